/* eslint-disable @typescript-eslint/no-non-null-assertion -- nodes index the arrays made for them */
import type { Routes } from './routes.js';

/**
 * Earliest departures from `node` on, until one does not change any more.
 *
 * @param isWhole whether to go to the end of the route in any case
 * @returns whether nobody is late
 */
export function forward(routes: Routes, node: number, isWhole: boolean): boolean {
  const { next, prev, depart, problem } = routes;
  const { row, location, open, close, service, legs, hasSeveralWindows, windows, stopCount, vehicleCount } =
    problem;
  const firstEnd = stopCount + vehicleCount;
  let isInTime = true;
  let before = prev[node]!;
  let mayStop = false;
  for (let at = node; ; at = next[at]!) {
    const arrival = depart[before]! + legs[2 * (row[before]! + location[at]!) + 1]!;
    let begin = arrival > open[at]! ? arrival : open[at]!;
    if (hasSeveralWindows) begin = nextOpening(windows[at], begin);
    if (begin > close[at]!) isInTime = false;
    const left = begin + service[at]!;
    if (mayStop && depart[at] === left) break;
    depart[at] = left;
    if (at >= firstEnd) break;
    before = at;
    mayStop = !isWhole;
  }
  return isInTime;
}

/** Latest beginnings from `node` back to the start, until one does not change any more. */
export function backward(routes: Routes, node: number, isWhole: boolean): void {
  const { next, prev, late, problem } = routes;
  const { row, location, close, service, legs, hasSeveralWindows, windows, stopCount } = problem;
  let following = next[node]!;
  for (let at = node; at < stopCount; at = prev[at]!) {
    const latest = late[following]! - legs[2 * (row[at]! + location[following]!) + 1]! - service[at]!;
    let begin = latest < close[at]! ? latest : close[at]!;
    if (hasSeveralWindows) begin = lastClosing(windows[at], begin);
    if (!isWhole && at !== node && late[at] === begin) break;
    late[at] = begin;
    following = at;
  }
}

/**
 * By how much the latest stop of a route, or its end, is late; 0 or less: none is. `late` of the first stop does not tell: where
 * a stop is late, `late` of one before it may lie before its opening, and those before that look in time because they wait.
 */
export function latestBy(routes: Routes, vehicle: number): number {
  const { next, depart, stopsOf, problem } = routes;
  const { service, close } = problem;
  if (stopsOf[vehicle] === 0) return 0;
  const end = routes.endOf(vehicle);
  let most = -Infinity;
  for (let node = routes.startOf(vehicle); node !== end;) {
    node = next[node]!;
    const lateBy = depart[node]! - service[node]! - close[node]!;
    if (lateBy > most) most = lateBy;
  }
  return most;
}

/** The earliest time not before `from` within one of several windows; past the last, `from` itself. */
export function nextOpening(windows: Float64Array | undefined, from: number): number {
  if (windows === undefined) return from;
  for (let index = 0; index < windows.length; index += 2) {
    if (from <= windows[index + 1]!) return Math.max(from, windows[index]!);
  }
  return from;
}

/** The latest time not after `until` within one of several windows; −Infinity before the first. */
export function lastClosing(windows: Float64Array | undefined, until: number): number {
  if (windows === undefined) return until;
  for (let index = windows.length - 2; index >= 0; index -= 2) {
    if (until >= windows[index]!) return Math.min(until, windows[index + 1]!);
  }
  return -Infinity;
}
