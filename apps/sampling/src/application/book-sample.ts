import { bookingHeld, Refusal } from '@tianfu/contracts';
import { newId } from '@tianfu/kernel';
import { found, type Tx } from '@tianfu/service';
import type { Agreement, Booking, Quote } from '../domain/booking.js';
import { stateAfter } from '../domain/booking-states.js';
import { weekOf } from '../domain/fair-share.js';
import { dateOf } from '../domain/minutes.js';
import { bookingFacts } from './booking-facts.js';
import type { SlotFound } from './find-slot.js';
import type { Bookings } from './booking-ports.js';
import type { Centre, Centres } from './centre-ports.js';
import type { Files, Rounds } from './making-ports.js';
import type { Plans } from './plan-ports.js';
import { requireSubsidy } from './require-subsidy.js';
import type { TakeSlot } from './take-slot.js';

export interface NewBooking {
  readonly enterpriseId: string;
  readonly enterpriseName: string;
  readonly personId: string | undefined;
  readonly title: string;
  readonly remark: string | undefined;
  readonly hold: boolean;
}

/** Makes a booking of a quote: with its slots held, or without. */
export class BookSample {
  constructor(
    private readonly centres: Centres,
    private readonly bookings: Bookings,
    private readonly rounds: Rounds,
    private readonly files: Files,
    private readonly plans: Plans,
    private readonly takeSlot: TakeSlot,
  ) {}

  /**
   * @param slot where it is held; of the quote, or found anew
   * @throws Refusal `CENTRE_CLOSED`, `FAIR_SHARE_REACHED`, `QUOTE_EXPIRED`; SlotGone
   */
  async run(tx: Tx, quote: Quote, slot: SlotFound, given: NewBooking): Promise<Booking> {
    if (given.hold) await this.takeSlot.requireFree(tx, quote.quoteId, slot.slot);
    // Then, so that whoever books at this centre does so one after the other.
    await this.plans.touch(tx, quote.centreId);
    const centre = found(await this.centres.get(tx, quote.centreId));
    if (!centre.open) throw new Refusal('CENTRE_CLOSED');
    const now = await tx.now();
    await requireFairShare(tx, this.bookings, centre, {
      enterpriseId: given.enterpriseId,
      startsAt: slot.startsAt,
    });
    await requireSubsidy(tx, this.bookings, centre, quote);
    const booking = await this.#add(tx, centre, quote, slot, given, now);
    await this.files.use(tx, quote.needs.fileIds, {
      enterpriseId: given.enterpriseId,
      bookingId: booking.bookingId,
      purpose: 'brief',
    });
    if (!given.hold) return booking;
    await this.takeSlot.run(tx, booking, slot, quote.steps);
    const holdUntil = booking.holdUntil ?? now;
    tx.emit(
      bookingHeld,
      {
        ...bookingFacts(booking),
        promisedAt: dateOf(slot.promisedAt).toISOString(),
        holdUntil: holdUntil.toISOString(),
      },
      { aggregateId: booking.bookingId, version: booking.version },
    );
    return booking;
  }

  async #add(
    tx: Tx,
    { enterpriseId: centreEnterpriseId, policy }: Centre,
    quote: Quote,
    slot: SlotFound,
    given: NewBooking,
    now: Date,
  ): Promise<Booking> {
    const bookingId = newId<string>();
    const quoted = stateAfter('requested', 'quote');
    const state = given.hold ? stateAfter(quoted, 'hold') : quoted;
    const planned = {
      promisedAt: dateOf(slot.promisedAt),
      firstPromisedAt: dateOf(slot.promisedAt),
      plannedAt: dateOf(slot.plannedAt),
      startsAt: dateOf(slot.startsAt),
    };
    await this.bookings.add(tx, {
      bookingId,
      number: await this.bookings.number(tx),
      enterpriseId: given.enterpriseId,
      enterpriseName: given.enterpriseName,
      centreId: quote.centreId,
      centreEnterpriseId,
      state,
      title: given.title,
      agreement: agreementOf(quote),
      slot: slot.slot,
      round: 1,
      subsidised: quote.subsidised,
      version: 1,
      ...planned,
      ...(given.hold ? { holdUntil: new Date(now.getTime() + policy.holdMinutes * 60_000) } : {}),
      ...(given.personId === undefined ? {} : { personId: given.personId }),
      ...(given.remark === undefined ? {} : { remark: given.remark }),
      ...(quote.needs.orderId === undefined ? {} : { orderId: quote.needs.orderId }),
    });
    await this.bookings.addSteps(tx, bookingId, quote.steps);
    await this.rounds.open(tx, bookingId, 1, 0n);
    const added = found(await this.bookings.lock(tx, bookingId));
    return this.bookings.change(tx, added, {}, [{ event: given.hold ? 'hold' : 'quote', by: 'member' }]);
  }
}

/** @throws Refusal `FAIR_SHARE_REACHED` */
export async function requireFairShare(
  tx: Tx,
  bookings: Bookings,
  { centreId, policy }: Pick<Centre, 'centreId' | 'policy'>,
  of: { enterpriseId: string; startsAt: number; except?: string },
): Promise<void> {
  const { enterpriseId, startsAt, except } = of;
  const week = weekOf(startsAt);
  const used = await bookings.countBeginning(tx, {
    centreId,
    enterpriseId,
    from: dateOf(week.from),
    until: dateOf(week.until),
    ...(except === undefined ? {} : { except }),
  });
  if (used >= policy.fairShareBookings)
    throw new Refusal('FAIR_SHARE_REACHED', { limit: policy.fairShareBookings });
}

export function agreementOf(quote: Quote): Agreement {
  const {
    needs,
    serviceName,
    sampleType,
    price,
    revisionsIncluded,
    revisionFee,
    release,
    policy,
    subsidised,
    steps,
  } = quote;
  return {
    needs,
    serviceName,
    sampleType,
    price,
    revisionsIncluded,
    revisionFee,
    release,
    policy,
    subsidised,
    steps,
  };
}
