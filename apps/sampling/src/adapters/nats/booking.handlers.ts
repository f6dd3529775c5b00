import {
  bookSample,
  cancelBooking,
  changeBooking,
  confirmBooking,
  findBookings,
  findCentreBookings,
  getBooking,
  getQuote,
  markNoShow,
  quoteSample,
  recordDeposit,
  Refusal,
  type BookingRef,
  type BookingSummary,
  type BookingView,
  type BookSample as BookAsked,
  type CancelBooking,
  type ChangeBooking as ChangeAsked,
  type FindBookings,
  type FindCentreBookings,
  type PageOf,
  type QuoteRef,
  type QuoteSample as QuoteAsked,
  type QuoteView,
  type RecordDeposit as DepositAsked,
} from '@tianfu/contracts';
import { assert } from '@tianfu/kernel';
import { type Call, Handles, IdentityNames, requireEnterprise, type Tx } from '@tianfu/service';
import { Controller } from '@nestjs/common';
import { BookSample } from '../../application/book-sample.js';
import { ChangeBooking } from '../../application/change-booking.js';
import { ConfirmBooking } from '../../application/confirm-booking.js';
import { EndBooking } from '../../application/end-booking.js';
import type { SlotFound } from '../../application/find-slot.js';
import { OnBooking } from '../../application/on-booking.js';
import { permissionsOfCaller } from '../../application/permissions.js';
import { QuoteSample } from '../../application/quote-sample.js';
import { RecordDeposit } from '../../application/record-deposit.js';
import { SampleBookings } from '../../application/sample-bookings.js';
import { WithFreshSlot } from '../../application/with-fresh-slot.js';
import type { Booking, Quote, Side } from '../../domain/booking.js';
import { minuteOf } from '../../domain/minutes.js';
import { SERVICE } from './scopes.js';

/** From a quote to a binding booking, and its end. */
@Controller()
export class BookingHandlers {
  constructor(
    private readonly quoteSample: QuoteSample,
    private readonly bookSample: BookSample,
    private readonly confirmBooking: ConfirmBooking,
    private readonly changeBooking: ChangeBooking,
    private readonly endBooking: EndBooking,
    private readonly recordDeposit: RecordDeposit,
    private readonly sampleBookings: SampleBookings,
    private readonly withFreshSlot: WithFreshSlot,
    private readonly onBooking: OnBooking,
    private readonly names: IdentityNames,
  ) {}

  @Handles(quoteSample)
  async quote(asked: QuoteAsked, call: Call): Promise<QuoteView> {
    const enterpriseId = requireEnterprise(call.caller);
    const offer = await call.read(async (tx) => {
      const clock = await tx.one<{ now: Date }>('SELECT clock_timestamp() AS now');
      assert(clock !== undefined, 'the clock has one row');
      return this.quoteSample.work(tx, asked, { enterpriseId, now: clock.now });
    }, SERVICE);
    return call.transaction((tx) => this.quoteSample.store(tx, offer), SERVICE);
  }

  @Handles(getQuote)
  getQuote({ quoteId }: QuoteRef, call: Call): Promise<QuoteView> {
    return call.read((tx) => this.quoteSample.get(tx, quoteId, call), SERVICE);
  }

  @Handles(bookSample)
  async book({ quoteId, title, remark, hold = true }: BookAsked, call: Call): Promise<BookingView> {
    const enterpriseId = requireEnterprise(call.caller);
    const quote = await this.#quote(quoteId, call);
    if (quote.bookingId !== undefined) throw new Refusal('QUOTE_EXPIRED');
    const enterpriseName = await this.names.nameOf(enterpriseId, call);
    const given = { enterpriseId, enterpriseName, personId: call.caller.personId, title, remark, hold };
    const book = (slot: SlotFound): Promise<BookingView> =>
      call.transaction(
        async (tx) => this.#shown(tx, await this.bookSample.run(tx, quote, slot, given), call),
        SERVICE,
      );
    // What holds nothing loses nothing to others either.
    return hold ? this.withFreshSlot.run({ ...quote, untilMs: call.deadlineMs }, quote, book) : book(quote);
  }

  @Handles(confirmBooking)
  async confirm({ bookingId }: BookingRef, call: Call): Promise<BookingView> {
    const booking = await call.read((tx) => this.onBooking.ofCustomer(tx, bookingId, call), SERVICE);
    const { agreement, centreId, version } = booking;
    const promisedAt = minuteOf(booking.promisedAt ?? booking.createdAt);
    const wanted = { ...agreement, centreId, promisedAt, untilMs: call.deadlineMs };
    const take = (slot: SlotFound | undefined): Promise<BookingView> =>
      this.#changed(call, bookingId, 'customer', (tx, known) =>
        this.confirmBooking.run(tx, known, slot && { slot, version }),
      );
    const quoted = slotOf(booking);
    if (booking.state !== 'quoted' || quoted === undefined) return take(undefined);
    return this.withFreshSlot.run(wanted, quoted, take);
  }

  @Handles(changeBooking)
  async change({ bookingId, quoteId }: ChangeAsked, call: Call): Promise<BookingView> {
    const quote = await this.#quote(quoteId, call);
    const wanted = { ...quote, except: bookingId, untilMs: call.deadlineMs };
    return this.withFreshSlot.run(wanted, quote, (slot) =>
      this.#changed(call, bookingId, 'customer', (tx, booking) => {
        if (booking.version !== call.expectedVersion) throw new Refusal('VERSION_STALE');
        return this.changeBooking.run(tx, booking, quote, slot);
      }),
    );
  }

  @Handles(cancelBooking)
  cancel({ bookingId, reason }: CancelBooking, call: Call): Promise<BookingView> {
    return call.transaction(
      (tx) =>
        this.onBooking.run(tx, { bookingId, call }, ({ booking, side }) => {
          // Every member reads bookings; who may book may cancel them.
          if (side === 'customer' && !permissionsOfCaller(call.caller).has('samples.book'))
            throw new Refusal('FORBIDDEN');
          return this.endBooking.cancel(tx, booking, reason);
        }),
      SERVICE,
    );
  }

  @Handles(recordDeposit)
  deposit({ bookingId, ...paid }: DepositAsked, call: Call): Promise<BookingView> {
    return this.#changed(call, bookingId, 'centre', (tx, booking) =>
      this.recordDeposit.run(tx, booking, paid),
    );
  }

  @Handles(markNoShow)
  noShow({ bookingId }: BookingRef, call: Call): Promise<BookingView> {
    return this.#changed(call, bookingId, 'centre', (tx, booking) => this.endBooking.noShow(tx, booking));
  }

  @Handles(findBookings)
  find(asked: FindBookings, call: Call): Promise<PageOf<BookingSummary>> {
    return call.read((tx) => this.sampleBookings.find(tx, asked, call));
  }

  @Handles(findCentreBookings)
  findAtCentre(asked: FindCentreBookings, call: Call): Promise<PageOf<BookingSummary>> {
    return call.read((tx) => this.sampleBookings.findAtCentre(tx, asked, call));
  }

  @Handles(getBooking)
  async get({ bookingId }: BookingRef, call: Call): Promise<BookingView> {
    // In the tenant's own scope first: row-level security has the last word on whose it is.
    await call.read((tx) => this.onBooking.get(tx, bookingId));
    // Who works on it are rows of the centre, whose names the customer sees too.
    return call.read((tx) => this.sampleBookings.show(tx, bookingId, call), SERVICE);
  }

  #quote(quoteId: string, call: Call): Promise<Quote> {
    return call.read((tx) => this.quoteSample.valid(tx, quoteId, call), SERVICE);
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

  #shown(tx: Tx, { bookingId }: Booking, call: Call): Promise<BookingView> {
    return this.sampleBookings.show(tx, bookingId, call);
  }
}

/** Where the quote saw a booking that holds nothing. */
function slotOf({ slot, promisedAt, plannedAt, startsAt }: Booking): SlotFound | undefined {
  if (slot === undefined || promisedAt === undefined || plannedAt === undefined || startsAt === undefined)
    return undefined;
  return {
    slot,
    promisedAt: minuteOf(promisedAt),
    plannedAt: minuteOf(plannedAt),
    startsAt: minuteOf(startsAt),
  };
}
