import type {
  BookingSummary,
  BookingView,
  FindBookings,
  FindCentreBookings,
  PageOf,
} from '@tianfu/contracts';
import { type Call, found, type ReadTx, requireEnterprise } from '@tianfu/service';
import { Refusal } from '@tianfu/contracts';
import { sideOf } from '../domain/booking.js';
import { ownCentre } from './own-centre.js';
import { pageAfter, pageOfRows } from './paging.js';
import { permissionsOfCaller } from './permissions.js';
import type { BookingFilter, Bookings } from './booking-ports.js';
import type { Centres } from './centre-ports.js';
import { bookingSummary, bookingView } from './show-booking.js';

/** Bookings as either side finds and reads them. */
export class SampleBookings {
  constructor(
    private readonly bookings: Bookings,
    private readonly centres: Centres,
  ) {}

  find(tx: ReadTx, asked: FindBookings, call: Call): Promise<PageOf<BookingSummary>> {
    return this.#find(tx, asked, { enterpriseId: requireEnterprise(call.caller) });
  }

  async findAtCentre(tx: ReadTx, asked: FindCentreBookings, call: Call): Promise<PageOf<BookingSummary>> {
    await ownCentre(tx, this.centres, asked.centreId, call);
    return this.#find(tx, asked, {
      centreId: asked.centreId,
      ...(asked.late === undefined ? {} : { late: asked.late }),
    });
  }

  /** @throws Refusal `NOT_FOUND` for who is on neither side */
  async show(tx: ReadTx, bookingId: string, call: Call): Promise<BookingView> {
    const booking = found(await this.bookings.get(tx, bookingId));
    const { caller } = call;
    const side = sideOf(booking, {
      enterpriseId: caller.enterpriseId,
      permissions: permissionsOfCaller(caller),
    });
    if (side === undefined) throw new Refusal('NOT_FOUND');
    const clock = await tx.one<{ now: Date }>('SELECT clock_timestamp() AS now');
    const details = await this.bookings.details(tx, bookingId);
    return bookingView(booking, details, { side, now: found(clock).now });
  }

  async #find(
    tx: ReadTx,
    asked: FindBookings,
    whose: Pick<BookingFilter, 'enterpriseId' | 'centreId' | 'late'>,
  ): Promise<PageOf<BookingSummary>> {
    const { state, orderId, q } = asked;
    const rows = await this.bookings.find(tx, {
      ...pageAfter(asked),
      ...whose,
      ...(state === undefined ? {} : { states: state }),
      ...(orderId === undefined ? {} : { orderId }),
      ...(q === undefined ? {} : { q }),
    });
    return pageOfRows(rows, asked, ({ bookingId }) => bookingId, bookingSummary);
  }
}
