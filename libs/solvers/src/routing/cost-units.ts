/* eslint-disable @typescript-eslint/no-non-null-assertion -- tasks and nodes index the arrays made for them */
import type { Routes } from './routes.js';

/** What a search measures its settings in: costs of the plan it begins with, and the longest shift. */
export interface CostUnits {
  readonly arc: number;
  readonly vehicle: number;
  readonly shift: number;
}

export function costUnits(routes: Routes): CostUnits {
  return {
    arc: meanArcCost(routes),
    vehicle: travelCost(routes) / Math.max(1, routes.fleet.usedCount),
    shift: longestShift(routes),
  };
}

/** Without what is left out. */
export function travelCost({ cost, absent, problem }: Routes): number {
  let travel = cost;
  for (let place = 0; place < absent.count; place += 1) travel -= problem.penalty[absent.list[place]!]!;
  return travel;
}

/** Of the ways actually driven. */
export function meanArcCost({ problem, arc, vehicleOf, stopsOf }: Routes): number {
  const { stopCount, vehicleCount, nodeCount } = problem;
  let [sum, count] = [0, 0];
  for (let node = 0; node < nodeCount; node += 1) {
    const isStart = node >= stopCount && node < stopCount + vehicleCount;
    const vehicle = vehicleOf[node] ?? -1;
    if (isStart || vehicle < 0 || stopsOf[vehicle] === 0) continue;
    sum += arc[node] ?? 0;
    count += 1;
  }
  return count === 0 ? 1 : Math.max(sum / count, 1e-9);
}

/** Of all vehicles, in seconds; Infinity where one has none. */
export function longestShift({ problem: { open, close, stopCount, vehicleCount } }: Routes): number {
  let longest = 0;
  for (let start = stopCount; start < stopCount + vehicleCount; start += 1)
    longest = Math.max(longest, close[start + vehicleCount]! - open[start]!);
  return longest;
}
