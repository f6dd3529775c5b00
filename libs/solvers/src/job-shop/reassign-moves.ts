import type { Candidate } from './candidate.js';
import { at } from './ints.js';
import type { Plan } from './plan.js';
import type { TabuList } from './tabu-list.js';

/**
 * Critical operations to other machines (and other places of their own). The operation is taken out, heads and
 * tails are computed without it, and the makespan of each place follows exactly: the longest path either avoids
 * it, or is the one through it. Places lie where neither the operation's job before nor behind it can close a
 * circle (Mastrolilli and Gambardella 2000).
 */
export class ReassignMoves {
  readonly #end: Int32Array;
  readonly #tail: Int32Array;

  constructor(
    private readonly plan: Plan,
    private readonly tabu: TabuList,
    private readonly candidate: Candidate,
  ) {
    this.#end = new Int32Array(plan.shop.size + 1);
    this.#tail = new Int32Array(plan.shop.size + 1);
  }

  /** Offers every place of `op`, which has more than one alternative. */
  offerAll(op: number, record: number): void {
    const { altStart } = this.plan.shop;
    const without = this.#takeOut(op);
    for (let alternative = at(altStart, op); alternative < at(altStart, op + 1); alternative += 1)
      this.#offerPlaces(op, alternative, without, record);
  }

  #offerPlaces(op: number, alternative: number, without: number, record: number): void {
    const { plan, candidate } = this;
    const { shop, machineNext, duration } = plan;
    const [end, tail] = [this.#end, this.#tail];
    const { size } = shop;
    const jobBefore = at(shop.jobPrev, op);
    const jobBehind = at(shop.jobNext, op);
    const takes = at(shop.altDuration, alternative);
    const ready = at(end, jobBefore);
    const rest = at(tail, jobBehind);
    // An operation that ends no later may lead to the one before in the job, so `op` must follow it.
    const mayLead = jobBefore === size ? -1 : ready - at(duration, jobBefore);
    const mayFollow = jobBehind === size ? -1 : rest - at(duration, jobBehind);
    const isHere = alternative === at(plan.alternative, op);
    const isTabu = !isHere && this.tabu.forbidsAlternative(alternative);
    const here = at(plan.machinePrev, op);
    let after = size;
    let behind = at(plan.machineFirst, at(shop.altMachine, alternative));
    if (behind === op) behind = at(machineNext, op);
    for (;;) {
      const isLate = behind === size || (behind !== jobBefore && at(end, behind) > mayLead);
      if (isLate && !(isHere && after === here)) {
        const from = at(end, after);
        const to = at(tail, behind);
        const through = (from > ready ? from : ready) + takes + (to > rest ? to : rest);
        const value = through > without ? through : without;
        if (!isTabu || value < record) {
          if (candidate.isOpenTo(value) && !(isHere && value >= record && this.#isOwnTabu(op, after)))
            candidate.offer(op, alternative, after, value, through);
        } else candidate.offerTabu(op, alternative, after);
      }
      if (behind === size || behind === jobBehind || at(tail, behind) <= mayFollow) return;
      after = behind;
      behind = at(machineNext, behind);
      if (behind === op) behind = at(machineNext, op);
    }
  }

  #isOwnTabu(op: number, after: number): boolean {
    const { plan, tabu } = this;
    if (after !== plan.shop.size && at(plan.position, after) > at(plan.position, op))
      return tabu.forbidsForward(plan, op, after);
    const first =
      after === plan.shop.size ? at(plan.machineFirst, at(plan.machine, op)) : at(plan.machineNext, after);
    return tabu.forbidsBackward(plan, op, first);
  }

  /** Heads and tails without `op` on any machine; answers the makespan of all paths that avoid it. */
  #takeOut(op: number): number {
    const { plan } = this;
    const { size, jobPrev, jobNext, lasts } = plan.shop;
    const { order, duration, machinePrev, machineNext } = plan;
    const [end, tail] = [this.#end, this.#tail];
    end.set(plan.end);
    tail.set(plan.tail);
    const before = at(machinePrev, op);
    const behind = at(machineNext, op);
    const place = at(plan.position, op);
    end[op] = at(end, at(jobPrev, op));
    tail[op] = at(tail, at(jobNext, op));
    for (let index = place + 1; index < size; index += 1) {
      const other = at(order, index);
      const inJob = at(end, at(jobPrev, other));
      const onMachine = at(end, other === behind ? before : at(machinePrev, other));
      end[other] = (inJob > onMachine ? inJob : onMachine) + at(duration, other);
    }
    for (let index = place - 1; index >= 0; index -= 1) {
      const other = at(order, index);
      const inJob = at(tail, at(jobNext, other));
      const onMachine = at(tail, other === before ? behind : at(machineNext, other));
      tail[other] = (inJob > onMachine ? inJob : onMachine) + at(duration, other);
    }
    let makespan = 0;
    for (let job = 0; job < lasts.length; job += 1) {
      const done = at(end, at(lasts, job));
      if (done > makespan) makespan = done;
    }
    return makespan;
  }
}
