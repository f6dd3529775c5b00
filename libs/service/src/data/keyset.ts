import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE, type PageRequest } from '@tianfu/contracts';
import { isCalendarDate, parseInstant } from '@tianfu/kernel';
import { type Cursor, readCursor, writeCursor } from './page-cursor.js';

/** An order of rows that a cursor can name a place in: a sort column, then the id. */
export interface Keyset {
  readonly name: string;
  readonly column: string;
  readonly idColumn: string;
  readonly type: 'timestamptz' | 'date' | 'int';
  readonly direction: 'ASC' | 'DESC';
}

/** Pages are read in these sizes: a limit in the text makes a good plan, but each text is a prepared statement. */
const FETCH_SIZES = [DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE];

const IS_KEY: Record<Keyset['type'], (key: unknown) => key is string | number> = {
  // As we write it: PostgreSQL knows fewer offsets than RFC 3339 does.
  timestamptz: (key): key is string => typeof key === 'string' && parseInstant(key)?.toISOString() === key,
  date: (key): key is string => typeof key === 'string' && isCalendarDate(key),
  int: (key): key is number => Number.isSafeInteger(key) && Math.abs(Number(key)) < 2 ** 31,
};

/** One page of a list, and the cursor of the next where there is one. */
export interface Slice<Row> {
  readonly rows: Row[];
  readonly nextCursor: string | undefined;
}

/** One page of a list being asked for: collects conditions and their parameters. */
export class PageQuery {
  readonly limit: number;
  readonly #conditions: string[] = [];
  readonly #params: unknown[];

  /** @throws Refusal `VALIDATION_FAILED` at /cursor */
  constructor(
    readonly keyset: Keyset,
    asked: Pick<PageRequest, 'limit' | 'cursor'>,
    params: readonly unknown[] = [],
  ) {
    this.limit = asked.limit ?? DEFAULT_PAGE_SIZE;
    this.#params = [...params];
    const after = readCursor(asked.cursor, keyset.name, IS_KEY[keyset.type]);
    if (after !== undefined) this.#after(after);
  }

  /**
   * Adds a condition; `$?` in it stands for the value. The text is the same with and without a value, so that
   * few statements are prepared; PostgreSQL plans each with its values.
   */
  where(type: string, condition: string, value: unknown): this {
    const param = `${this.#param(value ?? null)}::${type}`;
    this.#conditions.push(`(${param} IS NULL OR ${condition.replaceAll('$?', param)})`);
    return this;
  }

  /** All conditions, each behind an AND. */
  get conditions(): string {
    return this.#conditions.map((condition) => ` AND ${condition}`).join('');
  }

  /** ORDER BY and LIMIT; a row more than the page holds tells whether another page follows. */
  get tail(): string {
    const { column, idColumn, direction } = this.keyset;
    const rows = FETCH_SIZES.find((size) => size >= this.limit) ?? this.limit;
    return `ORDER BY ${column} ${direction}, ${idColumn} ${direction} LIMIT ${rows + 1}`;
  }

  get params(): readonly unknown[] {
    return this.#params;
  }

  /** @param keyOf the value of the sort column and the id of a row */
  slice<Row, Out>(
    rows: readonly Row[],
    keyOf: (row: Row) => Pick<Cursor, 'key' | 'id'>,
    map: (row: Row) => Out,
  ): Slice<Out> {
    const page = rows.slice(0, this.limit);
    const last = page.at(-1);
    const more = rows.length > this.limit && last !== undefined;
    return {
      rows: page.map(map),
      nextCursor: more ? writeCursor({ sort: this.keyset.name, ...keyOf(last) }) : undefined,
    };
  }

  #after({ key, id }: Cursor): void {
    const { column, idColumn, type, direction } = this.keyset;
    const beyond = direction === 'ASC' ? '>' : '<';
    this.#conditions.push(
      `(${column}, ${idColumn}) ${beyond} (${this.#param(key)}::${type}, ${this.#param(id)}::uuid)`,
    );
  }

  #param(value: unknown): string {
    this.#params.push(value);
    return `$${this.#params.length}`;
  }
}
