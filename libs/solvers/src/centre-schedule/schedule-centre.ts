import { assert } from '@tianfu/kernel';
import { Budget } from './budget.js';
import { faultsOfCentre } from './check-problem.js';
import { compile } from './compiled.js';
import { costsOfJob, sumOfCosts } from './costs.js';
import { byUrgency, placeAll } from './greedy.js';
import type { CentreProblem, UnplannedJob } from './model.js';
import { Plan } from './plan.js';
import type { CentreOptions, CentreSearchResult } from './results.js';
import { searchFrom } from './search-from.js';
import { StepFinder } from './step-finder.js';
import { unplannable } from './unplannable.js';

/**
 * Plans everything that is not frozen: first greedily, by urgency, then by large neighbourhood search until the budget
 * is spent. A plan comes back whatever the budget; jobs that found no place are listed in it with the reason.
 *
 * @throws AssertionError for a problem `faultsOfCentre` finds fault with
 */
export function scheduleCentre(problem: CentreProblem, options: CentreOptions): CentreSearchResult {
  const budget = new Budget(options);
  const faults = faultsOfCentre(problem);
  assert(faults.length === 0, `the centre's problem is faulty: ${faults.map(({ at }) => at).join(', ')}`);
  const compiled = compile(problem);
  const plan = new Plan(compiled);
  const hopeless = new Map<number, UnplannedJob>();
  for (const job of compiled.jobs) {
    const reason = unplannable(compiled, job);
    if (reason !== undefined) hopeless.set(job.index, reason);
  }
  const jobs = compiled.jobs.filter(({ index, order }) => !hopeless.has(index) && order?.length !== 0);
  const unplanned = placeAll(plan, new StepFinder(plan), jobs, byUrgency);
  const costs = sumOfCosts(compiled.jobs.map(({ index }) => costsOfJob(compiled, plan, index)));
  return searchFrom(
    plan,
    { jobs, unplanned, hopeless, costs },
    budget,
    options,
    options.prefersStability ?? false,
  );
}
