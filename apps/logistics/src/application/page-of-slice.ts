import type { PageOf } from '@tianfu/contracts';
import { present } from './present.js';
import type { Slice } from './stored.js';

/** A page as lists answer it. */
export function pageOfSlice<Row>({ rows, nextCursor }: Slice<Row>): PageOf<Row> {
  return { data: rows, page: { hasMore: nextCursor !== undefined, ...present({ nextCursor }) } };
}
