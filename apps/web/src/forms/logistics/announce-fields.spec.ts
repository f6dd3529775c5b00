import type { CartonView } from '@tianfu/sdk';
import { linesOf, linesOfCartons } from './announce-fields.js';

const aRow = { styleCode: 'LYQ-2601', colour: '藏青', size: 'M', batch: 'PO-7', pieces: 300, litres: 6.4 };
const aCarton = (size: string, quantityPieces: number): CartonView => ({
  sequence: 1,
  sscc: '',
  weightGrams: 12_000,
  lengthMm: 600,
  widthMm: 400,
  heightMm: 400,
  contents: [{ colour: '藏青', size, quantityPieces }],
});

describe('a notice as it is typed', () => {
  it('takes litres as cubic centimetres and leaves empty rows out', () => {
    expect(linesOf([aRow, {}])).toEqual({
      ok: true,
      lines: [
        {
          styleCode: 'LYQ-2601',
          colour: '藏青',
          size: 'M',
          batch: 'PO-7',
          expectedPieces: 300,
          pieceCm3: 6_400,
        },
      ],
    });
  });

  it.each([{ batch: ' ' }, { pieces: 0 }, { litres: null }])(
    'says which row lacks something: %o',
    (lacks) => {
      expect(linesOf([aRow, { ...aRow, ...lacks }])).toEqual({ ok: false, row: 2 });
    },
  );

  it('is filled from cartons: pieces by size, and the room each takes', () => {
    const lines = linesOfCartons([aCarton('M', 15), aCarton('M', 15), aCarton('L', 10)], 'PO-7', [{}]);
    expect(lines).toEqual([
      { styleCode: '', colour: '藏青', size: 'M', batch: 'PO-7', pieces: 30, litres: 6.4 },
      { styleCode: '', colour: '藏青', size: 'L', batch: 'PO-7', pieces: 10, litres: 9.6 },
    ]);
  });

  it('keeps the style that was typed before it is filled', () => {
    const typed = [undefined, { styleCode: ' LYQ-2601 ' }];
    const lines = linesOfCartons([aCarton('M', 15), aCarton('L', 10)], 'PO-7', typed);
    expect(lines.map(({ styleCode }) => styleCode)).toEqual(['LYQ-2601', 'LYQ-2601']);
  });
});
