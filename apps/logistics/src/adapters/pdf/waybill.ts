import { INCOTERMS } from '@tianfu/contracts';
import type { PaperConsignment } from '../../application/paper-contents.js';
import { drawQr } from './barcodes.js';
import { cubicMetres, kilograms, piecesOf, placeText, windowText } from './figures.js';
import { A4, mm, Paper } from './paper.js';
import { drawFacts, drawFoot, drawHead, drawSignatures, SHEET_LEFT, SHEET_WIDTH } from './sheet.js';

const QR_SIDE = mm(34);

/** The waybill (运单) of each consignment, a sheet each: what the driver carries and the recipient signs. */
export async function printWaybills(consignments: readonly PaperConsignment[]): Promise<Buffer> {
  const paper = new Paper(A4, '运单 Waybill');
  for (const consignment of consignments) {
    await paper.page();
    drawWaybill(paper, consignment);
  }
  return paper.finish();
}

function drawWaybill(paper: Paper, consignment: PaperConsignment): void {
  const head = drawHead(paper, '货物运单', 'WAYBILL', consignment.number);
  const end = drawFacts(paper, factsOf(consignment), head);
  paper.rule(SHEET_LEFT, end, SHEET_WIDTH);
  drawQr(paper, consignment.number, { x: SHEET_LEFT + SHEET_WIDTH - QR_SIDE, y: end + 6, side: QR_SIDE });
  const width = SHEET_WIDTH - QR_SIDE - 10;
  paper.text('备注 Remarks', { x: SHEET_LEFT, y: end + 8, width, size: 7, colour: '#555' });
  paper.text(consignment.remark ?? '—', {
    x: SHEET_LEFT,
    y: end + 20,
    width,
    size: 9.5,
    height: QR_SIDE - 20,
  });
  const notes = end + QR_SIDE + 14;
  const text =
    '收货时请当场清点箱数、检查外箱；短少或破损须在本单注明并由双方签字。\n' +
    'Count the cartons and look at them on delivery; shortage or damage is written here and signed by both sides.';
  paper.text(text, { x: SHEET_LEFT, y: notes, width: SHEET_WIDTH, size: 8, colour: '#444' });
  drawSignatures(paper, ['发货 Shipper', '司机 Driver', '收货 Received by', '日期 Date'], notes + 30);
  drawFoot(paper, `${consignment.number} · ${consignment.title}`);
}

function factsOf(consignment: PaperConsignment): [string, string][] {
  const { cartons, cartonCount, weightGrams, volumeCm3, incoterm, value } = consignment;
  const pieces = cartons.reduce((sum, { contents }) => sum + piecesOf(contents), 0);
  // The contract takes no other terms.
  const terms = INCOTERMS[incoterm as keyof typeof INCOTERMS];
  return [
    ['发货方 Shipper', `${consignment.shipperName}\n${placeText(consignment.pickUp)}`],
    ['收货方 Consignee', placeText(consignment.destination)],
    ['提货时间 Pick-up (Asia/Shanghai)', windowText(consignment.pickUpWindow)],
    ['送达时间 Delivery (Asia/Shanghai)', windowText(consignment.deliveryWindow)],
    ['货物 Goods', consignment.title],
    ['订单 Order', consignment.sourceNumber ?? '—'],
    ['件数 Cartons / pieces', `${cartonCount} 箱 ctns / ${pieces} 件 pcs`],
    ['毛重 / 体积 Gross weight / volume', `${kilograms(weightGrams)} / ${cubicMetres(volumeCm3)}`],
    ['贸易术语 Incoterms 2020', `${terms.zh} ${terms.en}`],
    ['货值 Value', value === undefined ? '—' : `${value.amount} ${value.currency}`],
  ];
}
