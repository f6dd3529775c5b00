import { at } from './ints.js';
import type { JobShopSchedule, ScheduledOperation } from './problem.js';
import type { Shop } from './shop.js';

/** What must be kept of a plan to build it again: an order all its precedences agree with, and the machines. */
export interface PlanRecord {
  makespan: number;
  readonly order: Int32Array;
  readonly alternative: Int32Array;
}

/**
 * A semi-active schedule as its disjunctive graph: each operation with its neighbours in job and machine, the end
 * of the longest path up to it and the length of the longest from it (both with its own duration), and one
 * topological order that is mended with each move rather than made anew.
 */
export class Plan {
  readonly alternative: Int32Array;
  readonly machine: Int32Array;
  readonly duration: Int32Array;
  readonly machinePrev: Int32Array;
  readonly machineNext: Int32Array;
  /** First operation of each machine. */
  readonly machineFirst: Int32Array;
  readonly end: Int32Array;
  readonly tail: Int32Array;
  readonly order: Int32Array;
  readonly position: Int32Array;
  makespan = 0;
  readonly #isAfter: Uint8Array;
  readonly #later: Int32Array;
  readonly #machineLast: Int32Array;
  /** First place of the order that the last move changed. */
  #low = 0;

  constructor(readonly shop: Shop) {
    const slots = shop.size + 1;
    this.alternative = new Int32Array(slots);
    this.machine = new Int32Array(slots);
    this.duration = new Int32Array(slots);
    this.machinePrev = new Int32Array(slots);
    this.machineNext = new Int32Array(slots);
    this.machineFirst = new Int32Array(shop.machineCount);
    this.#machineLast = new Int32Array(shop.machineCount);
    this.end = new Int32Array(slots);
    this.tail = new Int32Array(slots);
    this.order = new Int32Array(shop.size);
    this.position = new Int32Array(slots);
    this.#isAfter = new Uint8Array(slots);
    this.#later = new Int32Array(shop.size);
  }

  /** Takes over an order in which every job's operations follow each other, and an alternative for each. */
  load(order: Int32Array, alternative: Int32Array): void {
    const { size, altMachine, altDuration } = this.shop;
    this.machineFirst.fill(size);
    this.#machineLast.fill(size);
    this.machineNext.fill(size);
    this.order.set(order);
    for (let index = 0; index < size; index += 1) {
      const op = at(order, index);
      const alt = at(alternative, op);
      const machine = at(altMachine, alt);
      const before = at(this.#machineLast, machine);
      this.alternative[op] = alt;
      this.machine[op] = machine;
      this.duration[op] = at(altDuration, alt);
      this.machinePrev[op] = before;
      if (before === size) this.machineFirst[machine] = op;
      else this.machineNext[before] = op;
      this.#machineLast[machine] = op;
      this.position[op] = index;
    }
    this.#computeEnds(0);
    this.#computeTails(size - 1);
  }

  copyTo(record: PlanRecord): void {
    record.makespan = this.makespan;
    record.order.set(this.order);
    record.alternative.set(this.alternative.subarray(0, this.shop.size));
  }

  /**
   * Takes `op` out and puts it right behind `after` (none: at the front) on the machine of the alternative.
   *
   * @returns false, and the plan as it was, when that would close a circle
   */
  move(op: number, alternative: number, after: number): boolean {
    const previous = at(this.machinePrev, op);
    this.#unlink(op);
    this.#link(op, at(this.shop.altMachine, alternative), after);
    const high = this.#mendOrder(op);
    if (high < 0) {
      const machine = at(this.machine, op);
      this.#unlinkFrom(op, at(this.shop.altMachine, alternative));
      this.#link(op, machine, previous);
      return false;
    }
    this.machine[op] = at(this.shop.altMachine, alternative);
    this.alternative[op] = alternative;
    this.duration[op] = at(this.shop.altDuration, alternative);
    this.#computeEnds(this.#low);
    this.#computeTails(high);
    return true;
  }

  toSchedule(jobLengths: readonly number[]): JobShopSchedule {
    let op = 0;
    const slotOf = (): ScheduledOperation => {
      const end = at(this.end, op);
      const slot = { machine: at(this.machine, op), start: end - at(this.duration, op), end };
      op += 1;
      return slot;
    };
    const jobs = jobLengths.map((length) => Array.from({ length }, slotOf));
    return { makespan: this.makespan, jobs };
  }

  #unlink(op: number): void {
    this.#unlinkFrom(op, at(this.machine, op));
  }

  #unlinkFrom(op: number, machine: number): void {
    const { size } = this.shop;
    const before = at(this.machinePrev, op);
    const behind = at(this.machineNext, op);
    if (before === size) this.machineFirst[machine] = behind;
    else this.machineNext[before] = behind;
    if (behind !== size) this.machinePrev[behind] = before;
  }

  #link(op: number, machine: number, after: number): void {
    const { size } = this.shop;
    const behind = after === size ? at(this.machineFirst, machine) : at(this.machineNext, after);
    if (after === size) this.machineFirst[machine] = op;
    else this.machineNext[after] = op;
    if (behind !== size) this.machinePrev[behind] = op;
    this.machinePrev[op] = after;
    this.machineNext[op] = behind;
  }

  /**
   * Makes the order agree with the new neighbours of `op`: within the stretch concerned, what must follow `op`
   * goes behind it. Afterwards `#low` is the first changed place.
   *
   * @returns the last changed place, or −1 for a circle; the order is then as it was
   */
  #mendOrder(op: number): number {
    const { size, jobPrev, jobNext } = this.shop;
    const { order, position, machinePrev } = this;
    const isAfter = this.#isAfter;
    const jobBefore = at(jobPrev, op);
    const jobBehind = at(jobNext, op);
    const before = at(machinePrev, op);
    const behind = at(this.machineNext, op);
    const place = at(position, op);
    let low = place;
    let high = place;
    if (jobBehind !== size) low = Math.min(low, at(position, jobBehind));
    if (behind !== size) low = Math.min(low, at(position, behind));
    if (jobBefore !== size) high = Math.max(high, at(position, jobBefore));
    if (before !== size) high = Math.max(high, at(position, before));
    this.#low = low;
    if (low === high) return high;
    const later = this.#later;
    let laterCount = 0;
    for (let index = low; index <= high; index += 1) {
      const other = at(order, index);
      if (other === op) continue;
      const mustFollow =
        other === jobBehind ||
        other === behind ||
        isAfter[at(jobPrev, other)] === 1 ||
        isAfter[at(machinePrev, other)] === 1;
      if (!mustFollow) continue;
      isAfter[other] = 1;
      later[laterCount] = other;
      laterCount += 1;
    }
    const isCircle = isAfter[jobBefore] === 1 || isAfter[before] === 1;
    if (!isCircle) {
      let write = low;
      for (let index = low; index <= high; index += 1) {
        const other = at(order, index);
        if (other === op || isAfter[other] === 1) continue;
        order[write] = other;
        position[other] = write;
        write += 1;
      }
      order[write] = op;
      position[op] = write;
      for (let index = 0; index < laterCount; index += 1) {
        const other = at(later, index);
        write += 1;
        order[write] = other;
        position[other] = write;
      }
    }
    for (let index = 0; index < laterCount; index += 1) isAfter[at(later, index)] = 0;
    return isCircle ? -1 : high;
  }

  #computeEnds(from: number): void {
    const { size, jobPrev, lasts } = this.shop;
    const { order, end, duration, machinePrev } = this;
    for (let index = from; index < size; index += 1) {
      const op = at(order, index);
      const jobFree = at(end, at(jobPrev, op));
      const machineFree = at(end, at(machinePrev, op));
      end[op] = (jobFree > machineFree ? jobFree : machineFree) + at(duration, op);
    }
    let makespan = 0;
    for (let job = 0; job < lasts.length; job += 1) {
      const done = at(end, at(lasts, job));
      if (done > makespan) makespan = done;
    }
    this.makespan = makespan;
  }

  #computeTails(from: number): void {
    const { jobNext } = this.shop;
    const { order, tail, duration, machineNext } = this;
    for (let index = from; index >= 0; index -= 1) {
      const op = at(order, index);
      const inJob = at(tail, at(jobNext, op));
      const onMachine = at(tail, at(machineNext, op));
      tail[op] = (inJob > onMachine ? inJob : onMachine) + at(duration, op);
    }
  }
}

export function emptyRecord({ size }: Shop): PlanRecord {
  return { makespan: Infinity, order: new Int32Array(size), alternative: new Int32Array(size) };
}
