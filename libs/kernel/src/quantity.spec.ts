import { isQuantityPieces, QUANTITY_PIECES_MAX } from './quantity.js';

describe('isQuantityPieces', () => {
  it('accepts whole pieces from one to the maximum', () => {
    expect(isQuantityPieces(1)).toBe(true);
    expect(isQuantityPieces(QUANTITY_PIECES_MAX)).toBe(true);
  });

  it.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, QUANTITY_PIECES_MAX + 1])(
    'refuses %d',
    (pieces) => {
      expect(isQuantityPieces(pieces)).toBe(false);
    },
  );
});
