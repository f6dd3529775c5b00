import { cursorOf, DEFAULT_PAGE_SIZE, placeOf, type PageOf, type PageRequest } from '@tianfu/contracts';
import { isUuid } from '@tianfu/kernel';
import type { PageAfter } from './centre-ports.js';

const isId = (parts: readonly unknown[]): parts is readonly [string] =>
  parts.length === 1 && typeof parts[0] === 'string' && isUuid(parts[0]);

/** One row more than the page shows: whether there is another page. */
export function pageAfter({ limit = DEFAULT_PAGE_SIZE, cursor }: PageRequest): PageAfter {
  return { after: cursor === undefined ? undefined : placeOf(cursor, isId)[0], limit: limit + 1 };
}

export function pageOfRows<Row, Shown>(
  rows: readonly Row[],
  { limit = DEFAULT_PAGE_SIZE }: PageRequest,
  idOf: (row: Row) => string,
  show: (row: Row) => Shown,
): PageOf<Shown> {
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const hasMore = rows.length > limit;
  return {
    data: page.map(show),
    page: hasMore && last !== undefined ? { hasMore, nextCursor: cursorOf([idOf(last)]) } : { hasMore },
  };
}
