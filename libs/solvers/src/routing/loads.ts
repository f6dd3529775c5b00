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

/** The same after stops from `node` on came in. */
export function refreshLoadsFrom(routes: Routes, vehicle: number, node: number): void {
  const { next, prev, load, headLoad, tailLoad, problem } = routes;
  const { kind, demand, dimensions } = problem;
  if (kind[node] === FROM_DEPOT) {
    refreshLoads(routes, vehicle); // it is on board from the start
    return;
  }
  const end = routes.endOf(vehicle);
  const before = prev[node]!;
  for (let d = 0; d < dimensions; d += 1) {
    let onBoard = load[before * dimensions + d]!;
    let highest = headLoad[before * dimensions + d]!;
    for (let at = node; ; at = next[at]!) {
      const isLess = kind[at] === FROM_DEPOT || kind[at] === PAIR_DELIVERY;
      onBoard += isLess ? -demand[at * dimensions + d]! : demand[at * dimensions + d]!;
      if (onBoard > highest) highest = onBoard;
      load[at * dimensions + d] = onBoard;
      headLoad[at * dimensions + d] = highest;
      if (at === end) break;
    }
    highest = -Infinity;
    for (let at = end; at !== before; at = prev[at]!) {
      highest = Math.max(highest, load[at * dimensions + d]!);
      tailLoad[at * dimensions + d] = highest;
    }
    const start = routes.startOf(vehicle);
    for (let at = before; ; at = prev[at]!) {
      highest = Math.max(highest, load[at * dimensions + d]!);
      if (tailLoad[at * dimensions + d] === highest) break;
      tailLoad[at * dimensions + d] = highest;
      if (at === start) break;
    }
  }
}
