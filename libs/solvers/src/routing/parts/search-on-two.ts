import type { SearchOptions } from '../../search/search-options.js';
import { anneal } from '../anneal.js';
import type { BestPlan } from '../best-plan.js';
import type { Chance } from '../chance.js';
import type { Route, RoutePlan, RoutingProblem } from '../model.js';
import { planOf, takePlan } from '../plan-nodes.js';
import type { Recreate } from '../recreate.js';
import type { Routes } from '../routes.js';
import type { Ruin } from '../ruin.js';
import type { Run } from '../run.js';
import type { Part } from './part-of.js';
import { SecondThread } from './second-thread.js';
import { type PartTask, searchPart } from './search-part.js';
import { splitPlan } from './split-plan.js';

/** Begun by one, while the second thread starts; it also tells how many steps there will be. */
const ALONE_SHARE = 0.03;
/** So long they are rivals; then two halves are annealed at once, which takes less time than one whole. */
export const RIVALS_SHARE = 0.7;
/** How often the plan is cut anew in the time that is left. */
const CUTS = 10;
/** With fewer routes in a half there is little to exchange. */
const LEAST_ROUTES = 4;
const SEEDS = 2 ** 31;

/** What the annealing is made of. */
export interface Search {
  readonly routes: Routes;
  readonly ruin: Ruin;
  readonly recreate: Recreate;
  readonly chance: Chance;
  readonly run: Run;
  readonly best: BestPlan;
}

/**
 * Anneals on two threads. While it is hot, which settles what the day will cost, they are rivals from one beginning, and the
 * better plan is kept. (Halves would not do there: the stops of a vehicle that is emptied go into all others.) While it is
 * cold the plan is cut in two again and again, and each searches a half. Should the second thread fail, the first goes on alone.
 */
export function searchOnTwo(
  problem: RoutingProblem,
  search: Search,
  temperature: (share: number) => number,
  options: SearchOptions,
): void {
  const { routes, ruin, recreate, chance, run, best } = search;
  const second = new SecondThread(problem);
  const annealUntil = (share: number): void =>
    anneal(routes, ruin, recreate, chance, run, best, temperature, share);
  const taskOf = (part: Part, until: number): PartTask => ({
    part,
    hot: temperature(run.share),
    cold: temperature(until),
    isLast: until === 1,
    options: {
      seed: chance.below(SEEDS),
      timeMs: Math.max(0, options.timeMs * until - run.elapsedMs),
      ...(options.maxIterations === undefined
        ? {}
        : { maxIterations: Math.round(options.maxIterations * (until - run.share)) }),
    },
  });
  try {
    annealUntil(ALONE_SHARE);
    second.begin(taskOf(everything(problem, planOf(routes, problem)), RIVALS_SHARE));
    annealUntil(RIVALS_SHARE);
    if (run.ended === 'aborted') second.abort();
    keepBetter(problem, search, second.take()?.routes);
    for (let cut = 1; cut <= CUTS && run.goesOn(); cut += 1) {
      if (second.isLost || routes.fleet.usedCount < 2 * LEAST_ROUTES) break;
      const until = cut === CUTS ? 1 : RIVALS_SHARE + (cut * (1 - RIVALS_SHARE)) / CUTS;
      const [one, other] = splitPlan(problem, planOf(routes, problem), chance);
      second.begin(taskOf(other, until));
      const mine = searchPart(problem, taskOf(one, until), options);
      if (options.signal?.aborted === true) second.abort();
      const others = second.take()?.routes ?? other.routes;
      takePlan(routes, problem, planWith(problem, [...mine.routes, ...others]));
      run.count(mine.iterations);
      best.offer();
    }
  } finally {
    second.end();
  }
  annealUntil(1);
}

function keepBetter(
  problem: RoutingProblem,
  { routes, best }: Search,
  rival: readonly Route[] | undefined,
): void {
  if (rival === undefined) return;
  const { cost } = routes;
  const own = planOf(routes, problem);
  takePlan(routes, problem, planWith(problem, rival));
  best.offer();
  if (routes.cost > cost) takePlan(routes, problem, own);
}

const everything = ({ jobs, vehicles }: RoutingProblem, { routes }: RoutePlan): Part => ({
  vehicles: [...vehicles.keys()],
  jobs: [...jobs.keys()],
  routes,
});

function planWith(problem: RoutingProblem, routes: readonly Route[]): RoutePlan {
  const served = new Set(routes.flatMap(({ stops }) => stops.map(({ job }) => job)));
  return { routes, unserved: [...problem.jobs.keys()].filter((job) => !served.has(job)) };
}
