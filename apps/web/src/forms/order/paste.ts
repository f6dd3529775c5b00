import {
  err,
  MATRIX_COLOURS_MAX,
  MATRIX_SIZES_MAX,
  ok,
  QUANTITY_PIECES_MAX,
  type Result,
} from '@tianfu/kernel';
import type { Grid } from './matrix.js';

/** What is wrong with a pasted block; rows and columns as Excel counts them, from 1. */
export type PasteFault =
  | { readonly fault: 'empty' }
  | { readonly fault: 'header' }
  | { readonly fault: 'colour'; readonly row: number }
  | { readonly fault: 'number'; readonly row: number; readonly column: number; readonly text: string }
  | { readonly fault: 'size'; readonly rows: number; readonly columns: number };

/** Heads of columns and rows that hold sums, which are computed here and must not count twice. */
export const TOTAL = /^(合计|总计|小计|total|sum)$/i;

/**
 * Reads a block copied from a spreadsheet: sizes in the first row, colours in the first column, pieces between.
 * Columns and rows of totals are left out; an empty cell is 0; `1,200` is 1200.
 */
export function gridFromPaste(text: string): Result<Grid, PasteFault> {
  const rows = text
    .normalize('NFKC')
    .split(/\r?\n/)
    .map((line) => line.split('\t').map((cell) => cell.trim()))
    .filter((cells) => cells.some((cell) => cell !== ''));
  const [head, ...body] = rows;
  if (head === undefined || body.length === 0) return err({ fault: 'empty' });

  const columns = head
    .map((size, column) => ({ size, column }))
    .filter(({ size, column }) => column > 0 && size !== '' && !TOTAL.test(size));
  if (columns.length === 0) return err({ fault: 'header' });
  const colourRows = body
    .map((cells, index) => ({ cells, row: index + 2 }))
    .filter(({ cells }) => !TOTAL.test(cells[0] ?? ''));
  if (columns.length > MATRIX_SIZES_MAX || colourRows.length > MATRIX_COLOURS_MAX) {
    return err({ fault: 'size', rows: MATRIX_COLOURS_MAX, columns: MATRIX_SIZES_MAX });
  }

  const pieces: number[][] = [];
  for (const { cells, row } of colourRows) {
    if ((cells[0] ?? '') === '') return err({ fault: 'colour', row });
    const line: number[] = [];
    for (const { column } of columns) {
      const read = piecesIn(cells[column] ?? '');
      if (read === undefined)
        return err({ fault: 'number', row, column: column + 1, text: cells[column] ?? '' });
      line.push(read);
    }
    pieces.push(line);
  }
  if (pieces.length === 0) return err({ fault: 'empty' });
  return ok({
    colours: colourRows.map(({ cells }) => cells[0] ?? ''),
    sizes: columns.map(({ size }) => size),
    pieces,
  });
}

function piecesIn(text: string): number | undefined {
  const plain = text.replaceAll(',', '').replace(/件$/, '').trim();
  if (plain === '' || plain === '-') return 0;
  const pieces = Number(plain);
  return /^\d+$/.test(plain) && pieces <= QUANTITY_PIECES_MAX ? pieces : undefined;
}
