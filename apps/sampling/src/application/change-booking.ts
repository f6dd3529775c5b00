import { bookingChanged, Refusal } from '@tianfu/contracts';
import { found, type Tx } from '@tianfu/service';
import type { Booking, Quote } from '../domain/booking.js';
import { requireState } from '../domain/booking-states.js';
import { agreementOf, requireFairShare } from './book-sample.js';
import { bookingFacts } from './booking-facts.js';
import { datesOf } from './confirm-booking.js';
import type { SlotFound } from './find-slot.js';
import { chargedSoFar, chargesOf } from './ledger.js';
import type { Bookings } from './booking-ports.js';
import type { Centres } from './centre-ports.js';
import type { Files } from './making-ports.js';
import type { Plans } from './plan-ports.js';
import { requireSubsidy } from './require-subsidy.js';
import type { TakeSlot } from './take-slot.js';

/** Puts another quote in the place of what was booked, before making has begun. */
export class ChangeBooking {
  constructor(
    private readonly centres: Centres,
    private readonly bookings: Bookings,
    private readonly files: Files,
    private readonly plans: Plans,
    private readonly takeSlot: TakeSlot,
  ) {}

  /** @throws Refusal `TRANSITION_REFUSED`, `QUOTE_EXPIRED`, `FAIR_SHARE_REACHED`; SlotGone */
  async run(tx: Tx, booking: Booking, quote: Quote, slot: SlotFound): Promise<Booking> {
    requireState(booking.state, ['quoted', 'held', 'confirmed']);
    if (quote.bookingId !== booking.bookingId) throw new Refusal('QUOTE_EXPIRED');
    const { bookingId, centreId, enterpriseId } = booking;
    await this.plans.touch(tx, centreId);
    const centre = found(await this.centres.get(tx, centreId));
    const beginning = { enterpriseId, startsAt: slot.startsAt, except: bookingId };
    await requireFairShare(tx, this.bookings, centre, beginning);
    await requireSubsidy(tx, this.bookings, centre, quote, booking);
    await this.bookings.replaceSteps(tx, bookingId, quote.steps);
    await this.files.use(tx, quote.needs.fileIds, { enterpriseId, bookingId, purpose: 'brief' });
    if (booking.state !== 'quoted') await this.takeSlot.run(tx, booking, slot, quote.steps);
    if (booking.state === 'confirmed') await this.#charge(tx, bookingId, quote);
    const changed = await this.bookings.change(
      tx,
      booking,
      {
        agreement: agreementOf(quote),
        ...datesOf(slot),
        firstPromisedAt: datesOf(slot).promisedAt,
        subsidised: quote.subsidised,
        ...(booking.state === 'quoted' ? { slot: slot.slot } : {}),
      },
      [{ event: 'change', by: 'member' }],
    );
    tx.emit(
      bookingChanged,
      { ...bookingFacts(changed), promisedAt: datesOf(slot).promisedAt.toISOString() },
      { aggregateId: bookingId, version: changed.version },
    );
    return changed;
  }

  /** The price before is waived, not what was credited for it: a credit comes once. */
  async #charge(tx: Tx, bookingId: string, quote: Quote): Promise<void> {
    const { entries } = await this.bookings.details(tx, bookingId);
    const before = chargedSoFar(entries.filter(({ kind }) => kind !== 'credit'));
    await this.bookings.addEntries(tx, bookingId, [
      ...(before === 0n ? [] : [{ kind: 'waived' as const, minor: -before }]),
      ...chargesOf(quote.price),
    ]);
  }
}
