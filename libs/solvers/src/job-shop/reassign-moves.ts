import type { Candidate } from './candidate.js';
import type { CriticalPath } from './critical-path.js';
import { at } from './ints.js';
import type { Plan } from './plan.js';
import type { TabuList } from './tabu-list.js';

/** Between places of the same makespan the shorter duration comes first, then the shorter path through. */
const DURATION_WEIGHT = 1_000;

/**
 * Critical operations to other machines, into places where neither the operation's job before nor behind it can
 * close a circle (Mastrolilli and Gambardella 2000). The longest path through the new place is estimated by the
 * heads and tails as they are; it is exact unless a neighbour there depends on the operation itself.
 */
export class ReassignMoves {
  constructor(
    private readonly plan: Plan,
    private readonly tabu: TabuList,
    private readonly candidate: Candidate,
  ) {}

  /** Offers every place of every operation of the path; `record` is the makespan a tabu move must undercut. */
  offerAll(path: CriticalPath, record: number): void {
    const { altStart } = this.plan.shop;
    const { alternative } = this.plan;
    for (let index = 0; index < path.length; index += 1) {
      const op = at(path.ops, index);
      const to = at(altStart, op + 1);
      const without = path.isBypassed[op] === 1 ? this.plan.makespan : 0;
      if (!this.candidate.isOpenTo(without)) continue;
      for (let other = at(altStart, op); other < to; other += 1)
        if (other !== at(alternative, op)) this.#offerPlaces(op, other, without, record);
    }
  }

  #offerPlaces(op: number, alternative: number, without: number, record: number): void {
    const { candidate } = this;
    const { shop, machineNext, duration, end, tail } = this.plan;
    const { size } = shop;
    const jobBefore = at(shop.jobPrev, op);
    const jobBehind = at(shop.jobNext, op);
    const takes = at(shop.altDuration, alternative);
    const ready = at(end, jobBefore);
    const rest = at(tail, jobBehind);
    const isTabu = this.tabu.forbidsAlternative(alternative);
    // Too long whatever the place.
    if (!isTabu && !candidate.isOpenTo(ready + takes + rest)) return;
    // An operation that ends no later may lead to the one before in the job, so `op` must follow it.
    const mayLead = jobBefore === size ? -1 : ready - at(duration, jobBefore);
    const mayFollow = jobBehind === size ? -1 : rest - at(duration, jobBehind);
    const longer = DURATION_WEIGHT * (takes - at(duration, op));
    let after = size;
    let behind = at(this.plan.machineFirst, at(shop.altMachine, alternative));
    for (;;) {
      if (behind === size || (behind !== jobBefore && at(end, behind) > mayLead)) {
        const from = at(end, after);
        const to = at(tail, behind);
        const through = (from > ready ? from : ready) + takes + (to > rest ? to : rest);
        const value = through > without ? through : without;
        if (isTabu && value >= record) candidate.offerTabu(op, alternative, after);
        else if (candidate.isOpenTo(value)) candidate.offer(op, alternative, after, value, through + longer);
      }
      if (behind === size || behind === jobBehind || at(tail, behind) <= mayFollow) return;
      after = behind;
      behind = at(machineNext, behind);
    }
  }
}
