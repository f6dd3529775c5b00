import { ssccUri } from '../../domain/epc.js';
import type { PaperCarton, PaperConsignment } from '../../application/paper-contents.js';
import { drawQr, drawSscc } from './barcodes.js';
import { dimensions, kilograms, piecesOf, placeText, ssccText } from './figures.js';
import { LABEL, mm, Paper } from './paper.js';

const LEFT = mm(5);
const WIDTH = LABEL[0] - 2 * LEFT;
/** More cells are on the packing list; the label says how many. */
const MAX_CELLS = 10;

/** A label of 100 by 150 mm for each carton: who to, what, and the SSCC as GS1-128 and as Digital Link in a QR code. */
export async function printLabels(consignments: readonly PaperConsignment[]): Promise<Buffer> {
  const paper = new Paper(LABEL, '箱唛标签 Carton labels');
  for (const consignment of consignments) {
    for (const carton of consignment.cartons) {
      await paper.page();
      drawLabel(paper, consignment, carton);
    }
  }
  return paper.finish();
}

function drawLabel(paper: Paper, consignment: PaperConsignment, carton: PaperCarton): void {
  const at = (
    y: number,
    size: number,
    height: number,
  ): { x: number; y: number; width: number; size: number; height: number } => ({
    x: LEFT,
    y: mm(y),
    width: WIDTH,
    size,
    height: mm(height),
  });
  const caption = (text: string, y: number): void => {
    paper.text(text, { ...at(y, 6, 3), colour: '#444' });
  };
  caption('发货 FROM', 4);
  paper.text(`${consignment.shipperName}\n${placeText(consignment.pickUp)}`, at(6.5, 7, 13));
  paper.rule(LEFT, mm(20), WIDTH);
  caption('收货 TO', 21);
  paper.text(placeText(consignment.destination), { ...at(24, 11, 20), face: 'bold' });
  paper.rule(LEFT, mm(45), WIDTH);

  const half = WIDTH / 2;
  paper.text(consignment.number, { ...at(46.5, 12, 6), face: 'bold' });
  paper.text(`${carton.sequence} / ${consignment.cartonCount}`, {
    ...at(46.5, 12, 6),
    face: 'bold',
    align: 'right',
  });
  const order = consignment.sourceNumber === undefined ? '' : ` · ${consignment.sourceNumber}`;
  paper.text(`${consignment.title}${order}`, at(52.5, 7, 4));
  paper.rule(LEFT, mm(57), WIDTH);

  caption('装箱内容 CONTENTS', 58);
  paper.text(contentsText(carton), { x: LEFT, y: mm(61), width: half + mm(4), size: 7.5, height: mm(38) });
  drawQr(paper, ssccUri(carton.sscc), { x: LEFT + half + mm(7), y: mm(58.5), side: mm(38) });
  const facts = `毛重 G.W. ${kilograms(carton.weightGrams)}   尺寸 DIM. ${dimensions(carton)}   ${piecesOf(carton.contents)} 件 pcs`;
  paper.text(facts, at(99, 7.5, 4));
  paper.rule(LEFT, mm(104), WIDTH);

  drawSscc(paper, carton.sscc, { x: LEFT, y: mm(107), width: WIDTH, height: mm(32) });
  paper.text(ssccText(carton.sscc), { ...at(141, 12, 7), align: 'center', face: 'bold' });
}

function contentsText({ contents }: PaperCarton): string {
  const lines = contents
    .slice(0, MAX_CELLS)
    .map(({ colour, size, quantityPieces }) => `${colour} ${size} × ${quantityPieces}`);
  const more = contents.length - lines.length;
  return [...lines, ...(more > 0 ? [`… 另 ${more} 项，见装箱单 +${more}, see packing list`] : [])].join('\n');
}
