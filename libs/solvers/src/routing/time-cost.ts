/* eslint-disable @typescript-eslint/no-non-null-assertion -- nodes index the arrays made for them */
import type { Routes } from './routes.js';
import { nextOpening } from './schedule.js';

/** By how much a stop that is reached then, or one behind it, is late at the most; 0 or less: none is. Infinity where none may be. */
export function lateBy(routes: Routes, node: number, arrival: number, following: number): number {
  const { open, close, service, legs, row, location, hasSeveralWindows, windows } = routes.problem;
  if (arrival > close[node]! && !routes.lateness.isAllowed) return Infinity;
  let begin = arrival > open[node]! ? arrival : open[node]!;
  if (hasSeveralWindows) begin = nextOpening(windows[node], begin);
  const here = begin - close[node]!;
  const arrivalBehind = begin + service[node]! + legs[2 * (row[node]! + location[following]!) + 1]!;
  const behind = arrivalBehind - routes.late[following]!;
  return here > behind ? here : behind;
}

/**
 * What it costs that a stop is reached then: 0 where all is in time, Infinity where something would be too late.
 *
 * @param already by how much stops before it have become late
 */
export function costOfTime(
  routes: Routes,
  vehicle: number,
  node: number,
  arrival: number,
  following: number,
  already = 0,
): number {
  if (!routes.problem.isTimed) return 0;
  const late = lateBy(routes, node, arrival, following);
  // Most places are in time: then nothing is to be looked up.
  return late <= 0 && already <= 0 ? 0 : routes.lateness.costOf(vehicle, late > already ? late : already);
}
