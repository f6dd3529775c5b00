import type { RoutingProblem, Vehicle } from './model.js';

export interface CompiledVehicles {
  readonly classOf: Int32Array;
  readonly classCount: number;
  readonly capacity: Float64Array;
  readonly maxDistance: Float64Array;
  readonly maxDuration: Float64Array;
  readonly perDistance: Float64Array;
  readonly perTime: Float64Array;
  readonly fixedCost: Float64Array;
  /** By vehicle: may it serve the job, by its skills, the job's list and the locks? */
  readonly mayServe: (vehicle: number, job: number) => boolean;
  /** By class: one of its vehicles. */
  readonly example: readonly number[];
}

/** Puts vehicles that differ in nothing into classes, so that an empty one is tried once and not once each. */
export function compileVehicles(problem: RoutingProblem, vehicleWeight: number): CompiledVehicles {
  const { vehicles, dimensions } = problem;
  const mayServe = permissions(problem);
  const restrictedJobs = [...problem.jobs.keys()].filter((job) =>
    vehicles.some((_, vehicle) => !mayServe(vehicle, job)),
  );
  const classes = new Map<string, number>();
  const example: number[] = [];
  const classOf = Int32Array.from(vehicles, (vehicle, index) => {
    const key = JSON.stringify([
      withoutSkills(vehicle),
      isHeldByLock(problem, index) ? index : -1,
      restrictedJobs.filter((job) => mayServe(index, job)),
    ]);
    const known = classes.get(key);
    if (known !== undefined) return known;
    classes.set(key, example.length);
    example.push(index);
    return example.length - 1;
  });
  return {
    classOf,
    classCount: example.length,
    capacity: Float64Array.from(vehicles.flatMap(({ capacity }) => capacity.slice(0, dimensions))),
    maxDistance: Float64Array.from(vehicles, ({ maxDistance = Infinity }) => maxDistance),
    maxDuration: Float64Array.from(vehicles, ({ maxDuration = Infinity }) => maxDuration),
    perDistance: Float64Array.from(example, (index) => vehicles[index]?.costPerDistance ?? 1),
    perTime: Float64Array.from(example, (index) => vehicles[index]?.costPerTime ?? 0),
    fixedCost: Float64Array.from(example, (index) => (vehicles[index]?.fixedCost ?? 0) + vehicleWeight),
    mayServe,
    example,
  };
}

function withoutSkills({ skills: _skills, ...rest }: Vehicle): object {
  return rest;
}

/** A vehicle with fixed stops is like no other. */
function isHeldByLock({ locks }: RoutingProblem, vehicle: number): boolean {
  return [...(locks?.prefixes ?? []), ...(locks?.sequences ?? [])].some(
    (route) => route.vehicle === vehicle && route.stops.length > 0,
  );
}

function permissions(problem: RoutingProblem): (vehicle: number, job: number) => boolean {
  const skills = problem.vehicles.map((vehicle) => new Set(vehicle.skills));
  const lists = problem.jobs.map((job) => (job.vehicles === undefined ? undefined : new Set(job.vehicles)));
  for (const { job, vehicle } of problem.locks?.vehicles ?? []) {
    const list = lists[job];
    lists[job] = new Set(list === undefined || list.has(vehicle) ? [vehicle] : []);
  }
  return (vehicle, job) =>
    (lists[job]?.has(vehicle) ?? true) &&
    (problem.jobs[job]?.skills?.every((skill) => skills[vehicle]?.has(skill)) ?? true);
}
