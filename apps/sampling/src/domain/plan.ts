import type { CentrePolicy, Requirement, StepLink } from '@tianfu/contracts';
import type { OpenWindow } from '@tianfu/solvers';
import type { AbleResource } from './able-resources.js';
import type { BookingState } from './booking-states.js';
import type { StepState } from './step-states.js';

/** From a minute up to, but not including, another. */
export interface Span {
  readonly from: number;
  readonly until: number;
}

/** A unit of a resource taken by a step: what PostgreSQL keeps exclusive. */
export interface Row {
  /** Of a row PostgreSQL has. */
  readonly allocationId?: string;
  readonly resourceId: string;
  /** 1 to the capacity of the resource. */
  readonly unit: number;
  /** Which requirement of the step it serves, counted from 0. */
  readonly need: number;
  readonly work: Span;
  /** With setup and clean-up. */
  readonly blocked: Span;
}

export interface PlanResource extends AbleResource {
  readonly name: string;
  readonly setupMinutes: number;
  readonly cleanupMinutes: number;
  readonly windows: readonly OpenWindow[];
}

/** What a step of a booking is made of; fixed when it is booked. */
export interface StepWork {
  readonly step: number;
  readonly round: number;
  readonly kind: string;
  readonly name?: string;
  readonly minutes: number;
  readonly requires: readonly Requirement[];
  readonly after: readonly StepLink[];
  readonly interruptible: boolean;
  readonly inRevision: boolean;
}

export interface PlanStep extends StepWork {
  readonly state: StepState;
  /** By staff. */
  readonly frozen: boolean;
  readonly startedAt?: number;
  readonly doneAt?: number;
  /** Minutes worked so far, the running stretch included. */
  readonly workedMinutes: number;
  readonly rows: readonly Row[];
}

export interface PlanBooking {
  readonly bookingId: string;
  readonly number: string;
  readonly title: string;
  readonly enterpriseId: string;
  readonly state: BookingState;
  readonly urgency: string;
  /** Nothing of it begins earlier. */
  readonly release: number;
  readonly promisedAt: number;
  readonly steps: readonly PlanStep[];
}

/** A done step whose units are not free yet: a vat is cleaned, a laser cools. Its booking may be ready or gone. */
export interface FinishingStep {
  readonly bookingId: string;
  readonly step: number;
  readonly rows: readonly Row[];
}

/** Who and what can be had when at a centre, at one moment. */
export interface OpenCentre {
  readonly centreId: string;
  readonly enterpriseId: string;
  readonly name: string;
  readonly policy: CentrePolicy;
  readonly planVersion: number;
  readonly now: number;
  /** End of the last day that can be planned. */
  readonly horizon: number;
  /** The last known day, when a year without a list of working days cuts the horizon short. */
  readonly cutShortAt?: string;
  readonly resources: readonly PlanResource[];
}

/** A centre as its planner sees it at one moment. */
export interface CentreState extends OpenCentre {
  readonly bookings: readonly PlanBooking[];
  readonly finishing: readonly FinishingStep[];
}

export const stepKey = (bookingId: string, step: number): string => `${bookingId} ${step}`;

/** Of what a done step still takes, which is planned as something of its own. */
export const finishingKey = (bookingId: string, step: number): string => `over ${stepKey(bookingId, step)}`;

export const spanOf = (rows: readonly Row[]): Span | undefined => {
  const [first] = rows;
  return first === undefined ? undefined : first.work;
};

/** When the whole booking is planned from and to; undefined while a step of it has no place. */
export function planOf(
  steps: readonly { readonly doneAt?: number; readonly rows: readonly Row[] }[],
): Span | undefined {
  let from = Number.POSITIVE_INFINITY;
  let until = Number.NEGATIVE_INFINITY;
  for (const { rows, doneAt } of steps) {
    const span = spanOf(rows);
    if (span === undefined && doneAt === undefined) return undefined;
    from = Math.min(from, span?.from ?? doneAt ?? from);
    until = Math.max(until, doneAt ?? span?.until ?? until);
  }
  return steps.length === 0 ? undefined : { from, until };
}
