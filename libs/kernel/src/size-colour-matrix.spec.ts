import fc from 'fast-check';
import {
  checkMatrix,
  MATRIX_COLOURS_MAX,
  MATRIX_SIZES_MAX,
  type SizeColourCell,
  sumMatrix,
} from './size-colour-matrix.js';

const cell = (colour: string, size: string, quantityPieces: number): SizeColourCell => ({
  colour,
  size,
  quantityPieces,
});
const dress = [cell('雾蓝', 'S', 120), cell('雾蓝', 'M', 200), cell('米白', 'S', 80)];

describe('checkMatrix', () => {
  it('accepts cells that add up to the quantity of the order', () => {
    expect(checkMatrix(dress, 400)).toEqual({ ok: true, value: undefined });
  });

  it('accepts every matrix whose sum is the quantity, and no other quantity', () => {
    const matrices = fc.uniqueArray(
      fc.tuple(
        fc.nat(MATRIX_COLOURS_MAX - 1),
        fc.nat(MATRIX_SIZES_MAX - 1),
        fc.integer({ min: 1, max: 4_000 }),
      ),
      { minLength: 1, maxLength: 200, selector: ([colour, size]) => `${colour}/${size}` },
    );
    fc.assert(
      fc.property(matrices, (drawn) => {
        const cells = drawn.map(([colour, size, pieces]) => cell(`colour ${colour}`, `size ${size}`, pieces));
        expect(checkMatrix(cells, sumMatrix(cells)).ok).toBe(true);
        expect(checkMatrix(cells, sumMatrix(cells) + 1).ok).toBe(false);
      }),
    );
  });

  it('refuses a sum beside the quantity and tells both', () => {
    expect(checkMatrix(dress, 401)).toEqual({
      ok: false,
      error: { fault: 'sum', quantityPieces: 401, sumPieces: 400 },
    });
  });

  it('refuses an empty matrix and a cell without a name', () => {
    expect(checkMatrix([], 400)).toEqual({ ok: false, error: { fault: 'empty', index: null } });
    expect(checkMatrix([...dress, cell('　', 'L', 1)], 401)).toEqual({
      ok: false,
      error: { fault: 'empty', index: 3 },
    });
  });

  it('refuses the same colour and size twice, however they are typed', () => {
    expect(checkMatrix([...dress, cell(' 雾蓝', 'ｍ', 1)], 401)).toEqual({
      ok: false,
      error: { fault: 'duplicate', index: 3, colour: ' 雾蓝', size: 'ｍ' },
    });
  });

  it('does not take two names that only look alike when joined for a duplicate', () => {
    expect(checkMatrix([cell('a","b', 'c', 1), cell('a', 'b","c', 1)], 2).ok).toBe(true);
  });

  it.each([0, -1, 1.5, Number.NaN])('refuses a cell of %d pieces', (pieces) => {
    expect(checkMatrix([cell('雾蓝', 'S', pieces)], 1)).toEqual({
      ok: false,
      error: { fault: 'quantity', index: 0, quantityPieces: pieces },
    });
  });

  it('refuses an order of no pieces', () => {
    expect(checkMatrix(dress, 0)).toEqual({
      ok: false,
      error: { fault: 'quantity', index: null, quantityPieces: 0 },
    });
  });

  it('refuses more colours or sizes than the limits', () => {
    const colours = Array.from({ length: MATRIX_COLOURS_MAX + 1 }, (_, index) => cell(`c${index}`, 'M', 1));
    const sizes = Array.from({ length: MATRIX_SIZES_MAX + 1 }, (_, index) => cell('黑', `s${index}`, 1));
    expect(checkMatrix(colours, colours.length)).toEqual({
      ok: false,
      error: { fault: 'limit', axis: 'colour', maximum: MATRIX_COLOURS_MAX },
    });
    expect(checkMatrix(sizes, sizes.length)).toEqual({
      ok: false,
      error: { fault: 'limit', axis: 'size', maximum: MATRIX_SIZES_MAX },
    });
  });
});
