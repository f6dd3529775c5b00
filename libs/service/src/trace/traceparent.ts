import { randomUUID } from 'node:crypto';

/** A position in a distributed trace (W3C Trace Context, version 00). */
export interface Trace {
  /** 32 hexadecimal digits. */
  readonly traceId: string;
  /** 16 hexadecimal digits: the span that works now. */
  readonly spanId: string;
  readonly sampled: boolean;
  readonly traceparent: string;
}

const FORM = /^([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?$/;
const NO_TRACE = '0'.repeat(32);
const NO_SPAN = '0'.repeat(16);

/**
 * Reads a `traceparent` header. Later versions are read as far as version 00 goes, as the recommendation
 * asks (https://www.w3.org/TR/trace-context/#versioning-of-traceparent).
 * @returns undefined when it is missing or malformed
 */
export function parseTraceparent(text: string | undefined): Trace | undefined {
  const [, version, traceId = '', spanId = '', flags = '', rest] = FORM.exec(text ?? '') ?? [];
  if (version === undefined || version === 'ff') return undefined;
  if (version === '00' && rest !== undefined) return undefined;
  if (traceId === NO_TRACE || spanId === NO_SPAN) return undefined;
  return traceOf(traceId, spanId, (Number.parseInt(flags, 16) & 1) === 1);
}

/** A new span: under `parent`, or at the root of a new trace. */
export function childOf(parent: Trace | undefined): Trace {
  if (parent === undefined) return traceOf(`${randomHex()}${randomHex()}`, randomHex(), true);
  return traceOf(parent.traceId, randomHex(), parent.sampled);
}

/** Sixteen digits, made with every message: UUIDs are drawn from a store, other random bytes cost a system call each. */
function randomHex(): string {
  const uuid = randomUUID();
  return uuid.slice(0, 8) + uuid.slice(-8); // random throughout: version and variant are in the middle
}

function traceOf(traceId: string, spanId: string, sampled: boolean): Trace {
  return { traceId, spanId, sampled, traceparent: `00-${traceId}-${spanId}-${sampled ? '01' : '00'}` };
}
