import type { MeasuredPoint } from '@tianfu/sdk';

/** A line of the measurement sheet as it is typed. */
export interface SheetLine {
  point?: string;
  size?: string;
  targetCm?: number | null;
  tolerancePlusCm?: number | null;
  toleranceMinusCm?: number | null;
  measuredCm?: number | null;
}

const COLUMNS = 6;

/** A number of a spreadsheet: full-width digits, a leading sign and a unit do no harm. */
function numberIn(text: string): number | undefined {
  const plain = text
    .normalize('NFKC')
    .replace(/cm$/i, '')
    .replace(/^[+±-]/, '')
    .trim();
  const value = Number(plain);
  return plain === '' || !Number.isFinite(value) ? undefined : value;
}

export type Pasted =
  | { readonly ok: true; readonly lines: readonly SheetLine[] }
  /** The first line that cannot be read, counted from 1. */
  | { readonly ok: false; readonly row: number };

/** Lines copied from a spreadsheet: point, size, target, tolerance plus, tolerance minus, measured. A head is skipped. */
export function pastedSheet(text: string): Pasted {
  const rows = text
    .split(/\r?\n/)
    .map((line) => line.split(/\t|，|,/).map((cell) => cell.trim()))
    .filter((cells) => cells.some((cell) => cell !== ''));
  const lines: SheetLine[] = [];
  for (const [index, cells] of rows.entries()) {
    const [point = '', size = '', ...figures] = cells;
    const [target, plus, minus, measured] = figures.map(numberIn);
    const read = cells.length >= COLUMNS && target !== undefined && plus !== undefined && minus !== undefined;
    if (!read) {
      if (index === 0 && figures.every((cell) => numberIn(cell) === undefined)) continue;
      return { ok: false, row: index + 1 };
    }
    lines.push({
      point,
      size,
      targetCm: target,
      tolerancePlusCm: plus,
      toleranceMinusCm: minus,
      measuredCm: measured ?? null,
    });
  }
  return { ok: true, lines };
}

export type Sheet =
  | { readonly ok: true; readonly points: MeasuredPoint[] }
  /** The first incomplete line, counted from 1. */
  | { readonly ok: false; readonly row: number };

/** What the platform takes; every line must be whole. */
export function sheetPoints(lines: readonly SheetLine[]): Sheet {
  const points: MeasuredPoint[] = [];
  for (const [index, line] of lines.entries()) {
    const { point = '', size = '', targetCm, tolerancePlusCm, toleranceMinusCm, measuredCm } = line;
    const whole =
      point.trim() !== '' &&
      size.trim() !== '' &&
      typeof targetCm === 'number' &&
      typeof tolerancePlusCm === 'number' &&
      typeof toleranceMinusCm === 'number' &&
      typeof measuredCm === 'number';
    if (!whole) return { ok: false, row: index + 1 };
    points.push({
      point: point.trim(),
      size: size.trim(),
      targetCm,
      tolerancePlusCm,
      toleranceMinusCm,
      measuredCm,
    });
  }
  return { ok: true, points };
}
