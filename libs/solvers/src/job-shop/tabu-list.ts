import { at } from './ints.js';
import type { Plan } from './plan.js';
import type { Shop } from './shop.js';

/** Everything remembered has expired after so many moves. */
const LONGEST_TENURE = 1_000;
/** Moments are kept in 32 bits. */
const LAST_MOMENT = 2 ** 30;

/** What was undone lately and may not come back for a while: precedences on a machine, and machines of operations. */
export class TabuList {
  now = 0;
  /** Until when the first operation may not again come before the second: `first × size + second`. */
  readonly #arcs: Int32Array;
  readonly #alternatives: Int32Array;

  constructor(private readonly shop: Shop) {
    this.#arcs = new Int32Array(shop.size * shop.size);
    this.#alternatives = new Int32Array(shop.altMachine.length);
  }

  /** Whether `op` may not go behind `last`, passing what stands between them. */
  forbidsForward(plan: Plan, op: number, last: number): boolean {
    const { size } = this.shop;
    for (let other = last; other !== op; other = at(plan.machinePrev, other))
      if (at(this.#arcs, other * size + op) > this.now) return true;
    return false;
  }

  /** Whether `op` may not go in front of `first`, passing what stands between them. */
  forbidsBackward(plan: Plan, op: number, first: number): boolean {
    const { size } = this.shop;
    for (let other = first; other !== op; other = at(plan.machineNext, other))
      if (at(this.#arcs, op * size + other) > this.now) return true;
    return false;
  }

  forbidsAlternative(alternative: number): boolean {
    return at(this.#alternatives, alternative) > this.now;
  }

  /** Remembers, before it is made, what the move of `op` behind `after` (none: to the front) undoes. */
  remember(plan: Plan, op: number, alternative: number, after: number, tenure: number): void {
    const { size } = this.shop;
    const until = this.now + tenure;
    if (alternative !== at(plan.alternative, op)) {
      this.#alternatives[at(plan.alternative, op)] = until;
      return;
    }
    if (after !== size && this.#isBehind(plan, op, after)) {
      for (let other = after; other !== op; other = at(plan.machinePrev, other))
        this.#arcs[op * size + other] = until;
      return;
    }
    for (let other = at(plan.machinePrev, op); other !== after; other = at(plan.machinePrev, other))
      this.#arcs[other * size + op] = until;
  }

  /** Begins anew: nothing remembered counts any longer. */
  restart(): void {
    this.now += LONGEST_TENURE;
    if (this.now < LAST_MOMENT) return;
    this.now = 0;
    this.#arcs.fill(0);
    this.#alternatives.fill(0);
  }

  #isBehind(plan: Plan, op: number, other: number): boolean {
    return at(plan.position, other) > at(plan.position, op);
  }
}
