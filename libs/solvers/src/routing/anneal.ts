import type { BestPlan } from './best-plan.js';
import { changeVehicle } from './change-vehicle.js';
import type { Chance } from './chance.js';
import { type Cooling, LARGE_STOPS } from './cooling.js';
import type { Recreate } from './recreate.js';
import type { Routes } from './routes.js';
import type { Ruin } from './ruin.js';
import type { Run } from './run.js';
import type { SharedChanges } from './two-threads/shared-changes.js';
import { routeIsFeasible } from './walk-route.js';
import { offerWithinLimits } from './within-limits.js';

/** How often a whole route is taken apart beside the strings: they alone hardly ever empty one. */
const ROUTE_RATE = 0.01;
/** How often a whole route gets another vehicle. */
const VEHICLE_RATE = 0.06;
/** Where vehicles may go beyond their limits, how often in a run a plan is sought in which none does. */
const OFFERS = 100;

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
 * @param untilShare of the run
 * @param changes where another thread anneals the same plan
 */
export function anneal(search: Search, cooling: Cooling, untilShare = 1, changes?: SharedChanges): void {
  const { routes, ruin, recreate, chance, run, best } = search;
  const { needsWalk, classCount } = routes.problem;
  const mayExceed = mayExceedLimits(routes);
  if (mayExceed) routes.allowExcess(cooling.units.shift < Infinity);
  let offers = Math.floor(run.share * OFFERS);
  while (run.share < untilShare && run.goesOn()) {
    if (changes !== undefined) {
      changes.takeOver(routes);
      best.offer();
    }
    if (mayExceed) {
      routes.setTerms(cooling.overload(run.share), cooling.lateness(run.share));
      if (run.share * OFFERS >= offers + 1) offerWithinLimits(search);
      offers = Math.floor(run.share * OFFERS);
    }
    const limit = routes.cost - cooling.temperature(run.share) * Math.log(chance.next());
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

/**
 * A large day is packed and timed as tightly as it is routed; one of single goods only gained nothing by it. What only walking
 * a route can check is not checked in between.
 */
function mayExceedLimits({ problem: { stopCount, hasLoadProfile, needsWalk } }: Routes): boolean {
  return stopCount > LARGE_STOPS && hasLoadProfile && !needsWalk;
}

/** Removing a stop may lengthen a route where the matrix is not metric. */
export function ruinedAreFeasible(routes: Routes, ruin: Ruin): boolean {
  for (let index = 0; index < ruin.ruinedCount; index += 1) {
    if (!routeIsFeasible(routes, ruin.ruined[index] ?? 0)) return false;
  }
  return true;
}
