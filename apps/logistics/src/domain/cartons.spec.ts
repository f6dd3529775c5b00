import fc from 'fast-check';
import { isSscc, loadOf, scannedSscc, singleCartons, ssccOf } from './cartons.js';

const box = { weightGrams: 12_000, lengthMm: 600, widthMm: 400, heightMm: 401, contents: [] };

describe('cartons', () => {
  it('weigh and fill what they say, each rounded up to the cubic centimetre', () => {
    expect(
      loadOf([
        { ...box, count: 3 },
        { ...box, lengthMm: 1, widthMm: 1, heightMm: 1 },
      ]),
    ).toEqual({
      weightGrams: 48_000,
      volumeCm3: 3 * 96_240 + 1,
      cartonCount: 4,
    });
    expect(singleCartons([{ ...box, count: 3 }, box])).toHaveLength(4);
  });

  it('bear numbers with the check digit of the GS1 specification', () => {
    // Worked out by hand: weights 3 and 1 from the right sum to 101, so 9 is missing to 110.
    expect(isSscc('376104250021234569')).toBe(true);
    expect(isSscc('376104250021234568')).toBe(false);
  });

  it('have numbers that differ and can be scanned with or without their identifier', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 999_999_999n }),
        fc.stringMatching(/^\d{7}$/),
        (serial, prefix) => {
          const sscc = ssccOf(prefix, serial);
          expect(sscc).toHaveLength(18);
          expect(sscc.slice(1, 8)).toBe(prefix);
          for (const read of [sscc, `00${sscc}`, `(00)${sscc}`, `]C100${sscc}`, ` ${sscc} `]) {
            expect(scannedSscc(read)).toBe(sscc);
          }
          const wrong = `${sscc.slice(0, -1)}${(Number(sscc.slice(-1)) + 1) % 10}`;
          expect(scannedSscc(wrong)).toBeUndefined();
        },
      ),
    );
  });

  it('cannot be numbered beyond what fits beside the prefix', () => {
    expect(() => ssccOf('123456789012', 10_000n)).toThrow('used up');
  });
});
