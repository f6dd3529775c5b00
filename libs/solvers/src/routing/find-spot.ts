/* eslint-disable @typescript-eslint/no-non-null-assertion -- nodes, tasks and classes index the arrays made for them */
import type { Chance } from './chance.js';
import { searchNearForPair } from './find-near-pair-spot.js';
import { searchNearForStop } from './find-near-stop-spot.js';
import { searchRouteForPair } from './find-pair-spot.js';
import { searchRouteForStop } from './find-stop-spot.js';
import type { Routes } from './routes.js';
import type { Spot } from './spot.js';

/**
 * Where a place is looked for: in every route; or beside the nearest stops and, where there is no place, in every route;
 * or, where nobody has been left out for want of a place, of a pair only in routes that pass near one of its ends. A step of
 * a large day finds something in the others in one of seventeen searches, and these took an eighth of its time.
 */
export type Reach = 'everywhere' | 'near-first' | 'near';

/** More than any insertion costs, less than what a missing job does. */
const OPENING_BONUS = 1e9;

/**
 * The cheapest feasible place of an absent task over all routes and one empty vehicle of each class, cheaper than
 * leaving it out. Each place that would be the best so far is overlooked with probability `blinkRate` (the blinks
 * of Christiaens and Vanden Berghe, "Slack Induction by String Removals", Transportation Science 54, 2020).
 *
 * @param opensRoute prefers an empty vehicle to any place in a route
 * @param most a place that costs so much is none
 */
export function findSpot(
  routes: Routes,
  task: number,
  spot: Spot,
  chance: Chance,
  blinkRate: number,
  reach: Reach,
  opensRoute: boolean,
  most: number,
): boolean {
  const { classCount, isRestricted, allowed, second, penalty, fixedCost, after, before } = routes.problem;
  const { members, from, usedInClass } = routes.fleet;
  const isPair = second[task]! >= 0;
  const search = isPair ? searchRouteForPair : searchRouteForStop;
  spot.after = -1;
  spot.cost = Math.min(penalty[task]!, most);
  // The other half of a locked pair knows its route.
  const staysNear = reach !== 'everywhere' && after[task]! < 0 && before[task]! < 0;
  if (staysNear && isPair) searchNearForPair(routes, task, spot, chance, blinkRate);
  else if (staysNear) searchNearForStop(routes, task, spot, chance, blinkRate);
  // Few routes pass near both ends of a long way: then those that pass near one, and at last all.
  if (spot.after < 0 && staysNear && isPair) searchRoutes(routes, task, spot, chance, blinkRate, true);
  const isOver = staysNear && isPair && reach === 'near';
  if (spot.after < 0 && !isOver) searchRoutes(routes, task, spot, chance, blinkRate, false);
  for (let ofClass = 0; ofClass < classCount; ofClass += 1) {
    if (isRestricted && allowed[task * classCount + ofClass] === 0) continue;
    const used = usedInClass[ofClass]!;
    if (routes.fleet.openInClass(ofClass) === used) continue;
    const extra = fixedCost[ofClass]! - (opensRoute ? OPENING_BONUS : 0);
    if (extra >= spot.cost) continue;
    search(routes, task, members[from[ofClass]! + used]!, extra, spot, chance, blinkRate);
  }
  return spot.after >= 0;
}

/** All of every used route that may serve the task, or of those that pass near one of its ends. */
function searchRoutes(
  routes: Routes,
  task: number,
  spot: Spot,
  chance: Chance,
  blinkRate: number,
  isNear: boolean,
): void {
  const { classCount, isRestricted, allowed, second } = routes.problem;
  const { members, from, usedInClass } = routes.fleet;
  const { nearAt, tick } = routes.scratch;
  const isPair = second[task]! >= 0;
  for (let ofClass = 0; ofClass < classCount; ofClass += 1) {
    if (isRestricted && allowed[task * classCount + ofClass] === 0) continue;
    const first = from[ofClass]!;
    const until = first + usedInClass[ofClass]!;
    for (let place = first; place < until; place += 1) {
      const vehicle = members[place]!;
      if (isNear && nearAt[vehicle] !== tick) continue;
      if (isPair) searchRouteForPair(routes, task, vehicle, 0, spot, chance, blinkRate);
      else searchRouteForStop(routes, task, vehicle, 0, spot, chance, blinkRate);
    }
  }
}
