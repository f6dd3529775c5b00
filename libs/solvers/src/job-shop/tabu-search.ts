import type { Budget } from './budget.js';
import { Candidate } from './candidate.js';
import { CriticalPath } from './critical-path.js';
import type { Plan, PlanRecord } from './plan.js';
import { ReassignMoves } from './reassign-moves.js';
import { ReorderMoves } from './reorder-moves.js';
import { TabuList } from './tabu-list.js';

/** Moves for which what was undone may not come back: so many, plus jobs per machine, up to twice the sum. */
const LEAST_TENURE = 4;

/** Tabu search on one plan: the best allowed move of a critical path, again and again, better or worse. */
export class TabuSearch {
  readonly #tabu: TabuList;
  readonly #candidate: Candidate;
  readonly #path: CriticalPath;
  readonly #reorder: ReorderMoves;
  readonly #reassign: ReassignMoves;
  readonly #leastTenure: number;

  constructor(
    private readonly plan: Plan,
    private readonly budget: Budget,
    private readonly best: PlanRecord,
    private readonly next: () => number,
  ) {
    const { shop } = plan;
    this.#tabu = new TabuList(shop);
    this.#candidate = new Candidate(next);
    this.#path = new CriticalPath(shop.size, next);
    this.#reorder = new ReorderMoves(plan, this.#tabu, this.#candidate);
    this.#reassign = new ReassignMoves(plan, this.#tabu, this.#candidate);
    this.#leastTenure = LEAST_TENURE + Math.round(shop.lasts.length / Math.max(1, shop.machineCount));
  }

  /** Searches from the plan as it is until `patience` iterations brought nothing better; leaves the best in `local`. */
  run(local: PlanRecord, patience: number): void {
    const { plan, budget } = this;
    this.#tabu.restart();
    local.makespan = Infinity;
    this.#keep(local);
    for (let idle = 0; idle < patience && budget.spend(); idle += 1) {
      if (!this.#step(local.makespan)) return;
      if (plan.makespan >= local.makespan) continue;
      this.#keep(local);
      idle = 0;
    }
  }

  #keep(local: PlanRecord): void {
    this.plan.copyTo(local);
    if (this.budget.reach(local.makespan)) this.plan.copyTo(this.best);
  }

  /** Makes one move; false when there is none. */
  #step(record: number): boolean {
    const { plan } = this;
    const candidate = this.#candidate;
    const path = this.#path;
    candidate.clear();
    path.draw(plan);
    this.#reorder.offerAll(path, record);
    if (plan.shop.isFlexible) {
      path.markBypassed(plan);
      this.#reassign.offerAll(path, record);
    }
    if (!candidate.settle()) return false;
    const { op, alternative, after } = candidate;
    const tenure = this.#leastTenure + Math.floor(this.next() * this.#leastTenure);
    this.#tabu.remember(plan, op, alternative, after, tenure);
    this.#tabu.now += 1;
    // A move that would close a circle, possible only through operations without duration, changes nothing.
    plan.move(op, alternative, after);
    return true;
  }
}
