import { cursorOf, placeOf } from '@tianfu/contracts';
import { isUuid, parseInstant } from '@tianfu/kernel';
import type { NoticePosition } from './notification-ports.js';

/** Where a page of the notification list ended. */
export const noticeCursor = ({ storedAt, notificationId }: NoticePosition): string =>
  cursorOf([storedAt.toISOString(), notificationId]);

/** @throws Refusal `VALIDATION_FAILED` at /cursor for anything that `noticeCursor` did not make */
export function positionOf(cursor: string): NoticePosition {
  const [storedAt, notificationId] = placeOf(cursor, isPlace);
  return { storedAt: new Date(storedAt), notificationId };
}

const isPlace = (parts: readonly unknown[]): parts is readonly [string, string] => {
  const [storedAt, notificationId] = parts;
  return parts.length === 2 && isOurInstant(storedAt) && isUuid(notificationId);
};

const isOurInstant = (value: unknown): boolean =>
  typeof value === 'string' && parseInstant(value)?.toISOString() === value;
