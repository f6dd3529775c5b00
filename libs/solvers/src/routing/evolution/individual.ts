/* eslint-disable @typescript-eslint/no-non-null-assertion -- customers index the arrays made for them */
import type { PlainRouting } from './plain-routing.js';

/** A plan of the population: may overload vehicles, at a penalty. */
export interface Individual {
  readonly routes: readonly Int32Array[];
  readonly distance: number;
  /** Load over capacity, all routes together. */
  readonly excess: number;
  readonly next: Int32Array;
  readonly prev: Int32Array;
}

export function individual(
  { count, distance, demand, capacity }: PlainRouting,
  routes: readonly Int32Array[],
): Individual {
  const next = new Int32Array(count + 1);
  const prev = new Int32Array(count + 1);
  const size = count + 1;
  let [length, excess] = [0, 0];
  for (const route of routes) {
    let [load, before] = [0, 0];
    for (const customer of route) {
      load += demand[customer]!;
      length += distance[before * size + customer]!;
      prev[customer] = before;
      if (before > 0) next[before] = customer;
      before = customer;
    }
    length += distance[before * size]!;
    excess += Math.max(0, load - capacity);
  }
  return { routes, distance: length, excess, next, prev };
}

/** The share of neighbourhoods two plans do not have in common (broken pairs, whichever way round). */
export function brokenPairs(one: Individual, other: Individual): number {
  const count = one.next.length - 1;
  let broken = 0;
  for (let customer = 1; customer <= count; customer += 1) {
    const [next, prev] = [one.next[customer]!, one.prev[customer]!];
    const [otherNext, otherPrev] = [other.next[customer]!, other.prev[customer]!];
    if (next !== otherNext && next !== otherPrev) broken += 1;
    if (prev === 0 && otherPrev !== 0 && otherNext !== 0) broken += 1;
  }
  return broken / count;
}
