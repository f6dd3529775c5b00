import { costCut, useForCut } from './cost.js';
import type { Measured } from './measure.js';
import { reached } from './reached.js';
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
    cutBySeed: [],
  };
};

describe('what the simulation reports', () => {
  it('gives the interval of a t-test', () => {
    // Mean 3, standard deviation 1.5811, t of four degrees of freedom 2.776.
    const { mean, halfWidth } = estimate([1, 2, 3, 4, 5]);
    expect(mean).toBe(3);
    expect(halfWidth).toBeCloseTo((2.776 * 1.5811) / Math.sqrt(5), 3);
  });

  it('says over which loads a cut is reached', () => {
    const curve = [point(0.5, 0.4), point(0.6, 0.5), point(0.7, 0.61), point(0.8, 0.7)];
    expect(reached(curve, 0.6)?.from).toBeCloseTo(0.6909, 3);
    expect(reached(curve, 0.6)).toMatchObject({ to: 0.8, surely: [0.8] });
    expect(reached(curve, 0.3)).toEqual({ from: 0.5, to: 0.8, surely: [0.5, 0.6, 0.7, 0.8] });
    expect(reached(curve, 0.9)).toBeUndefined();
    expect(reached([...curve, point(0.9, 0.5)], 0.6)?.to).toBeCloseTo(0.85, 3);
  });

  it('saves four fifths only for a firm that hardly uses its own room', () => {
    expect(costCut(0.15, 0.8, 0)).toBeCloseTo(0.8125);
    expect(costCut(0.6, 0.8, 0)).toBeCloseTo(0.25);
    expect(costCut(useForCut(0.8, 0.8, 0.15), 0.8, 0.15)).toBeCloseTo(0.8);
    expect(costCut(0.9, 0.8, 0)).toBeLessThan(0);
  });
});
