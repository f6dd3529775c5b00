import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aLargeDay } from '../../test/large-routing-day.js';
import { aSmallProblem, leastObjective } from '../../test/small-routing-problems.js';
import { boundRouting } from './bound-routing.js';
import type { RoutingProblem } from './model.js';
import { solveRouting } from './solve-routing.js';

const seeds = fc.integer({ min: 0, max: 1_000_000 });
const byCost = (problem: RoutingProblem): RoutingProblem => ({ ...problem, goal: 'cost' });

/** Places on a line at these distances from the depot, each a delivery. */
const onALine = (places: readonly number[], fixedCost = 0, vehicles = 2): RoutingProblem => {
  const at = [0, ...places];
  const between = Float64Array.from(at.flatMap((from) => at.map((to) => Math.abs(from - to))));
  return {
    matrix: { size: at.length, distance: between, time: between },
    dimensions: 0,
    jobs: places.map((_, index) => ({
      kind: 'delivery',
      demand: [],
      delivery: { location: index + 1, serviceTime: 10 },
    })),
    vehicles: Array.from({ length: vehicles }, () => ({ start: 0, end: 0, capacity: [], fixedCost })),
  };
};

describe('the bound of a day', () => {
  it('is above no plan, whatever the day looks like', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 1, max: 3 }), (seed, jobs) => {
        const problem = byCost(aSmallProblem(seed, { jobs, vehicles: 2 }));
        expect(boundRouting(problem)).toBeLessThanOrEqual(leastObjective(problem) + 1e-6);
      }),
      { numRuns: 400 },
    );
  });

  it('is what the best plan costs where nothing but the way decides', () => {
    expect(boundRouting(onALine([3, 5, 8]))).toBeCloseTo(16, 6);
    expect(boundRouting(onALine([3, -5], 100))).toBeCloseTo(116, 1);
    expect(boundRouting(onALine([]))).toBe(0);
  });

  it('counts as many vehicles as the service needs', () => {
    const problem = onALine([1, 2, 3, 4], 100, 4);
    const shift = { from: 0, until: 20 };
    const vehicles = problem.vehicles.map((each) => ({ ...each, shift }));
    expect(boundRouting({ ...problem, vehicles })).toBeGreaterThanOrEqual(200);
    expect(boundRouting(problem)).toBeLessThan(200);
  });

  it('takes what leaving a job out costs for a way round it', () => {
    const problem = onALine([3, 1_000]);
    const jobs = problem.jobs.map((job) => ({ ...job, penalty: 50 }));
    expect(boundRouting({ ...problem, jobs })).toBeCloseTo(56, 6);
  });

  it('knows none without a vehicle', () => {
    expect(boundRouting({ ...onALine([3]), vehicles: [] })).toBeUndefined();
  });

  it('is told with each plan, of a large day too, and with the answer', () => {
    const bounds = new Set<number | undefined>();
    const problem = byCost(aLargeDay(19));
    const { bound = 0, objective } = solveRouting(problem, {
      seed: 1,
      timeMs: 60_000,
      maxIterations: 50,
      withBound: true,
      onProgress: (progress) => bounds.add(progress.bound),
    });
    expect(bound).toBeGreaterThan(0);
    expect(bound).toBeLessThanOrEqual(objective);
    // The first plan is told before it is known.
    expect([...bounds]).toEqual([undefined, bound]);
  });
});
