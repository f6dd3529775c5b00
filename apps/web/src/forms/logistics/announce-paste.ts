import { formRules } from '@tianfu/sdk';
import { TOTAL } from '../order/paste.js';
import type { LineFields } from './announce-fields.js';

export type LineField = keyof LineFields;

/** What is wrong with one cell; rows as the spreadsheet counts them, from 1. */
export interface CellFault {
  readonly row: number;
  readonly field: LineField;
  /** Empty, no number where one belongs, or against the platform's rule for the field. */
  readonly fault: 'required' | 'number' | 'rule';
  readonly value: string | number;
}

export type PastedLines =
  | { readonly ok: true; readonly lines: readonly LineFields[] }
  | { readonly ok: false; readonly fault: 'empty' | 'many' }
  | { readonly ok: false; readonly fault: 'cells'; readonly cells: readonly CellFault[] };

/** Columns in the order of the form, and what their heads are called. */
const HEADS: readonly (readonly [LineField, RegExp])[] = [
  ['styleCode', /^(款号|style( (code|number|no\.?))?)$/i],
  ['colour', /^(颜色|colou?r)$/i],
  ['size', /^(尺码|尺寸|size)$/i],
  ['batch', /^(批次|批号|batch|lot)$/i],
  ['pieces', /^(件数|数量|pieces|pcs|quantity|qty)$/i],
  ['litres', /^(每件体积.*|litres?.*)$/i],
];
/** So many of them make a first row a head. */
const HEAD_CELLS = 3;
/** These may be left for the form: a sheet seldom has them. */
const LATER: readonly LineField[] = ['batch', 'litres'];
const LITRES_MAX = formRules.InboundLine.pieceCm3.max / 1_000;
const TEXT_RULES = formRules.InboundLine;

/**
 * Reads lines copied from a spreadsheet (tabs) or a CSV text (commas, RFC 4180): style, colour, size, batch, pieces,
 * litres a piece, or in whatever order a head says. Rows of totals and blank rows are left out.
 * @param linesMax more are refused
 */
export function linesFromPaste(text: string, linesMax: number): PastedLines {
  const rows = cellsOf(text.normalize('NFKC'));
  const head = rows[0] ?? [];
  const named = head.map((cell) => HEADS.find(([, name]) => name.test(cell))?.[0]);
  const hasHead = named.filter((field) => field !== undefined).length >= HEAD_CELLS;
  const columns = hasHead ? named : HEADS.map(([field]) => field);
  const body = rows
    .map((cells, index) => ({ cells, row: index + 1 }))
    .slice(hasHead ? 1 : 0)
    .filter(({ cells }) => cells.some((cell) => cell !== '') && !TOTAL.test(cells[0] ?? ''));
  if (body.length === 0) return { ok: false, fault: 'empty' };
  if (body.length > linesMax) return { ok: false, fault: 'many' };
  const faults: CellFault[] = [];
  const lines = body.map(({ cells, row }) => {
    const at = (field: LineField): string => cells[columns.indexOf(field)] ?? '';
    const figure = (field: 'pieces' | 'litres'): number | null => figureIn(at(field)) ?? null;
    const line = {
      styleCode: at('styleCode'),
      colour: at('colour'),
      size: at('size'),
      batch: at('batch'),
      pieces: figure('pieces'),
      litres: figure('litres'),
    };
    for (const [field] of HEADS) {
      const fault = faultIn(field, at(field));
      if (fault !== undefined) faults.push({ row, field, fault, value: at(field) });
    }
    return line;
  });
  return faults.length > 0 ? { ok: false, fault: 'cells', cells: faults } : { ok: true, lines };
}

function faultIn(field: LineField, text: string): CellFault['fault'] | undefined {
  if (text === '') return LATER.includes(field) ? undefined : 'required';
  if (field === 'pieces' || field === 'litres') {
    const value = figureIn(text);
    if (value === undefined || value <= 0) return 'number';
    if (field === 'litres') return value > LITRES_MAX ? 'rule' : undefined;
    const { max } = TEXT_RULES.expectedPieces;
    return Number.isInteger(value) && value <= max ? undefined : 'rule';
  }
  if (field === 'styleCode') return new RegExp(TEXT_RULES.styleCode.pattern).test(text) ? undefined : 'rule';
  return text.length > TEXT_RULES[field].maxLength ? 'rule' : undefined;
}

/** `1,200 件` is 1200, `6.4 L` is 6.4. */
function figureIn(text: string): number | undefined {
  const plain = text.replaceAll(',', '').replace(/\s*(件|pcs|升|l)$/i, '');
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}

/** Cells row by row; a quoted cell may hold the separator and line ends. */
function cellsOf(text: string): string[][] {
  const separator = text.includes('\t') ? '\t' : ',';
  const rows: string[][] = [[]];
  const cell = new RegExp(`"((?:[^"]|"")*)"|[^${separator}\\r\\n]+|${separator}|\\r\\n|\\n|\\r`, 'gy');
  let content = '';
  for (const [token, quoted] of text.matchAll(cell)) {
    if (quoted !== undefined) content += quoted.replaceAll('""', '"');
    else if (token === separator || /^[\r\n]/.test(token)) {
      rows.at(-1)?.push(content.trim());
      content = '';
      if (token !== separator) rows.push([]);
    } else content += token;
  }
  rows.at(-1)?.push(content.trim());
  return rows;
}
