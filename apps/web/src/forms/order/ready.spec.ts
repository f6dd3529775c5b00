import type { OrderView } from '@tianfu/sdk';
import { gridOf, withPieces } from './matrix.js';
import { firstReady, readyInput, type ReadyFields } from './ready.js';

const now = new Date('2026-11-22T15:59:00Z');
const matrix = [
  { colour: '黑', size: 'S', quantityPieces: 100 },
  { colour: '黑', size: 'M', quantityPieces: 200 },
];
// Only what the form looks at.
const order = { orderId: 'o', matrix } as unknown as OrderView;
const capability = { place: '天门市制衣路 8 号', position: { lat: 30.66, lng: 113.17 } };
const typed = firstReady(order, capability, now) as ReadyFields;

describe('goods as they are typed', () => {
  it('begin with everything, ready today in Beijing, to be fetched tomorrow at the factory', () => {
    expect(readyInput('o', typed, now)).toEqual({
      orderId: 'o',
      pickUp: {
        address: '天门市制衣路 8 号',
        position: { lat: 30.66, lng: 113.17 },
        from: '2026-11-23T01:00:00.000Z',
        to: '2026-11-23T10:00:00.000Z',
      },
    });
  });

  it('say the pieces of each colour and size when not everything is ready', () => {
    const grid = withPieces(gridOf(matrix), 0, 0, 0);
    const told = readyInput('o', { ...typed, all: false, grid, cartons: 8, readyDate: '2026-11-25' }, now);
    expect(told.matrix).toEqual([{ colour: '黑', size: 'M', quantityPieces: 200 }]);
    expect(told.cartons).toBe(8);
    expect(told.readyAt).toBe('2026-11-25T01:00:00.000Z');
  });
});
