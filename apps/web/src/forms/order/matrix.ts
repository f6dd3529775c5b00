import { checkMatrix, MATRIX_COLOURS_MAX, MATRIX_SIZES_MAX, type MatrixFault } from '@tianfu/kernel';
import type { SizeColourCellShape } from '@tianfu/sdk';

/** The matrix as it is typed: heads as text, cells as pieces, 0 where nothing is ordered. */
export interface Grid {
  readonly colours: readonly string[];
  readonly sizes: readonly string[];
  /** `pieces[colour][size]`, by place. */
  readonly pieces: readonly (readonly number[])[];
}

const COMMON_SIZES = ['S', 'M', 'L', 'XL'] as const;

export const emptyGrid = (colour: string): Grid => ({
  colours: [colour],
  sizes: COMMON_SIZES,
  pieces: [COMMON_SIZES.map(() => 0)],
});

export const piecesAt = (grid: Grid, colour: number, size: number): number =>
  grid.pieces[colour]?.[size] ?? 0;

/** What the platform takes: one cell for each combination somebody ordered. */
export const cellsOf = (grid: Grid): SizeColourCellShape[] =>
  grid.colours.flatMap((colour, row) =>
    grid.sizes.flatMap((size, column) => {
      const quantityPieces = piecesAt(grid, row, column);
      return quantityPieces === 0 ? [] : [{ colour: colour.trim(), size: size.trim(), quantityPieces }];
    }),
  );

/** The grid of stored cells, heads in the order of their first mention. */
export function gridOf(cells: readonly SizeColourCellShape[]): Grid {
  const colours = [...new Set(cells.map(({ colour }) => colour))];
  const sizes = [...new Set(cells.map(({ size }) => size))];
  const at = new Map(cells.map((cell) => [JSON.stringify([cell.colour, cell.size]), cell.quantityPieces]));
  return {
    colours,
    sizes,
    pieces: colours.map((colour) => sizes.map((size) => at.get(JSON.stringify([colour, size])) ?? 0)),
  };
}

export const gridTotal = (grid: Grid): number =>
  grid.pieces.flat().reduce((total, pieces) => total + pieces, 0);
export const colourTotal = (grid: Grid, colour: number): number =>
  (grid.pieces[colour] ?? []).reduce((total, pieces) => total + pieces, 0);
export const sizeTotal = (grid: Grid, size: number): number =>
  grid.pieces.reduce((total, row) => total + (row[size] ?? 0), 0);

/** The first fault by the rules the platform uses, undefined for a good matrix. */
export function gridFault(grid: Grid): MatrixFault | undefined {
  const cells = cellsOf(grid);
  const checked = checkMatrix(cells, gridTotal(grid));
  return checked.ok ? undefined : checked.error;
}

export const withPieces = (grid: Grid, colour: number, size: number, pieces: number): Grid => ({
  ...grid,
  pieces: grid.pieces.map((row, r) =>
    r === colour ? row.map((old, c) => (c === size ? pieces : old)) : row,
  ),
});

export const withColourName = (grid: Grid, colour: number, name: string): Grid => ({
  ...grid,
  colours: grid.colours.map((old, index) => (index === colour ? name : old)),
});

export const withSizeName = (grid: Grid, size: number, name: string): Grid => ({
  ...grid,
  sizes: grid.sizes.map((old, index) => (index === size ? name : old)),
});

export const withColour = (grid: Grid): Grid =>
  grid.colours.length >= MATRIX_COLOURS_MAX
    ? grid
    : { ...grid, colours: [...grid.colours, ''], pieces: [...grid.pieces, grid.sizes.map(() => 0)] };

export const withSize = (grid: Grid): Grid =>
  grid.sizes.length >= MATRIX_SIZES_MAX
    ? grid
    : { ...grid, sizes: [...grid.sizes, ''], pieces: grid.pieces.map((row) => [...row, 0]) };

export const withoutColour = (grid: Grid, colour: number): Grid => ({
  ...grid,
  colours: grid.colours.filter((_, index) => index !== colour),
  pieces: grid.pieces.filter((_, index) => index !== colour),
});

export const withoutSize = (grid: Grid, size: number): Grid => ({
  ...grid,
  sizes: grid.sizes.filter((_, index) => index !== size),
  pieces: grid.pieces.map((row) => row.filter((_, index) => index !== size)),
});
