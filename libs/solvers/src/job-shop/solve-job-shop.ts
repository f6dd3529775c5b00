import { assert, seededRandom } from '@tianfu/kernel';
import type { SearchOptions, SearchResult } from '../search/search-options.js';
import { Budget } from './budget.js';
import { faultsOfJobShop } from './check-problem.js';
import { evolve } from './evolve.js';
import { lowerBound } from './lower-bound.js';
import { emptyRecord, Plan } from './plan.js';
import type { JobShopProblem, JobShopSchedule } from './problem.js';
import { shopOf } from './shop.js';

/**
 * Schedules a classic or flexible job shop for an early makespan, in the time units of its durations. Tabu search
 * over critical paths with path relinking; sources stand with each part. Ends with the budget, when `signal` is
 * aborted, or when the makespan meets the lower bound (`ended: 'optimal'`). There is a schedule in every case, if
 * only the greedy one.
 *
 * @param options with `maxIterations` as the only limit met, the same seed gives the same schedule
 * @throws AssertionError for a problem `faultsOfJobShop` finds fault with
 */
export function solveJobShop(problem: JobShopProblem, options: SearchOptions): SearchResult<JobShopSchedule> {
  const faults = faultsOfJobShop(problem);
  assert(faults.length === 0, faults.join('; '));
  const shop = shopOf(problem);
  const budget = new Budget(options, lowerBound(shop));
  const best = emptyRecord(shop);
  const plan = new Plan(shop);
  const random = seededRandom(options.seed);
  evolve(plan, budget, best, () => random.next());
  plan.load(best.order, best.alternative);
  return {
    solution: plan.toSchedule(problem.jobs.map((job) => job.length)),
    objective: plan.makespan,
    bound: budget.bound,
    elapsedMs: budget.elapsedMs(),
    iterations: budget.iterations,
    ended: budget.ended ?? 'iterations',
  };
}
