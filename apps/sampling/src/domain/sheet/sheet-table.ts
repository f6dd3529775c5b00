import type { Bilingual, SheetFault, SheetFaultCode } from '@tianfu/contracts';
import { cellText, type Cell } from './cells.js';
import { COLUMNS, isWord, SHEETS, type ColumnOf, type SheetName } from './sheet-words.js';

/** A sheet as it stands in the file. */
export interface SheetCells {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}

/** The most rows of each sheet. */
const MAX_ROWS: Readonly<Record<SheetName, number>> = { resources: 500, shifts: 8_000, days: 1_000 };
const SHOWN_CHARACTERS = 60;

/** One row under its head, and where to say what is wrong with it. */
export interface SheetRow<Sheet extends SheetName> {
  readonly number: number;
  /** Undefined where the sheet has no such column. */
  cell(column: ColumnOf<Sheet>): Cell | undefined;
  has(column: ColumnOf<Sheet>): boolean;
  fault(column: ColumnOf<Sheet>, code: SheetFaultCode): SheetFault;
}

export interface SheetTable<Sheet extends SheetName> {
  readonly rows: readonly SheetRow<Sheet>[];
  readonly faults: readonly SheetFault[];
}

/**
 * Finds a sheet by its name and its columns by their heads, in either language; rows without a word are left out.
 * @returns undefined where the workbook has no such sheet
 */
export function tableOf<Sheet extends SheetName>(
  workbook: readonly SheetCells[],
  sheet: Sheet,
  required: readonly ColumnOf<Sheet>[],
): SheetTable<Sheet> | undefined {
  const found = workbook.find(({ name }) => isWord(name, SHEETS[sheet]));
  if (found === undefined) return undefined;
  const [head = [], ...body] = found.rows;
  const title = found.name.slice(0, SHOWN_CHARACTERS);
  const places = new Map<string, number>();
  const faults: SheetFault[] = [];
  for (const [index, cell] of head.entries()) {
    const text = cellText(cell);
    if (text === '') continue;
    const column = columnOf(sheet, text);
    const at = { sheet: title, row: 1, column: text.slice(0, SHOWN_CHARACTERS) };
    if (column === undefined) faults.push({ ...at, code: 'column-unknown' });
    else if (places.has(column)) faults.push({ ...at, code: 'column-repeated' });
    else places.set(column, index);
  }
  for (const column of required) {
    if (places.has(column)) continue;
    faults.push({ sheet: title, row: 1, column: headOf(sheet, column), code: 'column-missing' });
  }
  const rows = body.flatMap((cells, index): SheetRow<Sheet>[] => {
    if (cells.every((cell) => cellText(cell) === '')) return [];
    const number = index + 2;
    const cellAt = (column: ColumnOf<Sheet>): Cell | undefined =>
      cells[places.get(column) ?? -1] ?? undefined;
    return [
      {
        number,
        cell: cellAt,
        has: (column) => places.has(column),
        fault: (column, code) => {
          const place = places.get(column);
          const value = cellText(cellAt(column)).slice(0, SHOWN_CHARACTERS);
          return {
            sheet: title,
            row: number,
            column:
              (place === undefined ? '' : cellText(head[place])).slice(0, SHOWN_CHARACTERS) ||
              headOf(sheet, column),
            code,
            ...(value === '' ? {} : { value }),
          };
        },
      },
    ];
  });
  const limit = MAX_ROWS[sheet];
  const beyond = rows[limit];
  if (beyond !== undefined) faults.push({ sheet: title, row: beyond.number, code: 'too-many-rows' });
  return { rows: rows.slice(0, limit), faults };
}

const wordsOf = (sheet: SheetName): Readonly<Record<string, Bilingual>> => COLUMNS[sheet];

function columnOf(sheet: SheetName, text: string): string | undefined {
  return Object.entries(wordsOf(sheet)).find(([, words]) => isWord(text, words))?.[0];
}

function headOf(sheet: SheetName, column: string): string {
  const words = wordsOf(sheet)[column];
  return words === undefined ? column : `${words.zh} ${words.en}`;
}
