import type { Route, RoutingJob, RoutingProblem, Stop, TimeWindow, Vehicle, Visit } from './model.js';
import type { Violation } from './verify-routing.js';

/** Sums of fractions differ in the last digits by the order they are made in. */
const TOLERANCE = 1e-6;

export interface StopFacts extends Stop {
  readonly arrival: number;
  /** When its service begins: waiting ends. */
  readonly begin: number;
  readonly leave: number;
  /** On board when leaving, by dimension. */
  readonly load: readonly number[];
  readonly distanceSoFar: number;
}

/** One route driven: as early as possible, started as late as that allows. */
export interface RouteFacts {
  readonly vehicle: number;
  readonly stops: readonly StopFacts[];
  /** On board at the start: its deliveries. */
  readonly startLoad: readonly number[];
  readonly start: number;
  readonly end: number;
  readonly distance: number;
  readonly travelTime: number;
  readonly cost: number;
  readonly violations: readonly Violation[];
}

interface Leg {
  readonly stop: Stop;
  readonly visit: Visit;
  readonly job: RoutingJob;
}

/** Drives a route of known vehicle and stops. */
export function routeFacts(problem: RoutingProblem, route: Route): RouteFacts {
  const vehicle = vehicleOf(problem, route);
  const legs = route.stops.map((stop) => legOf(problem, stop));
  const violations: Violation[] = [];
  const report = (kind: Violation['kind'], text: string): void => {
    violations.push({ kind, text: `vehicle ${route.vehicle}: ${text}` });
  };
  const startLoad = vehicle.capacity.map((_, d) =>
    legs.reduce((sum, { job }) => sum + (job.kind === 'delivery' ? (job.demand[d] ?? 0) : 0), 0),
  );
  checkLoad(startLoad, vehicle, 'at its start', report);
  const shiftFrom = vehicle.shift?.from ?? 0;
  let [clock, distance, travelTime, at] = [shiftFrom, 0, 0, vehicle.start];
  const load = [...startLoad];
  const drive = (to: number): void => {
    clock += entry(problem, 'time', at, to);
    travelTime += entry(problem, 'time', at, to);
    distance += entry(problem, 'distance', at, to);
    at = to;
  };
  const stops = legs.map(({ stop, visit, job }): StopFacts => {
    drive(visit.location);
    const arrival = clock;
    const begin = beginAt(visit.windows, arrival);
    const name = `${stop.action} of job ${stop.job}`;
    if (begin === undefined) report('late', `${name} at ${arrival}, after its last window`);
    const leave = (begin ?? arrival) + visit.serviceTime;
    clock = leave;
    const sign = job.kind === 'pick-up' || stop.action === 'pick-up' ? 1 : -1;
    job.demand.forEach((amount, d) => (load[d] = (load[d] ?? 0) + sign * amount));
    checkLoad(load, vehicle, `after ${name}`, report);
    return { ...stop, arrival, begin: begin ?? arrival, leave, load: [...load], distanceSoFar: distance };
  });
  if (vehicle.end !== undefined) drive(vehicle.end);
  const shiftUntil = vehicle.shift?.until ?? Infinity;
  if (clock > shiftUntil + TOLERANCE) report('late', `back at ${clock}, after its shift (${shiftUntil})`);
  if (distance > (vehicle.maxDistance ?? Infinity) + TOLERANCE) report('too-far', `drives ${distance}`);
  const start = latestStart(problem, vehicle, legs, clock);
  if (clock - start > (vehicle.maxDuration ?? Infinity) + TOLERANCE)
    report('too-long', `is out from ${start} to ${clock}`);
  const { fixedCost = 0, costPerDistance = 1, costPerTime = 0 } = vehicle;
  const cost = fixedCost + costPerDistance * distance + costPerTime * travelTime;
  return {
    vehicle: route.vehicle,
    stops,
    startLoad,
    start,
    end: clock,
    distance,
    travelTime,
    cost,
    violations,
  };
}

/** The latest start with which the vehicle is back at `end` all the same. */
function latestStart(problem: RoutingProblem, vehicle: Vehicle, legs: readonly Leg[], end: number): number {
  let latest = end;
  let to = vehicle.end;
  for (const { visit } of [...legs].reverse()) {
    if (to !== undefined) latest -= entry(problem, 'time', visit.location, to);
    latest = lastBegin(visit.windows, latest - visit.serviceTime);
    to = visit.location;
  }
  if (to !== undefined) latest -= entry(problem, 'time', vehicle.start, to);
  return Math.min(latest, vehicle.shift?.until ?? Infinity);
}

function beginAt(windows: readonly TimeWindow[] = [], arrival: number): number | undefined {
  if (windows.length === 0) return Math.max(arrival, 0);
  const window = windows.find(({ until }) => arrival <= until + TOLERANCE);
  return window === undefined ? undefined : Math.max(arrival, window.from);
}

/** With no window in reach (the route is late anyway) the time itself. */
function lastBegin(windows: readonly TimeWindow[] = [], latest: number): number {
  const window = windows.findLast(({ from }) => from <= latest + TOLERANCE);
  return window === undefined ? latest : Math.min(latest, window.until);
}

function checkLoad(
  load: readonly number[],
  { capacity }: Vehicle,
  when: string,
  report: (kind: 'overload', text: string) => void,
): void {
  load.forEach((amount, d) => {
    const most = capacity[d] ?? 0;
    if (amount > most + TOLERANCE) report('overload', `${when} ${amount} of ${most} in dimension ${d}`);
  });
}

function legOf({ jobs }: RoutingProblem, stop: Stop): Leg {
  const job = jobs[stop.job];
  const visit = visitOf(job, stop);
  if (job === undefined || visit === undefined) throw new RangeError(`no ${stop.action} of job ${stop.job}`);
  return { stop, job, visit };
}

function visitOf(job: RoutingJob | undefined, { action }: Stop): Visit | undefined {
  if (job === undefined) return undefined;
  if (action === 'pick-up') return job.kind === 'delivery' ? undefined : job.pickUp;
  return job.kind === 'pick-up' ? undefined : job.delivery;
}

function vehicleOf({ vehicles }: RoutingProblem, { vehicle }: Route): Vehicle {
  const found = vehicles[vehicle];
  if (found === undefined) throw new RangeError(`no vehicle ${vehicle}`);
  return found;
}

function entry({ matrix }: RoutingProblem, of: 'distance' | 'time', from: number, to: number): number {
  return matrix[of][from * matrix.size + to] ?? Infinity;
}
