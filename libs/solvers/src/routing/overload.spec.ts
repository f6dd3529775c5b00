import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aLargeDay } from '../../test/large-routing-day.js';
import type { Search } from './anneal.js';
import { BestPlan } from './best-plan.js';
import { Chance } from './chance.js';
import { compileProblem } from './compile-problem.js';
import { findSpot } from './find-spot.js';
import type { RoutingProblem } from './model.js';
import { planOf } from './plan-nodes.js';
import { Recreate } from './recreate.js';
import { Routes } from './routes.js';
import { Ruin } from './ruin.js';
import { Run } from './run.js';
import { Spot } from './spot.js';
import { verifyRouting } from './verify-routing.js';
import { offerWithinCapacity } from './within-capacity.js';

const STEPS = 300;
const PRICE = 40;
const MOST = 0.1;
/** Of costs with missing jobs in them, which weigh far more than all the rest. */
const DIGITS = 2;
/** Vehicles for which the goods are too many. */
const TIGHT = { jobs: 400, vehicles: 14 };

const seeds = fc.integer({ min: 0, max: 1_000_000 });

function aSearch(problem: RoutingProblem, seed: number): Search {
  const run = new Run({ seed, timeMs: 60_000 });
  const routes = new Routes(compileProblem(problem));
  const chance = new Chance(seed);
  const recreate = new Recreate(routes, chance);
  recreate.construct();
  routes.allowOverload();
  return { routes, chance, run, recreate, ruin: new Ruin(routes, chance), best: new BestPlan(routes, run) };
}

/** Every second step is taken back. */
function steps({ routes, ruin, recreate }: Search, count: number): void {
  for (let step = 0; step < count; step += 1) {
    routes.begin();
    ruin.removeStrings();
    recreate.run();
    if (step % 2 === 1) routes.rollback();
  }
}

/** How far the load of each vehicle is above its capacity at the most, walked anew: every good is picked up on the way. */
function sharesAbove(problem: RoutingProblem, { routes }: Search): number[] {
  return planOf(routes, problem).routes.map(({ vehicle, stops }) => {
    const capacity = problem.vehicles[vehicle]?.capacity ?? [];
    const aboard = capacity.map(() => 0);
    let above = 0;
    for (const { job, action } of stops) {
      const sign = action === 'pick-up' ? 1 : -1;
      for (const [d, amount] of (problem.jobs[job]?.demand ?? []).entries()) {
        aboard[d] = (aboard[d] ?? 0) + sign * amount;
        above = Math.max(above, (aboard[d] ?? 0) / (capacity[d] ?? 1) - 1);
      }
    }
    return above;
  });
}

const sum = (shares: readonly number[]): number => shares.reduce((total, share) => total + share, 0);

describe('weight above a vehicle’s own', () => {
  it('is paid for by its share of the capacity, whatever was put in, taken out and taken back', () => {
    let above = 0;
    fc.assert(
      fc.property(seeds, (seed) => {
        const problem = aLargeDay(seed, TIGHT);
        const search = aSearch(problem, seed);
        const { routes } = search;
        routes.setOverload(PRICE / 2, MOST);
        steps(search, STEPS / 2);
        routes.setOverload(PRICE, MOST);
        steps(search, STEPS / 2);
        const shares = sharesAbove(problem, search);
        above += sum(shares);
        expect(Math.max(...shares)).toBeLessThanOrEqual(MOST + 1e-9);
        expect(routes.overload.count).toBe(shares.filter((share) => share > 0).length);
        const paid = (): number => routes.cost - verifyRouting(problem, planOf(routes, problem)).objective;
        expect(paid()).toBeCloseTo(PRICE * sum(shares), DIGITS);
        routes.recount();
        expect(paid()).toBeCloseTo(PRICE * sum(shares), DIGITS);
      }),
      { numRuns: 4 },
    );
    expect(above).toBeGreaterThan(0);
  });

  it('becomes no more once nothing may', () => {
    const problem = aLargeDay(3, TIGHT);
    const search = aSearch(problem, 3);
    search.routes.setOverload(PRICE, MOST);
    steps(search, STEPS);
    search.routes.setOverload(PRICE, 0);
    for (let step = 0; step < STEPS; step += 1) {
      const before = search.routes.overload.shareOf.slice();
      steps(search, 1);
      search.routes.overload.shareOf.forEach((share, vehicle) => {
        expect(share).toBeLessThanOrEqual(Math.max(0, before[vehicle] ?? 0));
      });
    }
  });

  it.each(['near', 'everywhere'] as const)(
    'costs a good what its place was said to cost, single or of a pair, looked for %s',
    (reach) => {
      const problem = aLargeDay(4, TIGHT);
      const { routes, ruin, chance } = aSearch(problem, 4);
      const { penalty, second } = routes.problem;
      const spot = new Spot();
      const overloads = { single: 0, pair: 0 };
      routes.setOverload(PRICE, MOST);
      for (let step = 0; step < STEPS; step += 1) {
        routes.begin();
        ruin.removeStrings();
        for (const task of routes.absent.list.slice(0, routes.absent.count)) {
          if (!findSpot(routes, task, spot, chance, 0, reach, false, Infinity)) continue;
          const [cost, above] = [routes.cost, routes.overload.sum];
          routes.insert(task, spot.after, spot.secondAfter);
          expect(routes.cost - cost + (penalty[task] ?? 0)).toBeCloseTo(spot.cost, DIGITS);
          if (routes.overload.sum > above) overloads[(second[task] ?? -1) < 0 ? 'single' : 'pair'] += 1;
        }
      }
      expect(overloads.single).toBeGreaterThan(STEPS / 20);
      expect(overloads.pair).toBeGreaterThan(STEPS / 20);
    },
  );

  it('is in no plan that is kept; a plan without it is found beside the one searched, which stays as it is', () => {
    const problem = aLargeDay(5, { ...TIGHT, vehicles: 18 });
    const search = aSearch(problem, 5);
    const { routes, run } = search;
    routes.setOverload(PRICE, MOST);
    for (let round = 0; round < 10; round += 1) {
      steps(search, STEPS / 10);
      expect(routes.overload.count).toBeGreaterThan(0);
      const [before, cost] = [planOf(routes, problem), routes.cost];
      const best = new BestPlan(routes, run);
      expect(best.offer()).toBe(false);
      offerWithinCapacity({ ...search, best });
      expect(planOf(routes, problem)).toEqual(before);
      expect(routes.cost).toBeCloseTo(cost, 6);
      expect(routes.overload.most).toBe(MOST);

      expect(best.cost).toBeLessThan(Infinity);
      best.restore();
      const { violations, objective } = verifyRouting(problem, planOf(routes, problem));
      expect(violations.filter(({ kind }) => kind !== 'unserved')).toEqual([]);
      expect(objective).toBeCloseTo(best.cost, 6);
    }
  });
});
