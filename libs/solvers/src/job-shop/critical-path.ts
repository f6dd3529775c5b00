import { at } from './ints.js';
import type { Plan } from './plan.js';

/** One of the longest paths through a plan, drawn by chance, from its first operation to its last. */
export class CriticalPath {
  readonly ops: Int32Array;
  length = 0;

  constructor(
    size: number,
    private readonly next: () => number,
  ) {
    this.ops = new Int32Array(size);
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
}
