/* eslint-disable @typescript-eslint/no-non-null-assertion -- locations index the list made for them */
import type { Routes } from './routes.js';

/** Which routes pass near a task: on a large day most do not, and need not be searched. */
export class NearRoutes {
  readonly #seenAt: Int32Array;
  #tick = 0;

  /** @param reach how many of the nearest stops of each end of the task count as near */
  constructor(
    private readonly routes: Routes,
    private readonly reach: number,
  ) {
    this.#seenAt = new Int32Array(routes.problem.vehicleCount);
  }

  look(task: number): void {
    const { first, second, after, before } = this.routes.problem;
    this.#tick += 1;
    this.#mark(first[task]!);
    if (second[task]! >= 0) this.#mark(second[task]!);
    for (const lock of [after[task]!, before[task]!]) {
      if (lock >= 0) this.#seenAt[this.routes.vehicleOf[lock]!] = this.#tick;
    }
  }

  has(vehicle: number): boolean {
    return this.#seenAt[vehicle] === this.#tick;
  }

  #mark(node: number): void {
    const { neighbours, neighbourCount, location } = this.routes.problem;
    const from = location[node]! * neighbourCount;
    const until = from + Math.min(this.reach, neighbourCount);
    for (let rank = from; rank < until; rank += 1) {
      const vehicle = this.routes.vehicleOf[neighbours[rank]!]!;
      if (vehicle >= 0) this.#seenAt[vehicle] = this.#tick;
    }
  }
}
