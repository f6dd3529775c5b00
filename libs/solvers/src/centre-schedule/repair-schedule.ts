import { Budget } from './budget.js';
import { keepPlan } from './keep-plan.js';
import type { CentreProblem, CentreSchedule } from './model.js';
import { prepare } from './prepare.js';
import type { CentreOptions, CentreSearchResult } from './results.js';
import { searchFrom } from './search-from.js';

/**
 * Mends a plan after a disturbance: an absence, a step that took longer, a booking more. What still holds stays; what
 * does not finds a new place; the rest of the budget improves the whole, changes counting before turnaround unless
 * `prefersStability` is false.
 *
 * @param problem as it is now; its own `previous` does not count
 * @param oldSchedule may know jobs and resources that are gone
 * @throws AssertionError for a problem `faultsOfCentre` finds fault with
 */
export function repairSchedule(
  problem: CentreProblem,
  oldSchedule: CentreSchedule,
  options: CentreOptions,
): CentreSearchResult {
  const budget = new Budget(options);
  const prepared = prepare({ ...problem, previous: oldSchedule });
  const unplanned = keepPlan(prepared.plan, prepared.jobs);
  return searchFrom({ ...prepared, unplanned }, budget, options, options.prefersStability ?? true);
}

/** The same with problem and old plan in one, as a worker thread takes it. */
export function repairInThread(
  { problem, oldSchedule }: { readonly problem: CentreProblem; readonly oldSchedule: CentreSchedule },
  options: CentreOptions,
): CentreSearchResult {
  return repairSchedule(problem, oldSchedule, options);
}
