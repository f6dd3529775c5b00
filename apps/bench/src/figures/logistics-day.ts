import {
  type RoutePlan,
  type RoutingProblem,
  type RoutingVerdict,
  solveRouting,
  verifyRouting,
} from '@tianfu/solvers';
import type { Figure } from '../figure.js';
import { dispatcherDay } from '../logistics/dispatcher-day.js';

const SEED = 1;
/** What the first plan may take, and what it is asked within: a search uses up the time it is given. */
const FIRST_LIMIT_MS = 2_000;
const FIRST_MS = 1_000;
const MIDDLE_MS = 20_000;
const LONG_MS = 60_000;
/** Of each route in the dispatcher's plan. */
const LOCKED_STOPS = 5;

/** A day of a thousand consignments planned in one, twenty and sixty seconds, and over a dispatcher's locks. */
export const logisticsDay: Figure = {
  name: 'logistics-day',
  about: 'routes for 1,000 consignments from 300 factories with 40 vehicles',
  // eslint-disable-next-line @typescript-eslint/require-await -- figures may need servers; this one computes in one go
  async measure(stage) {
    const day = dispatcherDay(SEED);
    const first = plan(day, FIRST_MS);
    stage.tell(`  ${FIRST_MS} ms: ${first.verdict.cost}`);
    const middle = plan(day, MIDDLE_MS);
    stage.tell(`  ${MIDDLE_MS} ms: ${middle.verdict.cost}`);
    const long = plan(day, LONG_MS);
    stage.tell(`  ${LONG_MS} ms: ${long.verdict.cost}`);
    const locked = lockedDay(day);
    const before = verifyRouting(locked.day, locked.initial);
    const replanned = plan(locked.day, MIDDLE_MS, locked.initial);
    return [
      {
        name: 'logistics-day-first-plan',
        value: first.elapsedMs,
        unit: 'ms',
        target: { of: 'value', bound: 'at most', limit: FIRST_LIMIT_MS },
        details: {
          ...detailsOf(first.verdict),
          note: 'budget less a margin; violations include jobs left out',
        },
      },
      {
        name: 'logistics-day',
        value: percentOver(middle.verdict.cost, long.verdict.cost),
        unit: '% over the 60 s plan',
        target: { of: 'value', bound: 'at most', limit: 2 },
        details: {
          ...{ costAt1s: first.verdict.cost, costAt20s: middle.verdict.cost, costAt60s: long.verdict.cost },
          ...detailsOf(middle.verdict),
        },
      },
      {
        name: 'logistics-day-locked',
        value: percentOver(replanned.verdict.cost, before.cost),
        unit: "% over the dispatcher's plan",
        target: { of: 'value', bound: 'at most', limit: 0 },
        details: { dispatcher: before.cost, ...detailsOf(replanned.verdict) },
      },
    ];
  },
};

/** So much of a budget is kept for reading the answer and checking it. */
const MARGIN_MS = 200;

function plan(
  problem: RoutingProblem,
  budgetMs: number,
  initial?: RoutePlan,
): { elapsedMs: number; verdict: RoutingVerdict; solution: RoutePlan } {
  const beganMs = performance.now();
  const options = { seed: SEED, timeMs: budgetMs - MARGIN_MS };
  const { solution } = solveRouting(problem, initial === undefined ? options : { ...options, initial });
  const verdict = verifyRouting(problem, solution);
  return { elapsedMs: performance.now() - beganMs, verdict, solution };
}

/** What a dispatcher might have: a plan made in a moment, the first stops of each route promised. */
function lockedDay(day: RoutingProblem): { day: RoutingProblem; initial: RoutePlan } {
  const { solution } = solveRouting(day, { seed: SEED + 1, timeMs: FIRST_LIMIT_MS, maxIterations: 2_000 });
  const prefixes = solution.routes.map(({ vehicle, stops }) => ({
    vehicle,
    stops: stops.slice(0, LOCKED_STOPS),
  }));
  return { day: { ...day, locks: { prefixes } }, initial: solution };
}

function detailsOf({ violations, vehicles, distance, cost }: RoutingVerdict): Record<string, number> {
  return { violations: violations.length, vehicles, km: Math.round(distance / 1000), cost: Math.round(cost) };
}

function percentOver(cost: number, of: number): number {
  return (100 * (cost - of)) / of;
}
