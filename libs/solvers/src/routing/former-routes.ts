/* eslint-disable @typescript-eslint/no-non-null-assertion -- nodes and vehicles index the arrays made for them */
import type { Compiled } from './compiled.js';
import type { Routes } from './routes.js';

/** Routes as they were before they changed: to be put back, or compared with. */
export class FormerRoutes {
  count = 0;
  readonly vehicles: Int32Array;
  /** The stops of one route after those of the other: of the i-th from `from[i]` to before `from[i + 1]`. */
  readonly nodes: Int32Array;
  readonly from: Int32Array;
  readonly #addedAt: Int32Array;
  #tick = 1;

  constructor({ vehicleCount, stopCount }: Compiled) {
    this.vehicles = new Int32Array(vehicleCount);
    this.nodes = new Int32Array(stopCount);
    this.from = new Int32Array(vehicleCount + 1);
    this.#addedAt = new Int32Array(vehicleCount);
  }

  forget(): void {
    this.count = 0;
    this.#tick += 1;
  }

  /** Only the first time since `forget`: later it is not what it was. */
  add(routes: Routes, vehicle: number): void {
    if (this.#addedAt[vehicle] === this.#tick) return;
    this.#addedAt[vehicle] = this.#tick;
    const end = routes.endOf(vehicle);
    let until = this.from[this.count]!;
    for (let node = routes.next[routes.startOf(vehicle)]!; node !== end; node = routes.next[node]!) {
      this.nodes[until] = node;
      until += 1;
    }
    this.vehicles[this.count] = vehicle;
    this.count += 1;
    this.from[this.count] = until;
  }

  /** Writes down the vehicles whose routes are other ones now. @returns the same list */
  changed(routes: Routes, into: number[]): number[] {
    into.length = 0;
    for (let index = 0; index < this.count; index += 1) {
      if (!this.#isSame(routes, index)) into.push(this.vehicles[index]!);
    }
    return into;
  }

  #isSame(routes: Routes, index: number): boolean {
    const vehicle = this.vehicles[index]!;
    const until = this.from[index + 1]!;
    let node = routes.startOf(vehicle);
    for (let place = this.from[index]!; place < until; place += 1) {
      node = routes.next[node]!;
      if (this.nodes[place] !== node) return false;
    }
    return routes.next[node] === routes.endOf(vehicle);
  }
}
