/* eslint-disable @typescript-eslint/no-non-null-assertion -- nodes and vehicles index the arrays made for them */
import type { Search } from './anneal.js';
import { TO_DEPOT, PAIR_PICK_UP } from './compiled.js';
import type { Routes } from './routes.js';

/**
 * Offers the plan with what is above the capacity of its vehicle elsewhere, if there is room for all of it; the plan itself stays
 * as it is. So there is a good plan to keep at any time.
 */
export function offerWithinCapacity({ routes, recreate, best }: Search): void {
  const { overload } = routes;
  const { most } = overload;
  if (overload.count === 0) return;
  routes.begin();
  overload.most = 0;
  if (unload(routes) && recreate.run(best.cost, 0)) best.offer();
  routes.rollback();
  overload.most = most;
}

/** Takes out of each overloaded vehicle what it loads when it is full. @returns whether that could be done */
function unload(routes: Routes): boolean {
  const { overload, problem } = routes;
  for (let vehicle = 0; vehicle < problem.vehicleCount && overload.count > 0; vehicle += 1) {
    if (overload.shareOf[vehicle]! > 0) routes.touch(vehicle);
    while (overload.shareOf[vehicle]! > 0) {
      const task = problem.taskOf[firstTooMany(routes, vehicle)] ?? -1;
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
