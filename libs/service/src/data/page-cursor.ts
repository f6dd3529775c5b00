import { cursorOf, placeOf } from '@tianfu/contracts';
import { isUuid } from '@tianfu/kernel';

/** Where a page ended: the sort it belongs to, the sort key of its last row and that row's id. */
export interface Cursor {
  readonly sort: string;
  readonly key: string | number;
  readonly id: string;
}

export const writeCursor = ({ sort, key, id }: Cursor): string => cursorOf([sort, key, id]);

/**
 * @param isKey whether a value can be a key of that sort
 * @throws Refusal `VALIDATION_FAILED` at /cursor
 */
export function readCursor(
  text: string | undefined,
  sort: string,
  isKey: (key: unknown) => key is string | number,
): Cursor | undefined {
  if (text === undefined) return undefined;
  const isPlace = (parts: readonly unknown[]): parts is readonly [string, string | number, string] =>
    parts.length === 3 && parts[0] === sort && isKey(parts[1]) && isUuid(parts[2]);
  const [, key, id] = placeOf(text, isPlace);
  return { sort, key, id };
}
