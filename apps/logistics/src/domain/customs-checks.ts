import type { CustomsFinding, CustomsLine, CustomsPapers, Fabric, ProductCategory } from '@tianfu/contracts';
import {
  COUNTRY_CODES,
  formatMoney,
  isCurrency,
  multiplyUnitPrice,
  parseMoney,
  parseUnitPrice,
  sumMoney,
  type Money,
} from '@tianfu/kernel';
import { finding, type FindingCode, type FindingParams } from './customs-findings.js';
import { constructionOf, headingsOf } from './garment-construction.js';

/** What the consignment says of the same goods; a declaration differs from it only by mistake. */
export interface DeclaredGoods {
  readonly cartonCount: number;
  readonly pieces: number;
  readonly weightGrams: number;
}

/** The world's six digits, or those of a country: eight or ten. */
const HS_DIGITS = /^\d{6}(\d{2}){0,2}$/;
/** Knitted or not; clothing of leather (42), furskin (43), rubber or plastics (39, 40), hats (65). */
const CLOTHING_CHAPTERS = new Set(['61', '62', '42', '43', '39', '40', '65']);
/** Nothing one wears weighs less or more. */
const MIN_PIECE_GRAMS = 5;
const MAX_PIECE_GRAMS = 5_000;
/** Terms under which the seller puts the goods on a ship or pays for its voyage. */
const SEA_TERMS = new Set(['FAS', 'FOB', 'CFR', 'CIF']);

/**
 * What customs would ask back, in the order of the declaration. Errors contradict themselves or the tariff; warnings
 * are unusual and may still be true.
 *
 * @param goods of the consignment it is for; left out: the declaration is judged by itself
 */
export function checkCustomsPapers(papers: CustomsPapers, goods?: DeclaredGoods): CustomsFinding[] {
  return [
    ...checkParties(papers),
    ...papers.lines.flatMap((line, at) => checkLine(line, `/lines/${at}`, papers.currency)),
    ...checkTotal(papers),
    ...(goods === undefined ? [] : checkGoods(papers.lines, goods)),
  ];
}

export const errorsOf = (findings: readonly CustomsFinding[]): number =>
  findings.filter(({ severity }) => severity === 'error').length;

/** The chapter, its name on the papers: knitted or crocheted (61) or not (62). */
export const constructionToldBy = (line: CustomsLine): 'knitted' | 'woven' | 'leather' | undefined => {
  if (line.construction === 'knitted' || line.construction === 'woven') return line.construction;
  // The contract's vocabularies are the types' keys.
  return constructionOf(line.category as ProductCategory, line.fabrics as Fabric[]);
};

function checkParties({ exporter, importer, incoterm, ...ports }: CustomsPapers): CustomsFinding[] {
  const found: CustomsFinding[] = [];
  for (const [name, party] of Object.entries({ exporter, importer })) {
    if (!isCountry(party.country)) found.push(finding(`/${name}/country`, 'originUnknown'));
  }
  for (const name of ['portOfLoading', 'portOfDischarge'] as const) {
    const port = ports[name];
    if (port !== undefined && !isCountry(port.slice(0, 2))) found.push(finding(`/${name}`, 'originUnknown'));
  }
  if (SEA_TERMS.has(incoterm) && ports.portOfLoading === undefined)
    found.push(finding('/portOfLoading', 'portIncoterm', { incoterm }));
  return found;
}

function checkLine(line: CustomsLine, at: string, currency: string): CustomsFinding[] {
  const found: CustomsFinding[] = [];
  const tell = (field: string, code: FindingCode, params?: FindingParams): void => {
    found.push(finding(`${at}/${field}`, code, params));
  };
  found.push(...checkHsCode(line, at));
  if (!isCountry(line.origin)) tell('origin', 'originUnknown');
  if (line.netGrams > line.grossGrams) tell('netGrams', 'netAboveGross');
  if (line.unitPrice.currency !== currency) tell('unitPrice/currency', 'currencyDiffers', { currency });
  const percent = line.composition.reduce((sum, part) => sum + Math.round(part.percent * 10), 0) / 10;
  if (percent !== 100) tell('composition', 'compositionSum', { percent });
  const grams = line.netGrams / line.quantityPieces;
  if (grams < MIN_PIECE_GRAMS) tell('netGrams', 'pieceTooLight', { grams: Math.round(grams * 10) / 10 });
  if (grams > MAX_PIECE_GRAMS) tell('netGrams', 'pieceTooHeavy', { grams: Math.round(grams) });
  return found;
}

function checkHsCode(line: CustomsLine, at: string): CustomsFinding[] {
  const pointer = `${at}/hsCode`;
  const { hsCode } = line;
  if (!HS_DIGITS.test(hsCode)) return [finding(pointer, 'hsDigits', { digits: hsCode.length })];
  const chapter = hsCode.slice(0, 2);
  if (!CLOTHING_CHAPTERS.has(chapter)) return [finding(pointer, 'hsChapter', { chapter })];
  const construction = constructionToldBy(line);
  const expected = { knitted: '61', woven: '62', leather: '42' };
  if (
    construction !== undefined &&
    (chapter === '61' || chapter === '62') &&
    chapter !== expected[construction]
  )
    return [finding(pointer, 'hsConstruction', { chapter, expected: expected[construction], construction })];
  const usual = headingsOf(line.category as ProductCategory, construction); // a key of the vocabulary, by the contract
  if (usual.length > 0 && !usual.includes(hsCode.slice(0, 4)))
    return [finding(pointer, 'hsSuggestion', { headings: usual.join(', ') })];
  return [];
}

/** What the lines come to, each rounded to the minor unit; undefined when one is in another currency. */
export function valueOfLines({ lines, currency }: CustomsPapers): Money | undefined {
  if (!isCurrency(currency)) return undefined;
  const values = lines.flatMap(({ unitPrice, quantityPieces }) => {
    const price = parseUnitPrice(unitPrice);
    return price.ok && price.value.currency === currency
      ? [multiplyUnitPrice(price.value, quantityPieces)]
      : [];
  });
  return values.length === lines.length ? sumMoney(values, currency) : undefined;
}

function checkTotal(papers: CustomsPapers): CustomsFinding[] {
  const { total, currency } = papers;
  if (total.currency !== currency) return [finding('/total/currency', 'currencyDiffers', { currency })];
  const stated = parseMoney(total);
  const value = valueOfLines(papers);
  if (!stated.ok || value === undefined || stated.value.minor === value.minor) return [];
  return [
    finding('/total/amount', 'valueDiffers', { stated: total.amount, lines: formatMoney(value).amount }),
  ];
}

/** Cartons weigh what they weigh on a scale: a per cent is a matter of rounding, more is a mistake. */
const GROSS_TOLERANCE = 0.01;

function checkGoods(lines: readonly CustomsLine[], goods: DeclaredGoods): CustomsFinding[] {
  const sum = (of: (line: CustomsLine) => number): number =>
    lines.reduce((total, line) => total + of(line), 0);
  const found: CustomsFinding[] = [];
  const pieces = sum(({ quantityPieces }) => quantityPieces);
  // Cartons need not say what is in them; then there is nothing to compare.
  if (goods.pieces > 0 && pieces !== goods.pieces)
    found.push(finding('/lines', 'piecesDiffer', { declared: pieces, packed: goods.pieces }));
  const cartons = sum(({ cartonCount }) => cartonCount);
  if (cartons !== goods.cartonCount)
    found.push(finding('/lines', 'cartonsDiffer', { declared: cartons, packed: goods.cartonCount }));
  const gross = sum(({ grossGrams }) => grossGrams);
  if (Math.abs(gross - goods.weightGrams) > goods.weightGrams * GROSS_TOLERANCE)
    found.push(finding('/lines', 'grossDiffers', { declared: gross, packed: goods.weightGrams }));
  return found;
}

const isCountry = (code: string): boolean => Object.hasOwn(COUNTRY_CODES, code);
