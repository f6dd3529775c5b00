import { refuseField } from '@tianfu/contracts';
import { isUuid, parseInstant } from '@tianfu/kernel';
import type { NoticePosition } from './notification-ports.js';

/** Where the next page begins, opaque to the reader: base64url of `[storedAt, id]`. */
export const cursorOf = ({ storedAt, notificationId }: NoticePosition): string =>
  Buffer.from(JSON.stringify([storedAt.toISOString(), notificationId])).toString('base64url');

/** @throws Refusal `VALIDATION_FAILED` at /cursor for anything that `cursorOf` did not make */
export function positionOf(cursor: string): NoticePosition {
  const [storedText, notificationId] = parsed(cursor);
  const storedAt = typeof storedText === 'string' ? parseInstant(storedText) : undefined;
  if (storedAt === undefined || storedAt.toISOString() !== storedText || typeof notificationId !== 'string' || !isUuid(notificationId)) {
    throw refuseField('/cursor', 'cursor');
  }
  return { storedAt, notificationId };
}

function parsed(cursor: string): unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(value) ? value : [];
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}
