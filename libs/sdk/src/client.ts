import { attempts } from './attempts.js';
import type { CallOptions, VersionedCallOptions } from './call.js';
import { Connection, type ClientOptions } from './connection.js';
import { OPERATIONS, type Operations } from './generated/operations.js';
import { connectionProblem, problemOf } from './problem.js';
import { requestText } from './request-text.js';

/** One method for each operation, and the connection `liveUpdates` uses. */
export type Client = Operations & { readonly connection: Connection };

type Method = (
  input?: Readonly<Record<string, unknown>>,
  options?: CallOptions | VersionedCallOptions,
) => Promise<unknown>;

/**
 * A client of the platform. Each method takes one input object (path, query and body together) and answers the
 * operation's output; reads and calls with an idempotency key are repeated when the network fails.
 *
 * Methods throw `Problem`, and the signal's reason when the caller cancels.
 */
export function createClient(options: ClientOptions): Client {
  const connection = new Connection(options);
  const methods = OPERATIONS.trim()
    .split('\n')
    .map((line): [string, Method] => {
      const [name = '', ...operation] = line.split(' ');
      return [name, (input, callOptions) => call(connection, operation, input ?? {}, callOptions ?? {})];
    });
  // OPERATIONS has a line for each method of Operations; the generator writes both from one list.
  return Object.assign(Object.fromEntries(methods) as unknown as Operations, { connection });
}

async function call(
  connection: Connection,
  [verb = '', template = '', queryNames = '']: readonly string[],
  input: Readonly<Record<string, unknown>>,
  options: CallOptions | VersionedCallOptions,
): Promise<unknown> {
  const { path, body } = requestText(`/v1/${template}`, queryNames, input);
  const hasKey = verb.endsWith('i');
  const method = hasKey ? verb.slice(0, -1) : verb;
  const headers = {
    accept: 'application/json',
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    // One key for all attempts of this call: they are one wish.
    ...(hasKey ? { 'idempotency-key': options.idempotencyKey ?? newKey() } : {}),
    ...('ifMatch' in options ? { 'if-match': `"${options.ifMatch}"` } : {}),
  };
  const send = (): Promise<Response> =>
    connection.request(path, {
      method,
      headers,
      signal: limited(options.signal, connection.timeoutMs),
      ...(body === undefined ? {} : { body }),
    });
  try {
    const response = await (method === 'GET' || hasKey ? attempts(send, options.signal) : send());
    if (!response.ok) throw await problemOf(response, connection.language);
    return await response.json();
  } catch (error) {
    if (options.signal?.aborted === true) throw options.signal.reason;
    throw asProblem(error, connection);
  }
}

function asProblem(error: unknown, { language }: Connection): unknown {
  if (error instanceof SyntaxError) return connectionProblem('UNREADABLE_ANSWER', language, error);
  if (error instanceof TypeError) return connectionProblem('NETWORK', language, error);
  const isTimeout = error instanceof Error && error.name === 'TimeoutError';
  return isTimeout ? connectionProblem('TIMEOUT', language, error) : error;
}

function limited(signal: AbortSignal | undefined, timeoutMs: number): AbortSignal {
  const timeout = AbortSignal.timeout(timeoutMs);
  return signal === undefined ? timeout : AbortSignal.any([signal, timeout]);
}

/** 128 random bits. `crypto.randomUUID` is missing on pages served without TLS. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
