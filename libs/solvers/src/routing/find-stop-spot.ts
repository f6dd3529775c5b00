/* eslint-disable @typescript-eslint/no-non-null-assertion -- nodes, tasks and classes index the arrays made for them */
import type { Chance } from './chance.js';
import { costOfStop } from './load-cost.js';
import type { Routes } from './routes.js';
import type { Spot } from './spot.js';
import { costOfTime } from './time-cost.js';
import { walkIsFeasible } from './walk-route.js';

/**
 * Improves `spot` by the best place of a single stop in one route. Cost first, it is a matter of two additions;
 * time and load only where the cost would be the best so far.
 */
export function searchRouteForStop(
  routes: Routes,
  task: number,
  vehicle: number,
  extra: number,
  spot: Spot,
  chance: Chance,
  blinkRate: number,
): void {
  const { problem, next, arc, depart } = routes;
  const { location, legs, legsInto, row, close, isTimed, hasLoadProfile } = problem;
  const { needsWalk, dimensions, demand, capacity } = problem;
  const node = problem.first[task]!;
  if (!hasLoadProfile) {
    for (let d = 0; d < dimensions; d += 1) {
      const load = routes.sumLoad[vehicle * dimensions + d]! + demand[node * dimensions + d]!;
      if (load > capacity[vehicle * dimensions + d]!) return;
    }
  }
  const ofClass = problem.classOf[vehicle]!;
  const perDistance = problem.perDistance[ofClass]!;
  const perTime = problem.perTime[ofClass]!;
  const nodeRow = row[node]!;
  const closes = close[node]! + routes.lateness.most;
  const lock = problem.after[task]!;
  const last = problem.before[task]! >= 0 ? problem.before[task]! : routes.endOf(vehicle);
  let best = spot.cost - extra;
  let at = lock >= 0 ? lock : problem.openFrom[vehicle]!;
  if (lock >= 0 && routes.vehicleOf[lock] !== vehicle) return;
  while (at !== last) {
    const following = next[at]!;
    const into = 2 * (nodeRow + location[at]!);
    const from = 2 * (nodeRow + location[following]!);
    const cost =
      perDistance * (legsInto[into]! + legs[from]!) +
      perTime * (legsInto[into + 1]! + legs[from + 1]!) -
      arc[following]!;
    if (cost < best) {
      if (isTimed && depart[at]! > closes) return;
      const timed = cost + costOfTime(routes, vehicle, node, depart[at]! + legsInto[into + 1]!, following);
      const total = hasLoadProfile ? timed + costOfStop(routes, vehicle, node, at, following) : timed;
      if (
        total < best &&
        chance.next() >= blinkRate &&
        (!needsWalk || walkIsFeasible(routes, vehicle, node, at, -1, -1))
      ) {
        best = total;
        spot.after = at;
        spot.cost = total + extra;
      }
    }
    at = following;
  }
}
