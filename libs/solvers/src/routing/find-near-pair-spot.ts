/* eslint-disable @typescript-eslint/no-non-null-assertion -- nodes, tasks and classes index the arrays made for them */
import type { Chance } from './chance.js';
import { deliveryIsInTime, pickUpFits } from './find-pair-spot.js';
import type { Routes } from './routes.js';
import { nextOpening } from './schedule.js';
import type { Spot } from './spot.js';
import { walkIsFeasible } from './walk-route.js';

/**
 * Places right before and behind so many of the nearest stops are looked at. A day's stops share their places: with
 * three or four stops a place, half as many cost 3 % (two generated days, 14 s of processor time), as twice as many gained nothing.
 */
export const NEAR_STOPS = 120;
/** For a pair a number drawn between the two: most of its good places are near, and a search for each end is dear. */
const FEWEST_NEAR_STOPS = 30;

/**
 * As `searchRouteForPair`, but only right before and behind the stops nearest to pick-up and delivery, of whatever
 * route: first the places of the delivery are noted, then each of the pick-up is followed to those behind it. Between
 * two stops at one place nothing is tried: going away and coming back is never shorter than going before or after both.
 */
export function searchNearForPair(
  routes: Routes,
  task: number,
  spot: Spot,
  chance: Chance,
  blinkRate: number,
): void {
  const { problem, next, prev, arc, depart, late, vehicleOf } = routes;
  const { location, legs, legsInto, perDistance, perTime, row, open, close, service, isTimed } = problem;
  const { hasSeveralWindows, windows, needsWalk } = problem;
  const { neighbours, neighbourCount, isRestricted, allowed, classCount, classOf, closedBehind } = problem;
  const pickUp = problem.first[task]!;
  const delivery = problem.second[task]!;
  const [pickUpRow, deliveryRow] = [row[pickUp]!, row[delivery]!];
  const [pickUpLocation, deliveryLocation] = [location[pickUp]!, location[delivery]!];
  const directLeg = 2 * (pickUpRow + deliveryLocation);
  const drawn = FEWEST_NEAR_STOPS + chance.below(NEAR_STOPS - FEWEST_NEAR_STOPS + 1);
  const near = Math.min(drawn, neighbourCount);
  const { deliveryCost, notedAt, triedAt, leastOfVehicle, lastOfVehicle, vehicleNotedAt, nearAt } =
    routes.scratch;
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
      const into = 2 * (deliveryRow + location[at]!);
      const from = 2 * (deliveryRow + location[following]!);
      const cost =
        perDistance[ofClass]! * (legsInto[into]! + legs[from]!) +
        perTime[ofClass]! * (legsInto[into + 1]! + legs[from + 1]!) -
        arc[following]!;
      if (cost >= spot.cost) continue; // the pick-up only adds to it
      // A pick-up before it only makes the vehicle later.
      if (isTimed && !deliveryIsInTime(routes, delivery, depart[at]! + legsInto[into + 1]!, following))
        continue;
      notedAt[at] = tick;
      deliveryCost[at] = cost;
      const isFirst = vehicleNotedAt[vehicle] !== tick;
      vehicleNotedAt[vehicle] = tick;
      if (isFirst || cost < leastOfVehicle[vehicle]!) leastOfVehicle[vehicle] = cost;
      if (isFirst || depart[at]! > lastOfVehicle[vehicle]!) lastOfVehicle[vehicle] = depart[at]!;
    }
  }
  for (let rank = 0; rank < near; rank += 1) {
    const stop = neighbours[pickUpLocation * neighbourCount + rank]!;
    const vehicle = vehicleOf[stop]!;
    if (vehicle < 0) continue;
    nearAt[vehicle] = tick;
    const ofClass = classOf[vehicle]!;
    if (isRestricted && allowed[task * classCount + ofClass] === 0) continue;
    const ofDistance = perDistance[ofClass]!;
    const ofTime = perTime[ofClass]!;
    const direct = ofDistance * legs[directLeg]! + ofTime * legs[directLeg + 1]!;
    const end = routes.endOf(vehicle);
    const leastLater = vehicleNotedAt[vehicle] === tick ? leastOfVehicle[vehicle]! : Infinity;
    const last = lastOfVehicle[vehicle]!;
    for (let side = 0; side < 2; side += 1) {
      const at = side === 0 ? stop : prev[stop]!;
      const following = next[at]!;
      if (triedAt[at] === tick || location[at] === location[following]) continue;
      triedAt[at] = tick;
      const intoLeg = 2 * (pickUpRow + location[at]!);
      const onLeg = 2 * (pickUpRow + location[following]!);
      const into = ofDistance * legsInto[intoLeg]! + ofTime * legsInto[intoLeg + 1]! - arc[following]!;
      const apart = into + ofDistance * legs[onLeg]! + ofTime * legs[onLeg + 1]!;
      if (apart >= spot.cost) continue; // the delivery only adds to it
      const backLeg = 2 * (deliveryRow + location[following]!);
      const together = into + direct + ofDistance * legs[backLeg]! + ofTime * legs[backLeg + 1]!;
      if (together >= spot.cost && apart + leastLater >= spot.cost) continue;
      if (closedBehind[at] === 1 || !pickUpFits(routes, vehicle, pickUp, at)) continue;
      let leave = 0;
      if (isTimed) {
        let begin = Math.max(open[pickUp]!, depart[at]! + legsInto[intoLeg + 1]!);
        if (hasSeveralWindows) begin = nextOpening(windows[pickUp], begin);
        if (begin > close[pickUp]!) continue;
        leave = begin + service[pickUp]!;
      }
      if (
        together < spot.cost &&
        (!isTimed || deliveryIsInTime(routes, delivery, leave + legs[directLeg + 1]!, following)) &&
        chance.next() >= blinkRate &&
        (!needsWalk || walkIsFeasible(routes, vehicle, pickUp, at, delivery, pickUp))
      ) {
        spot.after = at;
        spot.secondAfter = pickUp;
        spot.cost = together;
      }
      let arrival = leave + legs[onLeg + 1]!;
      for (let on = following; on !== end && depart[on]! <= last && apart + leastLater < spot.cost;) {
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
            deliveryIsInTime(
              routes,
              delivery,
              leave + legsInto[2 * (deliveryRow + location[on]!) + 1]!,
              further,
            )) &&
          chance.next() >= blinkRate &&
          (!needsWalk || walkIsFeasible(routes, vehicle, pickUp, at, delivery, on))
        ) {
          spot.after = at;
          spot.secondAfter = on;
          spot.cost = apart + deliveryCost[on]!;
        }
        arrival = leave + legs[2 * (row[on]! + location[further]!) + 1]!;
        on = further;
      }
    }
  }
}
