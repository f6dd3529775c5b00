import fc from 'fast-check';
import { confidencePercent, keepsPromise, promiseAfter, promiseFor } from './promise.js';

const plan = fc
  .tuple(fc.integer({ min: 0, max: 60_000_000 }), fc.integer({ min: 1, max: 40_000 }))
  .map(([startMinute, length]) => ({ startMinute, endMinute: startMinute + length }));

describe('a promise', () => {
  it('is told to the half hour, with at least two hours of air, and later for what ends later', () => {
    fc.assert(
      fc.property(plan, fc.integer({ min: 0, max: 5_000 }), ({ startMinute, endMinute }, later) => {
        const promised = promiseFor(startMinute, endMinute);
        expect(promised % 30).toBe(0);
        expect(promised - endMinute).toBeGreaterThanOrEqual(120);
        expect(promiseFor(startMinute, endMinute + later)).toBeGreaterThanOrEqual(promised);
      }),
    );
  });

  it('that still holds stays to the minute; one that does not is given anew and then holds', () => {
    fc.assert(
      fc.property(plan, fc.integer({ min: 0, max: 60_000_000 }), (changed, promised) => {
        const after = promiseAfter(promised, changed);
        if (changed.endMinute <= promised) expect(after).toBe(promised);
        else expect(after).toBe(promiseFor(changed.startMinute, changed.endMinute));
        expect(after).toBeGreaterThanOrEqual(changed.endMinute);
        expect(promiseAfter(after, changed)).toBe(after);
      }),
    );
  });

  it('is kept by whoever begins late as long as the same work from then on would keep it', () => {
    fc.assert(
      fc.property(plan, fc.nat(5_000), ({ startMinute: startsAt, endMinute: plannedAt }, late) => {
        const promisedAt = promiseFor(startsAt, plannedAt);
        const later = { startMinute: startsAt + late, endMinute: plannedAt + late };
        const stays = promiseAfter(promisedAt, later) === promisedAt;
        expect(keepsPromise(startsAt + late, { startsAt, plannedAt, promisedAt })).toBe(stays);
      }),
    );
  });

  it('is trusted more with each sample that was ready in time, never wholly and never not at all', () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.nat(10_000), (a, b) => {
        const [onTime, samples] = [Math.min(a, b), Math.max(a, b)];
        const percent = confidencePercent(onTime, samples);
        expect(percent).toBeGreaterThanOrEqual(0);
        expect(percent).toBeLessThanOrEqual(100);
        expect(confidencePercent(onTime + 1, samples + 1)).toBeGreaterThanOrEqual(percent);
        expect(confidencePercent(onTime, samples + 1)).toBeLessThanOrEqual(percent);
      }),
    );
    expect(confidencePercent(0, 0)).toBe(80);
  });
});
