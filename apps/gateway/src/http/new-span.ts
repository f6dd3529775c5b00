import { parseTraceparent, type Trace } from '@tianfu/service';
import { randomUUID } from 'node:crypto';

const HEX_DIGITS_OF_A_SPAN = 16;

/**
 * The span of a request: under its sender's `traceparent` where there is a sound one, else at the root of a trace
 * of its own. Ids are cut from UUIDs, which Node makes from random bytes kept in stock: asking the system for a
 * few bytes each time took a twelfth of a request.
 */
export function newSpan(traceparent: string | undefined): Trace {
  const parent = parseTraceparent(traceparent);
  const spanId = randomHex().slice(-HEX_DIGITS_OF_A_SPAN);
  const traceId = parent?.traceId ?? randomHex();
  const sampled = parent?.sampled ?? true;
  return { traceId, spanId, sampled, traceparent: `00-${traceId}-${spanId}-${sampled ? '01' : '00'}` };
}

const randomHex = (): string => randomUUID().replaceAll('-', '');
