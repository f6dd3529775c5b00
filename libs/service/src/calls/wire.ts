import { headers, type Msg, type MsgHdrs } from '@nats-io/transport-node';
import { isErrorCode, Refusal, type FieldFault } from '@tianfu/contracts';

/** Headers of a command or query. The payload is the JSON of the input. */
export const HEADER = {
  caller: 'tf-caller',
  traceparent: 'traceparent',
  /** Epoch milliseconds. */
  deadline: 'tf-deadline',
  idempotencyKey: 'tf-idempotency-key',
  ifMatch: 'tf-if-match',
  language: 'accept-language',
} as const;

/** A request as it came over NATS. */
export type IncomingMessage = Pick<Msg, 'data' | 'headers'>;

interface WireError {
  readonly code: string;
  readonly status: number;
  readonly params?: Readonly<Record<string, string | number>>;
  readonly faults?: readonly FieldFault[];
}

/** What is known of an answer without reading its body. */
export interface AnswerHead {
  /** The answer's own `version`, if it has one. */
  readonly version?: number;
  /** The stored answer of an earlier call with the same idempotency key. */
  readonly replayed?: true;
}

/** An answer with its body as JSON, or a refusal. */
export type WireReply =
  | (AnswerHead & { readonly ok: true; readonly body: string })
  | { readonly ok: false; readonly error: WireError };

/** An answer as it came: the bytes of its body can be passed on unread. */
export type ArrivedReply =
  | (AnswerHead & { readonly ok: true; readonly body: Uint8Array })
  | { readonly ok: false; readonly error: WireError };

const LINE_END = 0x0a;
const utf8 = new TextDecoder();

/** The answer to a call. @param body the value as JSON where it has been written already */
export function answered(value: unknown, body = JSON.stringify(value ?? {}), replayed = false): WireReply {
  const version: unknown =
    typeof value === 'object' && value !== null ? Reflect.get(value, 'version') : undefined;
  return {
    ok: true,
    ...(typeof version === 'number' && { version }),
    ...(replayed && { replayed }),
    body,
  };
}

/** A reply's payload: a line of JSON that says what it is, and after an answer's line its body. */
export function payloadOf(reply: WireReply): string {
  if (!reply.ok) return JSON.stringify(reply);
  const { body, ...head } = reply;
  // JSON.stringify writes no line ends, so the first one ends the head.
  return `${JSON.stringify(head)}\n${body}`;
}

/** @throws SyntaxError for what is no reply */
export function replyIn(payload: Uint8Array): ArrivedReply {
  const end = payload.indexOf(LINE_END);
  if (end < 0) return JSON.parse(utf8.decode(payload)) as ArrivedReply; // a refusal: only our own services answer here
  const head = JSON.parse(utf8.decode(payload.subarray(0, end))) as AnswerHead & { readonly ok: true };
  return { ...head, body: payload.subarray(end + 1) };
}

/** The value of an answer that is read after all. */
export const valueOf = (body: Uint8Array): unknown => JSON.parse(utf8.decode(body));

export function refusedReply(refusal: Refusal): WireReply {
  const { code, status, params, faults } = refusal;
  return {
    ok: false,
    error: {
      code,
      status,
      ...(Object.keys(params).length > 0 && { params }),
      ...(faults.length > 0 && { faults }),
    },
  };
}

/** The refusal an error on the wire stands for; a code this build does not know is INTERNAL. */
export function refusalFrom(error: WireError): Refusal {
  if (!isErrorCode(error.code)) return new Refusal('INTERNAL');
  return new Refusal(error.code, error.params, error.faults);
}

export interface OutgoingFacts {
  readonly token?: string | undefined;
  readonly traceparent?: string | undefined;
  readonly deadlineMs: number;
  readonly idempotencyKey?: string | undefined;
  readonly ifMatch?: number | undefined;
  readonly language?: 'zh' | 'en' | undefined;
}

export function headersOf(facts: OutgoingFacts): MsgHdrs {
  const made = headers();
  made.set(HEADER.deadline, String(facts.deadlineMs));
  if (facts.token !== undefined) made.set(HEADER.caller, facts.token);
  if (facts.traceparent !== undefined) made.set(HEADER.traceparent, facts.traceparent);
  if (facts.idempotencyKey !== undefined) made.set(HEADER.idempotencyKey, facts.idempotencyKey);
  if (facts.ifMatch !== undefined) made.set(HEADER.ifMatch, String(facts.ifMatch));
  if (facts.language !== undefined) made.set(HEADER.language, facts.language);
  return made;
}

/** A header's value, or undefined when it is missing or empty. */
export function headerOf(message: IncomingMessage, name: string): string | undefined {
  const value = message.headers?.get(name);
  return value === '' ? undefined : value;
}

/** A header that holds a whole number ≥ 0, or undefined when it is missing or anything else. */
export function numberHeader(message: IncomingMessage, name: string): number | undefined {
  const value = headerOf(message, name);
  return value !== undefined && /^\d{1,15}$/.test(value) ? Number(value) : undefined;
}
