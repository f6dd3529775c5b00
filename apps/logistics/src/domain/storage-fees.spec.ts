import fc from 'fast-check';
import { feesOf, ruleOn, type FeeRule } from './storage-fees.js';

const aRule = (given: Partial<FeeRule> = {}): FeeRule => ({
  number: 1,
  validFrom: '2026-01-01',
  tiers: [
    { fromDay: 0, perM3Day: 0n },
    { fromDay: 30, perM3Day: 20_000n },
    { fromDay: 90, perM3Day: 50_000n },
  ],
  receivingPerPiece: 500n,
  shippingPerOrder: 10_000n,
  shippingPerPiece: 1_000n,
  returnPerPiece: 0n,
  disposalPerPiece: 2_000n,
  ...given,
});

// A thousand pieces of two litres are two cubic metres.
const held = (day: string, receivedOn: string, pieces = 1_000): Parameters<typeof feesOf>[1][number] => ({
  day,
  receivedOn,
  pieceCm3: 2_000,
  pieces,
});

describe('storage', () => {
  it('is free for a while and dearer with age', () => {
    const received = '2026-01-01';
    const fees = feesOf(
      [aRule()],
      [held('2026-01-30', received), held('2026-01-31', received), held('2026-04-01', received)],
      [],
    );
    // 30 January is day 29: free. Day 30: 2 m³ at 2.00. Day 90: 2 m³ at 5.00.
    expect(fees).toEqual([
      { day: '2026-01-31', fee: 'storage', ruleNumber: 1, pieces: 1_000, minor: 400n },
      { day: '2026-04-01', fee: 'storage', ruleNumber: 1, pieces: 1_000, minor: 1_000n },
    ]);
  });

  it('is rounded once a day, not once a batch', () => {
    // Each of the three batches alone comes to 0.4 fen.
    const batch = { day: '2026-02-15', receivedOn: '2026-01-01', pieceCm3: 2_000, pieces: 1 };
    const [fee] = feesOf([aRule()], [batch, batch, batch], []);
    expect(fee).toMatchObject({ pieces: 3, minor: 1n });
  });

  it('is charged by the rule of the day, however many came later', () => {
    const rules = [
      aRule({ number: 2, validFrom: '2026-02-01', tiers: [{ fromDay: 0, perM3Day: 10_000n }] }),
      aRule({ tiers: [{ fromDay: 0, perM3Day: 30_000n }] }),
    ];
    expect(ruleOn(rules, '2025-12-31')).toBeUndefined();
    const fees = feesOf(
      rules,
      ['2025-12-31', '2026-01-31', '2026-02-01'].map((day) => held(day, '2025-12-01')),
      [],
    );
    expect(fees.map(({ day, ruleNumber, minor }) => [day, ruleNumber, minor])).toEqual([
      ['2026-01-31', 1, 600n],
      ['2026-02-01', 2, 200n],
    ]);
  });

  it('costs the same however the stock of a day is cut into batches of one age', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 8 }),
        fc.bigInt({ min: 0n, max: 1_000_000n }),
        (parts, perM3Day) => {
          const rules = [aRule({ tiers: [{ fromDay: 0, perM3Day }] })];
          const whole = parts.reduce((sum, part) => sum + part, 0);
          const cost = (pieces: number[]): bigint =>
            feesOf(
              rules,
              pieces.map((count) => held('2026-03-01', '2026-02-01', count)),
              [],
            ).reduce((sum, { minor }) => sum + minor, 0n);
          expect(cost(parts)).toBe(cost([whole]));
        },
      ),
    );
  });
});

describe('handling', () => {
  it('is charged by piece, shipping by order too, and what is free has no line', () => {
    const day = '2026-02-01';
    const fees = feesOf(
      [aRule()],
      [],
      [
        { day, fee: 'receiving', pieces: 100, orders: 0 },
        { day, fee: 'shipping', pieces: 30, orders: 2 },
        { day, fee: 'return', pieces: 5, orders: 0 },
      ],
    );
    expect(fees).toEqual([
      { day, fee: 'receiving', ruleNumber: 1, pieces: 100, minor: 500n },
      { day, fee: 'shipping', ruleNumber: 1, pieces: 30, minor: 500n },
    ]);
  });
});
