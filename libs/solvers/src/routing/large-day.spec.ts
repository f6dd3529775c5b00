import { describe, expect, it } from '@jest/globals';
import { seededRandom } from '@tianfu/kernel';
import fc from 'fast-check';
import type { RoutePlan, RoutingJob, RoutingProblem, Visit } from './model.js';
import { solveRouting } from './solve-routing.js';
import { verifyRouting } from './verify-routing.js';

const seeds = fc.integer({ min: 0, max: 1_000_000 });
const within = (
  maxIterations: number,
  seed: number,
): { seed: number; timeMs: number; maxIterations: number } => ({
  seed,
  timeMs: 60_000,
  maxIterations,
});

/** More than five hundred stops at forty places, searched beside the nearest stops only; some close over noon. */
function aLargeDay(seed: number): RoutingProblem {
  const random = seededRandom(seed);
  const places = Array.from({ length: 41 }, () => [random.integer(0, 99), random.integer(0, 99)] as const);
  const distance = Float64Array.from(
    places.flatMap(([x, y]) => places.map(([toX, toY]) => Math.ceil(Math.hypot(x - toX, y - toY)))),
  );
  const visit = (): Visit => {
    const hours = [{ from: random.integer(0, 200), until: random.integer(300, 900) }];
    if (random.next() < 0.2) hours.push({ from: 950, until: 1_500 });
    return { location: random.integer(1, 40), serviceTime: random.integer(1, 4), windows: hours };
  };
  const job = (): RoutingJob => {
    const terms = { demand: [random.integer(1, 6), random.integer(1, 3)], pickUp: visit() };
    if (random.next() < 0.6) return { kind: 'pick-up', ...terms };
    return { kind: 'pair', ...terms, delivery: { ...visit(), windows: [{ from: 0, until: 1_500 }] } };
  };
  return {
    matrix: { size: 41, distance, time: distance },
    dimensions: 2,
    jobs: Array.from({ length: 400 }, job),
    vehicles: Array.from({ length: 30 }, (_, index) => ({
      start: 0,
      end: 0,
      capacity: index % 2 === 0 ? [90, 60] : [140, 80],
      fixedCost: index % 2 === 0 ? 50 : 80,
      shift: { from: 0, until: 1_600 },
    })),
  };
}

/** What is wrong with a plan beside jobs left out. */
const faults = (problem: RoutingProblem, plan: RoutePlan): string[] =>
  verifyRouting(problem, plan)
    .violations.filter(({ kind }) => kind !== 'unserved')
    .map(({ text }) => text);

describe('planning a large day', () => {
  it('breaks no rule where many consignments share few places, and tells the objective the verifier finds', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const problem = aLargeDay(seed);
        const { solution, objective } = solveRouting(problem, within(200, seed));
        expect(faults(problem, solution)).toEqual([]);
        expect(verifyRouting(problem, solution).objective).toBe(objective);
      }),
      { numRuns: 4 },
    );
  });

  it('gives the same answer for the same seed, and none worse than the plan it was given', () => {
    const problem = aLargeDay(7);
    const first = solveRouting(problem, within(150, 1));
    expect(solveRouting(problem, within(150, 1)).solution).toEqual(first.solution);
    const next = solveRouting(problem, { ...within(150, 2), initial: first.solution });
    expect(next.objective).toBeLessThanOrEqual(first.objective);
    expect(faults(problem, next.solution)).toEqual([]);
  });

  it('keeps the stops a dispatcher locked at the beginning of each route', () => {
    const free = aLargeDay(11);
    const { solution: initial, objective } = solveRouting(free, within(20, 1));
    const prefixes = initial.routes.map(({ vehicle, stops }) => ({ vehicle, stops: stops.slice(0, 3) }));
    const problem = { ...free, locks: { prefixes } };
    const replanned = solveRouting(problem, { ...within(200, 2), initial });
    expect(faults(problem, replanned.solution)).toEqual([]);
    expect(replanned.objective).toBeLessThanOrEqual(objective);
  });
});
