import {
  approveSample,
  closeBooking,
  collectSample,
  reviseSample,
  shipSample,
  type BookingRef,
  type BookingView,
  type CollectSample,
  type ReviseSample,
  type ShipSample,
} from '@tianfu/contracts';
import { Db, Handles, type Call, type Tx } from '@tianfu/service';
import { Controller } from '@nestjs/common';
import { FindSlot } from '../../application/find-slot.js';
import { found } from '../../application/found.js';
import { HandOver } from '../../application/hand-over.js';
import { JudgeSample, revisionSteps } from '../../application/judge-sample.js';
import { knownBooking } from '../../application/known-booking.js';
import { SampleBookings } from '../../application/sample-bookings.js';
import { WithFreshSlot } from '../../application/with-fresh-slot.js';
import type { Booking, Side } from '../../domain/booking.js';
import { stateAfter } from '../../domain/booking-states.js';
import { BookingStore } from '../postgres/booking-store.js';
import { PlanStore } from '../postgres/plan-store.js';
import { StaffNames } from '../postgres/staff-names.js';
import { SERVICE } from './scopes.js';

/** A finished sample: judged, made again, or handed over. */
@Controller()
export class HandOverHandlers {
  constructor(
    private readonly handOver: HandOver,
    private readonly judgeSample: JudgeSample,
    private readonly sampleBookings: SampleBookings,
    private readonly findSlot: FindSlot,
    private readonly withFreshSlot: WithFreshSlot,
    private readonly bookings: BookingStore,
    private readonly plans: PlanStore,
    private readonly staffNames: StaffNames,
    private readonly db: Db,
  ) {}

  @Handles(approveSample)
  approve({ bookingId }: BookingRef, call: Call): Promise<BookingView> {
    return this.#changed(call, bookingId, 'customer', (tx, booking) => this.judgeSample.approve(tx, booking));
  }

  @Handles(reviseSample)
  async revise({ bookingId, comments }: ReviseSample, call: Call): Promise<BookingView> {
    const { asked, slot, centreId } = await this.db.read(SERVICE, async (tx) => {
      const booking = found(await this.bookings.get(tx, bookingId));
      stateAfter(booking.state, 'revise');
      const state = await this.plans.load(tx, booking.centreId);
      const wanted = { steps: revisionSteps(booking), release: state.now, needs: booking.agreement.needs };
      const urgency = booking.agreement.needs.urgency;
      return {
        asked: wanted,
        centreId: booking.centreId,
        slot: await this.findSlot.run(state, { ...wanted, urgency }),
      };
    });
    // Nothing was promised for this round yet: whatever slot is next will do.
    const wanted = { ...asked, centreId, promisedAt: Number.POSITIVE_INFINITY };
    return this.withFreshSlot.run(wanted, slot, (place) =>
      this.#changed(call, bookingId, 'customer', (tx, booking) =>
        this.judgeSample.revise(tx, booking, comments, place),
      ),
    );
  }

  @Handles(collectSample)
  collect(asked: CollectSample, call: Call): Promise<BookingView> {
    return this.#changed(call, asked.bookingId, 'centre', async (tx, booking) =>
      this.handOver.collect(tx, booking, asked, await this.#name(tx, booking, call)),
    );
  }

  @Handles(shipSample)
  ship(asked: ShipSample, call: Call): Promise<BookingView> {
    return this.#changed(call, asked.bookingId, 'centre', async (tx, booking) =>
      this.handOver.ship(tx, booking, asked, await this.#name(tx, booking, call)),
    );
  }

  @Handles(closeBooking)
  close({ bookingId }: BookingRef, call: Call): Promise<BookingView> {
    return this.#changed(call, bookingId, 'centre', (tx, booking) => this.handOver.close(tx, booking));
  }

  #name(tx: Tx, { centreId, centreName }: Booking, { caller }: Call): Promise<string> {
    return this.staffNames.nameOf(tx, centreId, caller.personId, centreName);
  }

  #changed(
    call: Call,
    bookingId: string,
    side: Side,
    change: (tx: Tx, booking: Booking) => Promise<Booking>,
  ): Promise<BookingView> {
    return call.transaction(async (tx) => {
      const { booking } = await knownBooking(tx, this.bookings, bookingId, call, side);
      await change(tx, booking);
      return this.sampleBookings.show(tx, bookingId, call);
    }, SERVICE);
  }
}
