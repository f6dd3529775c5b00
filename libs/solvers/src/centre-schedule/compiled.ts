import { type Calendar, NEVER } from './calendar.js';
import { JointCalendars } from './joint-calendars.js';
import type { CentreJob, CentreProblem, CentreStep, Need, StepTimes } from './model.js';
import { type Placed, placedOf } from './placed-of.js';
import { stepOrder } from './step-order.js';

/** A problem with places instead of names, ready to be searched. */
export interface Compiled {
  readonly problem: CentreProblem;
  readonly calendars: JointCalendars;
  readonly resources: readonly CompiledResource[];
  readonly jobs: readonly CompiledJob[];
  /** Of all jobs; a step is named by its place here. */
  readonly steps: readonly CompiledStep[];
  readonly resourceOf: ReadonlyMap<string, number>;
  readonly stepOf: ReadonlyMap<string, number>;
}

export interface CompiledResource {
  readonly id: string;
  readonly capacity: number;
  readonly calendar: Calendar;
  readonly setup: number;
  readonly cleanup: number;
}

export interface CompiledJob {
  readonly index: number;
  readonly source: CentreJob;
  readonly release: number;
  /** Infinity without a promise. */
  readonly due: number;
  readonly weight: number;
  readonly steps: readonly number[];
  /** The unfrozen steps, each after those it waits for; undefined when they wait in a circle. */
  readonly order: readonly number[] | undefined;
  /** Of the unfrozen steps. */
  readonly work: number;
}

export interface CompiledStep {
  readonly index: number;
  readonly job: number;
  readonly source: CentreStep;
  readonly work: number;
  readonly isInterruptible: boolean;
  readonly needs: readonly CompiledNeed[];
  readonly before: readonly Edge[];
  readonly after: Edge[];
  readonly frozen: Placed | undefined;
  /** Where it was planned before. */
  readonly previous: Placed | undefined;
}

export interface CompiledNeed {
  readonly units: number;
  readonly resources: Int32Array;
  readonly speeds: Float64Array;
  /** Working minutes with this candidate and the fastest of the other needs. */
  readonly workAtBest: Int32Array;
}

/** To or from another step; lags in minutes, Infinity where there is no maximum. */
export interface Edge {
  readonly step: number;
  readonly minLag: number;
  readonly maxLag: number;
}

/** Working minutes of a step at a speed; a hair below a whole number counts as that number. */
export function workAt(workMinutes: number, speed: number): number {
  return Math.min(NEVER, Math.max(1, Math.ceil(workMinutes / speed - 1e-9)));
}

/** Null characters stand in no sane identifier, so two names never run into one. */
export function stepKey(jobId: string, stepId: string): string {
  return `${jobId}\0${stepId}`;
}

/** The problem must be free of faults. */
export function compile(problem: CentreProblem): Compiled {
  const calendars = new JointCalendars();
  const resourceOf = new Map(problem.resources.map(({ id }, index) => [id, index]));
  const resources = problem.resources.map((resource) => ({
    id: resource.id,
    capacity: resource.capacity,
    calendar: calendars.of(resource.windows),
    setup: resource.setupMinutes ?? 0,
    cleanup: resource.cleanupMinutes ?? 0,
  }));
  const stepOf = new Map<string, number>();
  for (const job of problem.jobs)
    for (const step of job.steps) stepOf.set(stepKey(job.id, step.id), stepOf.size);
  const placed = (times: StepTimes | undefined): Placed | undefined => times && placedOf(times, resourceOf);
  const previous = new Map(
    problem.previous?.steps.map((times) => [stepKey(times.jobId, times.stepId), times]) ?? [],
  );
  const steps = problem.jobs.flatMap((job, jobIndex) =>
    job.steps.map((source): CompiledStep => {
      const key = stepKey(job.id, source.id);
      return {
        index: stepOf.get(key) ?? 0,
        job: jobIndex,
        source,
        work: source.workMinutes,
        isInterruptible: source.interruptible ?? false,
        needs: source.needs.map((need) => compiledNeed(need, source, resourceOf)),
        before: (source.after ?? []).map(({ stepId, minLagMinutes, maxLagMinutes }) => ({
          step: stepOf.get(stepKey(job.id, stepId)) ?? 0,
          minLag: minLagMinutes ?? 0,
          maxLag: maxLagMinutes ?? Infinity,
        })),
        after: [],
        frozen: placed(source.frozen),
        previous: placed(previous.get(key)),
      };
    }),
  );
  for (const step of steps)
    for (const { step: other, ...lags } of step.before)
      steps[other]?.after.push({ step: step.index, ...lags });
  const jobs = problem.jobs.map((source, index) => compiledJob(source, index, steps, stepOf));
  return { problem, calendars, resources, jobs, steps, resourceOf, stepOf };
}

function compiledJob(
  source: CentreJob,
  index: number,
  all: readonly CompiledStep[],
  stepOf: ReadonlyMap<string, number>,
): CompiledJob {
  const steps = source.steps.map(({ id }) => stepOf.get(stepKey(source.id, id)) ?? 0);
  const order = stepOrder(source)?.map((place) => steps[place] ?? 0);
  return {
    index,
    source,
    release: source.releaseMinute,
    due: source.dueMinute ?? Infinity,
    weight: source.weight,
    steps,
    order: order?.filter((step) => all[step]?.frozen === undefined),
    work: source.steps.reduce((sum, step) => sum + (step.frozen ? 0 : step.workMinutes), 0),
  };
}

function compiledNeed(need: Need, step: CentreStep, resourceOf: ReadonlyMap<string, number>): CompiledNeed {
  const others = step.needs
    .filter((other) => other !== need)
    .reduce(
      (product, { candidates }) => product * Math.max(0, ...candidates.map(({ speed }) => speed ?? 1)),
      1,
    );
  const speeds = Float64Array.from(need.candidates, ({ speed }) => speed ?? 1);
  return {
    units: need.units ?? 1,
    resources: Int32Array.from(need.candidates, ({ resourceId }) => resourceOf.get(resourceId) ?? 0),
    speeds,
    workAtBest: Int32Array.from(speeds, (speed) => workAt(step.workMinutes, Math.max(speed * others, 1e-6))),
  };
}
