import type {
  CentreJob,
  CentreProblem,
  CentreResource,
  CentreSchedule,
  CentreStep,
  Need,
  PlannedStep,
} from '@tianfu/solvers';
import type { Requirement } from '@tianfu/contracts';
import { canServe } from './able-resources.js';
import { frozenSteps, type FrozenStep, type Wishes } from './frozen-steps.js';
import {
  finishingKey,
  spanOf,
  stepKey,
  type CentreState,
  type FinishingStep,
  type PlanBooking,
  type PlanResource,
  type Row,
  type Span,
  type StepWork,
} from './plan.js';

/** What a minute late costs, by urgency; a hold has not been paid for. */
const WEIGHTS: Readonly<Record<string, number>> = { urgent: 4, normal: 2, relaxed: 1 };
const HOLD_SHARE = 0.5;
const FINISHING_STEP = '1';

/** The plan of a centre as a problem for the solver, with what it must not move. */
export interface PlanTask {
  readonly problem: CentreProblem;
  readonly frozen: ReadonlyMap<string, FrozenStep>;
}

export function planTask(state: CentreState, wishes?: Wishes): PlanTask {
  const frozen = frozenSteps(state, wishes);
  const needOf = needsOf(state);
  const problem: CentreProblem = {
    resources: state.resources.map(asCentreResource),
    jobs: [
      ...state.bookings.map((booking) => jobOf(needOf, booking, frozen)),
      ...state.finishing.flatMap((step) => finishingJob(step, frozen)),
    ],
    startMinute: state.now,
    horizonMinute: state.horizon,
    previous: currentSchedule(state),
  };
  return { problem, frozen };
}

/** Resources and horizon alone: for whom nothing of what is planned may move. */
export const emptyCentre = (state: CentreState): CentreProblem => ({
  resources: state.resources.map(asCentreResource),
  jobs: [],
  startMinute: state.now,
  horizonMinute: state.horizon,
});

/** A booking that is not made yet, as one more job. */
export const newJob = (
  state: CentreState,
  job: {
    readonly id: string;
    readonly release: number;
    readonly urgency: string;
    readonly steps: readonly StepWork[];
  },
): CentreJob => {
  const needOf = needsOf(state);
  return {
    id: job.id,
    releaseMinute: job.release,
    weight: WEIGHTS[job.urgency] ?? 1,
    steps: job.steps.map((step) => stepOf(needOf, step)),
  };
};

/** The plan as it stands: every step that has a place, and what done ones still take. */
export function currentSchedule(state: CentreState): CentreSchedule {
  const finishing = state.finishing.flatMap(({ bookingId, step, rows }) => {
    const span = spanOf(rows);
    return span === undefined ? [] : [finishingTimes(finishingKey(bookingId, step), span, rows)];
  });
  const steps = state.bookings.flatMap(({ bookingId, steps: of }) =>
    of.flatMap(({ step, rows, requires, doneAt }): PlannedStep[] => {
      const [first] = rows;
      if (first === undefined) return [];
      return [
        {
          jobId: bookingId,
          stepId: String(step),
          startMinute: first.work.from,
          endMinute: first.work.until,
          allocations: doneAt === undefined ? allocationsOf(rows, requires.length) : [],
        },
      ];
    }),
  );
  return { steps: [...steps, ...finishing], unplanned: [] };
}

const finishingTimes = (jobId: string, span: Span, rows: readonly Row[]): PlannedStep => ({
  jobId,
  stepId: FINISHING_STEP,
  startMinute: span.from,
  endMinute: span.until,
  allocations: allocationsOf(rows, 1 + Math.max(...rows.map(({ need }) => need))),
});

/** What a done step still takes, as a job of its own: it stays, and the clean-up after it counts. */
function finishingJob(
  { bookingId, step }: FinishingStep,
  frozen: ReadonlyMap<string, FrozenStep>,
): CentreJob[] {
  const id = finishingKey(bookingId, step);
  const stays = frozen.get(id);
  if (stays === undefined || stays.rows.length === 0) return [];
  const { allocations, startMinute, endMinute } = finishingTimes(id, stays.span, stays.rows);
  const needs = allocations.map(({ resourceId, units }) => ({ candidates: [{ resourceId }], units }));
  const workMinutes = endMinute - startMinute;
  const times = { startMinute, endMinute, allocations };
  return [
    {
      id,
      releaseMinute: startMinute,
      weight: 1,
      steps: [{ id: FINISHING_STEP, workMinutes, needs, frozen: times }],
    },
  ];
}

function allocationsOf(rows: readonly Row[], needs: number): PlannedStep['allocations'] {
  const allocations: { resourceId: string; units: number }[] = [];
  for (let need = 0; need < needs; need += 1) {
    const served = rows.filter((row) => row.need === need);
    const [first] = served;
    if (first !== undefined) allocations.push({ resourceId: first.resourceId, units: served.length });
  }
  return allocations;
}

const asCentreResource = ({
  resourceId,
  capacity,
  windows,
  setupMinutes,
  cleanupMinutes,
}: PlanResource): CentreResource => ({ id: resourceId, capacity, windows, setupMinutes, cleanupMinutes });

type NeedOf = (requirement: Requirement) => Need;

function jobOf(needOf: NeedOf, booking: PlanBooking, frozen: ReadonlyMap<string, FrozenStep>): CentreJob {
  const weight = (WEIGHTS[booking.urgency] ?? 1) * (booking.state === 'held' ? HOLD_SHARE : 1);
  return {
    id: booking.bookingId,
    releaseMinute: booking.release,
    dueMinute: booking.promisedAt,
    weight,
    steps: booking.steps.map((step) => {
      const stays = frozen.get(stepKey(booking.bookingId, step.step));
      if (stays === undefined) return stepOf(needOf, step);
      const times = {
        startMinute: stays.span.from,
        endMinute: stays.span.until,
        allocations: allocationsOf(stays.rows, step.requires.length),
      };
      // What is over takes nothing any more.
      return { ...stepOf(needOf, step), ...(stays.rows.length === 0 ? { needs: [] } : {}), frozen: times };
    }),
  };
}

function stepOf(needOf: NeedOf, step: StepWork): CentreStep {
  return {
    id: String(step.step),
    workMinutes: step.minutes,
    needs: step.requires.map(needOf),
    after: step.after.map(({ step: before, minLagMinutes, maxLagMinutes }) => ({
      stepId: String(before),
      minLagMinutes,
      ...(maxLagMinutes === undefined ? {} : { maxLagMinutes }),
    })),
    interruptible: step.interruptible,
  };
}

/**
 * Who can serve what is asked of one step again and again is asked once, and is one object wherever it goes: a thread is
 * sent it once.
 */
function needsOf({ resources }: Pick<CentreState, 'resources'>): NeedOf {
  const known = new Map<string, Need>();
  return (requirement) => {
    const key = JSON.stringify(requirement);
    const need = known.get(key) ?? {
      candidates: resources
        .filter((resource) => canServe(resource, requirement))
        .map(({ resourceId }) => ({ resourceId })),
      units: requirement.units,
    };
    known.set(key, need);
    return need;
  };
}
