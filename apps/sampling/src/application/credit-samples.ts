import { sampleCredited, type ContractRecorded } from '@tianfu/contracts';
import type { Tx } from '@tianfu/service';
import { amountOf } from '../domain/price.js';
import { bookingFacts } from './booking-facts.js';
import { chargedSoFar } from './ledger.js';
import type { Bookings } from './booking-ports.js';

/** When the bulk order follows, what its samples cost is credited: once, however often the news comes. */
export class CreditSamples {
  constructor(private readonly bookings: Bookings) {}

  async run(tx: Tx, { orderId, buyerId, number }: ContractRecorded): Promise<void> {
    for (const booking of await this.bookings.ofOrder(tx, orderId, buyerId)) {
      if (booking.confirmedAt === undefined) continue;
      const { entries } = await this.bookings.details(tx, booking.bookingId);
      const cost = chargedSoFar(entries);
      if (cost <= 0n || entries.some(({ kind }) => kind === 'credit')) continue;
      await this.bookings.addEntries(tx, booking.bookingId, [{ kind: 'credit', minor: -cost, note: number }]);
      const after = await this.bookings.change(tx, booking, {}, [
        { event: 'credit', by: 'platform', reason: number },
      ]);
      tx.emit(
        sampleCredited,
        { ...bookingFacts(after), amount: amountOf(cost) },
        { aggregateId: booking.bookingId, version: after.version },
      );
    }
  }
}
