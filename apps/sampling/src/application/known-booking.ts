import { Refusal } from '@tianfu/contracts';
import { type Call, found, type Tx } from '@tianfu/service';
import { sideOf, type Booking, type Side } from '../domain/booking.js';
import { permissionsOfCaller } from './permissions.js';
import type { Bookings } from './booking-ports.js';

export interface Known {
  readonly booking: Booking;
  readonly side: Side;
}

/**
 * A booking of the caller's, locked for a change, and which side of it the caller is on.
 * @param only for what one side alone does
 * @throws Refusal `NOT_FOUND` for anybody else's
 */
export async function knownBooking(
  tx: Tx,
  bookings: Bookings,
  bookingId: string,
  call: Call,
  only?: Side,
): Promise<Known> {
  return known(found(await bookings.lock(tx, bookingId)), call, only);
}

/** @throws Refusal `NOT_FOUND` for anybody else's */
export function known(booking: Booking, { caller }: Call, only?: Side): Known {
  const permissions = permissionsOfCaller(caller);
  const side = sideOf(booking, { enterpriseId: caller.enterpriseId, permissions });
  // A centre may order from itself: then its staff are its customer where only a customer may act.
  const isBoth = booking.enterpriseId === booking.centreEnterpriseId && side !== undefined;
  if (side === undefined || (only !== undefined && side !== only && !isBoth)) throw new Refusal('NOT_FOUND');
  return { booking, side: only ?? side };
}
