import { bookingConfirmed, Refusal } from '@tianfu/contracts';
import { found, type Tx } from '@tianfu/service';
import type { Booking } from '../domain/booking.js';
import { stateAfter } from '../domain/booking-states.js';
import { dateOf } from '../domain/minutes.js';
import { minorOf } from '../domain/price.js';
import { requireFairShare } from './book-sample.js';
import { bookingFacts } from './booking-facts.js';
import type { SlotFound } from './find-slot.js';
import { chargesOf } from './ledger.js';
import type { Bookings } from './booking-ports.js';
import type { Centres } from './centre-ports.js';
import type { Plans } from './plan-ports.js';
import type { TakeSlot } from './take-slot.js';

/** Makes a booking binding. What was not held takes its slots now, if they are still free. */
export class ConfirmBooking {
  constructor(
    private readonly centres: Centres,
    private readonly bookings: Bookings,
    private readonly plans: Plans,
    private readonly takeSlot: TakeSlot,
  ) {}

  /**
   * @param offered a slot, and the version of the booking it was found for
   * @throws Refusal `TRANSITION_REFUSED`, `HOLD_EXPIRED`, `DEPOSIT_MISSING`, `CENTRE_CLOSED`, `FAIR_SHARE_REACHED`,
   *   `TRY_AGAIN` when the booking is another one by now; SlotGone
   */
  async run(
    tx: Tx,
    booking: Booking,
    offered: { readonly slot: SlotFound; readonly version: number } | undefined,
  ): Promise<Booking> {
    const state = stateAfter(booking.state, 'confirm');
    const now = await tx.now();
    if (booking.state === 'held' && booking.holdUntil !== undefined && booking.holdUntil <= now)
      throw new Refusal('HOLD_EXPIRED', { until: booking.holdUntil.toISOString() });
    const { price } = booking.agreement;
    const paid = await this.#paid(tx, booking.bookingId);
    if (paid < minorOf(price.deposit)) throw new Refusal('DEPOSIT_MISSING', { ...price.deposit });
    // A colleague may have put another quote in its place: the slot is none for what it asks for.
    if (booking.state === 'quoted' && booking.version !== offered?.version) throw new Refusal('TRY_AGAIN');
    if (offered !== undefined) await this.#take(tx, booking, offered.slot);
    const placed = offered === undefined ? {} : datesOf(offered.slot);
    const confirmed = await this.bookings.change(
      tx,
      booking,
      { state, ...placed, confirmedAt: now, holdUntil: null, slot: undefined },
      [{ event: 'confirm', by: 'member' }],
    );
    await this.bookings.addEntries(tx, booking.bookingId, chargesOf(price));
    tx.emit(
      bookingConfirmed,
      { ...bookingFacts(confirmed), promisedAt: (confirmed.promisedAt ?? now).toISOString() },
      { aggregateId: booking.bookingId, version: confirmed.version },
    );
    return confirmed;
  }

  async #take(tx: Tx, booking: Booking, slot: SlotFound): Promise<void> {
    const { centreId, enterpriseId } = booking;
    await this.takeSlot.requireFree(tx, booking.bookingId, slot.slot);
    await this.plans.touch(tx, centreId);
    const centre = found(await this.centres.get(tx, centreId));
    if (!centre.open) throw new Refusal('CENTRE_CLOSED');
    await requireFairShare(tx, this.bookings, centre, { enterpriseId, startsAt: slot.startsAt });
    await this.takeSlot.run(tx, booking, slot, booking.agreement.steps);
  }

  async #paid(tx: Tx, bookingId: string): Promise<bigint> {
    const { entries } = await this.bookings.details(tx, bookingId);
    return entries.filter(({ kind }) => kind === 'deposit').reduce((sum, { minor }) => sum - minor, 0n);
  }
}

export const datesOf = (slot: SlotFound): { promisedAt: Date; plannedAt: Date; startsAt: Date } => ({
  promisedAt: dateOf(slot.promisedAt),
  plannedAt: dateOf(slot.plannedAt),
  startsAt: dateOf(slot.startsAt),
});
