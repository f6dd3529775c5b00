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
import { Handles, requireEnterprise, type Call, type Tx } from '@tianfu/service';
import { Controller } from '@nestjs/common';
import { HandOver } from '../../application/hand-over.js';
import { JudgeSample } from '../../application/judge-sample.js';
import { OnBooking } from '../../application/on-booking.js';
import { WithFreshSlot } from '../../application/with-fresh-slot.js';
import type { Booking, Side } from '../../domain/booking.js';
import { SERVICE } from './scopes.js';

/** A finished sample: judged, made again, or handed over. */
@Controller()
export class HandOverHandlers {
  constructor(
    private readonly handOver: HandOver,
    private readonly judgeSample: JudgeSample,
    private readonly withFreshSlot: WithFreshSlot,
    private readonly onBooking: OnBooking,
  ) {}

  @Handles(approveSample)
  approve({ bookingId }: BookingRef, call: Call): Promise<BookingView> {
    return this.#changed(call, bookingId, 'customer', (tx, booking) => this.judgeSample.approve(tx, booking));
  }

  @Handles(reviseSample)
  async revise({ bookingId, comments }: ReviseSample, call: Call): Promise<BookingView> {
    const { wanted, slot } = await call.read(
      (tx) => this.judgeSample.nextRound(tx, bookingId, requireEnterprise(call.caller)),
      SERVICE,
    );
    return this.withFreshSlot.run({ ...wanted, untilMs: call.deadlineMs }, slot, (place) =>
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

  #name(tx: Tx, booking: Booking, call: Call): Promise<string> {
    return this.onBooking.nameOf(tx, booking, call);
  }

  #changed(
    call: Call,
    bookingId: string,
    side: Side,
    change: (tx: Tx, booking: Booking) => Promise<Booking>,
  ): Promise<BookingView> {
    return call.transaction(
      (tx) => this.onBooking.run(tx, { bookingId, side, call }, ({ booking }) => change(tx, booking)),
      SERVICE,
    );
  }
}
