import type { SearchOptions } from '../../search/search-options.js';
import { anneal } from '../anneal.js';
import { BestPlan } from '../best-plan.js';
import { Chance } from '../chance.js';
import { Cooling } from '../cooling.js';
import type { CostUnits } from '../cost-units.js';
import type { RoutePlan, RoutingProblem } from '../model.js';
import { takePlan } from '../plan-nodes.js';
import { Recreate } from '../recreate.js';
import { type Routes } from '../routes.js';
import { Ruin } from '../ruin.js';
import { Run } from '../run.js';
import { SharedChanges, type SharedMemory } from './shared-changes.js';

/** What the second thread is told when it begins; survives a structured clone. */
export interface Beginning {
  readonly plan: RoutePlan;
  readonly units: CostUnits;
  /** Of the annealing, that has passed. */
  readonly share: number;
  /** That all of it will have. */
  readonly steps: number;
  readonly options: Pick<SearchOptions, 'seed' | 'timeMs' | 'maxIterations'>;
}

/** The annealing of the second thread; what it finds is in what both share. */
export function annealBeside(
  problem: RoutingProblem,
  routes: Routes,
  memory: SharedMemory,
  { plan, units, share: passed, steps, options }: Beginning,
): void {
  const run = new Run(options);
  const chance = new Chance(options.seed);
  takePlan(routes, problem, plan);
  const search = {
    routes,
    chance,
    run,
    ruin: new Ruin(routes, chance),
    recreate: new Recreate(routes, chance),
    best: new BestPlan(routes, run),
  };
  const { stopCount } = routes.problem;
  const shareOf = (share: number): number => passed + (1 - passed) * share;
  const cooling = new Cooling(units, stopCount, shareOf, () => steps);
  const changes = new SharedChanges(memory, 1, options.maxIterations !== undefined);
  anneal(search, cooling, 1, changes);
  changes.passTurn();
}
