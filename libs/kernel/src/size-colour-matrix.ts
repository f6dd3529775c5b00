import { normaliseText, toHalfWidth } from './full-width.js';
import { isQuantityPieces } from './quantity.js';
import { err, ok, type Result } from './result.js';

/** So many pieces of one colour in one size. A combination nobody ordered has no cell. */
export interface SizeColourCell {
  colour: string;
  size: string;
  quantityPieces: number;
}

/** More colours or sizes than any tech pack has; together they bound the cells of a matrix. */
export const MATRIX_COLOURS_MAX = 60;
export const MATRIX_SIZES_MAX = 40;

/** `index` is the place of the cell in the list, null where the whole is meant. */
export type MatrixFault =
  | { fault: 'empty'; index: number | null }
  | { fault: 'limit'; axis: 'colour' | 'size'; maximum: number }
  | { fault: 'quantity'; index: number | null; quantityPieces: number }
  | { fault: 'duplicate'; index: number; colour: string; size: string }
  | { fault: 'sum'; quantityPieces: number; sumPieces: number };

/**
 * Checks a size-colour matrix against the quantity of its order. First fault found, in this order:
 * - 'empty': no cell at all, or a cell without the name of its colour or size;
 * - 'quantity': the order's, or a cell's, is not whole pieces from 1 to `QUANTITY_PIECES_MAX`;
 * - 'duplicate': the same colour and size twice, also when only case, width or blanks differ;
 * - 'limit': more than `MATRIX_COLOURS_MAX` colours or `MATRIX_SIZES_MAX` sizes;
 * - 'sum': the cells do not add up to the order's quantity.
 */
export function checkMatrix(
  cells: readonly SizeColourCell[],
  quantityPieces: number,
): Result<void, MatrixFault> {
  if (cells.length === 0) return err({ fault: 'empty', index: null });
  if (!isQuantityPieces(quantityPieces)) return err({ fault: 'quantity', index: null, quantityPieces });

  const colours = new Set<string>();
  const sizes = new Set<string>();
  const pairs = new Set<string>();
  for (const [index, cell] of cells.entries()) {
    const colour = spelling(cell.colour);
    const size = spelling(cell.size);
    if (colour === '' || size === '') return err({ fault: 'empty', index });
    if (!isQuantityPieces(cell.quantityPieces)) {
      return err({ fault: 'quantity', index, quantityPieces: cell.quantityPieces });
    }
    const pair = JSON.stringify([colour, size]);
    if (pairs.has(pair)) return err({ fault: 'duplicate', index, colour: cell.colour, size: cell.size });
    pairs.add(pair);
    if (colours.add(colour).size > MATRIX_COLOURS_MAX) return beyond('colour', MATRIX_COLOURS_MAX);
    if (sizes.add(size).size > MATRIX_SIZES_MAX) return beyond('size', MATRIX_SIZES_MAX);
  }

  const sumPieces = sumMatrix(cells);
  return sumPieces === quantityPieces ? ok() : err({ fault: 'sum', quantityPieces, sumPieces });
}

/** All pieces of the matrix. */
export function sumMatrix(cells: readonly SizeColourCell[]): number {
  return cells.reduce((total, cell) => total + cell.quantityPieces, 0);
}

function beyond(axis: 'colour' | 'size', maximum: number): Result<void, MatrixFault> {
  return err({ fault: 'limit', axis, maximum });
}

function spelling(name: string): string {
  return normaliseText(toHalfWidth(name)).toLowerCase();
}
