import type { Candidate } from './candidate.js';
import type { CriticalPath } from './critical-path.js';
import { at } from './ints.js';
import type { Plan } from './plan.js';
import type { TabuList } from './tabu-list.js';

/**
 * Moves within the blocks of a critical path (neighbourhood N7 of Zhang et al. 2007, which contains N5 and N6):
 * an inner operation to either end of its block, and either end into the block. Values are estimated from heads
 * and tails along the stretch that changes (Balas and Vazacopoulos 1998).
 */
export class ReorderMoves {
  readonly #ends: Int32Array;

  constructor(
    private readonly plan: Plan,
    private readonly tabu: TabuList,
    private readonly candidate: Candidate,
  ) {
    this.#ends = new Int32Array(plan.shop.size);
  }

  /** Offers every move of the path; `record` is the makespan a tabu move must undercut. */
  offerAll(path: CriticalPath, record: number): void {
    const { machine } = this.plan;
    let from = 0;
    while (from < path.length) {
      const where = at(machine, at(path.ops, from));
      let to = from;
      while (to + 1 < path.length && at(machine, at(path.ops, to + 1)) === where) to += 1;
      if (to > from) this.#offerBlock(path.ops, from, to, path.length, record);
      from = to + 1;
    }
  }

  #offerBlock(ops: Int32Array, from: number, to: number, pathLength: number, record: number): void {
    const first = at(ops, from);
    const last = at(ops, to);
    if (to === from + 1) {
      this.#offerForward(first, last, record);
      return;
    }
    const isFirstBlock = from === 0;
    const isLastBlock = to === pathLength - 1;
    for (let index = from; index < to; index += 1) {
      const op = at(ops, index);
      if (!isLastBlock || index === from) this.#offerForward(op, last, record);
      if (index > from && index < to && !isFirstBlock) this.#offerForward(first, op, record);
    }
    for (let index = to; index > from + 1; index -= 1) {
      const op = at(ops, index);
      if (!isFirstBlock || index === to) this.#offerBackward(op, first, record);
    }
    if (isLastBlock) return;
    for (let index = from + 1; index < to - 1; index += 1) this.#offerBackward(last, at(ops, index), record);
  }

  /** `op` right behind `last`, which follows it on the machine. */
  #offerForward(op: number, last: number, record: number): void {
    const { end, tail, duration, machinePrev, machineNext, shop } = this.plan;
    const { jobPrev, jobNext } = shop;
    const follower = at(jobNext, op);
    if (follower === last) return;
    // Neither can be so when a path leads from the job's next operation to `last`.
    if (at(tail, last) < at(tail, follower) && at(end, follower) <= at(end, last) - at(duration, last))
      return;
    const ends = this.#ends;
    let free = at(end, at(machinePrev, op));
    let count = 0;
    for (let other = at(machineNext, op); ; other = at(machineNext, other)) {
      const inJob = at(end, at(jobPrev, other));
      free = (inJob > free ? inJob : free) + at(duration, other);
      ends[count] = free;
      count += 1;
      if (other === last) break;
    }
    const inJob = at(end, at(jobPrev, op));
    const start = inJob > free ? inJob : free;
    const afterJob = at(tail, follower);
    const afterMachine = at(tail, at(machineNext, last));
    let rest = (afterJob > afterMachine ? afterJob : afterMachine) + at(duration, op);
    let value = start + rest;
    for (let other = last; other !== op; other = at(machinePrev, other)) {
      const otherRest = at(tail, at(jobNext, other));
      if (otherRest > rest) rest = otherRest;
      count -= 1;
      const through = at(ends, count) + rest;
      if (through > value) value = through;
      rest += at(duration, other);
    }
    this.#offer(op, last, value, value < record || !this.tabu.forbidsForward(this.plan, op, last));
  }

  /** `op` right before `first`, which precedes it on the machine. */
  #offerBackward(op: number, first: number, record: number): void {
    const { end, tail, duration, machinePrev, machineNext, shop } = this.plan;
    const { jobPrev, jobNext } = shop;
    const leader = at(jobPrev, op);
    if (leader === first) return;
    // Neither can be so when a path leads from `first` to the job's operation before.
    if (at(end, first) < at(end, leader) && at(tail, leader) <= at(tail, first) - at(duration, first)) return;
    const inJobEnd = at(end, leader);
    let free = at(end, at(machinePrev, first));
    if (inJobEnd > free) free = inJobEnd;
    const start = free;
    free += at(duration, op);
    const ends = this.#ends;
    let count = 0;
    for (let other = first; other !== op; other = at(machineNext, other)) {
      const inJob = at(end, at(jobPrev, other));
      free = (inJob > free ? inJob : free) + at(duration, other);
      ends[count] = free;
      count += 1;
    }
    let rest = at(tail, at(machineNext, op));
    let value = 0;
    for (let other = at(machinePrev, op); ; other = at(machinePrev, other)) {
      const otherRest = at(tail, at(jobNext, other));
      if (otherRest > rest) rest = otherRest;
      count -= 1;
      const through = at(ends, count) + rest;
      if (through > value) value = through;
      rest += at(duration, other);
      if (other === first) break;
    }
    const afterJob = at(tail, at(jobNext, op));
    const through = start + at(duration, op) + (afterJob > rest ? afterJob : rest);
    if (through > value) value = through;
    const isFree = value < record || !this.tabu.forbidsBackward(this.plan, op, first);
    this.#offer(op, at(machinePrev, first), value, isFree);
  }

  #offer(op: number, after: number, value: number, isFree: boolean): void {
    const alternative = at(this.plan.alternative, op);
    if (isFree) this.candidate.offer(op, alternative, after, value, value);
    else this.candidate.offerTabu(op, alternative, after);
  }
}
