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
 * Schedules a (flexible) job shop for an early makespan.
 *
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
