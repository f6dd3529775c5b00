import bwip from 'bwip-js/node';
import { assert } from '@tianfu/kernel';
import type { Paper } from './paper.js';

/** Quiet zones the standards ask for, in modules: GS1-128 ten either side, QR four around. */
const QUIET_LINEAR = 10;
const QUIET_MATRIX = 4;

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** SSCC as GS1-128: application identifier 00 (GS1 General Specifications 5.4 and 3.2). */
export const drawSscc = (paper: Paper, sscc: string, place: Place): void => {
  drawLinear(paper, 'gs1-128', `(00)${sscc}`, place);
};

/** Letters, digits and hyphens as Code 128. */
export const drawCode128 = (paper: Paper, text: string, place: Place): void => {
  drawLinear(paper, 'code128', text, place);
};

/** Drawn as vectors, each bar a whole number of modules wide: sharp on every printer. */
function drawLinear(paper: Paper, bcid: 'gs1-128' | 'code128', text: string, place: Place): void {
  const [symbol] = bwip.raw({ bcid, text });
  assert(symbol !== undefined && 'sbs' in symbol, 'a linear barcode is bars and spaces');
  const modules = symbol.sbs.reduce((sum, width) => sum + width, 0);
  const module = place.width / (modules + 2 * QUIET_LINEAR);
  let x = place.x + QUIET_LINEAR * module;
  symbol.sbs.forEach((width, index) => {
    // Bars and spaces take turns, a bar first.
    if (index % 2 === 0) paper.doc.rect(x, place.y, width * module, place.height);
    x += width * module;
  });
  paper.doc.fill('black');
}

/** A QR code with error correction M in a square. */
export function drawQr(
  paper: Paper,
  text: string,
  { x, y, side }: { x: number; y: number; side: number },
): void {
  // Any mask can be read; weighing all eight takes most of the time a label takes.
  const [symbol] = bwip.raw('qrcode', text, 'eclevel=M mask=1');
  assert(symbol !== undefined && 'pixs' in symbol, 'a matrix code is pixels');
  const { pixs, pixx, pixy } = symbol;
  const module = side / (pixx + 2 * QUIET_MATRIX);
  for (let row = 0; row < pixy; row += 1) drawRow(pixs.slice(row * pixx, (row + 1) * pixx), row);
  paper.doc.fill('black');

  /** Neighbouring dark modules are one rectangle: no hairline between them. */
  function drawRow(dark: readonly number[], row: number): void {
    let from = 0;
    while (from < dark.length) {
      const end = dark.indexOf(0, from);
      const until = end === -1 ? dark.length : end;
      if (until > from) {
        const left = x + (QUIET_MATRIX + from) * module;
        paper.doc.rect(left, y + (QUIET_MATRIX + row) * module, (until - from) * module, module);
      }
      from = until + 1;
    }
  }
}
