import type { BestPlan } from './best-plan.js';
import type { Chance } from './chance.js';
import type { Recreate } from './recreate.js';
import type { Routes } from './routes.js';
import type { Ruin } from './ruin.js';
import type { Run } from './run.js';
import { routeIsFeasible } from './walk-route.js';

export interface AnnealSettings {
  /** First and last temperature over the mean cost of an arc. */
  readonly hot: number;
  readonly cold: number;
}

export const ANNEAL: AnnealSettings = { hot: 1, cold: 0.01 };
/**
 * A large day begins hotter where there is time for it, and ends warmer: only while it is hot are vehicles emptied
 * whose stops others take at a detour.
 */
const LARGE_STOPS = 500;
const HOTTEST = 6;
const LARGE_COLD = 0.03;
/** Each so many steps a stop make it one time hotter. */
const STEPS_A_STOP = 6;
/** The share of the run after which its steps can be counted on. */
const FORESEEN_FROM = 0.002;

/** How often a whole route is taken apart beside the strings: they alone hardly ever empty one. */
const ROUTE_RATE = 0.01;

/** Simulated annealing over ruin and recreate, from the plan as it stands to the end of the run. */
export function anneal(
  routes: Routes,
  ruin: Ruin,
  recreate: Recreate,
  chance: Chance,
  run: Run,
  best: BestPlan,
  settings: AnnealSettings = ANNEAL,
): void {
  const arcCost = meanArcCost(routes);
  const hot = settings.hot * arcCost;
  const { needsWalk, stopCount } = routes.problem;
  const isLarge = stopCount > LARGE_STOPS;
  const cooling = (isLarge ? LARGE_COLD : settings.cold) / settings.hot;
  const from = run.share;
  while (run.goesOn()) {
    const hotter = isLarge ? hotterBy(run, stopCount) : 1;
    const cooled = (cooling / hotter) ** ((run.share - from) / Math.max(1e-9, 1 - from));
    const temperature = hotter * hot * cooled;
    const limit = routes.cost - temperature * Math.log(chance.next());
    routes.begin();
    if (chance.next() < ROUTE_RATE) ruin.removeSmallRoute();
    let isSound = ruin.removeStrings();
    if (isSound) {
      isSound = recreate.run(limit);
      if (isSound && needsWalk) isSound = ruinedAreFeasible(routes, ruin);
    }
    if (isSound && routes.cost < limit) best.offer();
    else routes.rollback();
  }
}

/** By the steps a stop the whole run will have, as far as it can be foreseen. */
function hotterBy({ iterations, share }: Run, stopCount: number): number {
  if (share < FORESEEN_FROM) return 1;
  return Math.min(HOTTEST, Math.max(1, iterations / share / stopCount / STEPS_A_STOP));
}

/** Removing a stop may lengthen a route where the matrix is not metric. */
export function ruinedAreFeasible(routes: Routes, ruin: Ruin): boolean {
  for (let index = 0; index < ruin.ruinedCount; index += 1) {
    if (!routeIsFeasible(routes, ruin.ruined[index] ?? 0)) return false;
  }
  return true;
}

/** Of the ways actually driven; the temperature is measured in it. */
export function meanArcCost({ problem, arc, vehicleOf, stopsOf }: Routes): number {
  const { stopCount, vehicleCount, nodeCount } = problem;
  let [sum, count] = [0, 0];
  for (let node = 0; node < nodeCount; node += 1) {
    const isStart = node >= stopCount && node < stopCount + vehicleCount;
    const vehicle = vehicleOf[node] ?? -1;
    if (isStart || vehicle < 0 || stopsOf[vehicle] === 0) continue;
    sum += arc[node] ?? 0;
    count += 1;
  }
  return count === 0 ? 1 : Math.max(sum / count, 1e-9);
}
