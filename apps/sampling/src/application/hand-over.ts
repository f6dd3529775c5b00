import { sampleCollected, sampleShipped, type CollectSample, type ShipSample } from '@tianfu/contracts';
import { found, type Tx } from '@tianfu/service';
import type { Booking } from '../domain/booking.js';
import { stateAfter } from '../domain/booking-states.js';
import { bookingFacts } from './booking-facts.js';
import type { Bookings } from './booking-ports.js';
import type { Centres } from './centre-ports.js';
import type { Files, Materials } from './making-ports.js';

/** A ready sample leaves the centre. */
export class HandOver {
  constructor(
    private readonly bookings: Bookings,
    private readonly materials: Materials,
    private readonly files: Files,
    private readonly centres: Centres,
  ) {}

  /** @throws Refusal `TRANSITION_REFUSED` */
  async collect(
    tx: Tx,
    booking: Booking,
    { receiver, fileIds }: CollectSample,
    byName: string,
  ): Promise<Booking> {
    const { bookingId, number: label, centreEnterpriseId: enterpriseId } = booking;
    const state = stateAfter(booking.state, 'collect');
    await this.materials.custody(tx, { bookingId, label, action: 'collected', place: receiver, byName });
    await this.files.use(tx, fileIds, { enterpriseId, bookingId, purpose: 'hand-over' });
    const after = await this.bookings.change(tx, booking, { state }, [
      { event: 'collect', by: 'member', reason: receiver },
    ]);
    const origin = { aggregateId: bookingId, version: after.version };
    tx.emit(sampleCollected, { ...bookingFacts(after), receiver }, origin);
    return after;
  }

  /** @throws Refusal `TRANSITION_REFUSED` */
  async ship(
    tx: Tx,
    booking: Booking,
    { bookingId, ...parcel }: ShipSample,
    byName: string,
  ): Promise<Booking> {
    const state = stateAfter(booking.state, 'ship');
    const centre = found(await this.centres.get(tx, booking.centreId));
    const place = parcel.carrier ?? parcel.address;
    await this.materials.custody(tx, {
      bookingId,
      label: booking.number,
      action: 'shipped',
      place: place.slice(0, 80),
      byName,
    });
    const after = await this.bookings.change(tx, booking, { state }, [
      { event: 'ship', by: 'member', reason: parcel.waybill ?? parcel.receiver },
    ]);
    tx.emit(
      sampleShipped,
      { ...bookingFacts(after), origin: centre.profile.place, ...parcel },
      { aggregateId: bookingId, version: after.version },
    );
    return after;
  }

  /** @throws Refusal `TRANSITION_REFUSED` */
  close(tx: Tx, booking: Booking): Promise<Booking> {
    const state = stateAfter(booking.state, 'close');
    return this.bookings.change(tx, booking, { state }, [{ event: 'close', by: 'member' }]);
  }
}
