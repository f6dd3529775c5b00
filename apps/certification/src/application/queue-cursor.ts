import { cursorOf, placeOf } from '@tianfu/contracts';
import { isUuid, parseInstant } from '@tianfu/kernel';
import type { QueuePlace } from './ports.js';

/** Where a page of the queue ended. */
export const queueCursor = ({ submittedAt, dossierId }: QueuePlace): string =>
  cursorOf([submittedAt ?? null, dossierId]);

/** @throws Refusal `VALIDATION_FAILED` at /cursor for anything `queueCursor` did not make */
export function queuePlace(cursor: string): QueuePlace {
  const [submittedAt, dossierId] = placeOf(cursor, isPlace);
  return { submittedAt: submittedAt ?? undefined, dossierId };
}

const isPlace = (parts: readonly unknown[]): parts is readonly [string | null, string] => {
  const [submittedAt, dossierId] = parts;
  return parts.length === 2 && isUuid(dossierId) && (submittedAt === null || isOurInstant(submittedAt));
};

/** As we write it: PostgreSQL knows fewer offsets than RFC 3339 does. */
const isOurInstant = (value: unknown): boolean =>
  typeof value === 'string' && parseInstant(value)?.toISOString() === value;
