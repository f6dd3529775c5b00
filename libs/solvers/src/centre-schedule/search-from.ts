import type { Budget } from './budget.js';
import { compareCosts, costsOfPlan } from './costs.js';
import type { CompiledJob } from './compiled.js';
import { improve } from './improve.js';
import type { CentreCosts, UnplannedJob } from './model.js';
import type { Plan } from './plan.js';
import type { Prepared } from './prepare.js';
import type { CentreOptions, CentreSearchResult } from './results.js';

/** The first complete plan, with the jobs that found no place in it. */
export interface FirstPlan extends Prepared {
  readonly unplanned: ReadonlyMap<number, UnplannedJob>;
}

/** Tells the first plan, improves it in what is left of the budget and says what came of it. */
export function searchFrom(
  { plan, jobs, unplanned, hopeless }: FirstPlan,
  budget: Budget,
  options: CentreOptions,
  prefersStability: boolean,
): CentreSearchResult {
  const tell = ({ weightedTardiness }: CentreCosts): void =>
    options.onProgress?.({
      objective: weightedTardiness,
      elapsedMs: budget.elapsedMs,
      iterations: budget.iterations,
    });
  const first = { costs: costsOfPlan(plan), elapsedMs: budget.elapsedMs };
  tell(first.costs);
  const isRest = prefersStability && isAtRest(plan, jobs, first.costs);
  const movable = isRest ? [] : jobs.map(({ index }) => index);
  const found = improve(plan, movable, unplanned, budget, { seed: options.seed, prefersStability }, tell);
  const reasons = new Map([...hopeless, ...found.unplanned]);
  return {
    solution: plan.toSchedule(plan.compiled.jobs.flatMap(({ index }) => reasons.get(index) ?? [])),
    objective: found.costs.weightedTardiness,
    costs: found.costs,
    first,
    isBetterThanFirst: compareCosts(found.costs, first.costs, prefersStability) < 0,
    elapsedMs: budget.elapsedMs,
    iterations: budget.iterations,
    ended: movable.length === 0 ? 'optimal' : (budget.ended() ?? 'time'),
  };
}

/** Everything stays, and nothing is late: where changes count before turnaround there is nothing better. */
function isAtRest(plan: Plan, jobs: readonly CompiledJob[], costs: CentreCosts): boolean {
  const { unplannedJobs, weightedTardiness, changes } = costs;
  const hadPlace = (step: number): boolean => plan.compiled.steps[step]?.previous !== undefined;
  return (
    unplannedJobs + weightedTardiness + changes === 0 &&
    jobs.every(({ order }) => order?.every(hadPlace) === true)
  );
}
