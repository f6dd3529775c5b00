/* eslint-disable @typescript-eslint/no-non-null-assertion -- nodes and vehicles index the arrays made for them */
import type { Search } from './anneal.js';
import { PAIR_PICK_UP, TO_DEPOT } from './compiled.js';
import type { Excess } from './excess.js';
import type { Routes } from './routes.js';

/**
 * Offers the plan with what is beyond the limits of its vehicle elsewhere, if there is room for all of it; the plan itself stays
 * as it is. So there is a good plan to keep at any time.
 */
export function offerWithinLimits({ routes, recreate, best }: Search): void {
  const { overload, lateness } = routes;
  if (!routes.isBeyondLimits) return;
  const most = [overload.most, lateness.most] as const;
  routes.begin();
  [overload.most, lateness.most] = [0, 0];
  const isWithin = takeOut(routes, overload, firstTooMany) && takeOut(routes, lateness, firstLate);
  if (isWithin && recreate.run(best.cost, 0)) best.offer();
  routes.rollback();
  [overload.most, lateness.most] = most;
}

/** Takes stops out of each vehicle that is beyond the limit until it is not. @returns whether that could be done */
function takeOut(
  routes: Routes,
  excess: Excess,
  nextStop: (routes: Routes, vehicle: number) => number,
): boolean {
  const { taskOf, vehicleCount } = routes.problem;
  for (let vehicle = 0; vehicle < vehicleCount && excess.count > 0; vehicle += 1) {
    if (excess.of[vehicle]! > 0) routes.touch(vehicle);
    while (excess.of[vehicle]! > 0) {
      const task = taskOf[nextStop(routes, vehicle)] ?? -1;
      if (task < 0) return false;
      routes.remove(task);
      routes.refresh(vehicle);
    }
  }
  return true;
}

/** The first stop that loads more than there is room for; −1: the vehicle leaves the depot with too much. */
function firstTooMany(routes: Routes, vehicle: number): number {
  const { load, next, problem } = routes;
  const { dimensions, capacity, kind } = problem;
  const end = routes.endOf(vehicle);
  for (let node = next[routes.startOf(vehicle)]!; node !== end; node = next[node]!) {
    if (kind[node] !== TO_DEPOT && kind[node] !== PAIR_PICK_UP) continue;
    for (let d = 0; d < dimensions; d += 1)
      if (load[node * dimensions + d]! > capacity[vehicle * dimensions + d]!) return node;
  }
  return -1;
}

/** The first stop that begins too late; where the vehicle is back too late only, the last one. */
function firstLate(routes: Routes, vehicle: number): number {
  const { depart, next, prev, problem } = routes;
  const end = routes.endOf(vehicle);
  for (let node = next[routes.startOf(vehicle)]!; node !== end; node = next[node]!)
    if (depart[node]! - problem.service[node]! > problem.close[node]!) return node;
  return prev[end]!;
}
