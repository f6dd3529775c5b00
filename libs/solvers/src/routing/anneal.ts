import type { BestPlan } from './best-plan.js';
import { changeVehicle } from './change-vehicle.js';
import type { Chance } from './chance.js';
import type { Recreate } from './recreate.js';
import type { Routes } from './routes.js';
import type { Ruin } from './ruin.js';
import type { Run } from './run.js';
import type { SharedChanges } from './two-threads/shared-changes.js';
import { routeIsFeasible } from './walk-route.js';

/** How often a whole route is taken apart beside the strings: they alone hardly ever empty one. */
const ROUTE_RATE = 0.01;
/** How often a whole route gets another vehicle. */
const VEHICLE_RATE = 0.06;

/** What an annealing is made of. */
export interface Search {
  readonly routes: Routes;
  readonly ruin: Ruin;
  readonly recreate: Recreate;
  readonly chance: Chance;
  readonly run: Run;
  readonly best: BestPlan;
}

/**
 * Simulated annealing over ruin and recreate, from the plan as it stands.
 *
 * @param temperature by the share of the run, in the unit of costs
 * @param untilShare of the run
 * @param changes where another thread anneals the same plan
 */
export function anneal(
  { routes, ruin, recreate, chance, run, best }: Search,
  temperature: (share: number) => number,
  untilShare = 1,
  changes?: SharedChanges,
): void {
  const { needsWalk, classCount } = routes.problem;
  while (run.share < untilShare && run.goesOn()) {
    if (changes !== undefined) {
      changes.takeOver(routes);
      best.offer();
    }
    const limit = routes.cost - temperature(run.share) * Math.log(chance.next());
    routes.begin();
    if (chance.next() < ROUTE_RATE) ruin.removeSmallRoute();
    if (classCount > 1 && chance.next() < VEHICLE_RATE) changeVehicle(routes, chance);
    let isSound = ruin.removeStrings();
    if (isSound) {
      isSound = recreate.run(limit);
      if (isSound && needsWalk) isSound = ruinedAreFeasible(routes, ruin);
    }
    const kept = isSound && routes.cost < limit && (changes?.publish(routes) ?? true);
    if (kept) best.offer();
    else routes.rollback();
    changes?.passTurn();
  }
}

/** Removing a stop may lengthen a route where the matrix is not metric. */
export function ruinedAreFeasible(routes: Routes, ruin: Ruin): boolean {
  for (let index = 0; index < ruin.ruinedCount; index += 1) {
    if (!routeIsFeasible(routes, ruin.ruined[index] ?? 0)) return false;
  }
  return true;
}

/** Of the ways actually driven; the temperature is measured in it. */
export function meanArcCost({ problem, arc, vehicleOf, stopsOf }: Routes): number {
  const { stopCount, vehicleCount, nodeCount } = problem;
  let [sum, count] = [0, 0];
  for (let node = 0; node < nodeCount; node += 1) {
    const isStart = node >= stopCount && node < stopCount + vehicleCount;
    const vehicle = vehicleOf[node] ?? -1;
    if (isStart || vehicle < 0 || stopsOf[vehicle] === 0) continue;
    sum += arc[node] ?? 0;
    count += 1;
  }
  return count === 0 ? 1 : Math.max(sum / count, 1e-9);
}
