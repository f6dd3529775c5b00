import { toHalfWidth } from '@tianfu/kernel';

/** Sort and search keys stay small enough for an index of the database. */
const SEARCHABLE_LENGTH_MAX = 200;

/** The form names are searched and sorted in: half-width, lower case, single blanks. */
export function searchable(text: string): string {
  return toHalfWidth(text)
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, SEARCHABLE_LENGTH_MAX)
    .toWellFormed();
}
