import type { BookingEvent } from '@tianfu/contracts';
import type { ReadTx, Tx } from '@tianfu/service';
import type { Booking, Quote } from '../domain/booking.js';
import type { BookingDetails, StepRecord } from '../domain/booking-details.js';
import type { Span, StepWork } from '../domain/plan.js';
import type { PageAfter } from './centre-ports.js';

export interface Quotes {
  add(tx: Tx, quotes: readonly Quote[], validUntil: Date): Promise<void>;
  get(tx: ReadTx, quoteId: string): Promise<(Quote & { validUntil: Date }) | undefined>;
  /** @returns how many were removed */
  removeOld(tx: Tx): Promise<number>;
}

export type BookingPatch = Partial<
  Pick<
    Booking,
    | 'state'
    | 'agreement'
    | 'round'
    | 'promisedAt'
    | 'firstPromisedAt'
    | 'confirmedAt'
    | 'readyAt'
    | 'subsidised'
  >
> & {
  readonly slot?: Booking['slot'] | undefined;
  readonly plannedAt?: Date | null;
  readonly startsAt?: Date | null;
  readonly holdUntil?: Date | null;
};

/** When a booking is made by a new plan. */
export interface Replanned {
  readonly bookingId: string;
  /** Undefined: a step of it has no place any more. */
  readonly plan: Span | undefined;
  readonly promisedAt: number;
  readonly isPromiseNew: boolean;
}

export interface NewPromise {
  readonly facts: BookingEvent;
  readonly version: number;
}

export interface HistoryLine {
  readonly event: string;
  readonly by: 'member' | 'operator' | 'platform';
  readonly reason?: string;
}

export type EntryKind =
  'price' | 'revision' | 'subsidy' | 'deposit' | 'refund' | 'cancellation-fee' | 'waived' | 'credit';

export interface Entry {
  readonly kind: EntryKind;
  readonly minor: bigint;
  readonly note?: string;
}

export interface BookingFilter extends PageAfter {
  readonly enterpriseId?: string;
  readonly centreId?: string;
  readonly states?: readonly string[];
  readonly orderId?: string;
  readonly q?: string;
  readonly late?: boolean;
}

export interface Bookings {
  number(tx: Tx): Promise<string>;
  add(
    tx: Tx,
    booking: Omit<Booking, 'number' | 'createdAt' | 'centreName'> & { number: string },
  ): Promise<void>;
  get(tx: ReadTx, bookingId: string): Promise<Booking | undefined>;
  /** For a change: nobody else changes it until the transaction ends. */
  lock(tx: Tx, bookingId: string): Promise<Booking | undefined>;
  find(tx: ReadTx, filter: BookingFilter): Promise<(Booking & { steps: number; stepsDone: number })[]>;
  /** Writes what changed; `lines` go to the history under consecutive versions. @returns the booking as it is now */
  change(tx: Tx, booking: Booking, patch: BookingPatch, lines: readonly HistoryLine[]): Promise<Booking>;
  /** Writes when bookings are made by a new plan, whatever else changed of them. @returns those whose promise is new */
  replan(tx: Tx, changes: readonly Replanned[], cause: string): Promise<NewPromise[]>;
  addSteps(tx: Tx, bookingId: string, steps: readonly StepWork[]): Promise<void>;
  /** Before making has begun. */
  replaceSteps(tx: Tx, bookingId: string, steps: readonly StepWork[]): Promise<void>;
  steps(tx: ReadTx, bookingId: string): Promise<StepRecord[]>;
  changeStep(tx: Tx, bookingId: string, step: number, patch: StepPatch): Promise<void>;
  addEntries(tx: Tx, bookingId: string, entries: readonly Entry[]): Promise<void>;
  details(tx: ReadTx, bookingId: string): Promise<BookingDetails>;
  /** Held bookings whose time is over. */
  expired(tx: Tx, limit: number): Promise<string[]>;
  /** Bookings of a firm that begin in a span. */
  countBeginning(
    tx: ReadTx,
    of: { centreId: string; enterpriseId: string; from: Date; until: Date; except?: string },
  ): Promise<number>;
  /** Has a firm's subsidies, which all centres count together, granted one after the other. */
  lockSubsidies(tx: Tx, enterpriseId: string): Promise<void>;
  /** Bookings a firm had subsidised, of those made in a month (YYYY-MM) in China. */
  countSubsidised(
    tx: ReadTx,
    of: { enterpriseId: string; month: string; except?: string | undefined },
  ): Promise<number>;
  ofOrder(tx: Tx, orderId: string, enterpriseId: string): Promise<Booking[]>;
  /** Finished samples of a centre, and how many were ready by their first promise. */
  record(tx: ReadTx, centreId: string): Promise<{ samples: number; onTime: number }>;
}

export interface StepPatch {
  readonly state?: string;
  readonly frozen?: boolean;
  readonly moreMinutes?: number;
  /** `start` begins a stretch, `stop` adds it to what was worked, `done` ends the step too. */
  readonly clock?: 'start' | 'stop' | 'done';
}
