import { formatShanghai, parseInstant } from '@tianfu/kernel';
import type { LogisticsPlace, LogisticsWindow } from '@tianfu/contracts';

const GRAMS_PER_KG = 1_000;
const CM3_PER_M3 = 1_000_000;
const MM_PER_CM = 10;

/** 12.35 kg */
export const kilograms = (grams: number): string => `${(grams / GRAMS_PER_KG).toFixed(2)} kg`;
/** 0.096 m³ */
export const cubicMetres = (cm3: number): string => `${(cm3 / CM3_PER_M3).toFixed(3)} m³`;
/** 60×40×40.1 cm */
export const dimensions = (box: { lengthMm: number; widthMm: number; heightMm: number }): string =>
  `${[box.lengthMm, box.widthMm, box.heightMm].map((side) => side / MM_PER_CM).join('×')} cm`;

export const volumeCm3 = (box: { lengthMm: number; widthMm: number; heightMm: number }): number =>
  Math.ceil((box.lengthMm * box.widthMm * box.heightMm) / 1_000);

export const piecesOf = (cells: readonly { readonly quantityPieces: number }[]): number =>
  cells.reduce((sum, { quantityPieces }) => sum + quantityPieces, 0);

/** Address, then who is there. */
export const placeText = ({ address, contactName, contactPhone }: LogisticsPlace): string =>
  [address, [contactName, contactPhone].filter((part) => part !== undefined).join(' ')]
    .filter((part) => part !== '')
    .join('\n');

/** 2026-11-22 09:00 – 2026-11-22 17:00, Asia/Shanghai; a dash where none is agreed. */
export function windowText(window: LogisticsWindow | undefined): string {
  const [opens, closes] = [window?.opensAt, window?.closesAt].map((text) =>
    text === undefined ? undefined : parseInstant(text),
  );
  if (opens === undefined || closes === undefined) return '—';
  return `${formatShanghai(opens)} – ${formatShanghai(closes)}`;
}

/** (00) 3 7610425 0021234569 is unreadable; groups of four are not. */
export const ssccText = (sscc: string): string => `(00) ${sscc.replaceAll(/(.{4})(?=.)/g, '$1 ')}`;
