/* eslint-disable @typescript-eslint/no-non-null-assertion -- nodes index the arrays made for them */
import { FROM_DEPOT, PAIR_DELIVERY } from './compiled.js';
import type { Routes } from './routes.js';
import { lastClosing, nextOpening } from './schedule.js';

/**
 * Follows a route from start to end as it would be with a stop after `at` and a second one (−1: none) after
 * `secondAt`, and looks at everything: times, loads, distance, duration. For limits without an O(1) test; asked
 * only about places that would be the best so far.
 */
export function walkIsFeasible(
  routes: Routes,
  vehicle: number,
  node: number,
  at: number,
  second: number,
  secondAt: number,
): boolean {
  const { next } = routes;
  const { walked } = routes.scratch;
  const end = routes.endOf(vehicle);
  let count = 0;
  for (let on = routes.startOf(vehicle); ; on = next[on]!) {
    walked[count++] = on;
    if (on === at && node >= 0) {
      walked[count++] = node;
      if (secondAt === node) walked[count++] = second;
    }
    if (on === secondAt) walked[count++] = second;
    if (on === end) break;
  }
  return loadsFit(routes, vehicle, count) && isWithinLimits(routes, vehicle, count);
}

/** Whether a route as it stands keeps every limit. */
export function routeIsFeasible(routes: Routes, vehicle: number): boolean {
  return walkIsFeasible(routes, vehicle, -1, -1, -1, -1);
}

function loadsFit(routes: Routes, vehicle: number, count: number): boolean {
  const { dimensions, demand, capacity, kind } = routes.problem;
  const { walked } = routes.scratch;
  for (let d = 0; d < dimensions; d += 1) {
    const most = capacity[vehicle * dimensions + d]!;
    let load = 0;
    for (let place = 0; place < count; place += 1) {
      if (kind[walked[place]!] === FROM_DEPOT) load += demand[walked[place]! * dimensions + d]!;
    }
    if (load > most) return false;
    for (let place = 0; place < count; place += 1) {
      const node = walked[place]!;
      const isLess = kind[node] === FROM_DEPOT || kind[node] === PAIR_DELIVERY;
      load += isLess ? -demand[node * dimensions + d]! : demand[node * dimensions + d]!;
      if (load > most) return false;
    }
  }
  return true;
}

function isWithinLimits(routes: Routes, vehicle: number, count: number): boolean {
  const { row, location, time, distance, open, close, service, windows, maxDistance, maxDuration } =
    routes.problem;
  const { walked } = routes.scratch;
  let length = 0;
  let clock = open[walked[0]!]!;
  for (let place = 1; place < count; place += 1) {
    const [from, to] = [walked[place - 1]!, walked[place]!];
    const arc = row[from]! + location[to]!;
    length += distance[arc]!;
    const begin = nextOpening(windows[to], Math.max(open[to]!, clock + time[arc]!));
    if (begin > close[to]!) return false;
    clock = begin + service[to]!;
  }
  if (length > maxDistance[vehicle]!) return false;
  if (maxDuration[vehicle] === Infinity) return true;
  let latest = clock;
  for (let place = count - 2; place >= 0; place -= 1) {
    const [from, to] = [walked[place]!, walked[place + 1]!];
    const begin = latest - time[row[from]! + location[to]!]! - service[from]!;
    latest = lastClosing(windows[from], Math.min(close[from]!, begin));
  }
  return clock - latest <= maxDuration[vehicle]!;
}
