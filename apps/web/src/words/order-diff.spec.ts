import type { OrderContent } from '@tianfu/sdk';
import { textsIn } from '../testing/texts.js';
import { orderDifferences } from './order-diff.js';
import { vocabularyIn } from './vocabulary.js';

const order: OrderContent = {
  title: '碎花连衣裙',
  category: 'dress',
  fabrics: ['chiffon'],
  processes: ['sewing'],
  matrix: [
    { colour: '黑', size: 'S', quantityPieces: 100 },
    { colour: '黑', size: 'M', quantityPieces: 200 },
  ],
  quantityPieces: 300,
  deliveryDate: '2027-01-22',
  destination: { address: '天门', position: { lat: 30.66, lng: 113.17 } },
  mode: 'fob',
};
const t = await textsIn('zh');
const differences = (after: Partial<OrderContent>): string[] =>
  orderDifferences(order, { ...order, ...after }, t, vocabularyIn('zh')).map(
    ({ name, before, after: now }) => `${name}: ${before} → ${now}`,
  );

describe('two versions of an order', () => {
  it('differ in nothing when they say the same', () => {
    expect(differences({ matrix: order.matrix.toReversed() })).toEqual([]);
  });

  it('differ field by field, in the words of the form', () => {
    expect(
      differences({
        deliveryDate: '2027-02-01',
        fabrics: ['chiffon', 'silk'],
        targetPrice: { amount: '12.5000', currency: 'CNY' },
        targetPriceShown: true,
      }),
    ).toEqual([
      '面料: 雪纺 → 雪纺、真丝',
      '交货日期: 2027-01-22 → 2027-02-01',
      '目标价: 无 → ¥ 12.50（供应商会看到目标价）',
    ]);
  });

  it('differ cell by cell in their matrix', () => {
    const matrix = [
      { colour: '黑', size: 'S', quantityPieces: 150 },
      { colour: '白', size: 'S', quantityPieces: 50 },
    ];
    expect(differences({ matrix, quantityPieces: 200 })).toEqual([
      '数量: 300 件 → 200 件',
      '黑 S: 100 件 → 150 件',
      '黑 M: 200 件 → 0 件',
      '白 S: 0 件 → 50 件',
    ]);
  });
});
