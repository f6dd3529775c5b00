import type { BookingView } from '@tianfu/contracts';
import { type Call, found, type ReadTx, type Tx } from '@tianfu/service';
import type { Booking, Side } from '../domain/booking.js';
import { known, knownBooking, type Known } from './known-booking.js';
import type { Bookings } from './booking-ports.js';
import type { StaffNames } from './making-ports.js';
import type { SampleBookings } from './sample-bookings.js';

/** Changes a booking for one of its sides, under its lock, and shows what became of it. */
export class OnBooking {
  constructor(
    private readonly bookings: Bookings,
    private readonly sampleBookings: SampleBookings,
    private readonly staffNames: StaffNames,
  ) {}

  /**
   * @param side for what one side alone does
   * @throws Refusal `NOT_FOUND`, and what the change throws
   */
  async run(
    tx: Tx,
    at: { readonly bookingId: string; readonly side?: Side; readonly call: Call },
    change: (known: Known) => Promise<Booking>,
  ): Promise<BookingView> {
    await change(await knownBooking(tx, this.bookings, at.bookingId, at.call, at.side));
    return this.sampleBookings.show(tx, at.bookingId, at.call);
  }

  async get(tx: ReadTx, bookingId: string): Promise<Booking> {
    return found(await this.bookings.get(tx, bookingId));
  }

  /** @throws Refusal `NOT_FOUND` for anybody else's */
  async ofCustomer(tx: ReadTx, bookingId: string, call: Call): Promise<Booking> {
    return known(await this.get(tx, bookingId), call, 'customer').booking;
  }

  /** Who of the staff calls, for the custody log. */
  nameOf(tx: ReadTx, { centreId, centreName }: Booking, { caller }: Call): Promise<string> {
    return this.staffNames.nameOf(tx, centreId, caller.personId, centreName);
  }
}
