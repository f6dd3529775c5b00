import type { PaperConsignment } from '../../application/paper-contents.js';
import { groupCartons, rangeOf } from './carton-groups.js';
import { cubicMetres, dimensions, kilograms, piecesOf, placeText, volumeCm3 } from './figures.js';
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

const COLUMNS: readonly Column[] = [
  { title: '箱号\nCarton', share: 8 },
  { title: '箱数\nQty', share: 6, align: 'right' },
  { title: '颜色 尺码 × 件数\nColour size × pieces', share: 34 },
  { title: '每箱\nPcs/ctn', share: 9, align: 'right' },
  { title: '件数\nPieces', share: 9, align: 'right' },
  { title: '毛重\nG.W.', share: 12, align: 'right' },
  { title: '外箱尺寸\nDimensions', share: 18 },
  { title: '体积\nVolume', share: 12, align: 'right' },
];
const SIGNATURES_HEIGHT = 60;

/** The packing list (装箱单) of each consignment on sheets of its own, alike cartons on one line. */
export async function printPackingLists(consignments: readonly PaperConsignment[]): Promise<Buffer> {
  const paper = new Paper(A4, '装箱单 Packing list');
  for (const consignment of consignments) await drawPackingList(paper, consignment);
  return paper.finish();
}

async function drawPackingList(paper: Paper, consignment: PaperConsignment): Promise<void> {
  await paper.page();
  const head = drawHead(paper, '装箱单', 'PACKING LIST', consignment.number);
  const facts = drawFacts(paper, factsOf(consignment), head);
  const place = { x: SHEET_LEFT, width: SHEET_WIDTH, y: facts + 4, bottom: SHEET_BOTTOM, top: SHEET_TOP };
  const end = await drawTable(paper, COLUMNS, rowsOf(consignment), place);
  if (end + SIGNATURES_HEIGHT > SHEET_BOTTOM) await paper.page();
  const at = end + SIGNATURES_HEIGHT > SHEET_BOTTOM ? SHEET_TOP : end + 6;
  drawSignatures(paper, ['装箱 Packed by', '复核 Checked by', '日期 Date'], at);
  drawFoot(paper, `${consignment.number} · ${consignment.title}`);
}

const factsOf = (consignment: PaperConsignment): [string, string][] => [
  ['发货方 Shipper', `${consignment.shipperName}\n${placeText(consignment.pickUp)}`],
  ['收货方 Consignee', placeText(consignment.destination)],
  ['货物 Goods', consignment.title],
  ['订单 Order', consignment.sourceNumber ?? '—'],
];

function rowsOf({ cartons, cartonCount, weightGrams, volumeCm3: volume }: PaperConsignment): string[][] {
  const groups = groupCartons(cartons);
  const rows = groups.map((group) => {
    const { first, count } = group;
    const pieces = piecesOf(first.contents);
    return [
      rangeOf(group),
      String(count),
      first.contents
        .map(({ colour, size, quantityPieces }) => `${colour} ${size} × ${quantityPieces}`)
        .join('，') || '—',
      String(pieces),
      String(pieces * count),
      kilograms(first.weightGrams * count),
      dimensions(first),
      cubicMetres(volumeCm3(first) * count),
    ];
  });
  const pieces = cartons.reduce((sum, { contents }) => sum + piecesOf(contents), 0);
  return [
    ...rows,
    [
      '合计 Total',
      String(cartonCount),
      '',
      '',
      String(pieces),
      kilograms(weightGrams),
      '',
      cubicMetres(volume),
    ],
  ];
}
