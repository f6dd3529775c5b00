import type { Chance } from '../chance.js';
import type { Route, RoutePlan, RoutingProblem, Stop } from '../model.js';
import type { Part } from './part-of.js';

interface Side {
  readonly vehicles: number[];
  readonly jobs: number[];
  readonly routes: Route[];
}

/**
 * Cuts a plan into two parts of neighbouring routes with about as many stops each: two stops are drawn, and the routes
 * that lie rather towards the first are one part. Another cut each time, so that everything can be exchanged in the end.
 * Unused vehicles go to either side in turn; jobs left out to one where a vehicle may serve them.
 */
export function splitPlan(problem: RoutingProblem, plan: RoutePlan, chance: Chance): readonly [Part, Part] {
  const sides: readonly [Side, Side] = [
    { vehicles: [], jobs: [], routes: [] },
    { vehicles: [], jobs: [], routes: [] },
  ];
  const all = plan.routes.flatMap(({ stops }) => stops);
  let before = 0;
  for (const route of inOrder(problem, plan.routes, all, chance)) {
    const side = 2 * before + route.stops.length < all.length ? sides[0] : sides[1];
    before += route.stops.length;
    side.routes.push(route);
    side.vehicles.push(route.vehicle);
    for (const job of new Set(route.stops.map((stop) => stop.job))) side.jobs.push(job);
  }
  const used = new Set(plan.routes.map(({ vehicle }) => vehicle));
  const first = chance.below(2);
  [...problem.vehicles.keys()]
    .filter((vehicle) => !used.has(vehicle))
    .forEach((vehicle, rank) => sides[(first + rank) % 2 === 0 ? 0 : 1].vehicles.push(vehicle));
  for (const job of plan.unserved) {
    const drawn = sides[chance.below(2) === 0 ? 0 : 1];
    const isLost = !drawn.vehicles.some((vehicle) => mayServe(problem, job, vehicle));
    const other = drawn === sides[0] ? sides[1] : sides[0];
    (isLost ? other : drawn).jobs.push(job);
  }
  return [sorted(sides[0]), sorted(sides[1])];
}

/** From those near the first drawn stop to those near the second. */
function inOrder(
  { matrix, jobs }: RoutingProblem,
  routes: readonly Route[],
  all: readonly Stop[],
  chance: Chance,
): Route[] {
  const placeOf = (stop: Stop | undefined): number => {
    const job = stop === undefined ? undefined : jobs[stop.job];
    if (job === undefined || stop === undefined) return 0;
    if (job.kind === 'pair') return (stop.action === 'pick-up' ? job.pickUp : job.delivery).location;
    return (job.kind === 'pick-up' ? job.pickUp : job.delivery).location;
  };
  const one = matrix.size * placeOf(all[chance.below(all.length)]);
  const other = matrix.size * placeOf(all[chance.below(all.length)]);
  const nearness = ({ stops }: Route): number =>
    stops.reduce((sum, stop) => {
      const place = placeOf(stop);
      return sum + (matrix.distance[one + place] ?? 0) - (matrix.distance[other + place] ?? 0);
    }, 0) / Math.max(1, stops.length);
  return routes
    .map((route) => ({ route, nearness: nearness(route) }))
    .sort((a, b) => a.nearness - b.nearness)
    .map(({ route }) => route);
}

/** By the job's list and the locks; skills are looked at where it is placed. */
function mayServe({ jobs, locks }: RoutingProblem, job: number, vehicle: number): boolean {
  const held = locks?.vehicles?.find((lock) => lock.job === job);
  if (held !== undefined) return held.vehicle === vehicle;
  return jobs[job]?.vehicles?.includes(vehicle) ?? true;
}

const ascending = (numbers: readonly number[]): number[] => numbers.toSorted((a, b) => a - b);

const sorted = ({ vehicles, jobs, routes }: Side): Part => ({
  vehicles: ascending(vehicles),
  jobs: ascending(jobs),
  routes,
});
