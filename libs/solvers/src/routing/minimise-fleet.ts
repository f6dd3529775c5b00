/* eslint-disable @typescript-eslint/no-non-null-assertion -- tasks and vehicles index the arrays made for them */
import { ruinedAreFeasible } from './anneal.js';
import type { BestPlan } from './best-plan.js';
import type { Chance } from './chance.js';
import { meanArcCost, travelCost } from './cost-units.js';
import type { Recreate } from './recreate.js';
import type { Routes } from './routes.js';
import type { Ruin } from './ruin.js';
import type { Run } from './run.js';

/** Over the mean cost of an arc: warm enough to move about, the absent tasks decide. */
const TEMPERATURE = 0.1;

/**
 * Fewer vehicles (Christiaens and Vanden Berghe, 2020, section 5.4): takes the route apart whose tasks have been
 * easiest to place, and searches with one vehicle less. A plan is accepted when the tasks it leaves out have been
 * left out less often before than those of the plan it came from: hard ones are placed first, by and by.
 *
 * @param untilShare of the run; the best plan stands in `best` and in the routes at the end
 */
export function minimiseFleet(
  routes: Routes,
  ruin: Ruin,
  recreate: Recreate,
  chance: Chance,
  run: Run,
  best: BestPlan,
  untilShare: number,
): void {
  const { taskCount, needsWalk, missingJob } = routes.problem;
  const absences = new Float64Array(taskCount);
  const temperature = TEMPERATURE * meanArcCost(routes);
  const fewest = fewestVehicles(routes);
  while (routes.fleet.usedCount > fewest && run.share < untilShare) {
    const vehicle = easiestRoute(routes, absences);
    if (vehicle < 0) return;
    routes.begin();
    ruin.removeRoute(vehicle);
    routes.fleet.limit = routes.fleet.usedCount;
    recreate.run();
    while (mandatoryAbsent(routes, missingJob) > 0) {
      if (run.share >= untilShare || !run.goesOn()) {
        routes.fleet.limit = routes.problem.vehicleCount;
        best.restore();
        routes.fleet.limit = best.usedCount;
        return;
      }
      const before = {
        sum: absenceSum(routes, absences),
        count: routes.absent.count,
        travel: travelCost(routes),
      };
      routes.begin();
      let isSound = ruin.removeStrings();
      if (isSound) {
        recreate.run();
        if (needsWalk) isSound = ruinedAreFeasible(routes, ruin);
      }
      const isBetter =
        isSound &&
        (absenceSum(routes, absences) < before.sum ||
          (routes.absent.count <= before.count &&
            travelCost(routes) < before.travel - temperature * Math.log(chance.next())));
      for (let place = 0; isSound && place < routes.absent.count; place += 1)
        absences[routes.absent.list[place]!]! += 1;
      if (!isBetter) routes.rollback();
    }
    best.offer();
  }
}

/** By demand alone: no fleet can be smaller. */
function fewestVehicles({ problem }: Routes): number {
  const { taskCount, first, demand, dimensions, capacity, hasLoadProfile, vehicleCount } = problem;
  if (hasLoadProfile) return Math.min(1, taskCount);
  let fewest = Math.min(1, taskCount);
  for (let d = 0; d < dimensions; d += 1) {
    let sum = 0;
    let largest = 0;
    for (let task = 0; task < taskCount; task += 1) sum += demand[first[task]! * dimensions + d]!;
    for (let v = 0; v < vehicleCount; v += 1) largest = Math.max(largest, capacity[v * dimensions + d]!);
    if (largest > 0) fewest = Math.max(fewest, Math.ceil(sum / largest));
  }
  return fewest;
}

function easiestRoute(routes: Routes, absences: Float64Array): number {
  const { vehicleCount, fixedStops, taskOf } = routes.problem;
  let easiest = -1;
  let least = Infinity;
  for (let vehicle = 0; vehicle < vehicleCount; vehicle += 1) {
    if (routes.stopsOf[vehicle] === 0 || fixedStops[vehicle]!.length > 0) continue;
    let sum = 0;
    const end = routes.endOf(vehicle);
    for (let node = routes.next[routes.startOf(vehicle)]!; node !== end; node = routes.next[node]!) {
      // A tie goes to the shorter route: one more for each stop, less than any absence.
      sum += absences[taskOf[node]!]! + 1e-3;
    }
    if (sum < least) [least, easiest] = [sum, vehicle];
  }
  return easiest;
}

function absenceSum({ absent }: Routes, absences: Float64Array): number {
  let sum = 0;
  for (let place = 0; place < absent.count; place += 1) sum += absences[absent.list[place]!]!;
  return sum;
}

function mandatoryAbsent({ absent, problem }: Routes, missingJob: number): number {
  let count = 0;
  for (let place = 0; place < absent.count; place += 1)
    if (problem.penalty[absent.list[place]!]! >= missingJob) count += 1;
  return count;
}
