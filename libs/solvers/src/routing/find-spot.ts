/* eslint-disable @typescript-eslint/no-non-null-assertion -- nodes, tasks and classes index the arrays made for them */
import type { Chance } from './chance.js';
import { searchRouteForPair } from './find-pair-spot.js';
import { searchRouteForStop } from './find-stop-spot.js';
import type { NearRoutes } from './near-routes.js';
import type { Routes } from './routes.js';
import type { Spot } from './spot.js';

/** More than any insertion costs, less than what a missing job does. */
const OPENING_BONUS = 1e9;

/**
 * The cheapest feasible place of an absent task over all routes and one empty vehicle of each class, cheaper than
 * leaving it out. Each place that would be the best so far is overlooked with probability `blinkRate` (the blinks
 * of Christiaens and Vanden Berghe, "Slack Induction by String Removals", Transportation Science 54, 2020).
 *
 * @param near looks only into routes that pass nearby; undefined: into all
 */
export function findSpot(
  routes: Routes,
  task: number,
  spot: Spot,
  chance: Chance,
  blinkRate: number,
  near: NearRoutes | undefined,
  opensRoute = false,
): boolean {
  const { classCount, isRestricted, allowed, second, penalty, fixedCost } = routes.problem;
  const { members, from } = routes.fleet;
  const isPair = second[task]! >= 0;
  spot.after = -1;
  spot.cost = penalty[task]!;
  for (let ofClass = 0; ofClass < classCount; ofClass += 1) {
    if (isRestricted && allowed[task * classCount + ofClass] === 0) continue;
    const first = from[ofClass]!;
    const used = routes.fleet.usedInClass[ofClass]!;
    const open = routes.fleet.openInClass(ofClass);
    for (let place = 0; place < open; place += 1) {
      const vehicle = members[first + place]!;
      const isEmpty = place === used;
      if (near !== undefined && !isEmpty && !near.has(vehicle)) continue;
      const extra = isEmpty ? fixedCost[ofClass]! - (opensRoute ? OPENING_BONUS : 0) : 0;
      if (isPair) searchRouteForPair(routes, task, vehicle, extra, spot, chance, blinkRate);
      else searchRouteForStop(routes, task, vehicle, extra, spot, chance, blinkRate);
    }
  }
  return spot.after >= 0;
}
