import { describe, expect, it } from '@jest/globals';
import { seededRandom } from '@tianfu/kernel';
import fc from 'fast-check';
import { aSmallProblem, leastObjective } from '../../test/small-routing-problems.js';
import type { Progress } from '../search/search-options.js';
import type { Locks, RoutePlan, RoutingProblem } from './model.js';
import { RoutingInputError } from './routing-input-error.js';
import { type RoutingOptions, solveRouting } from './solve-routing.js';
import { verifyRouting } from './verify-routing.js';

const ONE_MINUTE_MS = 60_000;
const seeds = fc.integer({ min: 0, max: 1_000_000 });
const within = (maxIterations: number, seed = 1): RoutingOptions => ({
  seed,
  timeMs: ONE_MINUTE_MS,
  maxIterations,
});

/** What is wrong with a plan beside jobs left out. */
function faults(problem: RoutingProblem, plan: RoutePlan): string[] {
  return verifyRouting(problem, plan)
    .violations.filter(({ kind }) => kind !== 'unserved')
    .map(({ text }) => text);
}

describe('planning routes', () => {
  it('breaks no rule, whatever the day looks like, and tells the objective the verifier finds', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const problem = aSmallProblem(seed, { jobs: 8, vehicles: 3 });
        const { solution, objective } = solveRouting(problem, within(60, seed));
        expect(faults(problem, solution)).toEqual([]);
        expect(verifyRouting(problem, solution).objective).toBe(objective);
      }),
      { numRuns: 300 },
    );
  });

  it('never claims less than the best of all plans of a tiny day, and nearly always reaches it', () => {
    let reached = 0;
    const days = 60;
    for (let seed = 0; seed < days; seed += 1) {
      const problem = aSmallProblem(seed, { jobs: 3, vehicles: 2 });
      const least = leastObjective(problem);
      const { objective } = solveRouting(problem, within(400));
      expect(objective).toBeGreaterThanOrEqual(least - 1e-6);
      if (objective <= least + 1e-6) reached += 1;
    }
    expect(reached).toBeGreaterThanOrEqual(0.95 * days);
  });

  it('plans plain deliveries from one depot as soundly, and tiny days to the optimum', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 2, max: 30 }), (seed, count) => {
        const problem = aPlainDay(seed, count);
        const { solution, objective } = solveRouting(problem, within(30, seed));
        const verdict = verifyRouting(problem, solution);
        expect(verdict.violations).toEqual([]);
        expect(verdict.objective).toBe(objective);
        expect(solveRouting(problem, within(30, seed)).solution).toEqual(solution);
        const again = solveRouting(problem, { ...within(3, seed + 1), initial: solution });
        expect(again.objective).toBeLessThanOrEqual(objective);
        if (count <= 4)
          expect(solveRouting(problem, within(400, seed)).objective).toBe(leastObjective(problem));
      }),
      { numRuns: 100 },
    );
  });

  it('gives the same answer for the same seed and iterations', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const problem = aSmallProblem(seed, { jobs: 8, vehicles: 3 });
        expect(solveRouting(problem, within(50, seed)).solution).toEqual(
          solveRouting(problem, within(50, seed)).solution,
        );
      }),
      { numRuns: 40 },
    );
  });

  it('is never worse than the plan it was given', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const problem = aSmallProblem(seed, { jobs: 8, vehicles: 3 });
        const given = solveRouting(problem, within(40, seed));
        const { objective, solution } = solveRouting(problem, {
          ...within(5, seed + 1),
          initial: given.solution,
        });
        expect(objective).toBeLessThanOrEqual(given.objective);
        expect(faults(problem, solution)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('keeps every lock, from the dispatcher’s plan or from nothing', () => {
    fc.assert(
      fc.property(seeds, fc.boolean(), (seed, fromPlan) => {
        const free = aSmallProblem(seed, { jobs: 8, vehicles: 3, isMetric: true });
        const { solution: initial, objective: before } = solveRouting(free, within(20, seed));
        const problem = { ...free, locks: someLocks(initial) };
        const { solution, objective } = solveRouting(problem, {
          ...within(40, seed),
          ...(fromPlan ? { initial } : {}),
        });
        const found = verifyRouting(problem, solution).violations.map(({ kind }) => kind);
        expect(found).not.toContain('lock-broken');
        // From nothing, in so few steps, a delivery whose pick-up is locked may find no place; its goods stay on board.
        const isWhole = !found.includes('half-served');
        if (fromPlan || isWhole) expect(found.filter((kind) => kind !== 'unserved')).toEqual([]);
        if (fromPlan) expect(objective).toBeLessThanOrEqual(before);
      }),
      { numRuns: 150 },
    );
  });

  it('answers a sound plan when it is aborted, before or while it searches', () => {
    const problem = aSmallProblem(7, { jobs: 40, vehicles: 8 });
    const abort = new AbortController();
    const told: Progress[] = [];
    const onProgress = (progress: Progress): void => {
      told.push(progress);
      if (told.length === 2) abort.abort();
    };
    const during = solveRouting(problem, {
      seed: 1,
      timeMs: ONE_MINUTE_MS,
      signal: abort.signal,
      onProgress,
    });
    const before = solveRouting(problem, { seed: 1, timeMs: ONE_MINUTE_MS, signal: AbortSignal.abort() });
    expect([during.ended, before.ended]).toEqual(['aborted', 'aborted']);
    expect([...faults(problem, during.solution), ...faults(problem, before.solution)]).toEqual([]);
    expect(told.at(-1)?.objective).toBeCloseTo(during.objective, 6);
  });

  it('tells of each better plan how many jobs it leaves out, and what of its objective is for them', () => {
    const day = aSmallProblem(7, { jobs: 40, vehicles: 2 });
    const jobs = day.jobs.map((job, index) => ({ ...job, penalty: 100 + index }));
    const problem = { ...day, jobs, goal: 'cost' as const };
    const told: Progress[] = [];
    const { solution, objective } = solveRouting(problem, {
      ...within(200),
      onProgress: (progress) => told.push(progress),
    });
    const penalty = solution.unserved.reduce((sum, job) => sum + (jobs[job]?.penalty ?? 0), 0);
    expect(solution.unserved.length).toBeGreaterThan(0);
    expect(told.at(-1)).toMatchObject({ objective, leftOut: { count: solution.unserved.length, penalty } });
  });

  it('has an answer where there is nothing to do or nobody to do it', () => {
    const empty = aSmallProblem(3, { jobs: 0, vehicles: 2 });
    expect(solveRouting(empty, within(10)).solution).toEqual({ routes: [], unserved: [] });
    const nobody = { ...aSmallProblem(3, { jobs: 2, vehicles: 1 }), vehicles: [] };
    const jobs = nobody.jobs.map(({ vehicles: _, ...job }) => job);
    expect(solveRouting({ ...nobody, jobs }, within(10)).solution.unserved).toEqual([0, 1]);
  });

  it('leaves out what fits no vehicle and plans the rest', () => {
    const problem = aDay([{ kg: 5 }, { kg: 50 }]);
    const { solution } = solveRouting(problem, within(20));
    expect(solution).toEqual({
      routes: [{ vehicle: 0, stops: [{ job: 0, action: 'delivery' }] }],
      unserved: [1],
    });
  });

  it('refuses a window that closes before it opens, and a plan that breaks a rule', () => {
    const backwards = aDay([{ kg: 1, window: { from: 9, until: 8 } }]);
    expect(() => solveRouting(backwards, within(1))).toThrow(
      'jobs[0].delivery.windows: closes (8) before it opens (9)',
    );
    const stops = [0, 1].map((job) => ({ job, action: 'delivery' as const }));
    const initial = { routes: [{ vehicle: 0, stops }], unserved: [] };
    expect(() => solveRouting(aDay([{ kg: 6 }, { kg: 7 }]), { ...within(1), initial })).toThrow(
      new RoutingInputError('initial: vehicle 0: at its start 13 of 10 in dimension 0'),
    );
  });
});

/** Locks that the plan keeps: the first stops of one route, every other stop of a second, jobs of a third. */
function someLocks({ routes }: RoutePlan): Locks {
  const [first, second, third] = routes;
  return {
    prefixes: first === undefined ? [] : [{ ...first, stops: first.stops.slice(0, 2) }],
    sequences:
      second === undefined ? [] : [{ ...second, stops: second.stops.filter((_, place) => place % 2 === 0) }],
    vehicles: third === undefined ? [] : third.stops.map(({ job }) => ({ job, vehicle: third.vehicle })),
  };
}

/** Points of a plane, one depot, capacity alone. */
function aPlainDay(seed: number, count: number): RoutingProblem {
  const random = seededRandom(seed);
  const points = Array.from(
    { length: count + 1 },
    () => [random.integer(0, 99), random.integer(0, 99)] as const,
  );
  const distance = Float64Array.from(
    points.flatMap(([x, y]) => points.map(([toX, toY]) => Math.round(Math.hypot(x - toX, y - toY)))),
  );
  return {
    matrix: { size: count + 1, distance, time: distance },
    dimensions: 1,
    jobs: Array.from({ length: count }, (_, index) => ({
      kind: 'delivery',
      delivery: { location: index + 1, serviceTime: 0 },
      demand: [random.integer(1, 9)],
    })),
    vehicles: Array.from({ length: Math.min(count, 60) }, () => ({
      start: 0,
      end: 0,
      capacity: [20],
      fixedCost: 5,
    })),
  };
}

function aDay(jobs: readonly { kg: number; window?: { from: number; until: number } }[]): RoutingProblem {
  const matrix = Float64Array.from([0, 5, 5, 0]);
  return {
    matrix: { size: 2, distance: matrix, time: matrix },
    dimensions: 1,
    jobs: jobs.map(({ kg, window }) => ({
      kind: 'delivery',
      delivery: { location: 1, serviceTime: 1, windows: window === undefined ? [] : [window] },
      demand: [kg],
    })),
    vehicles: [{ start: 0, end: 0, capacity: [10] }],
  };
}
