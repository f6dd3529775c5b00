import { A4, mm, type Paper } from './paper.js';
import { drawCode128 } from './barcodes.js';

export const SHEET_LEFT = mm(14);
export const SHEET_WIDTH = A4[0] - 2 * SHEET_LEFT;
export const SHEET_TOP = mm(14);
export const SHEET_BOTTOM = A4[1] - mm(16);

const BARCODE_WIDTH = mm(62);
/** What fits the width and Code 128: an invoice may be numbered in Chinese or at length. */
const BARCODE_TEXT = /^[\x20-\x7e]{1,24}$/;

/** The head of a sheet: what it is in both languages, its number in figures and as a barcode. @returns where it ends */
export function drawHead(paper: Paper, zh: string, en: string, number: string): number {
  paper.text(zh, { x: SHEET_LEFT, y: SHEET_TOP, width: SHEET_WIDTH, size: 20, face: 'bold' });
  paper.text(en, { x: SHEET_LEFT, y: SHEET_TOP + 30, width: SHEET_WIDTH, size: 11, colour: '#444' });
  const x = SHEET_LEFT + SHEET_WIDTH - BARCODE_WIDTH;
  if (BARCODE_TEXT.test(number))
    drawCode128(paper, number, { x, y: SHEET_TOP, width: BARCODE_WIDTH, height: mm(11) });
  paper.text(number, {
    x,
    y: SHEET_TOP + mm(12),
    width: BARCODE_WIDTH,
    size: 10,
    align: 'center',
    face: 'bold',
  });
  const end = SHEET_TOP + mm(19);
  paper.rule(SHEET_LEFT, end, SHEET_WIDTH, 1);
  return end + 8;
}

/** Captions with their texts in two columns, row by row. @returns where they end */
export function drawFacts(paper: Paper, facts: readonly (readonly [string, string])[], y: number): number {
  const width = SHEET_WIDTH / 2 - 8;
  let at = y;
  for (let index = 0; index < facts.length; index += 2) {
    const heights = facts.slice(index, index + 2).map(([caption, text], side) => {
      const x = SHEET_LEFT + side * (SHEET_WIDTH / 2);
      paper.text(caption, { x, y: at, width, size: 7, colour: '#555' });
      paper.text(text, { x, y: at + 11, width, size: 9.5 });
      return 11 + paper.heightOf(text, width, 9.5);
    });
    at += Math.max(...heights) + 6;
  }
  return at;
}

/** Lines for people to sign on, side by side at the place given. */
export function drawSignatures(paper: Paper, captions: readonly string[], y: number): void {
  const width = SHEET_WIDTH / captions.length;
  captions.forEach((caption, index) => {
    const x = SHEET_LEFT + index * width;
    paper.rule(x, y + 34, width - 16);
    paper.text(caption, { x, y: y + 37, width: width - 16, size: 7.5, colour: '#555' });
  });
}

/** Page numbers cannot be known before the end: each sheet says whose it is instead. */
export function drawFoot(paper: Paper, text: string): void {
  paper.text(text, { x: SHEET_LEFT, y: A4[1] - mm(11), width: SHEET_WIDTH, size: 7, colour: '#777' });
}
