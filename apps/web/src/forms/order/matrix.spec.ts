import {
  cellsOf,
  colourTotal,
  emptyGrid,
  gridFault,
  gridOf,
  gridTotal,
  sizeTotal,
  withColour,
  withColourName,
  withoutSize,
  withPieces,
  type Grid,
} from './matrix.js';
import { fillByRatio, parseRatio, shareByRatio } from './ratio.js';

const grid: Grid = {
  colours: ['黑色', '米白'],
  sizes: ['S', 'M'],
  pieces: [
    [100, 200],
    [0, 50],
  ],
};

describe('the size-colour matrix', () => {
  it('sends one cell for each combination somebody ordered', () => {
    expect(cellsOf(grid)).toEqual([
      { colour: '黑色', size: 'S', quantityPieces: 100 },
      { colour: '黑色', size: 'M', quantityPieces: 200 },
      { colour: '米白', size: 'M', quantityPieces: 50 },
    ]);
  });

  it('comes back from its cells as it was', () => {
    expect(gridOf(cellsOf(grid))).toEqual(grid);
  });

  it('adds up by row, by column and altogether', () => {
    expect([colourTotal(grid, 0), sizeTotal(grid, 1), gridTotal(grid)]).toEqual([300, 250, 350]);
  });

  it('is refused empty, unnamed or doubled, by the rules the platform uses', () => {
    expect(gridFault(emptyGrid('黑色'))).toMatchObject({ fault: 'empty' });
    const unnamed = withPieces(withColour(grid), 2, 0, 5);
    expect(gridFault(unnamed)).toMatchObject({ fault: 'empty' });
    expect(gridFault(withPieces(withColourName(withColour(grid), 2, ' 黑色 '), 2, 0, 5))).toMatchObject({
      fault: 'duplicate',
    });
    expect(gridFault(grid)).toBeUndefined();
  });

  it('loses a column with its pieces', () => {
    expect(withoutSize(grid, 0)).toEqual({ colours: ['黑色', '米白'], sizes: ['M'], pieces: [[200], [50]] });
  });
});

describe('filling by ratio', () => {
  it('reads ratios as people write them, and only as many as there are sizes', () => {
    expect(parseRatio('1：2，2 1', 4)).toEqual([1, 2, 2, 1]);
    expect([parseRatio('1:2', 4), parseRatio('a:b', 2), parseRatio('0:0', 2)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('never loses or makes a piece', () => {
    for (let total = 1; total <= 60; total += 1) {
      expect(shareByRatio(total, [1, 2, 2, 1]).reduce((sum, pieces) => sum + pieces, 0)).toBe(total);
    }
  });

  it('gives every colour the same', () => {
    expect(fillByRatio(grid, 100, [1, 1]).pieces).toEqual([
      [50, 50],
      [50, 50],
    ]);
  });
});
