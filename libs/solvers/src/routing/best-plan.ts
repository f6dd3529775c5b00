/* eslint-disable @typescript-eslint/no-non-null-assertion -- nodes index the arrays made for them */
import type { Routes } from './routes.js';
import type { Run } from './run.js';

/** The best plan a search has seen, kept as one copy of the links. */
export class BestPlan {
  cost = Infinity;
  usedCount = 0;
  readonly #next: Int32Array;
  readonly #stops: Int32Array;

  constructor(
    private readonly routes: Routes,
    private readonly run: Run,
  ) {
    this.#next = new Int32Array(routes.next.length);
    this.#stops = new Int32Array(routes.stopsOf.length);
  }

  /** Keeps the plan as it stands, if it is the best so far and within all limits. @returns whether it is */
  offer(): boolean {
    const { routes } = this;
    if (routes.isBeyondLimits || routes.cost >= this.cost - 1e-9) return false;
    routes.recount();
    if (routes.cost >= this.cost) return false;
    this.cost = routes.cost;
    this.usedCount = routes.fleet.usedCount;
    this.#next.set(routes.next);
    this.#stops.set(routes.stopsOf);
    this.tell();
    return true;
  }

  /** While the routes are still those of the best plan. */
  tell(): void {
    const { absent, problem } = this.routes;
    this.run.tell(this.cost, { count: absent.count, penalty: absent.sumOf(problem.penalty) });
  }

  /** Makes the routes what they were in the best plan. */
  restore(): void {
    const { routes } = this;
    const { vehicleCount, taskCount, first, fixedStops } = routes.problem;
    const fleetLimit = routes.fleet.limit;
    for (let vehicle = 0; vehicle < vehicleCount; vehicle += 1)
      routes.setRoute(vehicle, fixedStops[vehicle]!);
    for (let vehicle = 0; vehicle < vehicleCount; vehicle += 1) {
      const stops = new Int32Array(this.#stops[vehicle]!);
      let node = routes.startOf(vehicle);
      for (let place = 0; place < stops.length; place += 1) {
        node = this.#next[node]!;
        stops[place] = node;
      }
      routes.setRoute(vehicle, stops);
    }
    for (let task = 0; task < taskCount; task += 1)
      routes.setAbsent(task, routes.vehicleOf[first[task]!]! < 0);
    routes.recount();
    routes.fleet.limit = fleetLimit;
  }
}
