import { at } from './ints.js';
import type { Plan } from './plan.js';

/** One of the longest paths through a plan, drawn by chance, from its first operation to its last. */
export class CriticalPath {
  readonly ops: Int32Array;
  length = 0;
  /** 1 for an operation of the path that not all longest paths go through; after `markBypassed`. */
  readonly isBypassed: Uint8Array;
  readonly #isOnPath: Uint8Array;

  constructor(
    size: number,
    private readonly next: () => number,
  ) {
    this.ops = new Int32Array(size);
    this.isBypassed = new Uint8Array(size + 1);
    this.#isOnPath = new Uint8Array(size + 1);
  }

  draw(plan: Plan): void {
    const { size, jobPrev, lasts } = plan.shop;
    const { end, duration, machinePrev, makespan } = plan;
    let op = size;
    let seen = 0;
    for (let job = 0; job < lasts.length; job += 1) {
      const last = at(lasts, job);
      if (at(end, last) !== makespan) continue;
      seen += 1;
      if (seen === 1 || this.next() * seen < 1) op = last;
    }
    // Written from the back of the array, then moved to its front.
    let write = size;
    while (op !== size) {
      write -= 1;
      this.ops[write] = op;
      const start = at(end, op) - at(duration, op);
      const inJob = at(jobPrev, op);
      const onMachine = at(machinePrev, op);
      const isByJob = inJob !== size && at(end, inJob) === start;
      const isByMachine = onMachine !== size && at(end, onMachine) === start;
      if (isByJob && isByMachine) op = this.next() < 0.5 ? inJob : onMachine;
      else op = isByJob ? inJob : isByMachine ? onMachine : size;
    }
    this.ops.copyWithin(0, write);
    this.length = size - write;
  }

  /**
   * Finds what other longest paths pass by. A longest path is at one operation at any time, so it avoids those
   * that overlap with an operation of its own.
   */
  markBypassed(plan: Plan): void {
    const { ops, length, isBypassed } = this;
    const isOnPath = this.#isOnPath;
    const { end, tail, duration, makespan } = plan;
    for (let index = 0; index < length; index += 1) {
      isBypassed[at(ops, index)] = 0;
      isOnPath[at(ops, index)] = 1;
    }
    for (let op = 0; op < plan.shop.size; op += 1) {
      const start = at(end, op) - at(duration, op);
      if (start + at(tail, op) !== makespan || isOnPath[op] === 1) continue;
      let low = 0;
      let high = length - 1;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (at(end, at(ops, middle)) > start) high = middle;
        else low = middle + 1;
      }
      for (let index = low; index < length; index += 1) {
        const other = at(ops, index);
        if (at(end, other) - at(duration, other) >= at(end, op)) break;
        isBypassed[other] = 1;
      }
    }
    for (let index = 0; index < length; index += 1) isOnPath[at(ops, index)] = 0;
  }
}
