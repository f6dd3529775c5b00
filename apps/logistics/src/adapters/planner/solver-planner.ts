import { availableParallelism } from 'node:os';
import { assert } from '@tianfu/kernel';
import { type RoutePlan, type RoutingProblem, solveInWorker, verifyRouting } from '@tianfu/solvers';
import type {
  DayPlan,
  DayProblem,
  DayRoute,
  DaySearch,
  RoutePlanner,
} from '../../application/route-planner.js';

/** Plans a day with the routing solver in a thread of its own, and trusts it no further than its verifier does. */
export class SolverPlanner implements RoutePlanner {
  async plan(day: DayProblem, search: DaySearch): Promise<DayPlan> {
    const problem = routingProblem(day);
    const { seed, timeMs, signal, onProgress } = search;
    const initial = usable(problem, search.initial);
    const result = await solveInWorker('routing', problem, {
      seed,
      timeMs,
      signal,
      threads: availableParallelism() > 1 ? 2 : 1,
      withBound: true,
      ...(initial === undefined ? {} : { initial }),
      onProgress: ({ objective, leftOut = { count: 0, penalty: 0 }, bound, elapsedMs }) =>
        onProgress({
          costMinor: objective - leftOut.penalty,
          unserved: leftOut.count,
          boundMinor: bound,
          elapsedMs,
        }),
    });
    const { violations } = verifyRouting(problem, result.solution);
    assert(violations.length === 0, `the solver broke a rule: ${violations[0]?.text ?? ''}`);
    const { routes, unserved } = result.solution;
    return { routes, unserved, objectiveMinor: result.objective };
  }
}

export function routingProblem({ table, jobs, vehicles, locks }: DayProblem): RoutingProblem {
  return {
    matrix: {
      size: table.size,
      distance: Float64Array.from(table.metres),
      time: Float64Array.from(table.seconds),
    },
    dimensions: 3,
    goal: 'cost',
    jobs: jobs.map(({ demand, pickUp, delivery, penaltyMinor }) => ({
      kind: 'pair',
      demand,
      penalty: penaltyMinor,
      pickUp: visit(pickUp),
      delivery: visit(delivery),
    })),
    vehicles: vehicles.map(({ depot, capacity, fromSeconds, untilSeconds, fixedMinor, minorPerMetre }) => ({
      start: depot,
      end: depot,
      capacity,
      shift: { from: fromSeconds, until: untilSeconds },
      fixedCost: fixedMinor,
      costPerDistance: minorPerMetre,
    })),
    locks: {
      sequences: locks,
      vehicles: locks.flatMap(({ vehicle, stops }) =>
        [...new Set(stops.map(({ job }) => job))].map((job) => ({ job, vehicle })),
      ),
    },
  };
}

const visit = ({
  place,
  serviceSeconds,
  fromSeconds,
  untilSeconds,
}: DayProblem['jobs'][number]['pickUp']) => ({
  location: place,
  serviceTime: serviceSeconds,
  windows: [{ from: Math.max(0, fromSeconds), until: Math.max(0, untilSeconds) }],
});

/** A dispatcher may have planned somebody late; such a plan is no beginning for a search that allows no lateness. */
function usable(problem: RoutingProblem, routes: readonly DayRoute[]): RoutePlan | undefined {
  if (routes.length === 0) return undefined;
  const served = new Set(routes.flatMap(({ stops }) => stops.map(({ job }) => job)));
  const unserved = problem.jobs.flatMap((_, job) => (served.has(job) ? [] : [job]));
  const plan = { routes, unserved };
  return verifyRouting(problem, plan).violations.length === 0 ? plan : undefined;
}
