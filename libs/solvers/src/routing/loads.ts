/* eslint-disable @typescript-eslint/no-non-null-assertion -- nodes index the arrays made for them */
import { FROM_DEPOT } from './compiled.js';
import type { Routes } from './routes.js';

/** What is on board along a route, and its highest before and behind each node. */
export function refreshLoads(routes: Routes, vehicle: number): void {
  const { next, load, headLoad, problem } = routes;
  const { kind, demand, dimensions } = problem;
  const start = routes.startOf(vehicle);
  const end = routes.endOf(vehicle);
  for (let d = 0; d < dimensions; d += 1) load[start * dimensions + d] = 0;
  for (let node = next[start]!; node !== end; node = next[node]!) {
    if (kind[node] !== FROM_DEPOT) continue;
    for (let d = 0; d < dimensions; d += 1) load[start * dimensions + d]! += demand[node * dimensions + d]!;
  }
  for (let d = 0; d < dimensions; d += 1) headLoad[start * dimensions + d] = load[start * dimensions + d]!;
  for (let node = start; node !== end;) {
    const before = node;
    node = next[node]!;
    passOn(routes, before, node);
  }
  closeTail(routes, end, start);
}

/**
 * The same after a stop came in, and (of a pair) a second one further on; what stays the same is left alone.
 *
 * @param last the second stop, or the first once more
 */
export function refreshLoadsFrom(routes: Routes, vehicle: number, node: number, last: number): void {
  const { next, prev, problem } = routes;
  if (problem.kind[node] === FROM_DEPOT) {
    refreshLoads(routes, vehicle); // it is on board from the start
    return;
  }
  const end = routes.endOf(vehicle);
  let before = prev[node]!;
  let at = node;
  let isBehind = false;
  while (passOn(routes, before, at) || !isBehind) {
    if (at === end) break;
    if (at === last) isBehind = true;
    before = at;
    at = next[at]!;
  }
  closeTail(routes, at, prev[node]!);
}

/** The highest load of a route over the capacity of its vehicle, in the dimension where that is the most. */
export function highestShare(routes: Routes, vehicle: number): number {
  const { dimensions, capacity } = routes.problem;
  const start = routes.startOf(vehicle) * dimensions;
  let highest = 0;
  for (let d = 0; d < dimensions; d += 1) {
    const share = routes.tailLoad[start + d]! / capacity[vehicle * dimensions + d]!;
    if (share > highest) highest = share;
  }
  return highest;
}

/** Writes the load of a node and the highest so far after those of the node before. @returns whether they changed */
function passOn({ load, headLoad, problem }: Routes, before: number, at: number): boolean {
  const { change, dimensions, needsHeadLoad } = problem;
  let isChanged = false;
  for (let d = 0; d < dimensions; d += 1) {
    const entry = at * dimensions + d;
    const onBoard = load[before * dimensions + d]! + change[entry]!;
    if (load[entry] !== onBoard) {
      load[entry] = onBoard;
      isChanged = true;
    }
    if (!needsHeadLoad) continue;
    const soFar = headLoad[before * dimensions + d]!;
    const highest = onBoard > soFar ? onBoard : soFar;
    if (headLoad[entry] === highest) continue;
    headLoad[entry] = highest;
    isChanged = true;
  }
  return isChanged;
}

/** Writes the highest load from each node on: from `last` back to `first`, and before that as far as it changes. */
function closeTail(routes: Routes, last: number, first: number): void {
  const { load, tailLoad, prev, next, problem } = routes;
  const { dimensions, stopCount, vehicleCount } = problem;
  let at = last;
  if (at >= stopCount + vehicleCount) {
    for (let d = 0; d < dimensions; d += 1) tailLoad[at * dimensions + d] = load[at * dimensions + d]!;
  }
  for (let isBefore = false; at < stopCount || at >= stopCount + vehicleCount;) {
    at = prev[at]!;
    const following = next[at]!;
    let isChanged = false;
    for (let d = 0; d < dimensions; d += 1) {
      const entry = at * dimensions + d;
      const behind = tailLoad[following * dimensions + d]!;
      const highest = load[entry]! > behind ? load[entry]! : behind;
      if (tailLoad[entry] === highest) continue;
      tailLoad[entry] = highest;
      isChanged = true;
    }
    if (isBefore && !isChanged) break;
    if (at === first) isBefore = true;
  }
}
