import { present } from '@tianfu/kernel';
import type { SearchOptions, SearchResult } from '../search/search-options.js';
import { anneal } from './anneal.js';
import { BestPlan } from './best-plan.js';
import { boundRouting } from './bound-routing.js';
import { Chance } from './chance.js';
import { checkProblem } from './check-problem.js';
import { compileProblem } from './compile-problem.js';
import { Cooling, LARGE_STOPS } from './cooling.js';
import { costUnits } from './cost-units.js';
import { evolve } from './evolution/evolve.js';
import { plainRouting } from './evolution/plain-routing.js';
import { minimiseFleet } from './minimise-fleet.js';
import type { RoutePlan, RoutingProblem } from './model.js';
import { planOf, takePlan } from './plan-nodes.js';
import { Recreate } from './recreate.js';
import { RoutingInputError } from './routing-input-error.js';
import { Routes } from './routes.js';
import { Ruin } from './ruin.js';
import { Run } from './run.js';
import { annealOnTwo } from './two-threads/anneal-on-two.js';
import { verifyRouting } from './verify-routing.js';
import { offerWithinLimits } from './within-limits.js';

/** Of the budget, at most, for fewer vehicles, where they come first. */
const FLEET_SHARE = 0.5;
/** A thread takes a tenth to half a second to start. */
const LEAST_FOR_TWO_MS = 5_000;

export interface RoutingOptions extends SearchOptions {
  /** The plan to begin with, such as the dispatcher's; the answer is never worse. It must break no rule. */
  readonly initial?: RoutePlan;
  /**
   * Two: a day of more than a thousand stops is annealed by two threads, where cost comes first and there is time for
   * it (five seconds); iterations are those of the first. They take turns where `maxIterations` is given. Default 1.
   */
  readonly threads?: 1 | 2;
  /** Whether progress and answer tell a lower bound, found once the first plan is told. Default: no. */
  readonly withBound?: boolean;
}

/**
 * Plans routes by ruin and recreate with slack induction by string removals under simulated annealing (Christiaens
 * and Vanden Berghe, Transportation Science 54, 2020), with their fleet minimisation where vehicles come first.
 * Locked parts stay as they are. Jobs that fit nowhere are left out and named, also those that should be served.
 *
 * @returns the plan with `objectiveOf` it; smaller is better
 * @throws RoutingInputError where the problem means nothing, a lock contradicts another rule, or the initial plan
 *   breaks one
 */
export function solveRouting(problem: RoutingProblem, options: RoutingOptions): SearchResult<RoutePlan> {
  const run = new Run(options);
  checkProblem(problem);
  const routes = new Routes(compileProblem(problem));
  const chance = new Chance(options.seed);
  const best = new BestPlan(routes, run);
  const ruin = new Ruin(routes, chance);
  const recreate = new Recreate(routes, chance);
  const search = { routes, ruin, recreate, chance, run, best };
  if (options.initial !== undefined) begin(routes, problem, options.initial);
  else {
    refuse(problem, planOf(routes, problem), 'locks');
    recreate.construct();
  }
  const isTold = best.offer();
  if (options.withBound === true && problem.goal !== 'vehicles-first') {
    run.bound = boundRouting(problem);
    if (isTold) best.tell();
  }
  if (problem.goal === 'vehicles-first')
    minimiseFleet(routes, ruin, recreate, chance, run, best, FLEET_SHARE);
  const plain = problem.goal === 'vehicles-first' ? undefined : plainRouting(routes.problem);
  if (plain !== undefined && routes.absent.count === 0) evolve(plain, routes, chance, run, best);
  else {
    const cooling = coolingOf(routes, run);
    if (isForTwo(problem, routes, options)) annealOnTwo(problem, search, cooling, options);
    else anneal(search, cooling);
    offerWithinLimits(search);
  }
  best.restore();
  const solution = planOf(routes, problem);
  const { objective } = verifyRouting(problem, solution);
  const { elapsedMs, iterations, ended = 'time', bound } = run;
  return { solution, objective, ...present({ bound }), elapsedMs, iterations, ended };
}

/** Whether there are routes enough that two steps seldom change the same, and time to start a second thread. */
function isForTwo(
  { goal }: RoutingProblem,
  routes: Routes,
  { threads = 1, timeMs }: RoutingOptions,
): boolean {
  return (
    threads === 2 &&
    timeMs >= LEAST_FOR_TWO_MS &&
    goal !== 'vehicles-first' &&
    routes.problem.stopCount > 2 * LARGE_STOPS
  );
}

/** From here to the end of the run. */
function coolingOf(routes: Routes, run: Run): Cooling {
  const from = run.share;
  const shareOf = (share: number): number => (share - from) / Math.max(1e-9, 1 - from);
  return new Cooling(costUnits(routes), routes.problem.stopCount, shareOf, () => run.foreseenSteps);
}

function begin(routes: Routes, problem: RoutingProblem, initial: RoutePlan): void {
  refuse(problem, initial, 'initial');
  takePlan(routes, problem, initial);
}

/** A job left out is no fault here: the search looks for a place. */
function refuse(problem: RoutingProblem, plan: RoutePlan, where: string): void {
  const faults = verifyRouting(problem, plan).violations.filter(
    ({ kind }) =>
      kind !== 'unserved' && (where !== 'locks' || (kind !== 'half-served' && kind !== 'overload')),
  );
  if (faults.length > 0)
    throw new RoutingInputError(`${where}: ${faults.map(({ text }) => text).join('; ')}`);
}
