import { refuseField } from './refusal.js';

/** The last place of a page (its sort keys and id), opaque to who carries it to the next one. */
export const cursorOf = (place: readonly unknown[]): string =>
  Buffer.from(JSON.stringify(place)).toString('base64url');

/**
 * The place a cursor was made of.
 * @throws Refusal `VALIDATION_FAILED` at /cursor for anything but a list `isPlace` knows
 */
export function placeOf<Place extends readonly unknown[]>(
  cursor: string,
  isPlace: (parts: readonly unknown[]) => parts is Place,
): Place {
  const parts = listOf(Buffer.from(cursor, 'base64url').toString());
  if (!isPlace(parts)) throw refuseField('/cursor', 'cursor');
  return parts;
}

function listOf(json: string): readonly unknown[] {
  try {
    const parsed: unknown = JSON.parse(json);
    return Array.isArray(parsed) ? parsed : [];
  } catch {
    return []; // no JSON is no place: refused by the caller
  }
}
