import {
  type CardOffer,
  type CarriageRequestRef,
  type GoodsLine,
  type OpenedQuote,
  type OpenedQuotes,
  Refusal,
} from '@tianfu/contracts';
import { priceRanks } from '@tianfu/bidding';
import { addMoney, assert, formatMoney, type Money, parseMoney } from '@tianfu/kernel';
import type { Call, ReadTx } from '@tianfu/service';
import { msOf, quotedPrice, quoteIsInTime } from '../domain/quote.js';
import type { CompareRates } from './compare-rates.js';
import type { OpenedQuoteRow, QuoteStore } from './quote-ports.js';
import type { ShowRequests } from './show-requests.js';

/** Lays opened quotes side by side, and beside them what the published rate cards ask for the same goods. */
export class CompareQuotes {
  constructor(
    private readonly showing: ShowRequests,
    private readonly quotes: QuoteStore,
    private readonly rates: CompareRates,
  ) {}

  /** @throws Refusal `NOT_FOUND`, `BIDS_SEALED` */
  async run(tx: ReadTx, { requestId }: CarriageRequestRef, call: Call): Promise<OpenedQuotes> {
    const request = await this.showing.own(tx, requestId, call);
    if (request.state === 'open') throw new Refusal('BIDS_SEALED');
    const rows = await this.quotes.opened(tx, requestId);
    return {
      data: compared(rows, request.goods, await this.showing.now(tx)),
      cards: await this.#cards(tx, request.goods),
    };
  }

  /** Carriers whose cards price every line, with the sum, cheapest first. */
  async #cards(tx: ReadTx, goods: readonly GoodsLine[]): Promise<CardOffer[]> {
    const sums = new Map<string, { offer: CardOffer; total: Money; lines: number }>();
    for (const line of goods) {
      const { data } = await this.rates.run(tx, {
        originLat: line.pickUp.position.lat,
        originLng: line.pickUp.position.lng,
        destinationLat: line.destination.position.lat,
        destinationLng: line.destination.position.lng,
        weightGrams: line.weightGrams,
        volumeCm3: line.volumeCm3,
      });
      for (const { carrierId, carrierName, total, transitDays } of data) {
        const price = moneyOf(total);
        const key = `${carrierId} ${price.currency}`;
        const before = sums.get(key);
        const sum = before === undefined ? price : addMoney(before.total, price);
        const days = Math.max(transitDays, before?.offer.transitDays ?? 0);
        const offer = { carrierId, carrierName, total: formatMoney(sum), transitDays: days };
        sums.set(key, { offer, total: sum, lines: (before?.lines ?? 0) + 1 });
      }
    }
    return [...sums.values()]
      .filter(({ lines }) => lines === goods.length)
      .toSorted((left, right) => Number(left.total.minor - right.total.minor))
      .map(({ offer }) => offer);
  }
}

function compared(rows: readonly OpenedQuoteRow[], goods: readonly GoodsLine[], now: Date): OpenedQuote[] {
  const standing = rows.filter(({ state }) => state !== 'declined');
  const prices = standing.map(({ quoteId: bidId, terms }) => {
    const { currency, minor: units } = quotedPrice(terms);
    return { bidId, currency, units };
  });
  const ranks = priceRanks(prices);
  const soonestMs = Math.min(...standing.map(({ terms }) => msOf(terms.deliverAt)));
  return rows.map(
    ({ quoteId, carrierId, carrierName, state, terms, certifiedNow, sealedAt, commitment, salt }) => ({
      quoteId,
      carrierId,
      carrierName,
      state,
      terms,
      inTime: quoteIsInTime(terms, goods),
      stillValid: msOf(terms.validUntil) > now.getTime() && msOf(terms.pickUpAt) > now.getTime(),
      certifiedNow,
      lowestPrice: ranks.get(quoteId) === 1,
      soonest: state !== 'declined' && msOf(terms.deliverAt) === soonestMs,
      sealedAt: sealedAt.toISOString(),
      commitment,
      salt,
    }),
  );
}

function moneyOf(text: CardOffer['total']): Money {
  const parsed = parseMoney(text);
  assert(parsed.ok, 'an offer is an amount of the platform');
  return parsed.value;
}
