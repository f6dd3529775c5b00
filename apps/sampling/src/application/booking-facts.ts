import type { BookingEvent } from '@tianfu/contracts';
import type { Booking } from '../domain/booking.js';

/** What every event of a booking says of it. */
export const bookingFacts = (booking: Booking): BookingEvent => ({
  bookingId: booking.bookingId,
  number: booking.number,
  title: booking.title,
  enterpriseId: booking.enterpriseId,
  centreId: booking.centreId,
  centreEnterpriseId: booking.centreEnterpriseId,
  centreName: booking.centreName,
  ...(booking.orderId === undefined ? {} : { orderId: booking.orderId }),
});
