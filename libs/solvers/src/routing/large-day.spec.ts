import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aLargeDay } from '../../test/large-routing-day.js';
import type { RoutePlan, RoutingProblem } from './model.js';
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

  it('tells of better plans from the beginning, although most that it passes through are overloaded', () => {
    const told: number[] = [];
    const onProgress = ({ iterations }: { iterations: number }): number => told.push(iterations);
    for (const vehicles of [10, 16, 18])
      solveRouting(aLargeDay(19, { jobs: 400, vehicles }), { ...within(2_000, 1), onProgress });
    // By themselves there are one or two in such a fifth of a run.
    expect(told.filter((iterations) => iterations < 400).length).toBeGreaterThan(20);
  });

  it('is planned as well where no vehicle has a shift', () => {
    const problem = aLargeDay(23);
    const vehicles = problem.vehicles.map(({ shift: _, ...vehicle }) => vehicle);
    const { solution, objective } = solveRouting({ ...problem, vehicles }, within(1_000, 1));
    expect(faults({ ...problem, vehicles }, solution)).toEqual([]);
    expect(objective).toBeLessThan(1.03 * solveRouting(problem, within(1_000, 1)).objective);
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

  it('is planned by two threads as soundly, the same each time, and none worse than the plan it was given', () => {
    const problem = aLargeDay(13, { jobs: 800, vehicles: 60 });
    const two = { ...within(120, 1), threads: 2 } as const;
    const { solution, objective } = solveRouting(problem, two);
    expect(faults(problem, solution)).toEqual([]);
    expect(verifyRouting(problem, solution).objective).toBe(objective);
    expect(solveRouting(problem, two).solution).toEqual(solution);
    const again = solveRouting(problem, { ...two, seed: 2, initial: solution });
    expect(again.objective).toBeLessThanOrEqual(objective);
    // Beside as many steps of one thread: what the second does is in the plan.
    expect(objective).toBeLessThan(solveRouting(problem, within(120, 1)).objective);
  });

  it('ends two threads early when the search is aborted, with a plan that breaks no rule', () => {
    const problem = aLargeDay(17, { jobs: 800, vehicles: 60 });
    const abort = new AbortController();
    let asked = 0;
    // The first look of many: the search is synchronous, nobody else could abort it.
    const clock = (): number => {
      asked += 1;
      if (asked === 40) abort.abort();
      return performance.now();
    };
    const options = { seed: 1, timeMs: 60_000, threads: 2, signal: abort.signal, clock } as const;
    const { solution, ended } = solveRouting(problem, options);
    expect(ended).toBe('aborted');
    expect(faults(problem, solution)).toEqual([]);
  });
});
