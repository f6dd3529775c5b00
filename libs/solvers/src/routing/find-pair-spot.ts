/* eslint-disable @typescript-eslint/no-non-null-assertion -- nodes, tasks and classes index the arrays made for them */
import type { Chance } from './chance.js';
import { costOfPickUp } from './load-cost.js';
import type { Routes } from './routes.js';
import { nextOpening } from './schedule.js';
import type { Spot } from './spot.js';
import { costOfTime, lateBy } from './time-cost.js';
import { walkIsFeasible } from './walk-route.js';

/**
 * Improves `spot` by the best places of a pick-up and its delivery in one route. A first pass from the end notes
 * the least any later delivery can cost, so that the second follows only pick-ups that can still win.
 */
export function searchRouteForPair(
  routes: Routes,
  task: number,
  vehicle: number,
  extra: number,
  spot: Spot,
  chance: Chance,
  blinkRate: number,
): void {
  const { problem, next, prev, arc, depart, late, lateness } = routes;
  const { location, legs, legsInto, row, open, close, service, isTimed } = problem;
  const { hasSeveralWindows, windows, needsWalk } = problem;
  const pickUp = problem.first[task]!;
  const delivery = problem.second[task]!;
  const ofClass = problem.classOf[vehicle]!;
  const perDistance = problem.perDistance[ofClass]!;
  const perTime = problem.perTime[ofClass]!;
  const pickUpRow = row[pickUp]!;
  const deliveryRow = row[delivery]!;
  const directLeg = 2 * (pickUpRow + location[delivery]!);
  const directTime = legs[directLeg + 1]!;
  const direct = perDistance * legs[directLeg]! + perTime * directTime;
  const end = routes.endOf(vehicle);
  let first = problem.openFrom[vehicle]!;
  const { most: mostLate } = lateness;
  const left = isTimed ? open[pickUp]! + service[pickUp]! - mostLate : -Infinity;
  const { deliveryCost: costs, leastLater: least } = routes.scratch;
  let best = spot.cost - extra;
  let lowest = Infinity;
  let following = end;
  least[end] = Infinity;
  for (let at = prev[end]!; following !== first; at = prev[at]!) {
    if (late[following]! < left) {
      first = following; // nobody who has gone to the pick-up comes here in time
      break;
    }
    const into = 2 * (deliveryRow + location[at]!);
    const from = 2 * (deliveryRow + location[following]!);
    const cost =
      perDistance * (legsInto[into]! + legs[from]!) +
      perTime * (legsInto[into + 1]! + legs[from + 1]!) -
      arc[following]!;
    costs[at] = Infinity;
    // A pick-up before it only makes the vehicle later.
    if (
      cost < best &&
      (!isTimed || lateBy(routes, delivery, depart[at]! + legsInto[into + 1]!, following) <= mostLate)
    ) {
      costs[at] = cost;
      if (cost < lowest) lowest = cost;
    }
    least[at] = lowest;
    following = at;
  }
  const pickUpClose = close[pickUp]!;
  const latest = pickUpClose + mostLate;
  for (let at = first; at !== end; at = following) {
    following = next[at]!;
    if (isTimed && depart[at]! > latest) return;
    const intoLeg = 2 * (pickUpRow + location[at]!);
    const onLeg = 2 * (pickUpRow + location[following]!);
    const backLeg = 2 * (deliveryRow + location[following]!);
    const into = perDistance * legsInto[intoLeg]! + perTime * legsInto[intoLeg + 1]! - arc[following]!;
    const together = into + direct + perDistance * legs[backLeg]! + perTime * legs[backLeg + 1]!;
    const apart = into + perDistance * legs[onLeg]! + perTime * legs[onLeg + 1]!;
    if (together >= best && apart + least[following]! >= best) continue;
    let ofLoad = costOfPickUp(routes, vehicle, pickUp, at);
    if (ofLoad === Infinity) continue;
    let leave = 0;
    let already = 0;
    if (isTimed) {
      let begin = Math.max(open[pickUp]!, depart[at]! + legsInto[intoLeg + 1]!);
      if (hasSeveralWindows) begin = nextOpening(windows[pickUp], begin);
      already = Math.max(0, begin - pickUpClose);
      leave = begin + service[pickUp]!;
    }
    let ofTime = already > 0 ? lateness.costOf(vehicle, already) : 0;
    if (ofTime === Infinity) continue;
    if (together + ofLoad + ofTime < best) {
      const cost =
        together + ofLoad + costOfTime(routes, vehicle, delivery, leave + directTime, following, already);
      if (
        cost < best &&
        chance.next() >= blinkRate &&
        (!needsWalk || walkIsFeasible(routes, vehicle, pickUp, at, delivery, pickUp))
      ) {
        best = cost;
        spot.after = at;
        spot.secondAfter = pickUp;
        spot.cost = best + extra;
      }
    }
    let arrival = isTimed ? leave + legs[onLeg + 1]! : 0;
    for (let on = following; on !== end && apart + ofLoad + ofTime + least[on]! < best;) {
      if (isTimed && arrival > late[on]!) {
        already = Math.max(already, arrival - late[on]!);
        ofTime = lateness.costOf(vehicle, already);
        if (ofTime === Infinity) break;
      }
      ofLoad = Math.max(ofLoad, costOfPickUp(routes, vehicle, pickUp, on));
      if (ofLoad === Infinity) break;
      const further = next[on]!;
      if (isTimed) {
        let begin = arrival > open[on]! ? arrival : open[on]!;
        if (hasSeveralWindows) begin = nextOpening(windows[on], begin);
        leave = begin + service[on]!;
      }
      if (apart + ofLoad + ofTime + costs[on]! < best) {
        const reached = leave + legsInto[2 * (deliveryRow + location[on]!) + 1]!;
        const cost =
          apart + ofLoad + costs[on]! + costOfTime(routes, vehicle, delivery, reached, further, already);
        if (
          cost < best &&
          chance.next() >= blinkRate &&
          (!needsWalk || walkIsFeasible(routes, vehicle, pickUp, at, delivery, on))
        ) {
          best = cost;
          spot.after = at;
          spot.secondAfter = on;
          spot.cost = cost + extra;
        }
      }
      if (isTimed) arrival = leave + legs[2 * (row[on]! + location[further]!) + 1]!;
      on = further;
    }
  }
}
