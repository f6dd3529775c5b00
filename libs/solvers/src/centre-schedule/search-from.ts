import type { Budget } from './budget.js';
import type { CompiledJob } from './compiled.js';
import { compareCosts } from './costs.js';
import { improve } from './improve.js';
import type { CentreCosts, UnplannedJob } from './model.js';
import type { Plan } from './plan.js';
import type { CentreOptions, CentreSearchResult } from './results.js';

/** The first complete plan. */
export interface FirstPlan {
  /** Those that may move. */
  readonly jobs: readonly CompiledJob[];
  readonly unplanned: ReadonlyMap<number, UnplannedJob>;
  /** Those that can never be planned. */
  readonly hopeless: ReadonlyMap<number, UnplannedJob>;
  readonly costs: CentreCosts;
}

/** Tells the first plan, improves it in what is left of the budget and says what came of it. */
export function searchFrom(
  plan: Plan,
  { jobs, unplanned, hopeless, costs }: FirstPlan,
  budget: Budget,
  options: CentreOptions,
  prefersStability: boolean,
): CentreSearchResult {
  const first = { costs, elapsedMs: budget.elapsedMs };
  const tell = ({ weightedTardiness }: CentreCosts): void =>
    options.onProgress?.({
      objective: weightedTardiness,
      elapsedMs: budget.elapsedMs,
      iterations: budget.iterations,
    });
  tell(costs);
  const movable = jobs.map(({ index }) => index);
  const found = improve(plan, movable, unplanned, budget, { seed: options.seed, prefersStability }, tell);
  const reasons = new Map([...hopeless, ...found.unplanned]);
  const solution = plan.toSchedule(plan.compiled.jobs.flatMap(({ index }) => reasons.get(index) ?? []));
  return {
    solution,
    objective: found.costs.weightedTardiness,
    costs: found.costs,
    first,
    isBetterThanFirst: compareCosts(found.costs, costs, prefersStability) < 0,
    elapsedMs: budget.elapsedMs,
    iterations: budget.iterations,
    ended: movable.length === 0 ? 'optimal' : (budget.ended() ?? 'time'),
  };
}
