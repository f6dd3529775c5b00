import { INCOTERMS, type CustomsLine, type CustomsPapers, type CustomsParty } from '@tianfu/contracts';
import { assert, formatMoney, multiplyUnitPrice, parseUnitPrice } from '@tianfu/kernel';
import type { PaperConsignment } from '../../application/paper-contents.js';
import { kilograms } from './figures.js';
import { A4, Paper } from './paper.js';
import {
  drawFacts,
  drawFoot,
  drawHead,
  drawSignatures,
  SHEET_BOTTOM,
  SHEET_LEFT,
  SHEET_TOP,
  SHEET_WIDTH,
} from './sheet.js';
import { drawTable, type Column } from './table.js';

type Kind = 'commercial-invoice' | 'customs-packing-list';

const GOODS: readonly Column[] = [
  { title: '#', share: 3, align: 'right' },
  { title: '品名及成分\nDescription and composition', share: 38 },
  { title: 'HS 编码\nHS code', share: 13 },
  { title: '原产国\nOrigin', share: 8 },
];
const COLUMNS: Readonly<Record<Kind, readonly Column[]>> = {
  'commercial-invoice': [
    ...GOODS,
    { title: '数量（件）\nPieces', share: 11, align: 'right' },
    { title: '单价\nUnit price', share: 13, align: 'right' },
    { title: '金额\nAmount', share: 16, align: 'right' },
  ],
  'customs-packing-list': [
    ...GOODS,
    { title: '箱数\nCartons', share: 9, align: 'right' },
    { title: '数量（件）\nPieces', share: 11, align: 'right' },
    { title: '净重\nN.W.', share: 14, align: 'right' },
    { title: '毛重\nG.W.', share: 14, align: 'right' },
  ],
};
const TITLES: Readonly<Record<Kind, readonly [string, string]>> = {
  'commercial-invoice': ['商业发票', 'COMMERCIAL INVOICE'],
  'customs-packing-list': ['报关装箱单', 'PACKING LIST'],
};
const SIGNATURES_HEIGHT = 60;

/** Commercial invoice or customs packing list of each consignment, in Chinese and English side by side. */
export async function printCustomsPapers(
  kind: Kind,
  consignments: readonly PaperConsignment[],
): Promise<Buffer> {
  const [zh, en] = TITLES[kind];
  const paper = new Paper(A4, `${zh} ${en}`);
  for (const consignment of consignments) {
    assert(consignment.customs !== undefined, 'customs papers are printed of what was declared');
    await drawPapers(paper, kind, consignment.customs, consignment.number);
  }
  return paper.finish();
}

async function drawPapers(paper: Paper, kind: Kind, customs: CustomsPapers, number: string): Promise<void> {
  await paper.page();
  const head = drawHead(paper, ...TITLES[kind], customs.invoiceNumber);
  const facts = drawFacts(paper, factsOf(customs, number), head);
  const rows = [...customs.lines.map((line, at) => rowOf(kind, line, at)), totalOf(kind, customs)];
  const place = { x: SHEET_LEFT, width: SHEET_WIDTH, y: facts + 4, bottom: SHEET_BOTTOM, top: SHEET_TOP };
  const end = await drawTable(paper, COLUMNS[kind], rows, place);
  const isFull = end + SIGNATURES_HEIGHT > SHEET_BOTTOM;
  if (isFull) await paper.page();
  drawSignatures(
    paper,
    ['出口商签章 Exporter, stamp and signature', '日期 Date'],
    isFull ? SHEET_TOP : end + 6,
  );
  drawFoot(paper, `${customs.invoiceNumber} · ${number}`);
}

function factsOf(customs: CustomsPapers, number: string): [string, string][] {
  const { portOfLoading = '—', portOfDischarge = '—', incoterm, incotermPlace } = customs;
  // The contract takes no other terms.
  const terms = INCOTERMS[incoterm as keyof typeof INCOTERMS];
  return [
    ['出口商 Exporter', partyText(customs.exporter)],
    ['进口商 Importer', partyText(customs.importer)],
    ['发票号 / 日期 Invoice no. / date', `${customs.invoiceNumber} / ${customs.invoiceDate}`],
    ['托运单号 Consignment', number],
    ['贸易术语 Incoterms 2020', `${incoterm} ${incotermPlace}（${terms.zh}）`],
    ['装运港 / 目的港 Loading / discharge (UN/LOCODE)', `${portOfLoading} / ${portOfDischarge}`],
  ];
}

const partyText = ({ name, address, country, taxNumber }: CustomsParty): string =>
  [name, `${address}, ${country}`, ...(taxNumber === undefined ? [] : [`No. ${taxNumber}`])].join('\n');

function rowOf(kind: Kind, line: CustomsLine, at: number): string[] {
  const fibres = line.composition.map(({ fibre, percent }) => `${fibre} ${percent}%`).join(', ');
  const style = line.styleCode === undefined ? '' : ` (${line.styleCode})`;
  const goods = [
    String(at + 1),
    `${line.descriptionZh}${style}\n${line.description}\n${fibres}`,
    line.hsCode,
    line.origin,
  ];
  const { quantityPieces, unitPrice, cartonCount, netGrams, grossGrams } = line;
  if (kind === 'customs-packing-list')
    return [
      ...goods,
      String(cartonCount),
      String(quantityPieces),
      kilograms(netGrams),
      kilograms(grossGrams),
    ];
  return [...goods, String(quantityPieces), unitPrice.amount, amountOf(line)];
}

function amountOf({ unitPrice, quantityPieces }: CustomsLine): string {
  const price = parseUnitPrice(unitPrice);
  assert(price.ok, 'a declaration that is printed has been checked');
  return formatMoney(multiplyUnitPrice(price.value, quantityPieces)).amount;
}

function totalOf(kind: Kind, { lines, total }: CustomsPapers): string[] {
  const sum = (of: (line: CustomsLine) => number): number => lines.reduce((all, line) => all + of(line), 0);
  const pieces = String(sum(({ quantityPieces }) => quantityPieces));
  const goods = ['', '合计 Total', '', ''];
  if (kind === 'commercial-invoice') {
    return [...goods, pieces, '', `${total.amount} ${total.currency}`];
  }
  const weights = [sum(({ netGrams }) => netGrams), sum(({ grossGrams }) => grossGrams)].map(kilograms);
  return [...goods, String(sum(({ cartonCount }) => cartonCount)), pieces, ...weights];
}
