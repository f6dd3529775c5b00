import type { EventEnvelope, Subject } from '@tianfu/contracts';
import { isUuid } from '@tianfu/kernel';

/** An outbox row on its way to the stream. */
export interface UnsentRow {
  readonly id: string;
  readonly subject: Subject;
  readonly aggregate_id: string;
  readonly version: string;
  readonly payload: object;
  readonly traceparent: string | null;
  readonly occurred_at: Date;
}

export const envelopeOf = (row: UnsentRow): EventEnvelope => ({
  id: row.id,
  subject: row.subject,
  occurredAt: row.occurred_at.toISOString(),
  aggregateId: row.aggregate_id,
  version: Number(row.version),
  payload: row.payload,
});

/** Reads what came from the stream. @returns undefined when it is not an envelope */
export function envelopeFrom(data: Uint8Array): EventEnvelope | undefined {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(data));
  } catch {
    return undefined; // the caller puts the message aside
  }
  return isEnvelope(value) ? value : undefined;
}

function isEnvelope(value: unknown): value is EventEnvelope {
  return (
    typeof value === 'object' &&
    value !== null &&
    'id' in value &&
    typeof value.id === 'string' &&
    isUuid(value.id) &&
    'subject' in value &&
    typeof value.subject === 'string' &&
    'occurredAt' in value &&
    typeof value.occurredAt === 'string' &&
    'aggregateId' in value &&
    typeof value.aggregateId === 'string' &&
    'version' in value &&
    typeof value.version === 'number' &&
    'payload' in value &&
    typeof value.payload === 'object' &&
    value.payload !== null
  );
}
