import type { Route, RoutingJob, RoutingProblem, TimeWindow, Vehicle, Visit } from './model.js';
import { RoutingInputError } from './routing-input-error.js';

export const MOST_JOBS = 20_000;
export const MOST_VEHICLES = 5_000;
export const MOST_LOCATIONS = 8_000;

/**
 * Looks whether the problem means something; whether it has a good answer is the search's business.
 *
 * @throws RoutingInputError naming the first field that is wrong
 */
export function checkProblem(problem: RoutingProblem): void {
  const { matrix, dimensions, jobs, vehicles, locks } = problem;
  need(whole(matrix.size, 1, MOST_LOCATIONS), `matrix.size: 1 to ${MOST_LOCATIONS} locations`);
  need(matrix.distance.length === matrix.size ** 2, 'matrix.distance: size × size entries');
  need(matrix.time.length === matrix.size ** 2, 'matrix.time: size × size entries');
  need(matrix.distance.every(isAmount), 'matrix.distance: finite and not negative');
  need(matrix.time.every(isAmount), 'matrix.time: finite and not negative');
  need(whole(dimensions, 0, 16), 'dimensions: 0 to 16');
  need(jobs.length <= MOST_JOBS, `jobs: at most ${MOST_JOBS}`);
  need(vehicles.length <= MOST_VEHICLES, `vehicles: at most ${MOST_VEHICLES}`);
  jobs.forEach((job, index) => {
    checkJob(problem, job, `jobs[${index}]`);
  });
  vehicles.forEach((vehicle, index) => {
    checkVehicle(problem, vehicle, `vehicles[${index}]`);
  });
  checkRoutes(problem, locks?.prefixes ?? [], 'locks.prefixes');
  checkRoutes(problem, locks?.sequences ?? [], 'locks.sequences');
  locks?.vehicles?.forEach(({ job, vehicle }, index) => {
    need(whole(job, 0, jobs.length - 1), `locks.vehicles[${index}].job: not a job`);
    need(whole(vehicle, 0, vehicles.length - 1), `locks.vehicles[${index}].vehicle: not a vehicle`);
  });
}

/** Whether each stop is one of its job and each vehicle exists, nothing twice. @throws RoutingInputError */
export function checkRoutes(problem: RoutingProblem, routes: readonly Route[], where: string): void {
  const seenVehicles = new Set<number>();
  const seenStops = new Set<string>();
  routes.forEach(({ vehicle, stops }, index) => {
    need(whole(vehicle, 0, problem.vehicles.length - 1), `${where}[${index}].vehicle: not a vehicle`);
    need(!seenVehicles.has(vehicle), `${where}[${index}].vehicle: vehicle ${vehicle} twice`);
    seenVehicles.add(vehicle);
    stops.forEach(({ job, action }, place) => {
      const at = `${where}[${index}].stops[${place}]`;
      const found = problem.jobs[job];
      if (found === undefined) throw new RoutingInputError(`${at}.job: not a job`);
      need(found.kind === 'pair' || found.kind === action, `${at}.action: job ${job} has no ${action}`);
      need(!seenStops.has(`${job} ${action}`), `${at}: the ${action} of job ${job} twice`);
      seenStops.add(`${job} ${action}`);
    });
  });
}

function checkJob(problem: RoutingProblem, job: RoutingJob, at: string): void {
  const isDemand = job.demand.length === problem.dimensions && job.demand.every((one) => whole(one, 0));
  need(isDemand, `${at}.demand: a whole number ≥ 0 for each of ${problem.dimensions} dimensions`);
  need(job.penalty === undefined || isAmount(job.penalty), `${at}.penalty: finite and not negative`);
  need(
    job.vehicles?.every((vehicle) => whole(vehicle, 0, problem.vehicles.length - 1)) ?? true,
    `${at}.vehicles: not a vehicle`,
  );
  if (job.kind !== 'delivery') checkVisit(problem, job.pickUp, `${at}.pickUp`);
  if (job.kind !== 'pick-up') checkVisit(problem, job.delivery, `${at}.delivery`);
}

function checkVisit({ matrix }: RoutingProblem, { location, serviceTime, windows }: Visit, at: string): void {
  need(whole(location, 0, matrix.size - 1), `${at}.location: not a location`);
  need(isAmount(serviceTime), `${at}.serviceTime: finite and not negative`);
  let after = -Infinity;
  for (const window of windows ?? []) {
    checkWindow(window, `${at}.windows`);
    need(window.from > after, `${at}.windows: in order and apart from one another`);
    after = window.until;
  }
}

function checkVehicle({ matrix, dimensions }: RoutingProblem, vehicle: Vehicle, at: string): void {
  const { start, end, capacity, shift, fixedCost = 0, costPerDistance = 1, costPerTime = 0 } = vehicle;
  need(whole(start, 0, matrix.size - 1), `${at}.start: not a location`);
  need(end === undefined || whole(end, 0, matrix.size - 1), `${at}.end: not a location`);
  const isCapacity = capacity.length === dimensions && capacity.every((one) => one >= 0);
  need(isCapacity, `${at}.capacity: a number ≥ 0 for each of ${dimensions} dimensions`);
  if (shift !== undefined) checkWindow(shift, `${at}.shift`);
  need([fixedCost, costPerDistance, costPerTime].every(isAmount), `${at}: costs finite and not negative`);
  need((vehicle.maxDistance ?? 0) >= 0, `${at}.maxDistance: not negative`);
  need((vehicle.maxDuration ?? 0) >= 0, `${at}.maxDuration: not negative`);
}

function checkWindow({ from, until }: TimeWindow, at: string): void {
  need(!Number.isNaN(from) && !Number.isNaN(until), `${at}: numbers`);
  need(from > -Infinity, `${at}: from is finite`);
  need(from <= until, `${at}: closes (${until}) before it opens (${from})`);
}

function whole(value: number, min: number, max = Number.MAX_SAFE_INTEGER): boolean {
  return Number.isSafeInteger(value) && value >= min && value <= max;
}

function isAmount(value: number): boolean {
  return Number.isFinite(value) && value >= 0;
}

function need(condition: boolean, message: string): void {
  if (!condition) throw new RoutingInputError(message);
}
