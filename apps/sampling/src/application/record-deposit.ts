import { depositRecorded, type RecordDeposit as Asked } from '@tianfu/contracts';
import type { Tx } from '@tianfu/service';
import type { Booking } from '../domain/booking.js';
import { requireState } from '../domain/booking-states.js';
import { minorOf } from '../domain/price.js';
import { bookingFacts } from './booking-facts.js';
import type { Bookings } from './booking-ports.js';

/** Notes what the customer paid; the platform itself takes no money. */
export class RecordDeposit {
  constructor(private readonly bookings: Bookings) {}

  /** @throws Refusal `TRANSITION_REFUSED` */
  async run(tx: Tx, booking: Booking, { amount, reference }: Omit<Asked, 'bookingId'>): Promise<Booking> {
    requireState(booking.state, [
      'quoted',
      'held',
      'confirmed',
      'in-progress',
      'ready',
      'collected',
      'shipped',
    ]);
    const { bookingId } = booking;
    await this.bookings.addEntries(tx, bookingId, [
      { kind: 'deposit', minor: -minorOf(amount), note: reference },
    ]);
    const after = await this.bookings.change(tx, booking, {}, [
      { event: 'recordDeposit', by: 'member', reason: reference },
    ]);
    tx.emit(depositRecorded, bookingFacts(after), { aggregateId: bookingId, version: after.version });
    return after;
  }
}
