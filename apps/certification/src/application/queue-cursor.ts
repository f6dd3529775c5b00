import { refuseField } from '@tianfu/contracts';
import { isUuid, parseInstant } from '@tianfu/kernel';
import type { QueuePlace } from './ports.js';

/** The last place of a page, opaque to who carries it to the next one. */
export function queueCursor({ submittedAt, dossierId }: QueuePlace): string {
  return Buffer.from(JSON.stringify([submittedAt ?? null, dossierId])).toString('base64url');
}

/** @throws Refusal `VALIDATION_FAILED` at /cursor for anything `queueCursor` did not make */
export function queuePlace(cursor: string): QueuePlace {
  const [submittedAt, dossierId, ...rest] = listOf(Buffer.from(cursor, 'base64url').toString());
  const isPlace =
    typeof dossierId === 'string' &&
    isUuid(dossierId) &&
    rest.length === 0 &&
    (submittedAt === null || (typeof submittedAt === 'string' && isOurInstant(submittedAt)));
  if (!isPlace) throw refuseField('/cursor', 'cursor');
  return { submittedAt: typeof submittedAt === 'string' ? submittedAt : undefined, dossierId };
}

/** As we write it: PostgreSQL knows fewer offsets than RFC 3339 does. */
const isOurInstant = (text: string): boolean => parseInstant(text)?.toISOString() === text;

function listOf(json: string): readonly unknown[] {
  try {
    const parsed: unknown = JSON.parse(json);
    return Array.isArray(parsed) ? parsed : [];
  } catch {
    return []; // no JSON is no place: refused by the caller
  }
}
