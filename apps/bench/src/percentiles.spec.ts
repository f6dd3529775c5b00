import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { median, percentile } from './percentiles.js';

describe('the percentile of what was measured', () => {
  it('is the value that 99 of a hundred do not exceed', () => {
    const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect(percentile(hundred, 0.99)).toBe(99);
    expect(percentile(hundred, 0.5)).toBe(50);
    expect(percentile(hundred, 1)).toBe(100);
  });

  it('of a single value is that value', () => {
    expect(percentile([7], 0.99)).toBe(7);
  });

  it('of nothing is refused', () => {
    expect(() => percentile([], 0.99)).toThrow('nothing was measured');
  });

  it('was itself measured, and enough of the others are no larger', () => {
    const times = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 300 });
    fc.assert(
      fc.property(times, fc.double({ min: 0.01, max: 1, noNaN: true }), (values, share) => {
        const found = percentile(values, share);
        const noLarger = values.filter((value) => value <= found).length;
        expect(values).toContain(found);
        expect(noLarger / values.length).toBeGreaterThanOrEqual(share - 1e-12);
      }),
    );
  });
});

describe('the median', () => {
  it('is the middle one, or lies between the two in the middle', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([4, 1, 3, 2])).toBe(2.5);
  });

  it('leaves the list it was given in its order', () => {
    const rounds = [3, 1, 2];
    median(rounds);
    expect(rounds).toEqual([3, 1, 2]);
  });
});
