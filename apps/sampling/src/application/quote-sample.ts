import {
  Refusal,
  type QuoteAlternative,
  type QuoteSample as Asked,
  type QuoteView,
  type SampleNeeds,
} from '@tianfu/contracts';
import { newId } from '@tianfu/kernel';
import { type Call, found, type ReadTx, requireEnterprise, type Tx } from '@tianfu/service';
import type { Booking, Quote } from '../domain/booking.js';
import { textOf } from '../domain/minutes.js';
import type { CentreState } from '../domain/plan.js';
import { confidencePercent } from '../domain/promise.js';
import type { FindSlot } from './find-slot.js';
import type { MakeAgreement } from './make-agreement.js';
import type { Bookings, Quotes } from './booking-ports.js';
import type { Centres } from './centre-ports.js';
import type { Plans } from './plan-ports.js';

/** A quote with what else could be had, before it is stored. */
export interface Offer {
  readonly quote: Quote;
  readonly centreName: string;
  readonly others: readonly { kind: QuoteAlternative['kind']; quote: Quote; centreName: string }[];
  readonly record: { samples: number; onTime: number };
  readonly quoteMinutes: number;
}

/** Price and date for a sample, worked out against the real schedule, with alternatives that can be booked as well. */
export class QuoteSample {
  constructor(
    private readonly makeAgreement: MakeAgreement,
    private readonly findSlot: FindSlot,
    private readonly plans: Plans,
    private readonly centres: Centres,
    private readonly bookings: Bookings,
    private readonly quotes: Quotes,
  ) {}

  /** @throws Refusal as the contract names */
  async work(
    tx: ReadTx,
    { bookingId, ...needs }: Asked,
    of: { enterpriseId: string; now: Date },
  ): Promise<Offer> {
    const changed = bookingId === undefined ? undefined : found(await this.bookings.get(tx, bookingId));
    if (
      changed !== undefined &&
      (changed.enterpriseId !== of.enterpriseId || changed.centreId !== needs.centreId)
    )
      throw new Refusal('NOT_FOUND');
    const state = await this.plans.load(tx, needs.centreId);
    const main = await this.#quote(tx, needs, of, state, changed);
    const { sampleType } = main.quote;
    const others: Offer['others'][number][] = [];
    const other = async (
      kind: QuoteAlternative['kind'],
      wanted: SampleNeeds,
      at: CentreState,
    ): Promise<void> => {
      const made = await optional(this.#quote(tx, wanted, of, at, changed));
      if (made !== undefined && isWorthTelling(kind, made.quote, main.quote)) others.push({ kind, ...made });
    };
    if (needs.urgency !== 'relaxed') await other('later-cheaper', { ...needs, urgency: 'relaxed' }, state);
    if (needs.urgency !== 'urgent') await other('sooner-dearer', { ...needs, urgency: 'urgent' }, state);
    if (bookingId === undefined) {
      for (const offer of await this.centres.offering(tx, sampleType, needs.category)) {
        if (offer.centreId === needs.centreId) continue;
        const elsewhere = { ...needs, ...offer, materials: [] };
        await other('other-centre', elsewhere, await this.plans.load(tx, offer.centreId));
      }
    }
    const record = await this.bookings.record(tx, needs.centreId);
    return {
      ...main,
      others,
      record,
      quoteMinutes: state.policy.quoteMinutes,
    };
  }

  async store(tx: Tx, offer: Offer): Promise<QuoteView> {
    const validUntil = new Date((await tx.now()).getTime() + offer.quoteMinutes * 60_000);
    await this.quotes.add(tx, [offer.quote, ...offer.others.map(({ quote }) => quote)], validUntil);
    return view(offer, validUntil);
  }

  /**
   * A quote of the caller's that still holds.
   * @throws Refusal `NOT_FOUND`, `QUOTE_EXPIRED`
   */
  async valid(tx: ReadTx, quoteId: string, call: Call): Promise<Quote> {
    const quote = found(await this.quotes.get(tx, quoteId));
    if (quote.enterpriseId !== requireEnterprise(call.caller)) throw new Refusal('NOT_FOUND');
    const clock = await tx.one<{ now: Date }>('SELECT clock_timestamp() AS now');
    if (clock === undefined || quote.validUntil <= clock.now) throw new Refusal('QUOTE_EXPIRED');
    return quote;
  }

  /** A quote again, without its alternatives. */
  async get(tx: ReadTx, quoteId: string, call: Call): Promise<QuoteView> {
    const quote = found(await this.quotes.get(tx, quoteId));
    if (quote.enterpriseId !== requireEnterprise(call.caller)) throw new Refusal('NOT_FOUND');
    const centre = found(await this.centres.get(tx, quote.centreId));
    const record = await this.bookings.record(tx, quote.centreId);
    const offer = { quote, centreName: centre.profile.name, others: [], record, quoteMinutes: 0 };
    return view(offer, quote.validUntil);
  }

  async #quote(
    tx: ReadTx,
    needs: SampleNeeds,
    of: { enterpriseId: string; now: Date },
    state: CentreState,
    changed: Booking | undefined,
  ): Promise<{ quote: Quote; centreName: string }> {
    const { agreement } = await this.makeAgreement.run(tx, needs, { ...of, changed });
    const { steps, release } = agreement;
    const slot = await this.findSlot.run(
      state,
      { steps, release, urgency: needs.urgency },
      changed?.bookingId,
    );
    const quote: Quote = {
      ...agreement,
      quoteId: newId<string>(),
      enterpriseId: of.enterpriseId,
      centreId: needs.centreId,
      ...(changed === undefined ? {} : { bookingId: changed.bookingId }),
      ...slot,
    };
    return { quote, centreName: state.name };
  }
}

/** An alternative nobody can have is none. */
async function optional<T>(made: Promise<T>): Promise<T | undefined> {
  try {
    return await made;
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

function isWorthTelling(kind: QuoteAlternative['kind'], other: Quote, main: Quote): boolean {
  const cheaper = Number(other.price.total.amount) < Number(main.price.total.amount);
  if (kind === 'later-cheaper') return cheaper;
  return other.promisedAt < main.promisedAt || (kind === 'other-centre' && cheaper);
}

const view = ({ quote, centreName, others, record }: Offer, validUntil: Date): QuoteView => ({
  quoteId: quote.quoteId,
  needs: quote.needs,
  centreName,
  serviceName: quote.serviceName,
  sampleType: quote.sampleType,
  price: quote.price,
  promise: {
    promisedAt: textOf(quote.promisedAt),
    plannedAt: textOf(quote.plannedAt),
    confidencePercent: confidencePercent(record.onTime, record.samples),
    basedOnSamples: record.samples,
    steps: quote.slot.map(({ stepId, startMinute, endMinute }) => ({
      step: Number(stepId),
      kind: quote.steps.find(({ step }) => step === Number(stepId))?.kind ?? '',
      from: textOf(startMinute),
      until: textOf(endMinute),
    })),
  },
  revisionsIncluded: quote.revisionsIncluded,
  revisionFee: quote.revisionFee,
  alternatives: others.map(({ kind, quote: other, centreName: name }) => ({
    kind,
    quoteId: other.quoteId,
    centreId: other.centreId,
    centreName: name,
    urgency: other.needs.urgency,
    total: other.price.total,
    promisedAt: textOf(other.promisedAt),
  })),
  validUntil: validUntil.toISOString(),
});
