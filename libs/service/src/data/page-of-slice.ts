import type { PageOf } from '@tianfu/contracts';
import { present } from '@tianfu/kernel';
import type { Slice } from './keyset.js';

/** A page as lists answer it. */
export function pageOfSlice<Row>({ rows, nextCursor }: Slice<Row>): PageOf<Row> {
  return { data: rows, page: { hasMore: nextCursor !== undefined, ...present({ nextCursor }) } };
}
