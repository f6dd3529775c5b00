import type { ChangedPromise, MovedStep } from '@tianfu/contracts';
import type { CentreSchedule } from '@tianfu/solvers';
import { assignUnits, type Claim } from './assign-units.js';
import type { FrozenStep } from './frozen-steps.js';
import { textOf } from './minutes.js';
import {
  finishingKey,
  planOf,
  stepKey,
  type CentreState,
  type PlanBooking,
  type Row,
  type Span,
} from './plan.js';
import { promiseAfter, promiseFor } from './promise.js';

/** What becomes of one booking by a new plan. */
export interface BookingChange {
  readonly booking: PlanBooking;
  /** Undefined: a step of it has no place any more. */
  readonly plan: Span | undefined;
  readonly promisedAt: number;
}

/** A new plan against the one that stands. */
export interface PlanChange {
  /** Rows of the steps that moved; steps without rows lose their place. By `stepKey`. */
  readonly rows: ReadonlyMap<string, readonly Row[]>;
  readonly moved: readonly MovedStep[];
  readonly bookings: readonly BookingChange[];
}

/**
 * What a schedule changes: which steps move, and whose promise does not hold any more.
 * @throws UnitsFragmented
 */
export function planChange(
  state: CentreState,
  schedule: CentreSchedule,
  frozen: ReadonlyMap<string, FrozenStep>,
): PlanChange {
  const resources = new Map(state.resources.map((resource) => [resource.resourceId, resource]));
  const planned = new Map(schedule.steps.map((step) => [stepKey(step.jobId, Number(step.stepId)), step]));
  const fixed = state.finishing.flatMap(
    ({ bookingId, step }): readonly Row[] => frozen.get(finishingKey(bookingId, step))?.rows ?? [],
  );
  const claims: Claim[] = [];
  const open: {
    readonly key: string;
    readonly booking: PlanBooking;
    readonly step: PlanBooking['steps'][number];
  }[] = [];
  for (const booking of state.bookings) {
    for (const step of booking.steps) {
      if (step.doneAt !== undefined) continue;
      const key = stepKey(booking.bookingId, step.step);
      open.push({ key, booking, step });
      const stays = frozen.get(key);
      if (stays !== undefined && step.startedAt !== undefined) {
        fixed.push(...stays.rows);
        continue;
      }
      const at = planned.get(key);
      for (const [need, allocation] of (at?.allocations ?? []).entries()) {
        if (at === undefined) continue;
        claims.push({
          key,
          need,
          resourceId: allocation.resourceId,
          units: allocation.units,
          work: { from: at.startMinute, until: at.endMinute },
          before: step.rows.filter((row) => row.resourceId === allocation.resourceId).map(({ unit }) => unit),
        });
      }
    }
  }
  const assigned = new Map<string, Row[]>();
  for (const { key, ...row } of assignUnits(resources, fixed, claims))
    assigned.set(key, [...(assigned.get(key) ?? []), row]);
  const rows = new Map<string, readonly Row[]>();
  const moved: MovedStep[] = [];
  for (const { key, booking, step } of open) {
    const stays = step.startedAt === undefined ? undefined : frozen.get(key);
    const after = stays?.rows ?? assigned.get(key) ?? [];
    if (isSame(step.rows, after)) continue;
    rows.set(key, after);
    const oldFrom = step.rows[0]?.work.from;
    const [first] = after;
    if (first === undefined || isSamePlace(step.rows, after)) continue;
    moved.push({
      bookingId: booking.bookingId,
      bookingNumber: booking.number,
      step: step.step,
      resourceIds: [...new Set(after.map(({ resourceId }) => resourceId))],
      oldFrom: textOf(oldFrom ?? first.work.from),
      from: textOf(first.work.from),
      until: textOf(first.work.until),
    });
  }
  return { rows, moved, bookings: state.bookings.map((booking) => changeOf(state, booking, rows)) };
}

function changeOf(
  state: CentreState,
  booking: PlanBooking,
  rows: ReadonlyMap<string, readonly Row[]>,
): BookingChange {
  const plan = planOf(
    booking.steps.map((step) => ({
      ...step,
      rows: rows.get(stepKey(booking.bookingId, step.step)) ?? step.rows,
    })),
  );
  // Without a place all that can be said is: not within the time that is planned.
  const promisedAt =
    plan === undefined
      ? Math.max(booking.promisedAt, promiseFor(state.horizon, state.horizon))
      : promiseAfter(booking.promisedAt, { startMinute: plan.from, endMinute: plan.until });
  return { booking, plan, promisedAt };
}

/** Promises that changed, as they are told. */
export const changedPromises = (bookings: readonly BookingChange[]): ChangedPromise[] =>
  bookings
    .filter(({ booking, promisedAt }) => promisedAt !== booking.promisedAt)
    .map(({ booking, promisedAt }) => ({
      bookingId: booking.bookingId,
      bookingNumber: booking.number,
      title: booking.title,
      oldPromisedAt: textOf(booking.promisedAt),
      promisedAt: textOf(promisedAt),
      laterMinutes: promisedAt - booking.promisedAt,
    }));

const rowText = (rows: readonly Row[]): string =>
  rows
    .map(({ resourceId, unit, need, work, blocked }) =>
      [resourceId, unit, need, work.from, work.until, blocked.from, blocked.until].join(),
    )
    .toSorted()
    .join(';');
const isSame = (left: readonly Row[], right: readonly Row[]): boolean => rowText(left) === rowText(right);

const placeText = (rows: readonly Row[]): string =>
  rows
    .map(({ resourceId, work }) => [resourceId, work.from, work.until].join())
    .toSorted()
    .join(';');
const isSamePlace = (left: readonly Row[], right: readonly Row[]): boolean =>
  placeText(left) === placeText(right);
