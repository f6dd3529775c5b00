import { seededRandom } from '@tianfu/kernel';
import {
  centreCosts,
  type CentreCosts,
  type CentreProblem,
  type CentreSchedule,
  earliestSlots,
  generateCentre,
  generateJob,
  repairSchedule,
  scheduleCentre,
  verifyCentreSchedule,
} from '@tianfu/solvers';
import type { Figure, Reading } from '../figure.js';
import { median, percentile } from '../percentiles.js';

const SEED = 3;
/** Six steps each: 402 open steps. */
const JOBS = 67;
const DAYS = 60;
const QUOTES = 500;
const DISTURBANCES = 100;
/** The first calls warm the code up; they are told apart. */
const WARM_UP = 10;
const REPLAN_MS = 4_900;
const DAY_MINUTES = 1_440;

export const centreSchedule: Figure = {
  name: 'centre-schedule',
  about: 'quote, repair and full plan of a generated centre, 60 resources and 402 open steps',
  // One core computes; nothing is awaited.
  measure(stage) {
    const problem = generateCentre({ seed: SEED, jobs: JOBS, days: DAYS });
    const replanned = scheduleCentre(problem, { seed: SEED, timeMs: REPLAN_MS });
    checkSound(problem, replanned.solution);
    stage.tell('  planned; now quotes and disturbances');
    return Promise.resolve([
      quotes(problem, replanned.solution),
      repairs(problem, replanned.solution),
      {
        name: 'centre-replan',
        value: replanned.elapsedMs,
        unit: 'ms',
        target: { of: 'value', bound: 'at most', limit: 5_000 },
        details: {
          figure: 'centre-schedule',
          iterations: replanned.iterations,
          greedyMs: replanned.first.elapsedMs,
          ...told('fifo', fifoCosts(problem)),
          ...told('greedy', replanned.first.costs),
          ...told('search', replanned.costs),
        },
      },
    ]);
  },
};

function quotes(problem: CentreProblem, schedule: CentreSchedule): Reading {
  const random = seededRandom(SEED);
  const tookMs: number[] = [];
  let found = 0;
  for (let quote = 0; quote < QUOTES + WARM_UP; quote += 1) {
    const job = generateJob('new', random);
    const startedMs = performance.now();
    const slots = earliestSlots(problem, schedule, job, 3);
    tookMs.push(performance.now() - startedMs);
    if (!slots.ok) continue;
    found += 1;
    const [slot] = slots.value;
    const withNew = { ...problem, jobs: [...problem.jobs, job] };
    checkSound(withNew, { ...schedule, steps: [...schedule.steps, ...(slot?.steps ?? [])] });
  }
  const warm = tookMs.slice(WARM_UP);
  return {
    name: 'centre-quote',
    value: percentile(warm, 0.99),
    unit: 'ms',
    target: { of: 'value', bound: 'at most', limit: 100 },
    details: {
      figure: 'centre-schedule',
      p50: median(warm),
      coldMax: Math.max(...tookMs.slice(0, WARM_UP)),
      quotes: QUOTES,
      slotsEach: 3,
      found,
    },
  };
}

/** Somebody is ill for three days of the first two weeks. */
function repairs(problem: CentreProblem, schedule: CentreSchedule): Reading {
  const random = seededRandom(SEED);
  const people = problem.resources.filter(({ id }) => /maker|cutter|sewer|finisher|presser|fitter/.test(id));
  const tookMs: number[] = [];
  const changes: number[] = [];
  for (let index = 0; index < DISTURBANCES + WARM_UP; index += 1) {
    const { id } = random.pick(people);
    const from = random.integer(0, 14) * DAY_MINUTES;
    const disturbed = without(problem, id, from, from + 3 * DAY_MINUTES);
    const startedMs = performance.now();
    const repaired = repairSchedule(disturbed, schedule, { seed: SEED, timeMs: 0, maxIterations: 0 });
    tookMs.push(performance.now() - startedMs);
    changes.push(repaired.first.costs.changes);
    checkSound(disturbed, repaired.solution);
  }
  const warm = tookMs.slice(WARM_UP);
  return {
    name: 'centre-repair',
    value: percentile(warm, 0.99),
    unit: 'ms',
    target: { of: 'value', bound: 'at most', limit: 300 },
    details: {
      figure: 'centre-schedule',
      p50: median(warm),
      coldMax: Math.max(...tookMs.slice(0, WARM_UP)),
      disturbances: DISTURBANCES,
      medianChanges: median(changes),
    },
  };
}

function without(problem: CentreProblem, id: string, from: number, to: number): CentreProblem {
  const resources = problem.resources.map((resource) =>
    resource.id === id
      ? {
          ...resource,
          windows: resource.windows.filter(
            ({ startMinute, endMinute }) => endMinute <= from || startMinute >= to,
          ),
        }
      : resource,
  );
  return { ...problem, resources };
}

/** First come, first served, blind to promises and weights. */
function fifoCosts(problem: CentreProblem): CentreCosts {
  const jobs = problem.jobs.map(({ dueMinute: _, ...job }) => ({ ...job, weight: 1 }));
  const { solution } = scheduleCentre({ ...problem, jobs }, { seed: SEED, timeMs: 0, maxIterations: 0 });
  checkSound(problem, solution);
  return centreCosts(problem, solution);
}

function told(who: string, { weightedTardiness, turnaroundMinutes }: CentreCosts): Record<string, number> {
  return { [`${who}Tardiness`]: weightedTardiness, [`${who}Turnaround`]: turnaroundMinutes };
}

function checkSound(problem: CentreProblem, schedule: CentreSchedule): void {
  const violations = verifyCentreSchedule(problem, schedule);
  if (violations.length > 0) throw new Error(`the plan breaks rules: ${JSON.stringify(violations[0])}`);
  if (schedule.unplanned.length > 0) throw new Error(`not planned: ${JSON.stringify(schedule.unplanned[0])}`);
}
