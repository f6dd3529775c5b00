import { errors, type NatsConnection } from '@nats-io/transport-node';
import { commandSubject, Refusal, type Contract } from '@tianfu/contracts';
import { type AnswerHead, headersOf, refusalFrom, replyIn, valueOf } from '../calls/wire.js';

/** How long an answer is waited for when nothing else is said. */
const DEFAULT_TIMEOUT_MS = 5_000;

export interface SendOptions {
  /** The caller's token. */
  readonly token?: string | undefined;
  readonly traceparent?: string | undefined;
  readonly idempotencyKey?: string | undefined;
  /** The version the caller saw. */
  readonly ifMatch?: number | undefined;
  readonly language?: 'zh' | 'en' | undefined;
  /** Epoch milliseconds after which the answer is of no use. Defaults to five seconds from now. */
  readonly deadlineMs?: number | undefined;
}

export type Reply<O> =
  | {
      readonly ok: true;
      readonly value: O;
      /** The stored answer of an earlier call with the same key. */ readonly replayed: boolean;
    }
  | { readonly ok: false; readonly error: Refusal };

export type UnreadReply =
  | (AnswerHead & { readonly ok: true; /** The JSON of the answer. */ readonly body: Uint8Array })
  | { readonly ok: false; readonly error: Refusal };

/** Sends commands and queries to whoever owns them. One connection serves any number of requests. */
export class ContractClient {
  constructor(private readonly nats: NatsConnection) {}

  /** Never rejects for what the other side says or does not say: that is the reply's `error`. */
  async send<I extends object, O extends object>(
    contract: Contract<I, O>,
    input: I,
    options: SendOptions = {},
  ): Promise<Reply<O>> {
    const reply = await this.sendUnread(contract, input, options);
    if (!reply.ok) return reply;
    // Only our own services answer on this subject; the contract says what.
    return { ok: true, value: valueOf(reply.body) as O, replayed: reply.replayed === true };
  }

  /** Like `send`, for who passes the answer on: its body is not read. */
  async sendUnread(contract: Contract, input: object, options: SendOptions = {}): Promise<UnreadReply> {
    const nowMs = Date.now();
    const deadlineMs = options.deadlineMs ?? nowMs + DEFAULT_TIMEOUT_MS;
    if (deadlineMs <= nowMs) return { ok: false, error: new Refusal('DEADLINE_EXCEEDED') };
    try {
      const message = await this.nats.request(commandSubject(contract.subject), JSON.stringify(input), {
        timeout: deadlineMs - nowMs,
        headers: headersOf({ ...options, deadlineMs }),
      });
      const reply = replyIn(message.data);
      return reply.ok ? reply : { ok: false, error: refusalFrom(reply.error) };
    } catch (error) {
      return { ok: false, error: transportRefusal(error, this.nats.info?.max_payload ?? 0) };
    }
  }
}

function transportRefusal(error: unknown, maxPayloadBytes: number): Refusal {
  const cause = { cause: error };
  // A body of `1e20`s grows to four times its size when it is written again.
  if (error instanceof errors.InvalidArgumentError && error.message.includes('max_payload')) {
    return new Refusal('BODY_TOO_LARGE', { limitBytes: maxPayloadBytes }, [], cause);
  }
  const timedOut =
    error instanceof errors.TimeoutError ||
    (error instanceof Error && error.cause instanceof errors.TimeoutError);
  if (timedOut) return new Refusal('DEADLINE_EXCEEDED', {}, [], cause);
  return new Refusal('SERVICE_UNAVAILABLE', {}, [], cause);
}
