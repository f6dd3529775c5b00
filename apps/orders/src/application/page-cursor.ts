import { refuseField } from '@tianfu/contracts';
import { isUuid } from '@tianfu/kernel';

/** Where a page ended: the sort it belongs to, the sort key of its last row and that row's id. */
export interface Cursor {
  readonly sort: string;
  readonly key: string | number;
  readonly id: string;
}

export const writeCursor = ({ sort, key, id }: Cursor): string =>
  Buffer.from(JSON.stringify([sort, key, id])).toString('base64url');

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
  const parts = parsed(text);
  if (!isList(parts) || parts.length !== 3) throw refuseField('/cursor', 'cursor');
  const [ofSort, key, id] = parts;
  if (ofSort !== sort || !isKey(key)) throw refuseField('/cursor', 'cursor');
  if (typeof id !== 'string' || !isUuid(id)) throw refuseField('/cursor', 'cursor');
  return { sort, key, id };
}

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

function parsed(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    throw refuseField('/cursor', 'cursor');
  }
}
