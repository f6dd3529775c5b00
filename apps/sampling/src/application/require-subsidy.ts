import { Refusal } from '@tianfu/contracts';
import { shanghaiDate } from '@tianfu/kernel';
import type { Tx } from '@tianfu/service';
import type { Booking, Quote } from '../domain/booking.js';
import type { Bookings } from './booking-ports.js';
import type { Centre } from './centre-ports.js';

/** The month a booking's subsidy counts in: that it is made in, or that the one it changes was made in. */
export const subsidyMonth = (changed: Pick<Booking, 'createdAt'> | undefined, now: Date): string =>
  shanghaiDate(changed?.createdAt ?? now).slice(0, 7);

/**
 * A quote may be older than the last subsidised booking of the month, which another centre may have taken.
 * @param changed the booking it is put in the place of, which does not count against itself
 * @throws Refusal `QUOTE_EXPIRED`
 */
export async function requireSubsidy(
  tx: Tx,
  bookings: Bookings,
  { policy }: Pick<Centre, 'policy'>,
  { subsidised, enterpriseId }: Pick<Quote, 'subsidised' | 'enterpriseId'>,
  changed?: Booking,
): Promise<void> {
  if (!subsidised) return;
  await bookings.lockSubsidies(tx, enterpriseId);
  const month = subsidyMonth(changed, await tx.now());
  const used = await bookings.countSubsidised(tx, { enterpriseId, month, except: changed?.bookingId });
  if (used >= policy.subsidisedBookings) throw new Refusal('QUOTE_EXPIRED');
}
