import { describe, expect, it } from '@jest/globals';
import { assert } from '@tianfu/kernel';
import fc from 'fast-check';
import { aLargeDay } from '../../test/large-routing-day.js';
import type { Search } from './anneal.js';
import { BestPlan } from './best-plan.js';
import { changeVehicle } from './change-vehicle.js';
import { Chance } from './chance.js';
import { compileProblem } from './compile-problem.js';
import { Excess } from './excess.js';
import { findSpot } from './find-spot.js';
import type { RoutingProblem, Stop, Visit } from './model.js';
import { planOf } from './plan-nodes.js';
import { Recreate } from './recreate.js';
import { Routes } from './routes.js';
import { Ruin } from './ruin.js';
import { Run } from './run.js';
import { Spot } from './spot.js';
import { verifyRouting } from './verify-routing.js';
import { offerWithinLimits } from './within-limits.js';

const STEPS = 300;
const OVERLOAD = { price: 40, most: 0.1 };
const LATENESS = { price: 0.2, most: 60 };
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
  routes.allowExcess();
  return { routes, chance, run, recreate, ruin: new Ruin(routes, chance), best: new BestPlan(routes, run) };
}

/** Every second step is taken back. */
function steps({ routes, chance, ruin, recreate }: Search, count: number): void {
  for (let step = 0; step < count; step += 1) {
    routes.begin();
    changeVehicle(routes, chance);
    expect(ruin.removeStrings()).toBe(true);
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

/** By how much the latest stop of each vehicle, or its return, is late, walked anew. */
function secondsLate(problem: RoutingProblem, { routes }: Search): number[] {
  const { size, time } = problem.matrix;
  return planOf(routes, problem).routes.map(({ vehicle, stops }) => {
    const { start = 0, shift = { from: 0, until: Infinity } } = problem.vehicles[vehicle] ?? {};
    let [clock, at, late] = [shift.from, start, 0];
    const drive = (to: number): void => {
      clock += time[at * size + to] ?? 0;
      at = to;
    };
    for (const { job, action } of stops) {
      const visit = visitOf(problem, job, action);
      drive(visit.location);
      const window = visit.windows?.find(({ until }) => clock <= until);
      clock = Math.max(clock, window?.from ?? 0);
      late = Math.max(late, clock - (visit.windows?.at(-1)?.until ?? Infinity));
      clock += visit.serviceTime;
    }
    drive(start);
    return Math.max(late, clock - shift.until);
  });
}

function visitOf({ jobs }: RoutingProblem, job: number, action: Stop['action']): Visit {
  const one = jobs[job];
  assert(one !== undefined && one.kind !== 'delivery', 'goods of a large day are picked up');
  return one.kind === 'pair' && action === 'delivery' ? one.delivery : one.pickUp;
}

/** Every second vehicle is to be back before the last goods could be fetched. */
function untilNoon(problem: RoutingProblem): RoutingProblem {
  const vehicles = problem.vehicles.map((vehicle, index) =>
    index % 2 === 0 ? vehicle : { ...vehicle, shift: { from: 0, until: 400 } },
  );
  return { ...problem, vehicles };
}

/** Of each place only the first hours: then what comes behind a stop is late by as much as was foreseen. */
function withoutNoon(problem: RoutingProblem): RoutingProblem {
  const jobs = problem.jobs.map((job) => {
    assert(job.kind !== 'delivery', 'goods of a large day are picked up');
    return { ...job, pickUp: { ...job.pickUp, windows: job.pickUp.windows?.slice(0, 1) ?? [] } };
  });
  return { ...problem, jobs };
}

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);
const beyond = (amounts: readonly number[]): number => amounts.filter((amount) => amount > 0).length;

describe('what is beyond the limits of a vehicle', () => {
  it('is paid for, whatever was put in, taken out and taken back', () => {
    let [above, late] = [0, 0];
    fc.assert(
      fc.property(seeds, (seed) => {
        const problem = untilNoon(aLargeDay(seed, TIGHT));
        const search = aSearch(problem, seed);
        const { routes } = search;
        routes.setTerms(
          { ...OVERLOAD, price: OVERLOAD.price / 2 },
          { ...LATENESS, price: LATENESS.price / 2 },
        );
        steps(search, STEPS / 2);
        routes.setTerms(OVERLOAD, LATENESS);
        steps(search, STEPS / 2);
        const [shares, seconds] = [sharesAbove(problem, search), secondsLate(problem, search)];
        above += sum(shares);
        late += sum(seconds);
        expect(Math.max(...shares)).toBeLessThanOrEqual(OVERLOAD.most + 1e-9);
        expect(routes.overload.count).toBe(beyond(shares));
        expect(routes.lateness.count).toBe(beyond(seconds));
        const due = OVERLOAD.price * sum(shares) + LATENESS.price * sum(seconds);
        const paid = (): number => routes.cost - verifyRouting(problem, planOf(routes, problem)).objective;
        expect(paid()).toBeCloseTo(due, DIGITS);
        routes.recount();
        expect(paid()).toBeCloseTo(due, DIGITS);
      }),
      { numRuns: 4 },
    );
    expect(above).toBeGreaterThan(0);
    expect(late).toBeGreaterThan(0);
  });

  it('is not what is within rounding', () => {
    const excess = new Excess(1);
    excess.set(0, 1e-12);
    expect([excess.count, excess.sum]).toEqual([0, 0]);
    excess.set(0, 1e-6);
    expect(excess.count).toBe(1);
  });

  it('becomes no more once nothing may', () => {
    const problem = untilNoon(withoutNoon(aLargeDay(3, TIGHT)));
    const search = aSearch(problem, 3);
    const { routes } = search;
    routes.setTerms(OVERLOAD, LATENESS);
    steps(search, STEPS);
    expect(routes.overload.count).toBeGreaterThan(0);
    expect(routes.lateness.count).toBeGreaterThan(0);
    routes.setTerms({ ...OVERLOAD, most: 0 }, { ...LATENESS, most: 0 });
    for (let step = 0; step < STEPS; step += 1) {
      for (const excess of [routes.overload, routes.lateness]) {
        const before = excess.of.slice();
        steps(search, 1);
        excess.of.forEach((amount, vehicle) => {
          expect(amount).toBeLessThanOrEqual(before[vehicle] ?? 0);
        });
      }
    }
  });

  it.each(['near', 'everywhere'] as const)(
    'costs a good what its place was said to cost, single or of a pair, looked for %s',
    (reach) => {
      const problem = withoutNoon(aLargeDay(4, TIGHT));
      const { routes, ruin, chance } = aSearch(problem, 4);
      const { penalty, second } = routes.problem;
      const spot = new Spot();
      const found = { single: { above: 0, late: 0 }, pair: { above: 0, late: 0 } };
      routes.setTerms(OVERLOAD, LATENESS);
      for (let step = 0; step < STEPS; step += 1) {
        routes.begin();
        ruin.removeStrings();
        for (const task of routes.absent.list.slice(0, routes.absent.count)) {
          if (!findSpot(routes, task, spot, chance, 0, reach, false, Infinity)) continue;
          const [cost, above, late] = [routes.cost, routes.overload.sum, routes.lateness.sum];
          routes.insert(task, spot.after, spot.secondAfter);
          expect(routes.cost - cost + (penalty[task] ?? 0)).toBeCloseTo(spot.cost, DIGITS);
          const ofKind = found[(second[task] ?? -1) < 0 ? 'single' : 'pair'];
          if (routes.overload.sum > above) ofKind.above += 1;
          if (routes.lateness.sum > late) ofKind.late += 1;
        }
      }
      for (const { above, late } of Object.values(found)) {
        expect(above).toBeGreaterThan(STEPS / 20);
        expect(late).toBeGreaterThan(STEPS / 20);
      }
    },
  );

  it('is in no plan that is kept; a plan without it is found beside the one searched, which stays as it is', () => {
    const problem = aLargeDay(5, { ...TIGHT, vehicles: 18 });
    const search = aSearch(problem, 5);
    const { routes, run } = search;
    routes.setTerms(OVERLOAD, LATENESS);
    let [above, late] = [0, 0];
    for (let round = 0; round < 10; round += 1) {
      steps(search, STEPS / 10);
      above += routes.overload.count;
      late += routes.lateness.count;
      const [before, cost] = [planOf(routes, problem), routes.cost];
      const best = new BestPlan(routes, run);
      expect(best.offer()).toBe(false);
      offerWithinLimits({ ...search, best });
      expect(planOf(routes, problem)).toEqual(before);
      expect(routes.cost).toBeCloseTo(cost, 6);
      expect(routes.overload.most).toBe(OVERLOAD.most);
      expect(routes.lateness.most).toBe(LATENESS.most);

      expect(best.cost).toBeLessThan(Infinity);
      best.restore();
      const { violations, objective } = verifyRouting(problem, planOf(routes, problem));
      expect(violations.filter(({ kind }) => kind !== 'unserved')).toEqual([]);
      expect(objective).toBeCloseTo(best.cost, 6);
    }
    expect(above).toBeGreaterThan(0);
    expect(late).toBeGreaterThan(0);
  });
});
