import type { ServiceContent } from '@tianfu/contracts';
import fc from 'fast-check';
import { amountOf, minorOf, percentOf, priceOf } from './price.js';

const minor = fc.bigInt({ min: 0n, max: 1_000_000n });
const percent = fc.integer({ min: 0, max: 100 });

const service = (work: readonly (readonly [bigint, bigint])[], cloth: bigint): ServiceContent => ({
  sampleType: 'proto',
  name: '初样',
  categories: ['dress'],
  steps: work.map(([price, more], index) => ({
    step: index + 1,
    kind: 'sew',
    minutes: 60,
    minutesPerExtraPiece: 0,
    factors: [],
    requires: [{ anyOf: ['sewer'], skills: [], units: 1 }],
    after: [],
    interruptible: false,
    inRevision: true,
    price: amountOf(price),
    pricePerExtraPiece: amountOf(more),
  })),
  materials: [{ material: '白坯布', unit: 'm', price: amountOf(cloth) }],
  urgentPercent: 50,
  relaxedPercent: 20,
  relaxedDays: 2,
  revisionsIncluded: 1,
  revisionFee: amountOf(8_000n),
  maxPieces: 100,
  active: true,
});

const asked = fc.record({
  work: fc.array(fc.tuple(minor, minor), { minLength: 1, maxLength: 6 }),
  cloth: minor,
  pieces: fc.integer({ min: 1, max: 100 }),
  metres: fc.integer({ min: 1, max: 1_000_000 }).map((hundredths) => hundredths / 100),
  subsidyPercent: percent,
  depositPercent: percent,
});

describe('the price of a sample', () => {
  it('is the sum of its lines to the fen, never below zero, with a deposit no larger than itself', () => {
    fc.assert(
      fc.property(asked, fc.constantFrom('urgent', 'normal', 'relaxed'), (one, urgency) => {
        const { total, deposit, lines } = priceOf(service(one.work, one.cloth), {
          ...one,
          urgency,
          materials: [{ material: '白坯布', quantity: one.metres }],
        });
        const sum = lines.reduce(
          (all, { sign, amount }) => all + (sign === 'minus' ? -minorOf(amount) : minorOf(amount)),
          0n,
        );
        expect(minorOf(total)).toBe(sum);
        expect(sum).toBeGreaterThanOrEqual(0n);
        expect(minorOf(deposit)).toBe(percentOf(sum, one.depositPercent));
        expect(minorOf(deposit)).toBeLessThanOrEqual(sum);
      }),
    );
  });

  it('is dearer in a hurry, cheaper without, and cheaper the more the subsidy pays', () => {
    fc.assert(
      fc.property(asked, fc.tuple(percent, percent), (one, [a, b]) => {
        const content = service(one.work, one.cloth);
        const total = (urgency: string, subsidyPercent: number): bigint =>
          minorOf(priceOf(content, { ...one, urgency, subsidyPercent, materials: [] }).total);
        expect(total('urgent', a)).toBeGreaterThanOrEqual(total('normal', a));
        expect(total('relaxed', a)).toBeLessThanOrEqual(total('normal', a));
        expect(total('normal', Math.max(a, b))).toBeLessThanOrEqual(total('normal', Math.min(a, b)));
        expect(total('normal', 100)).toBe(0n);
      }),
    );
  });
});
