/* eslint-disable @typescript-eslint/no-non-null-assertion -- tasks index the arrays made for them */
import type { Chance } from './chance.js';
import { findSpot, type Reach } from './find-spot.js';
import type { Routes } from './routes.js';
import { Spot } from './spot.js';

/** How often a place is overlooked. */
const BLINK_RATE = 0.01;
/** How often a further vehicle is taken although none is needed yet: a route more may be cheaper. */
const OPENING_RATE = 0.02;
/** From so many stops on only places beside the nearest stops are searched. */
const LARGE_STOPS = 500;
/** Which of the sort keys. */
const FAR_FIRST = 1;
/** So many of the tasks left out before are tried again with each recreation. */
const MOST_RETRIED = 30;

/** Greedy insertion with blinks: absent tasks, in an order drawn by chance, each where it costs least. */
export class Recreate {
  readonly #spot = new Spot();
  readonly #order: Int32Array;
  readonly #key: Float64Array;
  readonly #sortKeys: readonly Float64Array[];
  readonly #weights: readonly number[];
  readonly #isNear: boolean;

  constructor(
    private readonly routes: Routes,
    private readonly chance: Chance,
  ) {
    const { taskCount, stopCount, isTimed } = routes.problem;
    this.#order = new Int32Array(taskCount);
    this.#key = new Float64Array(taskCount);
    this.#sortKeys = sortKeys(routes);
    this.#weights = isTimed ? [4, 4, 2, 1, 2, 2, 2] : [4, 4, 2, 1];
    this.#isNear = stopCount > LARGE_STOPS;
  }

  /** The first plan. Of a large day the farthest go first: what lies near still fits when the vehicles are full of it. */
  construct(): void {
    this.run(Infinity, 0, this.#isNear ? FAR_FIRST : undefined);
  }

  /**
   * Inserts what it can; what finds no feasible place that is worth it stays absent.
   *
   * @param limit it gives up where the plan would cost so much, and looks at no place that would make it: a further
   *   stop makes no way shorter (where the matrix is not metric it may, and then a plan is passed over)
   * @returns whether it came to the end
   */
  run(limit = Infinity, blinkRate = BLINK_RATE, order?: number): boolean {
    const { routes, chance } = this;
    const { penalty } = routes.problem;
    const reach = this.#reach(limit);
    const count = this.#collect();
    this.#sort(count, this.#sortKeys[order ?? this.#drawnOrder()]);
    let untried = 0;
    for (let place = 0; place < count; place += 1) untried += penalty[this.#order[place]!]!;
    const opens = routes.fleet.usedCount < routes.fleet.limit && chance.next() < OPENING_RATE;
    for (let place = 0; place < count; place += 1) {
      const task = this.#order[place]!;
      const most = limit - (routes.cost - untried);
      if (most <= 0) return false;
      untried -= penalty[task]!;
      if (findSpot(routes, task, this.#spot, chance, blinkRate, reach, opens && place === 0, most))
        routes.insert(task, this.#spot.after, this.#spot.secondAfter);
    }
    return true;
  }

  /** A first plan, and whoever is left out, may go anywhere. */
  #reach(limit: number): Reach {
    if (!this.#isNear) return 'everywhere';
    return limit === Infinity || this.routes.absent.savedCount > 0 ? 'near-first' : 'near';
  }

  /** The tasks to try: those removed last, and of those absent before a random few. */
  #collect(): number {
    const { list, count, savedCount } = this.routes.absent;
    const order = this.#order;
    const older = Math.min(savedCount, count);
    const retried = Math.min(older, MOST_RETRIED);
    for (let place = 0; place < count; place += 1) order[place] = list[place]!;
    if (retried === older) return count;
    for (let place = 0; place < retried; place += 1) {
      const other = place + this.chance.below(older - place);
      const task = order[place]!;
      order[place] = order[other]!;
      order[other] = task;
    }
    order.copyWithin(retried, older, count);
    return retried + count - older;
  }

  /** Of the sort keys; −1 for none of them. */
  #drawnOrder(): number {
    let ticket = this.chance.below(this.#weights.reduce((sum, weight) => sum + weight, 0));
    let chosen = 0;
    while (ticket >= this.#weights[chosen]!) {
      ticket -= this.#weights[chosen]!;
      chosen += 1;
    }
    return chosen - 1;
  }

  /** By the values, or by chance without them. */
  #sort(count: number, values: Float64Array | undefined): void {
    const { chance } = this;
    const { after, before } = this.routes.problem;
    const key = this.#key;
    const order = this.#order;
    for (let place = 0; place < count; place += 1) {
      const task = order[place]!;
      key[task] = values === undefined ? chance.next() : values[task]!;
      // Until the other half of a locked pair is back, the loads of its route mean little.
      if (after[task]! >= 0 || before[task]! >= 0) key[task] = -Infinity;
    }
    if (count > 60) {
      order.subarray(0, count).sort((a, b) => key[a]! - key[b]! || a - b);
      return;
    }
    for (let place = 1; place < count; place += 1) {
      const task = order[place]!;
      const value = key[task]!;
      let to = place;
      for (; to > 0 && key[order[to - 1]!]! > value; to -= 1) order[to] = order[to - 1]!;
      order[to] = task;
    }
  }
}

/** Ascending: large demand, far, near, short window, early opening, late closing. */
function sortKeys({ problem }: Routes): Float64Array[] {
  const { taskCount, first, second, dimensions, demand, capacity, distance, row, location, stopCount } =
    problem;
  const { open, close } = problem;
  const tasks = Array.from({ length: taskCount }, (_, task) => task);
  const scale = Array.from({ length: dimensions }, (_, d) => {
    let most = 1;
    for (let at = d; at < capacity.length; at += dimensions)
      if (capacity[at]! < Infinity) most = Math.max(most, capacity[at]!);
    return most;
  });
  const size = tasks.map((task) =>
    scale.reduce((most, one, d) => Math.max(most, demand[first[task]! * dimensions + d]! / one), 0),
  );
  const away = (node: number): number =>
    problem.vehicleCount === 0 ? 0 : distance[row[stopCount]! + location[node]!]!;
  const far = tasks.map((task) => Math.max(away(first[task]!), second[task]! >= 0 ? away(second[task]!) : 0));
  const width = tasks.map((task) => close[first[task]!]! - open[first[task]!]!);
  return [
    Float64Array.from(size, (value) => -value),
    Float64Array.from(far, (value) => -value),
    Float64Array.from(far),
    Float64Array.from(width),
    Float64Array.from(tasks, (task) => open[first[task]!]!),
    Float64Array.from(tasks, (task) => -close[first[task]!]!),
  ];
}
