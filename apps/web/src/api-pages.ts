/** A page of a list, as the platform answers it. */
export interface ListPage<Row> {
  readonly data: readonly Row[];
  readonly page: { readonly nextCursor?: string | undefined };
}

export interface PagesRead<Row> {
  readonly rows: readonly Row[];
  /** There are more than these. */
  readonly isCut: boolean;
}

/** Follows a list's cursor to its end, or as many pages as that. */
export async function readPages<Row>(
  fetchPage: (cursor: string | undefined) => Promise<ListPage<Row>>,
  maxPages: number,
): Promise<PagesRead<Row>> {
  const rows: Row[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < maxPages; page += 1) {
    const answer = await fetchPage(cursor);
    rows.push(...answer.data);
    cursor = answer.page.nextCursor;
    if (cursor === undefined) break;
  }
  return { rows, isCut: cursor !== undefined };
}
