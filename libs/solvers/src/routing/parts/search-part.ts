import type { SearchOptions } from '../../search/search-options.js';
import { anneal } from '../anneal.js';
import { BestPlan } from '../best-plan.js';
import { Chance } from '../chance.js';
import { compileProblem } from '../compile-problem.js';
import { between } from '../cooling.js';
import type { Route, RoutingProblem } from '../model.js';
import { planOf, takePlan } from '../plan-nodes.js';
import { Recreate } from '../recreate.js';
import { Routes } from '../routes.js';
import { Ruin } from '../ruin.js';
import { Run } from '../run.js';
import { type Part, problemOf, routesInWhole } from './part-of.js';

/** One leg of the annealing, of one part of the plan; survives a structured clone. */
export interface PartTask {
  readonly part: Part;
  /** In the unit of costs. */
  readonly hot: number;
  readonly cold: number;
  /** The answer is its best plan; else it is the one it stands at, as annealing goes on from there. */
  readonly isLast: boolean;
  readonly options: Pick<SearchOptions, 'seed' | 'timeMs' | 'maxIterations'>;
}

export interface PartResult {
  /** In the numbers of the whole problem. */
  readonly routes: readonly Route[];
  readonly iterations: number;
}

/** Anneals a part of the plan as if there were nothing else. */
export function searchPart(
  whole: RoutingProblem,
  { part, hot, cold, isLast, options }: PartTask,
  { signal, clock }: Pick<SearchOptions, 'signal' | 'clock'>,
): PartResult {
  const { problem, plan } = problemOf(whole, part);
  const run = new Run({
    ...options,
    ...(signal === undefined ? {} : { signal }),
    ...(clock === undefined ? {} : { clock }),
  });
  const routes = new Routes(compileProblem(problem));
  takePlan(routes, problem, plan);
  const chance = new Chance(options.seed);
  const best = new BestPlan(routes, run);
  best.offer();
  const cooling = (share: number): number => between(hot, cold, share);
  anneal(routes, new Ruin(routes, chance), new Recreate(routes, chance), chance, run, best, cooling);
  if (isLast) best.restore();
  return { routes: routesInWhole(part, planOf(routes, problem).routes), iterations: run.iterations };
}
