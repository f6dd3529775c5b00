/* eslint-disable @typescript-eslint/no-non-null-assertion -- stops and locations index the arrays made for them */
import type { RoutingJob, RoutingProblem, Vehicle, Visit } from './model.js';

/** Arcs looked at altogether: a quarter of a second, or one round where a day is larger than that. */
const MAX_LOOKS = 10_000_000;
const MAX_ROUNDS = 200;
/** Prices first move by so much of the bound; less once so many rounds have brought nothing. */
const FIRST_STEP = 0.1;
const SHRINK = 0.6;
const PATIENCE = 4;

/**
 * What no plan costs less than, where cost comes first. Routes are round trips by way of one place that stands for
 * every depot; without one arc of each trip they are a tree. So the least tree, with the cheapest arcs that close as
 * many trips as the service needs, costs no more than any plan; prices of stops and depots, moved by subgradients, drive
 * it to two arcs at each stop, and of each trip at the depots (Held and Karp, Operations Research 18, 1970; for several trips after Fisher, Operations
 * Research 42, 1994). A stop may also have a trip of its own at what leaving it out costs. It looks at no window, load
 * or order of stops: exact for a handful of jobs, far too low for hundreds.
 *
 * @returns in the unit of the objective; undefined where there is no vehicle
 */
export function boundRouting(problem: RoutingProblem): number | undefined {
  if (problem.vehicles.length === 0) return undefined;
  const stops = problem.jobs.flatMap(stopsOf);
  if (stops.length === 0) return 0;
  const tree = new PricedTree(problem, stops);
  const rounds = Math.max(1, Math.min(MAX_ROUNDS, Math.floor(MAX_LOOKS / stops.length ** 2)));
  let [bound, step, fruitless] = [-Infinity, FIRST_STEP, 0];
  for (let round = 0; round < rounds; round += 1) {
    const found = tree.span();
    fruitless = found > bound ? 0 : fruitless + 1;
    bound = Math.max(bound, found);
    if (fruitless === PATIENCE) [step, fruitless] = [step * SHRINK, 0];
    if (!tree.reprice(step * Math.abs(bound))) break;
  }
  return Math.max(0, bound);
}

interface BoundStop {
  readonly location: number;
  readonly serviceTime: number;
  /** Its share of what leaving its job out costs. */
  readonly leftOut: number;
}

function stopsOf(job: RoutingJob): BoundStop[] {
  const visits: Visit[] =
    job.kind === 'pair' ? [job.pickUp, job.delivery] : [job.kind === 'pick-up' ? job.pickUp : job.delivery];
  return visits.map(({ location, serviceTime }) => ({
    location,
    serviceTime,
    leftOut: (job.penalty ?? Infinity) / visits.length,
  }));
}

/** The least tree over the depots' place and the stops under prices of the stops, and the arcs that close its trips. */
class PricedTree {
  readonly #location: Int32Array;
  /** Of an arc between a stop and the depots' place. */
  readonly #homeCost: Float64Array;
  readonly #price: Float64Array;
  /** Off each arc at the depots' place, as long as the trips there must be have not two each. */
  #homeDiscount = 0;
  /** Arcs of each stop in the last tree, and of the depots' place. */
  readonly #degree: Int32Array;
  #homeDegree = 0;
  readonly #leastTrips: number;
  readonly #perDistance: number;
  readonly #perTime: number;

  constructor(
    private readonly problem: RoutingProblem,
    stops: readonly BoundStop[],
  ) {
    const { vehicles } = problem;
    this.#perDistance = Math.min(...vehicles.map(({ costPerDistance = 1 }) => costPerDistance));
    this.#perTime = Math.min(...vehicles.map(({ costPerTime = 0 }) => costPerTime));
    this.#location = Int32Array.from(stops, ({ location }) => location);
    this.#price = new Float64Array(stops.length);
    this.#degree = new Int32Array(stops.length);
    const homeCosts = new Map<number, number>();
    this.#homeCost = Float64Array.from(stops, ({ location, leftOut }) => {
      const cost = homeCosts.get(location) ?? Math.min(...vehicles.map((each) => this.#home(each, location)));
      homeCosts.set(location, cost);
      // There and back.
      return Math.min(cost, leftOut / 2);
    });
    const longest = Math.max(...vehicles.map(({ shift }) => (shift ? shift.until - shift.from : Infinity)));
    const service = stops.reduce((sum, { serviceTime }) => sum + Math.min(serviceTime, longest), 0);
    this.#leastTrips = Math.max(1, longest > 0 ? Math.ceil(service / longest) : 1);
  }

  /** Prim. @returns what tree and closing arcs cost, less the prices of two arcs at each stop: a bound */
  span(): number {
    const count = this.#location.length;
    const [cost, parent, isIn] = [new Float64Array(count), new Int32Array(count), new Uint8Array(count)];
    this.#degree.fill(0);
    this.#homeDegree = 0;
    let total = 2 * this.#leastTrips * this.#homeDiscount;
    for (let stop = 0; stop < count; stop += 1) {
      cost[stop] = this.#pricedHome(stop);
      total -= 2 * this.#price[stop]!;
    }
    parent.fill(-1);
    for (let joined = 0; joined < count; joined += 1) {
      let next = -1;
      for (let stop = 0; stop < count; stop += 1)
        if (isIn[stop] === 0 && (next < 0 || cost[stop]! < cost[next]!)) next = stop;
      isIn[next] = 1;
      total += cost[next]!;
      this.#degree[next]! += 1;
      if (parent[next]! < 0) this.#homeDegree += 1;
      else this.#degree[parent[next]!]! += 1;
      this.#offerArcs(next, cost, parent, isIn);
    }
    return total + this.#close();
  }

  /** Dearer stops with more than two arcs, cheaper ones with less. @returns false when each has two: nothing is better */
  reprice(length: number): boolean {
    const missing = Math.max(0, 2 * this.#leastTrips - this.#homeDegree);
    let off = missing ** 2;
    for (const degree of this.#degree) off += (degree - 2) ** 2;
    if (off === 0) return false;
    const step = length / off;
    for (const [stop, degree] of this.#degree.entries()) this.#price[stop]! += step * (degree - 2);
    const discount = this.#homeDiscount + step * (2 * this.#leastTrips - this.#homeDegree);
    this.#homeDiscount = Math.max(0, discount);
    return true;
  }

  #pricedHome(stop: number): number {
    return this.#homeCost[stop]! + this.#price[stop]! - this.#homeDiscount;
  }

  #offerArcs(from: number, cost: Float64Array, parent: Int32Array, isIn: Uint8Array): void {
    const price = this.#price[from]!;
    for (let stop = 0; stop < cost.length; stop += 1) {
      if (isIn[stop] === 1) continue;
      const arc = this.#arc(this.#location[from]!, this.#location[stop]!) + price + this.#price[stop]!;
      if (arc >= cost[stop]!) continue;
      cost[stop] = arc;
      parent[stop] = from;
    }
  }

  /** As many trips as there must be, and more where that is cheaper still. @returns what closing them costs */
  #close(): number {
    const closing = this.#homeCost.map((_, stop) => this.#pricedHome(stop));
    const cheapest = Array.from(closing.keys()).sort((left, right) => closing[left]! - closing[right]!);
    let total = 0;
    for (const [trips, stop] of cheapest.entries()) {
      if (trips >= this.#leastTrips && closing[stop]! >= 0) break;
      total += closing[stop]!;
      this.#degree[stop]! += 1;
      this.#homeDegree += 1;
    }
    return total;
  }

  /** By the cheapest vehicle, in the cheaper direction. */
  #arc(left: number, right: number): number {
    const { size, distance, time } = this.problem.matrix;
    const [there, back] = [left * size + right, right * size + left];
    return Math.min(
      this.#perDistance * distance[there]! + this.#perTime * time[there]!,
      this.#perDistance * distance[back]! + this.#perTime * time[back]!,
    );
  }

  /** The cheaper of leaving the depot for a location and of coming back from it, with half of what the vehicle costs. */
  #home(
    { start, end, fixedCost = 0, costPerDistance = 1, costPerTime = 0 }: Vehicle,
    location: number,
  ): number {
    const { size, distance, time } = this.problem.matrix;
    const of = (arc: number): number => costPerDistance * distance[arc]! + costPerTime * time[arc]!;
    const back = end === undefined ? 0 : of(location * size + end);
    return fixedCost / 2 + Math.min(of(start * size + location), back);
  }
}
