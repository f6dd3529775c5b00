import { bookingCancelled, bookingExpired } from '@tianfu/contracts';
import { minuteOf } from '../domain/minutes.js';
import { cancellationFee, type CancellationFee } from '../domain/cancellation.js';
import { amountOf, minorOf, percentOf } from '../domain/price.js';
import type { Tx } from '@tianfu/service';
import type { Booking } from '../domain/booking.js';
import type { BookingDetails } from '../domain/booking-details.js';
import { stateAfter } from '../domain/booking-states.js';
import { bookingFacts } from './booking-facts.js';
import { settle } from './ledger.js';
import type { Bookings } from './booking-ports.js';
import type { Plans } from './plan-ports.js';

/** Ways a booking ends before its sample is made. Each gives its slots back. */
export class EndBooking {
  constructor(
    private readonly bookings: Bookings,
    private readonly plans: Plans,
  ) {}

  /** @throws Refusal `TRANSITION_REFUSED` */
  async cancel(tx: Tx, booking: Booking, reason: string): Promise<Booking> {
    const state = stateAfter(booking.state, 'cancel');
    const fee = feeNow(booking, await tx.now());
    return this.#end(tx, booking, state, { event: 'cancel', reason, fee });
  }

  /** @throws Refusal `TRANSITION_REFUSED` */
  async noShow(tx: Tx, booking: Booking): Promise<Booking> {
    const state = stateAfter(booking.state, 'markNoShow');
    const fee = { feePercent: booking.agreement.policy.startedFeePercent };
    return this.#end(tx, booking, state, {
      event: 'markNoShow',
      reason: '未到 / no-show',
      fee,
    });
  }

  async expire(tx: Tx, booking: Booking): Promise<void> {
    const state = stateAfter(booking.state, 'expire');
    await this.plans.touch(tx, booking.centreId);
    await this.plans.free(tx, booking.bookingId);
    const { entries } = await this.bookings.details(tx, booking.bookingId);
    await this.bookings.addEntries(tx, booking.bookingId, settle(entries, 0n));
    const ended = await this.bookings.change(tx, booking, { state, plannedAt: null, holdUntil: null }, [
      { event: 'expire', by: 'platform' },
    ]);
    tx.emit(bookingExpired, bookingFacts(ended), { aggregateId: ended.bookingId, version: ended.version });
  }

  async #end(
    tx: Tx,
    booking: Booking,
    state: Booking['state'],
    { event, reason, fee }: { event: string; reason: string; fee: CancellationFee },
  ): Promise<Booking> {
    await this.plans.touch(tx, booking.centreId);
    await this.plans.free(tx, booking.bookingId);
    const details = await this.bookings.details(tx, booking.bookingId);
    const feeMinor = feeMinorOf(booking, fee, details);
    await this.bookings.addEntries(tx, booking.bookingId, settle(details.entries, feeMinor));
    const ended = await this.bookings.change(tx, booking, { state, plannedAt: null, holdUntil: null }, [
      { event, by: 'member', reason },
    ]);
    tx.emit(
      bookingCancelled,
      { ...bookingFacts(ended), reason, fee: amountOf(feeMinor) },
      { aggregateId: ended.bookingId, version: ended.version },
    );
    return ended;
  }
}

/** What a cancellation costs at a moment; nothing before the booking is binding, and all once a round of it was made. */
export function feeNow(booking: Booking, now: Date): CancellationFee {
  if (booking.state === 'quoted' || booking.state === 'held') return { feePercent: 0 };
  if (booking.readyAt !== undefined) return { feePercent: 100 };
  return cancellationFee(booking.agreement.policy, {
    startsAt: booking.startsAt === undefined ? undefined : minuteOf(booking.startsAt),
    hasBegun: booking.state === 'in-progress',
    now: minuteOf(now),
  });
}

/** A share of the price, rounds that were made, a share of the one in making; less what was credited before. */
export function feeMinorOf(
  { agreement: { price, policy } }: Booking,
  { feePercent }: Pick<CancellationFee, 'feePercent'>,
  { rounds, entries }: Pick<BookingDetails, 'rounds' | 'entries'>,
): bigint {
  const ofRounds = rounds.map(({ feeMinor, readyAt }) =>
    readyAt === undefined ? percentOf(feeMinor, policy.startedFeePercent) : feeMinor,
  );
  const credited = entries.filter(({ kind }) => kind === 'credit').map(({ minor }) => minor);
  const fee = [...ofRounds, ...credited].reduce(
    (sum, minor) => sum + minor,
    percentOf(minorOf(price.total), feePercent),
  );
  return fee > 0n ? fee : 0n;
}
