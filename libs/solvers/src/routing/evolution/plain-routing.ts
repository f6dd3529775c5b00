/* eslint-disable @typescript-eslint/no-non-null-assertion -- nodes index the arrays made for them */
import type { Compiled } from '../compiled.js';

/** Neighbours of a customer that moves look at. */
const NEIGHBOURS = 20;
/** Beyond that a population takes too long to come about; ruin and recreate is better. */
const MOST_CUSTOMERS = 600;

/** Capacitated routing and nothing else: customers 1 … count, the depot 0, all vehicles alike and enough of them. */
export interface PlainRouting {
  readonly count: number;
  /** Entry `from * (count + 1) + to`; symmetric. Half of a vehicle's fixed cost is on either way of the depot. */
  readonly distance: Float64Array;
  readonly demand: Float64Array;
  readonly capacity: number;
  /** By customer, nearest first: customer * neighbourCount + rank. */
  readonly neighbours: Int32Array;
  readonly neighbourCount: number;
  readonly vehicleCount: number;
}

/** The plain problem, where the compiled one is no more than that. */
export function plainRouting(problem: Compiled): PlainRouting | undefined {
  const { stopCount, taskCount, vehicleCount, dimensions, classCount, location, row } = problem;
  if (stopCount < 2 || stopCount > MOST_CUSTOMERS || taskCount !== stopCount || classCount !== 1)
    return undefined;
  if (dimensions !== 1 || problem.isTimed || problem.hasLoadProfile || problem.needsWalk) return undefined;
  if (problem.isRestricted || problem.legs !== problem.legsInto) return undefined;
  if (problem.penalty.some((penalty) => penalty < problem.missingJob)) return undefined;
  const [start, end] = [location[stopCount]!, location[stopCount + vehicleCount]!];
  const capacity = problem.capacity[0]!;
  const demand = Float64Array.from({ length: stopCount + 1 }, (_, node) =>
    node === 0 ? 0 : problem.demand[node - 1]!,
  );
  const total = demand.reduce((sum, one) => sum + one, 0);
  // Moves pass through plans with more vehicles than the best one needs.
  if (start !== end || demand.some((one) => one > capacity)) return undefined;
  if (vehicleCount < Math.min(stopCount, 1.3 * (total / capacity) + 3)) return undefined;
  const places = [start, ...location.subarray(0, stopCount)];
  const size = stopCount + 1;
  const halfFixed = problem.fixedCost[0]! / 2;
  const distance = new Float64Array(size * size);
  for (let from = 0; from < size; from += 1) {
    const fromRow = from === 0 ? row[stopCount]! : row[from - 1]!;
    for (let to = 0; to < size; to += 1) {
      if (from === to) continue;
      const leg = 2 * (fromRow + places[to]!);
      distance[from * size + to] =
        problem.perDistance[0]! * problem.legs[leg]! +
        problem.perTime[0]! * problem.legs[leg + 1]! +
        (from * to === 0 ? halfFixed : 0);
    }
  }
  const neighbourCount = Math.min(NEIGHBOURS, stopCount - 1);
  return {
    ...{ count: stopCount, distance, demand, capacity, neighbourCount, vehicleCount },
    neighbours: nearest(distance, stopCount, neighbourCount),
  };
}

function nearest(distance: Float64Array, count: number, most: number): Int32Array {
  const neighbours = new Int32Array((count + 1) * most);
  for (let from = 1; from <= count; from += 1) {
    const others = Array.from({ length: count }, (_, index) => index + 1).filter((to) => to !== from);
    const away = (to: number): number => distance[from * (count + 1) + to]!;
    others.sort((a, b) => away(a) - away(b) || a - b);
    for (let rank = 0; rank < most; rank += 1) neighbours[from * most + rank] = others[rank]!;
  }
  return neighbours;
}
