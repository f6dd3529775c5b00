import { type CentreJob, type CentreProblem, type CentreSchedule, repairSchedule } from '@tianfu/solvers';
import { firstCome, least } from './disciplines.js';
import type { Discipline, Task } from './sample-room.js';

const MINUTES_PER_HOUR = 60;
const HORIZON_MINUTES = 200_000;
const ITERATIONS = 20;

interface Group {
  readonly people: number;
  readonly steps: readonly number[];
}

/**
 * Plans what is in the room anew with every arrival, by expected hours, with a small budget, from the plan before; who
 * is free takes what the plan starts first.
 */
export function rollingPlan(
  groups: readonly Group[],
  seed: number,
): { choose: Discipline; onChange: (tasks: ReadonlySet<Task>, now: number) => void } {
  let schedule: CentreSchedule = { steps: [], unplanned: [] };
  let starts = new Map<string, number>();
  const startOf = ({ sample, round, step }: Task): number =>
    starts.get(`${sample.index}-${round}/${step}`) ?? Infinity;
  return {
    choose: (waiting, now) => {
      const planned = waiting.filter((task) => startOf(task) < Infinity);
      return planned.length === 0 ? firstCome(waiting, now) : least(planned, startOf);
    },
    onChange: (tasks, now) => {
      const problem = problemOf(groups, tasks, now);
      schedule = repairSchedule(problem, schedule, {
        seed,
        timeMs: Infinity,
        maxIterations: ITERATIONS,
        prefersStability: false,
      }).solution;
      starts = new Map(schedule.steps.map((step) => [`${step.jobId}/${step.stepId}`, step.startMinute]));
    },
  };
}

function problemOf(groups: readonly Group[], tasks: ReadonlySet<Task>, now: number): CentreProblem {
  const startMinute = Math.ceil(now * MINUTES_PER_HOUR);
  const horizonMinute = startMinute + HORIZON_MINUTES;
  return {
    resources: groups.map(({ people }, index) => ({
      id: `group-${index}`,
      capacity: people,
      windows: [{ startMinute: 0, endMinute: horizonMinute }],
    })),
    jobs: [...tasks].map((task) => jobOf(groups, task, startMinute)),
    startMinute,
    horizonMinute,
  };
}

function jobOf(
  groups: readonly Group[],
  { sample, round, step, startedAt }: Task,
  startMinute: number,
): CentreJob {
  const left = (sample.expected[round] ?? []).slice(step);
  return {
    id: `${sample.index}-${round}`,
    releaseMinute: Math.floor(sample.arrival * MINUTES_PER_HOUR),
    dueMinute: Math.floor(sample.promise * MINUTES_PER_HOUR),
    weight: 1,
    steps: left.map((hours, place) => {
      const resourceId = `group-${groups.findIndex(({ steps }) => steps.includes(step + place))}`;
      const workMinutes = Math.max(1, Math.round(hours * MINUTES_PER_HOUR));
      const started =
        place === 0 && startedAt !== undefined ? Math.floor(startedAt * MINUTES_PER_HOUR) : undefined;
      return {
        id: `${step + place}`,
        workMinutes,
        needs: [{ candidates: [{ resourceId }] }],
        ...(place === 0 ? {} : { after: [{ stepId: `${step + place - 1}` }] }),
        ...(started === undefined
          ? {}
          : {
              frozen: {
                startMinute: started,
                // What takes longer than expected is expected to be done any minute.
                endMinute: Math.max(started + workMinutes, startMinute + 1),
                allocations: [{ resourceId, units: 1 }],
              },
            }),
      };
    }),
  };
}
