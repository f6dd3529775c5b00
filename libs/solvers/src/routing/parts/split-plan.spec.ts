import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aLargeDay } from '../../../test/large-routing-day.js';
import { Chance } from '../chance.js';
import type { RoutePlan, RoutingProblem } from '../model.js';
import { solveRouting } from '../solve-routing.js';
import { verifyRouting } from '../verify-routing.js';
import { problemOf, routesInWhole } from './part-of.js';
import { splitPlan } from './split-plan.js';

const problem = aLargeDay(5, { jobs: 120, vehicles: 14 });
const { solution: plan } = solveRouting(problem, { seed: 1, timeMs: 60_000, maxIterations: 20 });
const seeds = fc.integer({ min: 0, max: 1_000_000 });
const ascending = (numbers: readonly number[]): number[] => numbers.toSorted((a, b) => a - b);
const faults = (whole: RoutingProblem, routes: RoutePlan): string[] =>
  verifyRouting(whole, routes)
    .violations.filter(({ kind }) => kind !== 'unserved')
    .map(({ text }) => text);

describe('cutting a plan in two', () => {
  it('gives each vehicle and each job to one side, and about half of the stops', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const sides = splitPlan(problem, plan, new Chance(seed));
        expect(ascending(sides.flatMap(({ vehicles }) => vehicles))).toEqual([...problem.vehicles.keys()]);
        expect(ascending(sides.flatMap(({ jobs }) => jobs))).toEqual([...problem.jobs.keys()]);
        const stops = sides.map(({ routes }) => routes.reduce((sum, route) => sum + route.stops.length, 0));
        const longest = Math.max(...plan.routes.map((route) => route.stops.length));
        expect(Math.abs((stops[0] ?? 0) - (stops[1] ?? 0))).toBeLessThanOrEqual(longest);
      }),
      { numRuns: 50 },
    );
  });

  it('makes of each side a problem whose plan breaks no rule and costs its share, and finds back', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const sides = splitPlan(problem, plan, new Chance(seed));
        const parts = sides.map((side) => problemOf(problem, side));
        for (const part of parts) expect(faults(part.problem, part.plan)).toEqual([]);
        const cost = parts.reduce((sum, part) => sum + verifyRouting(part.problem, part.plan).cost, 0);
        expect(cost).toBeCloseTo(verifyRouting(problem, plan).cost, 6);
        const back = parts.flatMap((part, side) => routesInWhole(sides[side] ?? sides[0], part.plan.routes));
        expect(back.toSorted((a, b) => a.vehicle - b.vehicle)).toEqual(plan.routes);
      }),
      { numRuns: 20 },
    );
  });

  it('keeps locks with their vehicle, and a job left out where a vehicle may serve it', () => {
    const [first, second] = plan.routes;
    if (first === undefined || second === undefined) throw new Error('the plan has two routes');
    const prefixes = [{ vehicle: second.vehicle, stops: second.stops.slice(0, 2) }];
    const left = first.stops[0]?.job ?? 0;
    const stops = first.stops.filter(({ job }) => job !== left);
    const locked: RoutingProblem = {
      ...problem,
      locks: { prefixes, vehicles: [{ job: left, vehicle: second.vehicle }] },
    };
    const without = { routes: [{ ...first, stops }, ...plan.routes.slice(1)], unserved: [left] };
    fc.assert(
      fc.property(seeds, (seed) => {
        const sides = splitPlan(locked, without, new Chance(seed));
        const side = sides.find(({ vehicles }) => vehicles.includes(second.vehicle)) ?? sides[0];
        expect(side.jobs).toContain(left);
        const part = problemOf(locked, side);
        expect(routesInWhole(side, part.problem.locks?.prefixes ?? [])).toEqual(prefixes);
        expect(part.problem.locks?.vehicles).toEqual([
          { job: side.jobs.indexOf(left), vehicle: side.vehicles.indexOf(second.vehicle) },
        ]);
        for (const one of sides)
          expect(faults(problemOf(locked, one).problem, problemOf(locked, one).plan)).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });
});
