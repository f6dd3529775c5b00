/* eslint-disable @typescript-eslint/no-non-null-assertion -- nodes, tasks and classes index the arrays made for them */
import type { Chance } from './chance.js';
import { costOfPickUp } from './load-cost.js';
import type { Routes } from './routes.js';
import { nextOpening } from './schedule.js';
import type { Spot } from './spot.js';
import { costOfTime, lateBy } from './time-cost.js';
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
 * route: first what the pick-up costs is noted, then the places of the delivery that can still win with it, then each of
 * the pick-up is followed to those behind it. Between two stops at one place nothing is tried: going away and coming
 * back is never shorter than going before or after both.
 */
export function searchNearForPair(
  routes: Routes,
  task: number,
  spot: Spot,
  chance: Chance,
  blinkRate: number,
): void {
  const { problem, scratch } = routes;
  const drawn = FEWEST_NEAR_STOPS + chance.below(NEAR_STOPS - FEWEST_NEAR_STOPS + 1);
  const near = Math.min(drawn, problem.neighbourCount);
  scratch.tick += 1;
  const places = notePickUps(routes, task, near, spot.cost);
  noteDeliveries(routes, task, near, spot.cost);
  for (let place = 0; place < places; place += 1) {
    if (scratch.pickUpCost[place]! < spot.cost) followPickUp(routes, task, place, spot, chance, blinkRate);
  }
}

/** Of each place of the pick-up what it costs, if that is less than `most`. @returns how many there are */
function notePickUps(routes: Routes, task: number, near: number, most: number): number {
  const { problem, next, prev, arc, depart, late, vehicleOf } = routes;
  const { location, legs, legsInto, perDistance, perTime, row, isTimed } = problem;
  const { neighbours, neighbourCount, isRestricted, allowed, classCount, classOf } = problem;
  const { triedAt, pickUpAfter, pickUpInto, pickUpCost, vehicleTriedAt, nearAt, tick } = routes.scratch;
  const { leastPickUp, firstPickUp } = routes.scratch;
  const pickUp = problem.first[task]!;
  const pickUpRow = row[pickUp]!;
  const { most: mostLate } = routes.lateness;
  const closes = isTimed ? problem.close[pickUp]! + mostLate : Infinity;
  const left = isTimed ? problem.open[pickUp]! + problem.service[pickUp]! - mostLate : -Infinity;
  const from = location[pickUp]! * neighbourCount;
  let count = 0;
  for (let rank = from; rank < from + near; rank += 1) {
    const stop = neighbours[rank]!;
    const vehicle = vehicleOf[stop]!;
    if (vehicle < 0) continue;
    nearAt[vehicle] = tick;
    const ofClass = classOf[vehicle]!;
    if (isRestricted && allowed[task * classCount + ofClass] === 0) continue;
    const ofDistance = perDistance[ofClass]!;
    const ofTime = perTime[ofClass]!;
    for (let side = 0; side < 2; side += 1) {
      const at = side === 0 ? stop : prev[stop]!;
      const following = next[at]!;
      if (triedAt[at] === tick || location[at] === location[following]) continue;
      triedAt[at] = tick;
      if (depart[at]! > closes || late[following]! < left) continue;
      const intoLeg = 2 * (pickUpRow + location[at]!);
      const onLeg = 2 * (pickUpRow + location[following]!);
      const into = ofDistance * legsInto[intoLeg]! + ofTime * legsInto[intoLeg + 1]! - arc[following]!;
      const cost = into + ofDistance * legs[onLeg]! + ofTime * legs[onLeg + 1]!;
      if (cost >= most) continue; // the delivery only adds to it
      pickUpAfter[count] = at;
      pickUpInto[count] = into;
      pickUpCost[count] = cost;
      count += 1;
      const isFirst = vehicleTriedAt[vehicle] !== tick;
      vehicleTriedAt[vehicle] = tick;
      if (isFirst || cost < leastPickUp[vehicle]!) leastPickUp[vehicle] = cost;
      if (isFirst || depart[at]! < firstPickUp[vehicle]!) firstPickUp[vehicle] = depart[at]!;
    }
  }
  return count;
}

/** Of each place of the delivery what it costs, if with the vehicle's cheapest pick-up that is less than `most`. */
function noteDeliveries(routes: Routes, task: number, near: number, most: number): void {
  const { problem, next, prev, arc, depart, late, vehicleOf } = routes;
  const { location, legs, legsInto, perDistance, perTime, row, isTimed } = problem;
  const { neighbours, neighbourCount, classOf, closedBehind, open, service } = problem;
  const { deliveryCost, notedAt, leastOfVehicle, lastOfVehicle, vehicleNotedAt, nearAt, tick } =
    routes.scratch;
  const { vehicleTriedAt, leastPickUp, firstPickUp } = routes.scratch;
  const delivery = problem.second[task]!;
  const deliveryRow = row[delivery]!;
  const pickUp = problem.first[task]!;
  const { most: mostLate } = routes.lateness;
  const left = isTimed
    ? Math.max(open[pickUp]! + service[pickUp]!, open[delivery]!) + service[delivery]! - mostLate
    : -Infinity;
  const first = location[delivery]! * neighbourCount;
  for (let rank = first; rank < first + near; rank += 1) {
    const stop = neighbours[rank]!;
    const vehicle = vehicleOf[stop]!;
    if (vehicle < 0) continue;
    nearAt[vehicle] = tick;
    if (vehicleTriedAt[vehicle] !== tick) continue;
    const ofClass = classOf[vehicle]!;
    for (let side = 0; side < 2; side += 1) {
      const at = side === 0 ? stop : prev[stop]!;
      const following = next[at]!;
      if (depart[at]! < firstPickUp[vehicle]! || late[following]! < left) continue;
      if (notedAt[at] === tick || location[at] === location[following] || closedBehind[at] === 1) continue;
      const into = 2 * (deliveryRow + location[at]!);
      const from = 2 * (deliveryRow + location[following]!);
      const cost =
        perDistance[ofClass]! * (legsInto[into]! + legs[from]!) +
        perTime[ofClass]! * (legsInto[into + 1]! + legs[from + 1]!) -
        arc[following]!;
      if (leastPickUp[vehicle]! + cost >= most) continue;
      // A pick-up before it only makes the vehicle later.
      if (isTimed && lateBy(routes, delivery, depart[at]! + legsInto[into + 1]!, following) > mostLate)
        continue;
      notedAt[at] = tick;
      deliveryCost[at] = cost;
      const isFirst = vehicleNotedAt[vehicle] !== tick;
      vehicleNotedAt[vehicle] = tick;
      if (isFirst || cost < leastOfVehicle[vehicle]!) leastOfVehicle[vehicle] = cost;
      if (isFirst || depart[at]! > lastOfVehicle[vehicle]!) lastOfVehicle[vehicle] = depart[at]!;
    }
  }
}

/** One of the places noted for the pick-up, with the delivery right behind it or at each place noted further on. */
function followPickUp(
  routes: Routes,
  task: number,
  place: number,
  spot: Spot,
  chance: Chance,
  blinkRate: number,
): void {
  const { problem, next, depart, late, vehicleOf, lateness } = routes;
  const { location, legs, legsInto, perDistance, perTime, row, open, close, service, isTimed } = problem;
  const { hasSeveralWindows, windows, needsWalk, closedBehind } = problem;
  const { pickUpAfter, pickUpInto, pickUpCost, deliveryCost, notedAt, vehicleNotedAt, tick } = routes.scratch;
  const pickUp = problem.first[task]!;
  const delivery = problem.second[task]!;
  const [pickUpRow, deliveryRow] = [row[pickUp]!, row[delivery]!];
  const at = pickUpAfter[place]!;
  const apart = pickUpCost[place]!;
  const following = next[at]!;
  const vehicle = vehicleOf[at]!;
  const ofClass = problem.classOf[vehicle]!;
  const last = routes.scratch.lastOfVehicle[vehicle]!;
  const isAnyLater = vehicleNotedAt[vehicle] === tick && depart[at]! <= last;
  const leastLater = isAnyLater ? routes.scratch.leastOfVehicle[vehicle]! : Infinity;
  const directLeg = 2 * (pickUpRow + location[delivery]!);
  const backLeg = 2 * (deliveryRow + location[following]!);
  const together =
    pickUpInto[place]! +
    (perDistance[ofClass]! * legs[directLeg]! + perTime[ofClass]! * legs[directLeg + 1]!) +
    perDistance[ofClass]! * legs[backLeg]! +
    perTime[ofClass]! * legs[backLeg + 1]!;
  if (together >= spot.cost && apart + leastLater >= spot.cost) return;
  if (closedBehind[at] === 1) return;
  let ofLoad = costOfPickUp(routes, vehicle, pickUp, at);
  if (ofLoad === Infinity) return;
  let leave = 0;
  let already = 0;
  if (isTimed) {
    let begin = Math.max(open[pickUp]!, depart[at]! + legsInto[2 * (pickUpRow + location[at]!) + 1]!);
    if (hasSeveralWindows) begin = nextOpening(windows[pickUp], begin);
    already = Math.max(0, begin - close[pickUp]!);
    leave = begin + service[pickUp]!;
  }
  let ofTime = already > 0 ? lateness.costOf(vehicle, already) : 0;
  if (ofTime === Infinity) return;
  if (together + ofLoad + ofTime < spot.cost) {
    const reached = leave + legs[directLeg + 1]!;
    const cost = together + ofLoad + costOfTime(routes, vehicle, delivery, reached, following, already);
    if (
      cost < spot.cost &&
      chance.next() >= blinkRate &&
      (!needsWalk || walkIsFeasible(routes, vehicle, pickUp, at, delivery, pickUp))
    ) {
      spot.after = at;
      spot.secondAfter = pickUp;
      spot.cost = cost;
    }
  }
  const end = routes.endOf(vehicle);
  let arrival = leave + legs[2 * (pickUpRow + location[following]!) + 1]!;
  for (let on = following; on !== end && depart[on]! <= last;) {
    if (isTimed && arrival > late[on]!) {
      already = Math.max(already, arrival - late[on]!);
      ofTime = lateness.costOf(vehicle, already);
    }
    if (apart + ofLoad + ofTime + leastLater >= spot.cost) break;
    ofLoad = Math.max(ofLoad, costOfPickUp(routes, vehicle, pickUp, on));
    if (ofLoad === Infinity) break;
    const further = next[on]!;
    if (isTimed) {
      let begin = arrival > open[on]! ? arrival : open[on]!;
      if (hasSeveralWindows) begin = nextOpening(windows[on], begin);
      leave = begin + service[on]!;
    }
    if (notedAt[on] === tick && apart + ofLoad + ofTime + deliveryCost[on]! < spot.cost) {
      const reached = leave + legsInto[2 * (deliveryRow + location[on]!) + 1]!;
      const cost =
        apart + ofLoad + deliveryCost[on]! + costOfTime(routes, vehicle, delivery, reached, further, already);
      if (
        cost < spot.cost &&
        chance.next() >= blinkRate &&
        (!needsWalk || walkIsFeasible(routes, vehicle, pickUp, at, delivery, on))
      ) {
        spot.after = at;
        spot.secondAfter = on;
        spot.cost = cost;
      }
    }
    arrival = leave + legs[2 * (row[on]! + location[further]!) + 1]!;
    on = further;
  }
}
