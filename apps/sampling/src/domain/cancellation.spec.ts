import fc from 'fast-check';
import { cancellationFee } from './cancellation.js';

/** A ladder that costs more the later it is. */
const ladder = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 0, max: 2_160 }), fc.integer({ min: 0, max: 100 })), {
    maxLength: 10,
    selector: ([hours]) => hours,
  })
  .map((rungs) => {
    const hours = rungs.map(([hoursBefore]) => hoursBefore).toSorted((a, b) => a - b);
    const fees = rungs.map(([, feePercent]) => feePercent).toSorted((a, b) => b - a);
    return hours.map((hoursBefore, index) => ({ hoursBefore, feePercent: fees[index] ?? 0 }));
  });
const START = 1_000_000;

describe('what a cancellation costs', () => {
  it('never falls as the first step comes nearer, and rises at the minute that was named', () => {
    fc.assert(
      fc.property(
        ladder,
        fc.array(fc.integer({ min: -100, max: 200_000 }), { minLength: 2 }),
        (cancellation, lefts) => {
          const policy = { cancellation, startedFeePercent: 100 };
          const at = (now: number) => cancellationFee(policy, { startsAt: START, hasBegun: false, now });
          const byTime = lefts.toSorted((a, b) => b - a).map((left) => at(START - left).feePercent);
          expect(byTime).toEqual(byTime.toSorted((a, b) => a - b));
          for (const left of lefts) {
            const { until, feePercent } = at(START - left);
            if (until === undefined) continue;
            // The last minute at the old fee, and the first at the next rung's.
            expect(until).toBeGreaterThan(START - left);
            expect(at(until - 1).feePercent).toBe(feePercent);
            const rung = cancellation.find(({ hoursBefore }) => START - hoursBefore * 60 === until);
            expect(at(until).feePercent).toBe(rung?.feePercent);
          }
        },
      ),
    );
  });

  it('is the share of a started one whatever the ladder says, and nothing without a place', () => {
    fc.assert(
      fc.property(ladder, fc.integer({ min: 0, max: 100 }), (cancellation, startedFeePercent) => {
        const policy = { cancellation, startedFeePercent };
        expect(cancellationFee(policy, { startsAt: START, hasBegun: true, now: START })).toEqual({
          feePercent: startedFeePercent,
        });
        expect(cancellationFee(policy, { startsAt: undefined, hasBegun: false, now: 0 }).feePercent).toBe(0);
      }),
    );
  });
});
