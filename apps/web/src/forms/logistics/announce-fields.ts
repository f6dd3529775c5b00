import type { AnnounceInboundInput, CartonView, InboundLine } from '@tianfu/sdk';

/** One kind of goods as it is typed: litres a piece rather than cubic centimetres. */
export interface LineFields {
  styleCode?: string;
  colour?: string;
  size?: string;
  batch?: string;
  pieces?: number | null;
  litres?: number | null;
}

export interface AnnounceFields {
  warehouseId: string;
  expectedOn: string;
  consignmentId?: string;
  lines: LineFields[];
}

export type Lines =
  { readonly ok: true; readonly lines: InboundLine[] } | { readonly ok: false; readonly row: number };

const CM3 = 1_000;

/** The lines typed; the first that is not complete stops it. Rows left empty are no lines. */
export function linesOf(rows: readonly LineFields[]): Lines {
  const lines: InboundLine[] = [];
  for (const [index, row] of rows.entries()) {
    if (isEmptyLine(row)) continue;
    const line = lineOf(row);
    if (line === undefined) return { ok: false, row: index + 1 };
    lines.push(line);
  }
  return { ok: true, lines };
}

const text = (value: string | undefined): string => value?.trim() ?? '';
export const isEmptyLine = ({ styleCode, colour, size, pieces }: LineFields): boolean =>
  text(styleCode) === '' && text(colour) === '' && text(size) === '' && !pieces;

function lineOf({ styleCode, colour, size, batch, pieces, litres }: LineFields): InboundLine | undefined {
  const said = [styleCode, colour, size, batch].map(text);
  const [style = '', dye = '', cut = '', lot = ''] = said;
  if (said.includes('') || !pieces || pieces < 1 || !litres || litres <= 0) return undefined;
  return {
    styleCode: style,
    colour: dye,
    size: cut,
    batch: lot,
    expectedPieces: pieces,
    pieceCm3: Math.max(1, Math.round(litres * CM3)),
  };
}

export const inputOf = (
  { warehouseId, expectedOn, consignmentId }: AnnounceFields,
  lines: InboundLine[],
): AnnounceInboundInput => ({ warehouseId, expectedOn, ...(consignmentId && { consignmentId }), lines });

/**
 * What lies in the cartons by colour and size, with the room a piece takes, in a batch of that name. The cartons do not
 * say the style: it is the one typed already, if any.
 */
export function linesOfCartons(
  cartons: readonly CartonView[],
  batch: string,
  typed: readonly (LineFields | undefined)[],
): LineFields[] {
  // Never undefined: an input would go on showing what was typed into its row before.
  const styleCode = typed.map((row) => text(row?.styleCode)).find((style) => style !== '') ?? '';
  const kinds = new Map<string, { colour: string; size: string; pieces: number; cm3: number }>();
  for (const { contents, lengthMm, widthMm, heightMm } of cartons) {
    const inCarton = contents.reduce((sum, { quantityPieces }) => sum + quantityPieces, 0);
    const cm3 = (lengthMm * widthMm * heightMm) / 1_000;
    for (const { colour, size, quantityPieces } of contents) {
      const kind = kinds.get(`${colour}\n${size}`) ?? { colour, size, pieces: 0, cm3: 0 };
      kind.pieces += quantityPieces;
      kind.cm3 += (cm3 * quantityPieces) / inCarton;
      kinds.set(`${colour}\n${size}`, kind);
    }
  }
  return [...kinds.values()].map(({ colour, size, pieces, cm3 }) => ({
    styleCode,
    colour,
    size,
    batch,
    pieces,
    litres: Math.round(cm3 / pieces / 10) / 100,
  }));
}
