/**
 * One page of a list. `nextCursor` is opaque to the reader and null on the last page, where `hasMore` is
 * false; no total is given, because counting is what makes long lists slow.
 */
export interface Page<T> {
  data: T[];
  page: { nextCursor: string | null; hasMore: boolean };
}
