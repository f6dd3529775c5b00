/* eslint-disable @typescript-eslint/no-non-null-assertion -- nodes, classes and vehicles index the arrays made for them */
import type { Chance } from './chance.js';
import type { Routes } from './routes.js';
import { routeIsFeasible } from './walk-route.js';

/**
 * Gives a whole route drawn by chance to an unused vehicle of another class. Recreation opens the vehicle that is
 * cheapest for one stop, hardly ever the larger one that would be cheaper for fifty; with a route of its own it is
 * there at once, and the strings removed in the same step find room. Comes after `begin`; can be rolled back.
 */
export function changeVehicle(routes: Routes, chance: Chance): void {
  const { fleet, problem } = routes;
  const vehicle = fleet.usedAt(chance.below(fleet.usedCount));
  const other = fleet.unusedIn(chance.below(problem.classCount));
  if (vehicle < 0 || other < 0 || problem.fixedStops[vehicle]!.length > 0) return;
  const ofClass = problem.classOf[other]!;
  if (ofClass === problem.classOf[vehicle]) return;
  const stops = stopsAllowedIn(routes, vehicle, ofClass);
  if (stops === undefined) return;
  routes.touch(vehicle);
  routes.touch(other);
  routes.setRoute(vehicle, []);
  routes.setRoute(other, stops);
  if (isWithinTerms(routes, other)) return;
  routes.setRoute(other, []);
  routes.setRoute(vehicle, stops);
}

/** Whether a route keeps every limit, or is no further beyond any than a change may lead to. */
function isWithinTerms(routes: Routes, vehicle: number): boolean {
  const { overload, lateness } = routes;
  if (!overload.isAllowed) return routeIsFeasible(routes, vehicle);
  return overload.of[vehicle]! <= overload.most && lateness.of[vehicle]! <= lateness.most;
}

/** The stops of a route, if vehicles of the class may serve all of them. */
function stopsAllowedIn(routes: Routes, vehicle: number, ofClass: number): Int32Array | undefined {
  const { isRestricted, allowed, classCount, taskOf } = routes.problem;
  const stops = new Int32Array(routes.stopsOf[vehicle]!);
  let node = routes.startOf(vehicle);
  for (let place = 0; place < stops.length; place += 1) {
    node = routes.next[node]!;
    if (isRestricted && allowed[taskOf[node]! * classCount + ofClass] === 0) return undefined;
    stops[place] = node;
  }
  return stops;
}
