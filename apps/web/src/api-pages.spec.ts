import { type ListPage, readPages } from './api-pages.js';

/** A list of so many numbers in pages of two, whose cursor is the next number. */
const listOf =
  (count: number) =>
  (cursor = '0'): Promise<ListPage<number>> => {
    const from = Number(cursor);
    const data = [from, from + 1].filter((each) => each < count);
    return Promise.resolve({ data, page: { nextCursor: from + 2 < count ? String(from + 2) : undefined } });
  };

describe('a list read whole', () => {
  it('has every row once, however many pages it takes', async () => {
    expect(await readPages(listOf(5), 10)).toEqual({ rows: [0, 1, 2, 3, 4], isCut: false });
    expect(await readPages(listOf(0), 10)).toEqual({ rows: [], isCut: false });
  });

  it('stops after as many pages as it may read, and says that there are more', async () => {
    expect(await readPages(listOf(5), 2)).toEqual({ rows: [0, 1, 2, 3], isCut: true });
    expect(await readPages(listOf(4), 2)).toEqual({ rows: [0, 1, 2, 3], isCut: false });
  });
});
