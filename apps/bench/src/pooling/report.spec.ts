import { costCut, useForCut } from './cost.js';
import { crossing } from './crossing.js';
import type { Measured } from './measure.js';
import { estimate } from './statistics.js';

const point = (load: number, mean: number): Measured => {
  const one = { mean, halfWidth: 0.02 };
  return {
    arm: 'pooled',
    arrivals: 'single',
    load,
    handOverDays: 0,
    days: 1,
    warmUpDays: 0,
    meanDays: one,
    p95Days: one,
    worstDays: 1,
    onTime: one,
    cut: one,
  };
};

describe('what the simulation reports', () => {
  it('gives the interval of a t-test', () => {
    // Mean 3, standard deviation 1.5811, t of four degrees of freedom 2.776.
    const { mean, halfWidth } = estimate([1, 2, 3, 4, 5]);
    expect(mean).toBe(3);
    expect(halfWidth).toBeCloseTo((2.776 * 1.5811) / Math.sqrt(5), 3);
  });

  it('says from which load on a cut is reached for good', () => {
    const curve = [point(0.5, 0.4), point(0.6, 0.5), point(0.7, 0.61), point(0.8, 0.7)];
    expect(crossing(curve, 0.6).load).toBeCloseTo(0.6909, 3);
    expect(crossing(curve, 0.6).surelyFrom).toBe(0.8);
    expect(crossing(curve, 0.9)).toEqual({ load: undefined, surelyFrom: undefined });
    expect(crossing(curve, 0.3)).toEqual({ load: 0.5, surelyFrom: 0.5 });
    const falling = [...curve, point(0.9, 0.5)];
    expect(crossing(falling, 0.6).load).toBeUndefined();
  });

  it('saves four fifths only for a firm that hardly uses its own room', () => {
    expect(costCut(0.15, 0.8, 0)).toBeCloseTo(0.8125);
    expect(costCut(0.6, 0.8, 0)).toBeCloseTo(0.25);
    expect(costCut(useForCut(0.8, 0.8, 0.15), 0.8, 0.15)).toBeCloseTo(0.8);
    expect(costCut(0.9, 0.8, 0)).toBeLessThan(0);
  });
});
