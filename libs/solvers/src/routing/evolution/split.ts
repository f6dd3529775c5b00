/* eslint-disable @typescript-eslint/no-non-null-assertion -- places of the tour index the arrays made for them */
import type { PlainRouting } from './plain-routing.js';

/** A vehicle may be overloaded by half at most. */
const MOST_LOAD = 1.5;

/**
 * Cuts a tour of all customers into routes at least cost, overload at a penalty (Prins, "A simple and effective
 * evolutionary algorithm for the vehicle routing problem", 2004): shortest paths over the places to cut.
 */
export function splitTour(
  { count, distance, demand, capacity }: PlainRouting,
  tour: Int32Array,
  penalty: number,
): Int32Array[] {
  const size = count + 1;
  const cost = new Float64Array(size).fill(Infinity);
  const cutBefore = new Int32Array(size);
  cost[0] = 0;
  for (let from = 0; from < count; from += 1) {
    let load = 0;
    let length = 0;
    for (let to = from; to < count; to += 1) {
      const customer = tour[to]!;
      load += demand[customer]!;
      if (load > MOST_LOAD * capacity && to > from) break;
      length += distance[(to === from ? 0 : tour[to - 1]!) * size + customer]!;
      const whole =
        cost[from]! + length + distance[customer * size]! + penalty * Math.max(0, load - capacity);
      if (whole < cost[to + 1]!) {
        cost[to + 1] = whole;
        cutBefore[to + 1] = from;
      }
    }
  }
  const routes: Int32Array[] = [];
  for (let until = count; until > 0; until = cutBefore[until]!)
    routes.push(tour.slice(cutBefore[until], until));
  return routes.reverse();
}
