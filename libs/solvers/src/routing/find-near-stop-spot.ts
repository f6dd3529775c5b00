/* eslint-disable @typescript-eslint/no-non-null-assertion -- nodes, tasks and classes index the arrays made for them */
import type { Chance } from './chance.js';
import { NEAR_STOPS } from './find-near-pair-spot.js';
import { costOfStop } from './load-cost.js';
import type { Routes } from './routes.js';
import type { Spot } from './spot.js';
import { costOfTime } from './time-cost.js';
import { walkIsFeasible } from './walk-route.js';

/** As `searchRouteForStop`, but only right before and behind the stops nearest to the task (never between two at one
 * place), of whatever route. */
export function searchNearForStop(
  routes: Routes,
  task: number,
  spot: Spot,
  chance: Chance,
  blinkRate: number,
): void {
  const { problem, next, prev, arc, depart, late, vehicleOf } = routes;
  const {
    location,
    legs,
    legsInto,
    perDistance,
    perTime,
    row,
    open,
    close,
    service,
    isTimed,
    hasLoadProfile,
  } = problem;
  const { needsWalk, dimensions, demand, capacity, neighbours, neighbourCount, classCount } = problem;
  const node = problem.first[task]!;
  const nodeRow = row[node]!;
  const { most: mostLate } = routes.lateness;
  const closes = isTimed ? close[node]! + mostLate : Infinity;
  const left = isTimed ? open[node]! + service[node]! - mostLate : -Infinity;
  const first = location[node]! * neighbourCount;
  const until = first + Math.min(NEAR_STOPS, neighbourCount);
  for (let rank = first; rank < until; rank += 1) {
    const near = neighbours[rank]!;
    const vehicle = vehicleOf[near]!;
    if (vehicle < 0) continue;
    const ofClass = problem.classOf[vehicle]!;
    if (problem.isRestricted && problem.allowed[task * classCount + ofClass] === 0) continue;
    const ofDistance = perDistance[ofClass]!;
    const ofTime = perTime[ofClass]!;
    for (let side = 0; side < 2; side += 1) {
      const at = side === 0 ? near : prev[near]!;
      const following = next[at]!;
      if (location[at] === location[following]) continue;
      if (depart[at]! > closes || late[following]! < left) continue;
      const into = 2 * (nodeRow + location[at]!);
      const from = 2 * (nodeRow + location[following]!);
      const cost =
        ofDistance * (legsInto[into]! + legs[from]!) +
        ofTime * (legsInto[into + 1]! + legs[from + 1]!) -
        arc[following]!;
      if (cost >= spot.cost || problem.closedBehind[at] === 1) continue;
      const timed = cost + costOfTime(routes, vehicle, node, depart[at]! + legsInto[into + 1]!, following);
      if (timed >= spot.cost) continue;
      let isFeasible = true;
      for (let d = 0; d < dimensions && !hasLoadProfile; d += 1) {
        const load = routes.sumLoad[vehicle * dimensions + d]! + demand[node * dimensions + d]!;
        if (load > capacity[vehicle * dimensions + d]!) isFeasible = false;
      }
      const total = hasLoadProfile ? timed + costOfStop(routes, vehicle, node, at, following) : timed;
      if (
        isFeasible &&
        total < spot.cost &&
        chance.next() >= blinkRate &&
        (!needsWalk || walkIsFeasible(routes, vehicle, node, at, -1, -1))
      ) {
        spot.after = at;
        spot.cost = total;
        // The vehicle comes by anyway.
        if (total <= 0) return;
      }
    }
  }
}
