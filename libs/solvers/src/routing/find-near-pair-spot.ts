/* eslint-disable @typescript-eslint/no-non-null-assertion -- nodes, tasks and classes index the arrays made for them */
import type { Chance } from './chance.js';
import { deliveryIsInTime, pickUpFits } from './find-pair-spot.js';
import type { Routes } from './routes.js';
import { nextOpening } from './schedule.js';
import type { Spot } from './spot.js';
import { walkIsFeasible } from './walk-route.js';

/**
 * Places right before and behind so many of the nearest stops are looked at. A day's stops share their places: with
 * three or four stops a place, a third as many found nothing so often that the search of whole routes cost more.
 */
export const NEAR_STOPS = 120;

/**
 * As `searchRouteForPair`, but only right before and behind the stops nearest to pick-up and delivery, of whatever
 * route: first the places of the delivery are noted, then each of the pick-up is followed to those behind it. Between
 * two stops at one place nothing is tried: going away and coming back is never shorter than going before or after both.
 *
 * @param nearCount how many of the nearest stops
 */
export function searchNearForPair(
  routes: Routes,
  task: number,
  spot: Spot,
  chance: Chance,
  blinkRate: number,
  nearCount: number,
): void {
  const { problem, next, prev, arc, depart, late, vehicleOf } = routes;
  const { location, row, time, open, close, service, isTimed, hasSeveralWindows, windows, needsWalk } =
    problem;
  const { neighbours, neighbourCount, isRestricted, allowed, classCount, classOf, closedBehind } = problem;
  const pickUp = problem.first[task]!;
  const delivery = problem.second[task]!;
  const [pickUpRow, deliveryRow] = [row[pickUp]!, row[delivery]!];
  const [pickUpLocation, deliveryLocation] = [location[pickUp]!, location[delivery]!];
  const near = Math.min(nearCount, neighbourCount);
  const { deliveryCost, notedAt, leastOfVehicle, vehicleNotedAt, nearAt } = routes.scratch;
  routes.scratch.tick += 1;
  const tick = routes.scratch.tick;
  for (let rank = 0; rank < near; rank += 1) {
    const stop = neighbours[deliveryLocation * neighbourCount + rank]!;
    const vehicle = vehicleOf[stop]!;
    if (vehicle < 0) continue;
    nearAt[vehicle] = tick;
    const ofClass = classOf[vehicle]!;
    if (isRestricted && allowed[task * classCount + ofClass] === 0) continue;
    for (let side = 0; side < 2; side += 1) {
      const at = side === 0 ? stop : prev[stop]!;
      const following = next[at]!;
      if (notedAt[at] === tick || location[at] === location[following] || closedBehind[at] === 1) continue;
      const into = problem.costInto[ofClass]![deliveryRow + location[at]!]!;
      const cost = into + problem.cost[ofClass]![deliveryRow + location[following]!]! - arc[following]!;
      notedAt[at] = tick;
      deliveryCost[at] = cost;
      if (vehicleNotedAt[vehicle] !== tick || cost < leastOfVehicle[vehicle]!) leastOfVehicle[vehicle] = cost;
      vehicleNotedAt[vehicle] = tick;
    }
  }
  for (let rank = 0; rank < near; rank += 1) {
    const stop = neighbours[pickUpLocation * neighbourCount + rank]!;
    const vehicle = vehicleOf[stop]!;
    if (vehicle < 0) continue;
    nearAt[vehicle] = tick;
    const ofClass = classOf[vehicle]!;
    if (isRestricted && allowed[task * classCount + ofClass] === 0) continue;
    const costFrom = problem.cost[ofClass]!;
    const end = routes.endOf(vehicle);
    const leastLater = vehicleNotedAt[vehicle] === tick ? leastOfVehicle[vehicle]! : Infinity;
    for (let side = 0; side < 2; side += 1) {
      const at = side === 0 ? stop : prev[stop]!;
      const following = next[at]!;
      if (location[at] === location[following]) continue;
      const into = problem.costInto[ofClass]![pickUpRow + location[at]!]!;
      const onward = costFrom[deliveryRow + location[following]!]!;
      const together = into + costFrom[pickUpRow + deliveryLocation]! + onward - arc[following]!;
      const apart = into + costFrom[pickUpRow + location[following]!]! - arc[following]!;
      if (together >= spot.cost && apart + leastLater >= spot.cost) continue;
      if (closedBehind[at] === 1 || !pickUpFits(routes, vehicle, pickUp, at)) continue;
      let leave = 0;
      if (isTimed) {
        let begin = Math.max(open[pickUp]!, depart[at]! + time[row[at]! + pickUpLocation]!);
        if (hasSeveralWindows) begin = nextOpening(windows[pickUp], begin);
        if (begin > close[pickUp]!) continue;
        leave = begin + service[pickUp]!;
      }
      if (
        together < spot.cost &&
        (!isTimed ||
          deliveryIsInTime(routes, delivery, leave + time[pickUpRow + deliveryLocation]!, following)) &&
        chance.next() >= blinkRate &&
        (!needsWalk || walkIsFeasible(routes, vehicle, pickUp, at, delivery, pickUp))
      ) {
        spot.after = at;
        spot.secondAfter = pickUp;
        spot.cost = together;
      }
      let arrival = leave + time[pickUpRow + location[following]!]!;
      for (let on = following; on !== end && apart + leastLater < spot.cost;) {
        if (isTimed && arrival > late[on]!) break;
        if (!pickUpFits(routes, vehicle, pickUp, on)) break;
        const further = next[on]!;
        if (isTimed) {
          let begin = arrival > open[on]! ? arrival : open[on]!;
          if (hasSeveralWindows) begin = nextOpening(windows[on], begin);
          leave = begin + service[on]!;
        }
        if (
          notedAt[on] === tick &&
          apart + deliveryCost[on]! < spot.cost &&
          (!isTimed ||
            deliveryIsInTime(routes, delivery, leave + time[row[on]! + deliveryLocation]!, further)) &&
          chance.next() >= blinkRate &&
          (!needsWalk || walkIsFeasible(routes, vehicle, pickUp, at, delivery, on))
        ) {
          spot.after = at;
          spot.secondAfter = on;
          spot.cost = apart + deliveryCost[on]!;
        }
        arrival = leave + time[row[on]! + location[further]!]!;
        on = further;
      }
    }
  }
}
