import type { CartonView } from '@tianfu/sdk';
import { cartonsOf, rowsOfCartons, sumOf, type CartonFields } from './consignment-fields.js';

const row: CartonFields = {
  count: 20,
  weightKg: 12.5,
  lengthCm: 60,
  widthCm: 40,
  heightCm: 40,
  colour: '黑',
  size: 'M',
  pieces: 15,
};

describe('cartons as they are typed', () => {
  it('become grams and millimetres', () => {
    expect(cartonsOf([row, {}])).toEqual({
      ok: true,
      cartons: [
        {
          count: 20,
          weightGrams: 12_500,
          lengthMm: 600,
          widthMm: 400,
          heightMm: 400,
          contents: [{ colour: '黑', size: 'M', quantityPieces: 15 }],
        },
      ],
    });
  });

  it('say which row is not complete, zero weight too', () => {
    expect(cartonsOf([row, { ...row, weightKg: 0 }])).toEqual({ ok: false, row: 2 });
    expect(cartonsOf([{ ...row, size: ' ' }])).toEqual({ ok: false, row: 1 });
  });

  it('add up to what the vehicle must hold', () => {
    expect(sumOf([row, {}])).toEqual({ count: 20, grams: 250_000, cm3: 1_920_000, pieces: 300 });
  });

  it('come back as one row for cartons that are alike', () => {
    const carton: CartonView = {
      sscc: '1',
      sequence: 1,
      weightGrams: 12_500,
      lengthMm: 600,
      widthMm: 400,
      heightMm: 400,
      contents: [{ colour: '黑', size: 'M', quantityPieces: 15 }],
    };
    const mixed = [...carton.contents, { colour: '白', size: 'L', quantityPieces: 2 }];
    expect(
      rowsOfCartons([carton, { ...carton, sequence: 2 }, { ...carton, sequence: 3, contents: mixed }]),
    ).toMatchObject([
      { count: 2, colour: '黑', pieces: 15 },
      { count: 1, mixed },
    ]);
  });
});
