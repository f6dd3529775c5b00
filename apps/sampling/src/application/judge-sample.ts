import { roundRequested, sampleApproved, type RoundComment } from '@tianfu/contracts';
import { found, type ReadTx, type Tx } from '@tianfu/service';
import type { Booking } from '../domain/booking.js';
import { requireState, stateAfter } from '../domain/booking-states.js';
import type { StepWork } from '../domain/plan.js';
import { amountOf, minorOf } from '../domain/price.js';
import { tooManyComments } from './comments.js';
import { bookingFacts } from './booking-facts.js';
import { datesOf } from './confirm-booking.js';
import type { FindSlot, SlotFound } from './find-slot.js';
import type { Wanted } from './with-fresh-slot.js';
import type { Bookings } from './booking-ports.js';
import type { Plans } from './plan-ports.js';
import type { Rounds } from './making-ports.js';
import type { TakeSlot } from './take-slot.js';
import { refuseField } from '@tianfu/contracts';

const MAX_ROUNDS = 20;

/** What the customer says of a finished sample: good, or another round. */
export class JudgeSample {
  constructor(
    private readonly bookings: Bookings,
    private readonly rounds: Rounds,
    private readonly plans: Plans,
    private readonly findSlot: FindSlot,
    private readonly takeSlot: TakeSlot,
  ) {}

  /** Once a round: who approves it again finds it approved. @throws Refusal `TRANSITION_REFUSED` */
  async approve(tx: Tx, booking: Booking): Promise<Booking> {
    requireState(booking.state, ['ready', 'collected', 'shipped']);
    const { bookingId, round } = booking;
    if (!(await this.rounds.approve(tx, bookingId, round))) return booking;
    const after = await this.bookings.change(tx, booking, {}, [{ event: 'approve', by: 'member' }]);
    tx.emit(sampleApproved, bookingFacts(after), { aggregateId: bookingId, version: after.version });
    return after;
  }

  /**
   * Where another round would have its place. Nothing was promised for it yet: whatever is next will do.
   * @throws Refusal `NOT_FOUND`, `TRANSITION_REFUSED`, and as `FindSlot`
   */
  async nextRound(
    tx: ReadTx,
    bookingId: string,
    enterpriseId: string,
  ): Promise<{ wanted: Wanted; slot: SlotFound }> {
    const booking = found(await this.bookings.get(tx, bookingId));
    // Of somebody else's booking not even the state is told.
    found(booking.enterpriseId === enterpriseId || undefined);
    stateAfter(booking.state, 'revise');
    const { centreId, agreement } = booking;
    const { needs } = agreement;
    const state = await this.plans.load(tx, centreId);
    const asked = { steps: revisionSteps(booking), release: state.now };
    const slot = await this.findSlot.run(state, { ...asked, urgency: needs.urgency });
    return { wanted: { ...asked, needs, centreId, promisedAt: Number.POSITIVE_INFINITY }, slot };
  }

  /**
   * Another round, in the slot that was found for it. Rounds after the included ones cost what was agreed.
   * @throws Refusal `TRANSITION_REFUSED`; SlotGone
   */
  async revise(
    tx: Tx,
    booking: Booking,
    comments: readonly RoundComment[],
    slot: SlotFound,
  ): Promise<Booking> {
    const state = stateAfter(booking.state, 'revise');
    const { bookingId, agreement } = booking;
    const round = booking.round + 1;
    if (round > MAX_ROUNDS) throw refuseField('', 'too-many-revisions', { maximum: MAX_ROUNDS });
    const isFree = round - 1 <= agreement.revisionsIncluded;
    const feeMinor = isFree ? 0n : minorOf(agreement.revisionFee);
    const at = (await tx.now()).toISOString();
    const told = comments.map((comment) => ({ ...comment, by: 'customer', at }));
    if (!(await this.rounds.comment(tx, bookingId, booking.round, told))) throw tooManyComments();
    await this.rounds.open(tx, bookingId, round, feeMinor);
    const steps = revisionSteps(booking);
    await this.bookings.addSteps(tx, bookingId, steps);
    await this.takeSlot.run(tx, booking, slot, steps);
    if (feeMinor > 0n)
      await this.bookings.addEntries(tx, bookingId, [
        { kind: 'revision', minor: feeMinor, note: `round ${round}` },
      ]);
    const { promisedAt, plannedAt } = datesOf(slot);
    const after = await this.bookings.change(tx, booking, { state, round, promisedAt, plannedAt }, [
      { event: 'revise', by: 'member' },
    ]);
    tx.emit(
      roundRequested,
      { ...bookingFacts(after), round, fee: amountOf(feeMinor) },
      { aggregateId: bookingId, version: after.version },
    );
    return after;
  }
}

/** The steps a revision repeats, numbered on from those before; links to steps that are not repeated fall away. */
export function revisionSteps({ agreement, round }: Pick<Booking, 'agreement' | 'round'>): StepWork[] {
  const { steps } = agreement;
  const offset = steps.length * round;
  const repeated = steps.filter(({ inRevision }) => inRevision);
  const kept = repeated.length === 0 ? steps : repeated;
  return kept.map((step) => ({
    ...step,
    step: step.step + offset,
    round: round + 1,
    after: step.after
      .filter((link) => kept.some((one) => one.step === link.step))
      .map((link) => ({ ...link, step: link.step + offset })),
  }));
}
