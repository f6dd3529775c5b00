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
