import { goodsFaults, goodsOf } from './goods.js';

const now = new Date('2026-11-22T04:00:00Z');
const contractedAt = new Date('2026-11-20T04:00:00Z');
const order = {
  matrix: [
    { colour: '黑', size: 'S', quantityPieces: 100 },
    { colour: '黑', size: 'M', quantityPieces: 200 },
  ],
};
const pickUp = {
  address: '天门市侨乡街道制衣路 8 号',
  position: { lat: 30.66, lng: 113.17 },
  from: '2026-11-23T01:00:00Z',
  to: '2026-11-23T09:00:00Z',
};

type Told = Partial<Parameters<typeof goodsOf>[0]>;
const faults = (told: Told): string[] =>
  goodsFaults(goodsOf({ pickUp, ...told }, order, now), order, contractedAt, now).map(
    ({ pointer, code }) => `${pointer} ${code}`,
  );
const cell = (size: string, quantityPieces: number) => ({ colour: '黑', size, quantityPieces });

describe('goods marked ready', () => {
  it('are everything that was ordered, ready now, unless the supplier says otherwise', () => {
    expect(goodsOf({ pickUp }, order, now)).toEqual({
      readyAt: '2026-11-22T04:00:00.000Z',
      quantityPieces: 300,
      matrix: order.matrix,
      pickUp: { ...pickUp, from: '2026-11-23T01:00:00.000Z', to: '2026-11-23T09:00:00.000Z' },
    });
    expect(faults({})).toEqual([]);
  });

  it('may be fewer than ordered, and then say how many', () => {
    const told = { pickUp, matrix: [cell('M', 190)], cartons: 8 };
    expect(goodsOf(told, order, now)).toMatchObject({ quantityPieces: 190, cartons: 8 });
    expect(faults({ matrix: [cell('M', 190)] })).toEqual([]);
  });

  it.each([
    ['a size nobody ordered', [cell('XL', 1)], '/matrix/0 not-ordered'],
    ['more than was ordered', [cell('S', 100), cell('M', 201)], '/matrix/1/quantityPieces more-than-ordered'],
    ['the same colour and size twice', [cell('S', 1), cell('S', 2)], '/matrix/1 duplicate'],
  ])('are not %s', (_what, matrix, fault) => {
    expect(faults({ matrix })).toEqual([fault]);
  });

  it.each([
    ['before the award', '2026-11-20T03:59:59Z', '/readyAt before-award'],
    ['more than thirty days from now', '2026-12-22T04:00:01Z', '/readyAt too-late'],
  ])('are not ready %s', (_when, readyAt, fault) => {
    expect(faults({ readyAt })).toContain(fault);
  });

  it.each([
    ['closes before it opens', { from: '2026-11-23T09:00:00Z', to: '2026-11-23T01:00:00Z' }, 'before-start'],
    ['is over', { from: '2026-11-21T01:00:00Z', to: '2026-11-22T04:00:00Z' }, 'past'],
    ['is too far away', { from: '2027-02-20T03:00:00Z', to: '2027-02-20T04:00:01Z' }, 'too-late'],
  ])('cannot be fetched in a window that %s', (_what, window, code) => {
    expect(faults({ pickUp: { ...pickUp, ...window } })).toEqual([`/pickUp/to ${code}`]);
  });

  it('cannot be fetched in a window that closes before they are ready', () => {
    expect(faults({ readyAt: '2026-11-23T09:00:00Z' })).toEqual(['/pickUp/to before-ready']);
  });
});
