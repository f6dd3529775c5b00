/* eslint-disable @typescript-eslint/no-non-null-assertion -- nodes and vehicles index the arrays made for them */
import { FROM_DEPOT, PAIR_DELIVERY, PAIR_PICK_UP, TO_DEPOT } from './compiled.js';
import type { Routes } from './routes.js';

/** What the load of the goods costs when the vehicle leaves a node with them: 0 where they fit, Infinity where so much may not be aboard. */
export function costOfPickUp(routes: Routes, vehicle: number, pickUp: number, at: number): number {
  if (pickUpFits(routes, vehicle, pickUp, at)) return 0;
  const { overload, load, problem } = routes;
  if (!overload.isAllowed) return Infinity;
  const { dimensions, demand, capacity } = problem;
  let highest = 0;
  for (let d = 0; d < dimensions; d += 1) {
    const onBoard = load[at * dimensions + d]! + demand[pickUp * dimensions + d]!;
    const share = onBoard / capacity[vehicle * dimensions + d]!;
    if (share > highest) highest = share;
  }
  return overload.costOf(vehicle, highest - 1);
}

/** The same of a single stop between two nodes; only goods that go to the depot may be too many. */
export function costOfStop(
  routes: Routes,
  vehicle: number,
  node: number,
  at: number,
  following: number,
): number {
  if (loadFits(routes, vehicle, node, at, following)) return 0;
  const { overload, load, tailLoad, problem } = routes;
  const { dimensions, demand, capacity, kind } = problem;
  if (!overload.isAllowed || kind[node] !== TO_DEPOT) return Infinity;
  let highest = 0;
  for (let d = 0; d < dimensions; d += 1) {
    const most = Math.max(load[at * dimensions + d]!, tailLoad[following * dimensions + d]!);
    const share = (most + demand[node * dimensions + d]!) / capacity[vehicle * dimensions + d]!;
    if (share > highest) highest = share;
  }
  return overload.costOf(vehicle, highest - 1);
}

/** Whether the goods still fit on board when the vehicle leaves a node with them. */
function pickUpFits(routes: Routes, vehicle: number, pickUp: number, at: number): boolean {
  const { load, problem } = routes;
  const { dimensions, demand, capacity } = problem;
  for (let d = 0; d < dimensions; d += 1) {
    const onBoard = load[at * dimensions + d]! + demand[pickUp * dimensions + d]!;
    if (onBoard > capacity[vehicle * dimensions + d]!) return false;
  }
  return true;
}

/** Whether the load of a stop fits on board between two nodes, where the load has a profile. */
function loadFits(routes: Routes, vehicle: number, node: number, at: number, following: number): boolean {
  const { problem, load, headLoad, tailLoad } = routes;
  const { dimensions, demand, capacity, kind } = problem;
  const ofKind = kind[node]!;
  for (let d = 0; d < dimensions; d += 1) {
    const most = capacity[vehicle * dimensions + d]!;
    const amount = demand[node * dimensions + d]!;
    const here = load[at * dimensions + d]!;
    const head = headLoad[at * dimensions + d]!;
    const tail = tailLoad[following * dimensions + d]!;
    if (ofKind === FROM_DEPOT) {
      if (head + amount > most || tail > most) return false;
    } else if (ofKind === PAIR_DELIVERY) {
      if (head > most || tail - amount > most) return false;
    } else if (ofKind === PAIR_PICK_UP) {
      // Its delivery is locked further on: whether the load fits until there, the walk tells.
      if (here + amount > most) return false;
    } else if (here + amount > most || tail + amount > most) return false;
  }
  return true;
}
