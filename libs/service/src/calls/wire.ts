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

/** The answer as JSON. `replayed`: the stored answer of an earlier call with the same idempotency key. */
export type WireReply =
  | { readonly ok: true; readonly value: unknown; readonly replayed?: true }
  | { readonly ok: false; readonly error: WireError };

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
