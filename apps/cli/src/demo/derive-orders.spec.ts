import { seededRandom } from '@tianfu/kernel';
import fc from 'fast-check';
import { deriveOrders, matrixOf, piecesOf } from './derive-orders.js';

const record = {
  date: '2015-01-01',
  department: 'sweing',
  team: '8',
  smv: '26.16',
  over_time: '7080',
  no_of_workers: '59',
  actual_productivity: '0.940725424',
};

describe('orders out of line records', () => {
  it('takes the quantity from what the line made that day', () => {
    expect(piecesOf(record)).toBe(Math.round(((59 * 480 + 7080) * 0.940725424) / 26.16));
  });

  it('takes the SMV from the record and leaves finishing rows out', () => {
    const rows = [
      { line: 2, cells: record },
      { line: 3, cells: { ...record, department: 'finishing ' } },
    ];
    const orders = deriveOrders(rows, seededRandom(1), new Date('2026-11-22T00:00:00Z'));
    expect(orders.map(({ smvMinutes, category }) => ({ smvMinutes, category }))).toEqual([
      { smvMinutes: 26.16, category: 'dress' },
    ]);
  });

  it('spreads any quantity over a matrix that sums to it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), fc.integer(), (quantity, seed) => {
        const matrix = matrixOf(quantity, seededRandom(seed));
        expect(matrix.reduce((sum, cell) => sum + cell.quantityPieces, 0)).toBe(quantity);
        expect(matrix.every((cell) => cell.quantityPieces >= 1)).toBe(true);
      }),
    );
  });
});
