import type { StockBatch } from '@tianfu/sdk';
import { availableGoods, sendOutOf } from './send-out-fields.js';

const aBatch = (given: Partial<StockBatch>): StockBatch => ({
  batchId: 'b',
  warehouseId: 'w',
  warehouseName: '洛杉矶一号仓',
  ownerId: 'o',
  batch: 'PO-7',
  styleCode: 'LYQ-2601',
  colour: '藏青',
  size: 'M',
  receivedOn: '2026-11-01',
  ageDays: 21,
  onHandPieces: 10,
  reservedPieces: 0,
  damagedPieces: 0,
  ...given,
});

describe('an order out as it is made', () => {
  it('offers the batches of one kind of goods together, and nothing that is not on hand', () => {
    const goods = availableGoods([
      aBatch({}),
      aBatch({ onHandPieces: 5 }),
      aBatch({ size: 'L', onHandPieces: 0 }),
    ]);
    expect(goods).toMatchObject([{ size: 'M', onHandPieces: 15 }]);
  });

  it('asks for what is wanted alone and leaves out what is not said', () => {
    const goods = availableGoods([aBatch({}), aBatch({ size: 'L' })]);
    const wanted = Object.fromEntries(
      goods.map((each, index) => [each.key, { goods: each, pieces: index === 0 ? 3 : undefined }]),
    );
    const fields = {
      warehouseId: 'w',
      reference: ' ',
      recipient: { address: ' 1 Example St ', contactName: '' },
    };
    expect(sendOutOf(fields, wanted)).toEqual({
      warehouseId: 'w',
      recipient: { address: '1 Example St' },
      lines: [{ styleCode: 'LYQ-2601', colour: '藏青', size: 'M', pieces: 3 }],
    });
  });
});
