import type { Tx } from '@tianfu/service';
import type { EndBooking } from './end-booking.js';
import type { Bookings } from './booking-ports.js';

const AT_ONCE = 20;

/** Ends holds nobody confirmed in time. Copies of the service share the work. */
export class ExpireHolds {
  constructor(
    private readonly bookings: Bookings,
    private readonly endBooking: EndBooking,
  ) {}

  /** @returns how many ended */
  async run(tx: Tx): Promise<number> {
    const ids = await this.bookings.expired(tx, AT_ONCE);
    for (const bookingId of ids) {
      const booking = await this.bookings.lock(tx, bookingId);
      if (booking !== undefined) await this.endBooking.expire(tx, booking);
    }
    return ids.length;
  }
}
