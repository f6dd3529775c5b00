import type { Locks, Route, RoutePlan, RoutingJob, RoutingProblem, Stop } from '../model.js';

/** Some vehicles of a problem and the jobs they may exchange; jobs and vehicles ascending. */
export interface Part {
  readonly vehicles: readonly number[];
  readonly jobs: readonly number[];
  /** The routes of these vehicles, in the numbers of the whole. */
  readonly routes: readonly Route[];
}

/** A part as a problem of its own, with its plan, both in numbers of their own. */
export function problemOf(
  whole: RoutingProblem,
  part: Part,
): { readonly problem: RoutingProblem; readonly plan: RoutePlan } {
  const jobs = ranks(part.jobs);
  const vehicles = ranks(part.vehicles);
  const routes = routesIn(part.routes, vehicles, jobs);
  const served = new Set(routes.flatMap(({ stops }) => stops.map(({ job }) => job)));
  return {
    problem: {
      ...whole,
      jobs: part.jobs.flatMap((job) => jobIn(whole.jobs[job], vehicles)),
      vehicles: part.vehicles.flatMap((vehicle) => whole.vehicles[vehicle] ?? []),
      ...(whole.locks === undefined ? {} : { locks: locksIn(whole.locks, vehicles, jobs) }),
    },
    plan: { routes, unserved: part.jobs.flatMap((_, rank) => (served.has(rank) ? [] : [rank])) },
  };
}

/** Routes of a part's plan in the numbers of the whole. */
export function routesInWhole(part: Part, routes: readonly Route[]): Route[] {
  const back = (numbers: readonly number[]): Map<number, number> => new Map(numbers.entries());
  return routesIn(routes, back(part.vehicles), back(part.jobs));
}

const ranks = (numbers: readonly number[]): Map<number, number> =>
  new Map(numbers.map((number, rank) => [number, rank]));

function jobIn(job: RoutingJob | undefined, vehicles: ReadonlyMap<number, number>): RoutingJob[] {
  if (job === undefined) return [];
  if (job.vehicles === undefined) return [job];
  return [{ ...job, vehicles: job.vehicles.flatMap((vehicle) => vehicles.get(vehicle) ?? []) }];
}

/** Of a job that is locked to a vehicle, both are in the part or neither. */
function locksIn(
  { prefixes = [], sequences = [], vehicles: held = [] }: Locks,
  vehicles: ReadonlyMap<number, number>,
  jobs: ReadonlyMap<number, number>,
): Locks {
  return {
    prefixes: routesIn(prefixes, vehicles, jobs),
    sequences: routesIn(sequences, vehicles, jobs),
    vehicles: held.flatMap((lock) => {
      const [job, vehicle] = [jobs.get(lock.job), vehicles.get(lock.vehicle)];
      return job === undefined || vehicle === undefined ? [] : [{ job, vehicle }];
    }),
  };
}

/** What of the routes is there by the new numbers. */
function routesIn(
  routes: readonly Route[],
  vehicles: ReadonlyMap<number, number>,
  jobs: ReadonlyMap<number, number>,
): Route[] {
  return routes.flatMap(({ vehicle, stops }): Route[] => {
    const rank = vehicles.get(vehicle);
    if (rank === undefined) return [];
    const found = stops.flatMap(({ job, action }): Stop[] => {
      const jobRank = jobs.get(job);
      return jobRank === undefined ? [] : [{ job: jobRank, action }];
    });
    return [{ vehicle: rank, stops: found }];
  });
}
