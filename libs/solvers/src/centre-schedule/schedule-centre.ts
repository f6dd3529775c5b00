import { Budget } from './budget.js';
import { byUrgency, placeAll } from './greedy.js';
import type { CentreProblem } from './model.js';
import { prepare } from './prepare.js';
import type { CentreOptions, CentreSearchResult } from './results.js';
import { searchFrom } from './search-from.js';
import { StepFinder } from './step-finder.js';

/**
 * Plans everything that is not frozen: first greedily, by urgency, then by large neighbourhood search until the budget
 * is spent. A plan comes back whatever the budget; jobs that found no place are listed in it with the reason.
 *
 * @throws AssertionError for a problem `faultsOfCentre` finds fault with
 */
export function scheduleCentre(problem: CentreProblem, options: CentreOptions): CentreSearchResult {
  const budget = new Budget(options);
  const prepared = prepare(problem);
  const { plan, jobs } = prepared;
  const unplanned = placeAll(plan, new StepFinder(plan), jobs, byUrgency);
  return searchFrom({ ...prepared, unplanned }, budget, options, options.prefersStability ?? false);
}
