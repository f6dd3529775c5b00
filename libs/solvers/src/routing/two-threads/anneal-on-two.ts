import type { SearchOptions } from '../../search/search-options.js';
import { anneal, type Search } from '../anneal.js';
import type { Cooling } from '../cooling.js';
import type { RoutingProblem } from '../model.js';
import { planOf } from '../plan-nodes.js';
import { SecondThread } from './second-thread.js';
import { SharedChanges, sharedMemory } from './shared-changes.js';

/** Searched by one, while the second thread starts; it also tells how many steps there will be. */
const ALONE_SHARE = 0.03;
const SEEDS = 2 ** 31;

/**
 * Anneals one plan on two threads at once: a change of one is a change of both. Should the second thread fail, the first goes
 * on alone.
 */
export function annealOnTwo(
  problem: RoutingProblem,
  search: Search,
  cooling: Cooling,
  options: SearchOptions,
): void {
  const { routes, chance, run, best } = search;
  const memory = sharedMemory();
  const second = new SecondThread(problem, memory);
  try {
    anneal(search, cooling, ALONE_SHARE);
    second.begin({
      plan: planOf(routes, problem),
      units: cooling.units,
      share: run.share,
      steps: run.foreseenSteps,
      options: {
        seed: chance.below(SEEDS),
        timeMs: Math.max(0, options.timeMs - run.elapsedMs),
        ...(options.maxIterations === undefined
          ? {}
          : { maxIterations: options.maxIterations - run.iterations }),
      },
    });
    const changes = new SharedChanges(memory, 0, options.maxIterations !== undefined);
    anneal(search, cooling, 1, changes);
    if (run.ended !== 'aborted') changes.takeOver(routes);
    best.offer();
  } finally {
    second.end();
  }
}
