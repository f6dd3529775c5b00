import type { FACILITY_FLAGS, JsonRow, RowFault } from '@tianfu/contracts';
import { hasControlCharacters, normaliseText, toHalfWidth } from '@tianfu/kernel';

export type Language = 'en' | 'zh';
export type FacilityFlag = (typeof FACILITY_FLAGS)[number];

/** What a row may be refused for, with its sentence. */
const SENTENCES = {
  'too-many-columns': { en: 'More than {max} columns.', zh: '超过 {max} 列。' },
  'not-text': { en: 'This column must hold text.', zh: '该列必须是文本。' },
  'too-long': { en: 'Longer than {max} characters.', zh: '超过 {max} 个字符。' },
  'control-characters': { en: 'Holds control characters.', zh: '含有控制字符。' },
  required: { en: 'This column must not be empty.', zh: '该列不能为空。' },
  'unknown-country': { en: 'No country is called “{value}”.', zh: '没有名为“{value}”的国家或地区。' },
  'not-a-number': { en: '“{value}” is not a number.', zh: '“{value}”不是数字。' },
  'not-whole': { en: '“{value}” is not a whole number.', zh: '“{value}”不是整数。' },
  'out-of-range': { en: '{value} is not between {min} and {max}.', zh: '{value} 不在 {min} 到 {max} 之间。' },
  'position-half': {
    en: 'A position needs latitude and longitude, or neither.',
    zh: '经度和纬度需同时填写，或都不填。',
  },
  'not-a-date': {
    en: '“{value}” is not a date like 2026-03-02.',
    zh: '“{value}”不是日期，例如 2026-03-02。',
  },
  'unknown-department': {
    en: '“{value}” is neither sewing nor finishing.',
    zh: '“{value}”既不是 sewing 也不是 finishing。',
  },
} as const;
export type FaultCode = keyof typeof SENTENCES;

/** Texts of a cell in full would make the longest message as long as the longest cell. */
const SHOWN_LENGTH = 40;
const FIELD_LENGTH = 60;
const CELL_LENGTH = 2_000;
/** Bounds the faults of a row, and with 500 rows those of a report. */
const COLUMNS_MAX = 40;
/** A number as lists write it: no exponent, no separators of thousands. */
const NUMBER = /^[+-]?\d{1,15}(\.\d{1,20})?$/;

/** One row of a list while it is read, its columns by name whatever their case: each column checked by itself, every fault kept. */
export class RowReader {
  readonly faults: RowFault[] = [];
  readonly #cells: ReadonlyMap<string, string>;

  constructor(
    private readonly row: JsonRow,
    private readonly language: Language,
  ) {
    const texts = new Map<string, string>();
    // The contract promises an object and nothing of what it holds.
    const cells = Object.entries(row.cells) as [string, unknown][];
    if (cells.length > COLUMNS_MAX) this.refuse('', 'too-many-columns', { max: COLUMNS_MAX });
    for (const [name, cell] of cells.slice(0, COLUMNS_MAX)) {
      const column = toHalfWidth(name).trim().toLowerCase();
      const text = this.#text(column, cell);
      if (text !== undefined) texts.set(column, text);
    }
    this.#cells = texts;
  }

  /** The text of a column, normalised; empty when there is none. */
  peek(column: string): string {
    return this.#cells.get(column) ?? '';
  }

  text(column: string, max: number): string {
    const text = this.peek(column);
    if (text === '') this.refuse(column, 'required');
    else if (text.length > max) this.refuse(column, 'too-long', { max });
    return text;
  }

  /** A code rather than a name: half-width, whatever the input method wrote. */
  code(column: string, max: number): string {
    return toHalfWidth(this.text(column, max)).trim();
  }

  /** A number within the bounds; `undefined` where the column is empty. */
  number(column: string, min: number, max: number, whole = false): number | undefined {
    const value = toHalfWidth(this.peek(column));
    if (value === '') return undefined;
    const shown = { value: value.slice(0, SHOWN_LENGTH) };
    if (!NUMBER.test(value)) return this.refuse(column, 'not-a-number', shown);
    const parsed = Number(value);
    if (whole && !Number.isInteger(parsed)) return this.refuse(column, 'not-whole', shown);
    if (parsed < min || parsed > max) return this.refuse(column, 'out-of-range', { ...shown, min, max });
    return parsed;
  }

  /** A number that must be there. */
  needed(column: string, min: number, max: number, whole = false): number {
    if (this.peek(column) === '') this.refuse(column, 'required');
    return this.number(column, min, max, whole) ?? Number.NaN;
  }

  refuse(column: string, code: FaultCode, params: Readonly<Record<string, string | number>> = {}): undefined {
    // A column that is refused already needs no second fault.
    const field = column.slice(0, FIELD_LENGTH).toWellFormed();
    if (this.faults.some((fault) => fault.field === field)) return;
    const message = SENTENCES[code][this.language].replaceAll(/\{(\w+)\}/g, (_whole, name: string) =>
      String(params[name] ?? ''),
    );
    this.faults.push({ line: this.row.line, field, code, message: message.toWellFormed() });
  }

  #text(column: string, cell: unknown): string | undefined {
    if (typeof cell !== 'string') return this.refuse(column, 'not-text');
    if (cell.length > CELL_LENGTH) return this.refuse(column, 'too-long', { max: CELL_LENGTH });
    if (hasControlCharacters(cell)) return this.refuse(column, 'control-characters');
    return normaliseText(cell);
  }
}

/** The last of the rows with the same key, in the order of their first. */
export function lastOfEach<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Row[] {
  return [...new Map(rows.map((row) => [keyOf(row), row])).values()];
}
