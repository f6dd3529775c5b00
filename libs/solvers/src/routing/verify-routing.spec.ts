import { describe, expect, it } from '@jest/globals';
import type { RoutePlan, RoutingProblem, Stop } from './model.js';
import { verifyRouting } from './verify-routing.js';

const pickUp = (job: number): Stop => ({ job, action: 'pick-up' });
const delivery = (job: number): Stop => ({ job, action: 'delivery' });
const plan = (...routes: readonly (readonly Stop[])[]): RoutePlan => ({
  routes: routes.map((stops, vehicle) => ({ vehicle, stops })),
  unserved: [],
});

/** Three places in a line, 10 apart; one pair from 1 to 2, one delivery to 2, one pick-up at 1. */
function aDay(change: Partial<RoutingProblem> = {}): RoutingProblem {
  const line = Float64Array.from({ length: 9 }, (_, arc) => 10 * Math.abs((arc % 3) - Math.floor(arc / 3)));
  const vehicle = { start: 0, end: 0, capacity: [10, 2], fixedCost: 7 };
  return {
    matrix: { size: 3, distance: line, time: line },
    dimensions: 2,
    jobs: [
      {
        kind: 'pair',
        pickUp: { location: 1, serviceTime: 5, windows: [{ from: 20, until: 30 }] },
        delivery: { location: 2, serviceTime: 0 },
        demand: [4, 1],
      },
      { kind: 'delivery', delivery: { location: 2, serviceTime: 1 }, demand: [5, 1] },
      { kind: 'pick-up', pickUp: { location: 1, serviceTime: 1 }, demand: [6, 0], penalty: 90 },
    ],
    vehicles: [vehicle, vehicle],
    ...change,
  };
}

const kinds = (problem: RoutingProblem, of: RoutePlan): string[] =>
  verifyRouting(problem, of).violations.map(({ kind }) => kind);

describe('the verifier of routes', () => {
  const good = plan([pickUp(0), delivery(0), delivery(1), pickUp(2)]);

  it('drives a sound plan and says when, how full and how far', () => {
    const { violations, cost, distance, routes, objective } = verifyRouting(aDay(), good);
    expect(violations).toEqual([]);
    expect({ cost, distance, objective }).toEqual({ cost: 47, distance: 40, objective: 47 });
    expect(routes[0]).toMatchObject({ startLoad: [5, 1], start: 10, end: 57 });
    expect(routes[0]?.stops.map(({ arrival, begin, leave, load }) => [arrival, begin, leave, load])).toEqual([
      [10, 20, 25, [9, 2]],
      [35, 35, 35, [5, 1]],
      [35, 35, 36, [0, 0]],
      [46, 46, 47, [6, 0]],
    ]);
  });

  it('finds an overload at the start and on the way, in any dimension', () => {
    const heavy = plan([pickUp(2), pickUp(0), delivery(0), delivery(1)]);
    expect(kinds(aDay(), heavy)).toEqual(['overload', 'overload', 'overload']);
    const { jobs, ...rest } = aDay();
    const three = jobs.map((job, index) => (index === 1 ? { ...job, demand: [5, 3] } : job));
    expect(kinds({ ...rest, jobs: three }, good)).toContain('overload');
  });

  it('finds a stop after its window, and an end after the shift', () => {
    expect(kinds(aDay(), plan([delivery(1), pickUp(2), pickUp(0), delivery(0)]))).toContain('late');
    const vehicle = { start: 0, end: 0, capacity: [10, 2], shift: { from: 0, until: 56 } };
    expect(kinds(aDay({ vehicles: [vehicle] }), good)).toEqual(['late']);
  });

  it('finds a route too far or too long, started as late as it can', () => {
    const vehicle = { start: 0, end: 0, capacity: [10, 2] };
    expect(kinds(aDay({ vehicles: [{ ...vehicle, maxDistance: 39 }] }), good)).toEqual(['too-far']);
    expect(kinds(aDay({ vehicles: [{ ...vehicle, maxDuration: 46 }] }), good)).toEqual(['too-long']);
    // Started at 10 instead of 0 it need not wait: 47 pass until it is back.
    expect(kinds(aDay({ vehicles: [{ ...vehicle, maxDuration: 47 }] }), good)).toEqual([]);
  });

  it('finds a pair split between vehicles, half of it, or turned round', () => {
    expect(kinds(aDay(), plan([pickUp(0), delivery(1)], [delivery(0), pickUp(2)]))).toEqual(['half-served']);
    expect(kinds(aDay(), plan([pickUp(0), delivery(1)], [pickUp(2)]))).toEqual(['half-served']);
    expect(kinds(aDay(), plan([delivery(0), pickUp(0), delivery(1), pickUp(2)]))).toContain('wrong-order');
  });

  it('finds jobs forgotten, left out, served twice, or served and named as left out', () => {
    const without = plan([pickUp(0), delivery(0), delivery(1)]);
    expect(kinds(aDay(), without)).toEqual(['unserved']);
    expect(verifyRouting(aDay(), { ...without, unserved: [2] })).toMatchObject({
      violations: [],
      objective: 137,
    });
    expect(kinds(aDay(), { ...plan([pickUp(0), delivery(0)]), unserved: [1, 2] })).toEqual(['unserved']);
    expect(kinds(aDay(), plan([delivery(1)], [delivery(1)]))).toEqual(['malformed']);
    expect(kinds(aDay(), { ...good, unserved: [2] })).toEqual(['malformed']);
    expect(kinds(aDay(), plan([pickUp(1)]))).toEqual(['malformed']);
    expect(kinds(aDay(), { routes: [{ vehicle: 9, stops: [] }], unserved: [] })).toEqual(['malformed']);
  });

  it('finds a vehicle that lacks a skill or is not among the job’s', () => {
    const [pair, first, last] = aDay().jobs;
    if (pair === undefined || first === undefined || last === undefined) throw new Error('three jobs');
    const picky = aDay({ jobs: [{ ...pair, skills: ['hanging'] }, { ...first, vehicles: [1] }, last] });
    expect(kinds(picky, good)).toEqual(['not-allowed', 'not-allowed']);
  });

  it('finds broken locks', () => {
    const locked = (locks: RoutingProblem['locks'] & object): string[] => kinds(aDay({ locks }), good);
    expect(locked({ prefixes: [{ vehicle: 0, stops: [delivery(1)] }] })).toEqual(['lock-broken']);
    expect(locked({ sequences: [{ vehicle: 0, stops: [pickUp(2), pickUp(0)] }] })).toEqual(['lock-broken']);
    expect(locked({ sequences: [{ vehicle: 0, stops: [pickUp(0), pickUp(2)] }] })).toEqual([]);
    expect(locked({ vehicles: [{ job: 1, vehicle: 1 }] })).toEqual(['lock-broken']);
  });
});
