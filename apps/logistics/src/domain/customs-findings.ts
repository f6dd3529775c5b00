import type { CUSTOMS_FINDINGS, CustomsFinding } from '@tianfu/contracts';

export type FindingCode = (typeof CUSTOMS_FINDINGS)[number];
export type FindingParams = Readonly<Record<string, string | number>>;

interface Sentence {
  readonly severity: 'error' | 'warning';
  readonly en: string;
  readonly zh: string;
}

const SENTENCES: Readonly<Record<FindingCode, Sentence>> = {
  hsDigits: {
    severity: 'error',
    en: 'An HS code has 6, 8 or 10 digits, not {digits}.',
    zh: 'HS 编码应为 6、8 或 10 位，当前 {digits} 位。',
  },
  hsChapter: {
    severity: 'error',
    en: 'Chapter {chapter} has no clothing. Knitted garments are in 61, others in 62.',
    zh: '第 {chapter} 章不含服装；针织服装归第 61 章，其他归第 62 章。',
  },
  hsConstruction: {
    severity: 'error',
    en: 'The goods are {construction}: chapter {expected}, not {chapter}.',
    zh: '面料结构与税则不符：应归第 {expected} 章，而非第 {chapter} 章。',
  },
  hsSuggestion: {
    severity: 'warning',
    en: 'Such garments usually have heading {headings}.',
    zh: '该类服装通常归入品目 {headings}。',
  },
  netAboveGross: {
    severity: 'error',
    en: 'The net weight is above the gross weight.',
    zh: '净重大于毛重。',
  },
  grossDiffers: {
    severity: 'error',
    en: 'The lines weigh {declared} g gross, the cartons {packed} g.',
    zh: '申报毛重 {declared} 克，箱重合计 {packed} 克。',
  },
  cartonsDiffer: {
    severity: 'error',
    en: '{declared} cartons are declared, {packed} are packed.',
    zh: '申报 {declared} 箱，实际装箱 {packed} 箱。',
  },
  piecesDiffer: {
    severity: 'error',
    en: '{declared} pieces are declared, {packed} are packed.',
    zh: '申报 {declared} 件，实际装箱 {packed} 件。',
  },
  valueDiffers: {
    severity: 'error',
    en: 'The total says {stated}, the lines come to {lines}.',
    zh: '总价为 {stated}，各行合计为 {lines}。',
  },
  currencyDiffers: {
    severity: 'error',
    en: 'The invoice is in {currency}.',
    zh: '发票币种为 {currency}。',
  },
  originUnknown: { severity: 'error', en: 'There is no such country.', zh: '没有该国家或地区代码。' },
  compositionSum: {
    severity: 'error',
    en: 'The composition sums to {percent} %, not 100 %.',
    zh: '成分合计 {percent}%，应为 100%。',
  },
  portIncoterm: {
    severity: 'error',
    en: '{incoterm} names a port of loading.',
    zh: '{incoterm} 条款须填写装运港。',
  },
  pieceTooLight: {
    severity: 'warning',
    en: 'A piece weighs {grams} g net.',
    zh: '单件净重仅 {grams} 克。',
  },
  pieceTooHeavy: {
    severity: 'warning',
    en: 'A piece weighs {grams} g net.',
    zh: '单件净重达 {grams} 克。',
  },
};

/** @param pointer JSON pointer into the declaration */
export function finding(pointer: string, code: FindingCode, params: FindingParams = {}): CustomsFinding {
  const { severity, en, zh } = SENTENCES[code];
  const filled = (text: string): string =>
    text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
  return { pointer, code, severity, en: filled(en), zh: filled(zh) };
}
