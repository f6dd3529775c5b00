/* eslint-disable @typescript-eslint/no-non-null-assertion -- nodes index the arrays made for them */
import { FROM_DEPOT, PAIR_DELIVERY } from './compiled.js';
import type { Routes } from './routes.js';

/** What is on board along a route, and its highest before and behind each node. */
export function refreshLoads(routes: Routes, vehicle: number): void {
  const { next, prev, load, headLoad, tailLoad, problem } = routes;
  const { kind, demand, dimensions } = problem;
  const start = routes.startOf(vehicle);
  const end = routes.endOf(vehicle);
  for (let d = 0; d < dimensions; d += 1) {
    let onBoard = 0;
    for (let node = next[start]!; node !== end; node = next[node]!) {
      if (kind[node] === FROM_DEPOT) onBoard += demand[node * dimensions + d]!;
    }
    let highest = onBoard;
    load[start * dimensions + d] = onBoard;
    headLoad[start * dimensions + d] = highest;
    for (let node = next[start]!; ; node = next[node]!) {
      const isLess = kind[node] === FROM_DEPOT || kind[node] === PAIR_DELIVERY;
      onBoard += isLess ? -demand[node * dimensions + d]! : demand[node * dimensions + d]!;
      highest = Math.max(highest, onBoard);
      load[node * dimensions + d] = onBoard;
      headLoad[node * dimensions + d] = highest;
      if (node === end) break;
    }
    highest = -Infinity;
    for (let node = end; ; node = prev[node]!) {
      highest = Math.max(highest, load[node * dimensions + d]!);
      tailLoad[node * dimensions + d] = highest;
      if (node === start) break;
    }
  }
}

/**
 * The same after a stop came in, and (of a pair) a second one further on; behind both what stays the same is left alone.
 *
 * @param last the second stop, or the first once more
 */
export function refreshLoadsFrom(routes: Routes, vehicle: number, node: number, last: number): void {
  const { next, prev, load, headLoad, tailLoad, problem } = routes;
  const { kind, demand, dimensions } = problem;
  if (kind[node] === FROM_DEPOT) {
    refreshLoads(routes, vehicle); // it is on board from the start
    return;
  }
  const end = routes.endOf(vehicle);
  const start = routes.startOf(vehicle);
  const before = prev[node]!;
  for (let d = 0; d < dimensions; d += 1) {
    let onBoard = load[before * dimensions + d]!;
    let highest = headLoad[before * dimensions + d]!;
    let at = node;
    for (let isBehind = false; ; at = next[at]!) {
      const isLess = kind[at] === FROM_DEPOT || kind[at] === PAIR_DELIVERY;
      const entry = at * dimensions + d;
      onBoard += isLess ? -demand[entry]! : demand[entry]!;
      if (onBoard > highest) highest = onBoard;
      if (isBehind && load[entry] === onBoard && headLoad[entry] === highest) break;
      load[entry] = onBoard;
      headLoad[entry] = highest;
      if (at === end) break;
      if (at === last) isBehind = true;
    }
    // The last node looked at has its right tail unless it is the end, whose tail is its load.
    if (at === end) tailLoad[at * dimensions + d] = load[at * dimensions + d]!;
    highest = tailLoad[at * dimensions + d]!;
    for (at = prev[at]!; ; at = prev[at]!) {
      const entry = at * dimensions + d;
      if (load[entry]! > highest) highest = load[entry]!;
      tailLoad[entry] = highest;
      if (at === before) break;
    }
    for (; at !== start;) {
      at = prev[at]!;
      const entry = at * dimensions + d;
      if (load[entry]! > highest) highest = load[entry]!;
      if (tailLoad[entry] === highest) break;
      tailLoad[entry] = highest;
    }
  }
}
