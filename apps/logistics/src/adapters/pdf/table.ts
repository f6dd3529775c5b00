import type { Paper } from './paper.js';

export interface Column {
  readonly title: string;
  /** Part of the table's width. */
  readonly share: number;
  readonly align?: 'left' | 'center' | 'right';
}

export interface TablePlace {
  readonly x: number;
  readonly width: number;
  readonly y: number;
  /** Where a page ends for the table. */
  readonly bottom: number;
  /** Where it goes on, on the next page. */
  readonly top: number;
}

const PADDING = 3;
const SIZE = 8;
const HEAD_SIZE = 7.5;
/** A cell is cut rather than a row higher than a page. */
const MAX_ROW_HEIGHT = 300;

/**
 * A table that goes on over pages, its head on each. Rows are as high as their highest cell.
 * @returns where it ends
 */
export async function drawTable(
  paper: Paper,
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  { x, width, y, bottom, top }: TablePlace,
): Promise<number> {
  const total = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => (share / total) * width);
  let at = drawRow(
    paper,
    columns,
    widths,
    columns.map(({ title }) => title),
    x,
    y,
    true,
  );
  for (const row of rows) {
    const height = heightOfRow(paper, widths, row, false);
    if (at + height > bottom) {
      await paper.page();
      at = drawRow(
        paper,
        columns,
        widths,
        columns.map(({ title }) => title),
        x,
        top,
        true,
      );
    }
    at = drawRow(paper, columns, widths, row, x, at, false);
  }
  return at;
}

function drawRow(
  paper: Paper,
  columns: readonly Column[],
  widths: readonly number[],
  cells: readonly string[],
  x: number,
  y: number,
  isHead: boolean,
): number {
  const height = heightOfRow(paper, widths, cells, isHead);
  const width = widths.reduce((sum, one) => sum + one, 0);
  if (isHead) paper.doc.rect(x, y, width, height).fill('#eef1f4');
  paper.doc.strokeColor('#8a939c');
  let left = x;
  columns.forEach(({ align = 'left' }, index) => {
    const column = widths[index] ?? 0;
    paper.box(left, y, column, height);
    paper.text(cells[index] ?? '', {
      x: left + PADDING,
      y: y + PADDING,
      width: column - 2 * PADDING,
      height: height - PADDING,
      size: isHead ? HEAD_SIZE : SIZE,
      face: isHead ? 'bold' : 'regular',
      align: isHead ? 'left' : align,
    });
    left += column;
  });
  paper.doc.strokeColor('black');
  return y + height;
}

function heightOfRow(
  paper: Paper,
  widths: readonly number[],
  cells: readonly string[],
  isHead: boolean,
): number {
  const heights = cells.map((cell, index) =>
    paper.heightOf(
      cell,
      (widths[index] ?? 0) - 2 * PADDING,
      isHead ? HEAD_SIZE : SIZE,
      isHead ? 'bold' : 'regular',
    ),
  );
  return Math.min(Math.max(...heights) + 2 * PADDING, MAX_ROW_HEIGHT);
}
