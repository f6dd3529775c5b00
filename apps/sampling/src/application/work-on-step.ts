import {
  problemReported,
  Refusal,
  sampleReady,
  stepChanged,
  type FinishStep,
  type ReportProblem,
  type StepEvent as StepTold,
} from '@tianfu/contracts';
import { found, type Tx } from '@tianfu/service';
import type { Booking } from '../domain/booking.js';
import type { StepRecord } from '../domain/booking-details.js';
import { requireState, stateAfter } from '../domain/booking-states.js';
import { stepAfter, type StepEvent } from '../domain/step-states.js';
import { bookingFacts } from './booking-facts.js';
import type { BookingPatch, Bookings, StepPatch } from './booking-ports.js';
import type { Files, Rounds } from './making-ports.js';
import type { Plans } from './plan-ports.js';

const MINUTE_MS = 60_000;

/** What staff do with a step on the bench. The last one done makes the sample ready. */
export class WorkOnStep {
  constructor(
    private readonly bookings: Bookings,
    private readonly rounds: Rounds,
    private readonly files: Files,
    private readonly plans: Plans,
  ) {}

  /** @throws Refusal `TRANSITION_REFUSED`, `STEP_NOT_READY` */
  async start(tx: Tx, booking: Booking, step: number): Promise<Booking> {
    requireState(booking.state, ['confirmed', 'in-progress']);
    const steps = await this.bookings.steps(tx, booking.bookingId);
    const one = found(steps.find((known) => known.step === step));
    requireReady(one, steps, await tx.now());
    const state = booking.state === 'confirmed' ? stateAfter(booking.state, 'begin') : booking.state;
    const patch: BookingPatch = { state };
    return this.#step(tx, booking, one, { event: 'start', patch, step: { clock: 'start' } });
  }

  /** @throws Refusal `TRANSITION_REFUSED` */
  async pause(tx: Tx, booking: Booking, step: number): Promise<Booking> {
    const one = await this.#known(tx, booking, step);
    return this.#step(tx, booking, one, { event: 'pause', patch: {}, step: { clock: 'stop' } });
  }

  /** @throws Refusal `TRANSITION_REFUSED` */
  async finish(
    tx: Tx,
    booking: Booking,
    { step, fileIds, note }: Omit<FinishStep, 'bookingId'>,
  ): Promise<Booking> {
    const { bookingId } = booking;
    const one = await this.#known(tx, booking, step);
    await this.#photos(tx, booking, fileIds, { step, ...(note === undefined ? {} : { note }) });
    const done = await this.#step(tx, booking, one, {
      event: 'finish',
      patch: {},
      step: { clock: 'done' },
      ...(note === undefined ? {} : { reason: note }),
    });
    await this.plans.shrink(tx, bookingId, step);
    const steps = await this.bookings.steps(tx, bookingId);
    return steps.every(({ state }) => state === 'done') ? this.#ready(tx, done) : done;
  }

  /** @throws Refusal `TRANSITION_REFUSED` */
  async problem(tx: Tx, booking: Booking, told: Omit<ReportProblem, 'bookingId'>): Promise<Booking> {
    const { step, kind, note, extraMinutes, fileIds } = told;
    const one = await this.#known(tx, booking, step);
    await this.#photos(tx, booking, fileIds, { step, ...(note === undefined ? {} : { note }) });
    const reason = note === undefined ? kind : `${kind}: ${note}`;
    const patch = { clock: 'stop' as const, moreMinutes: extraMinutes };
    const after = await this.#step(tx, booking, one, { event: 'stop', patch: {}, step: patch, reason });
    tx.emit(
      problemReported,
      { ...stepFacts(after, one, 'problem'), problem: kind, extraMinutes },
      // The step's own event has the booking's version; this one tells more of the same happening.
      { aggregateId: `${booking.bookingId}-problem`, version: after.version },
    );
    return after;
  }

  async #known(tx: Tx, booking: Booking, step: number): Promise<StepRecord> {
    requireState(booking.state, ['in-progress']);
    const steps = await this.bookings.steps(tx, booking.bookingId);
    return found(steps.find((known) => known.step === step));
  }

  async #step(
    tx: Tx,
    booking: Booking,
    one: StepRecord,
    did: { event: StepEvent; patch: BookingPatch; step: StepPatch; reason?: string },
  ): Promise<Booking> {
    const state = stepAfter(one.state, did.event);
    await this.bookings.changeStep(tx, booking.bookingId, one.step, { ...did.step, state });
    await this.plans.touch(tx, booking.centreId);
    const line = { event: `step ${one.step} ${did.event}`, by: 'member' as const };
    const after = await this.bookings.change(tx, booking, did.patch, [
      did.reason === undefined ? line : { ...line, reason: did.reason },
    ]);
    const origin = { aggregateId: booking.bookingId, version: after.version };
    tx.emit(stepChanged, stepFacts(after, one, state), origin);
    return after;
  }

  async #ready(tx: Tx, booking: Booking): Promise<Booking> {
    const now = await tx.now();
    const { bookingId, round } = booking;
    const state = stateAfter(booking.state, 'finish');
    await this.rounds.finish(tx, bookingId, round);
    const ready = await this.bookings.change(tx, booking, { state, readyAt: now, plannedAt: now }, [
      { event: 'finish', by: 'member' },
    ]);
    const { sampleType } = booking.agreement;
    tx.emit(
      sampleReady,
      { ...bookingFacts(ready), sampleType, round, readyAt: now.toISOString() },
      { aggregateId: bookingId, version: ready.version },
    );
    return ready;
  }

  #photos(
    tx: Tx,
    { bookingId, centreEnterpriseId: enterpriseId }: Booking,
    fileIds: readonly string[],
    at: { step: number; note?: string },
  ): Promise<void> {
    return this.files.use(tx, fileIds, { enterpriseId, bookingId, purpose: 'photo', ...at });
  }
}

const stepFacts = (
  booking: Booking,
  { step, kind, round }: StepRecord,
  state: StepTold['state'],
): StepTold => ({
  ...bookingFacts(booking),
  step,
  kind,
  round,
  state,
});

/** What comes before is done, and has rested as long as it must. @throws Refusal `STEP_NOT_READY` */
function requireReady(one: StepRecord, steps: readonly StepRecord[], now: Date): void {
  for (const { step: before, minLagMinutes } of one.after) {
    const earlier = steps.find(({ step }) => step === before);
    const rested =
      earlier?.doneAt !== undefined && earlier.doneAt.getTime() + minLagMinutes * MINUTE_MS <= now.getTime();
    if (!rested) throw new Refusal('STEP_NOT_READY', { before });
  }
}
