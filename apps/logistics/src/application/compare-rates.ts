import type {
  CompareRates as CompareInput,
  RateCardContent,
  RateComparison,
  RateQuote,
} from '@tianfu/contracts';
import { formatMoney } from '@tianfu/kernel';
import type { ReadTx } from '@tianfu/service';
import { type CompiledCard, compileRateCard, priceOf, type RatePrice } from '../domain/rate-card.js';
import type { OfferedCard, RateCardStore } from './ports.js';

interface Offer {
  readonly card: OfferedCard;
  readonly price: RatePrice;
}

/** Prices one shipment with every certified carrier's cards; the cheapest of each carrier counts. */
export class CompareRates {
  /** By the content itself, which the store keeps as long as it is of use. */
  readonly #compiled = new WeakMap<RateCardContent, CompiledCard>();

  constructor(private readonly cards: RateCardStore) {}

  async run(tx: ReadTx, asked: CompareInput): Promise<RateComparison> {
    const question = {
      origin: { lat: asked.originLat, lng: asked.originLng },
      destination: { lat: asked.destinationLat, lng: asked.destinationLng },
      weightGrams: asked.weightGrams,
      volumeCm3: asked.volumeCm3,
      urgent: asked.urgent ?? false,
    };
    const cards = await this.cards.offered(tx);
    const best = new Map<string, Offer>();
    for (const card of cards) {
      const price = priceOf(this.#compile(card.content), question);
      if (price === undefined) continue;
      // A carrier that prices in two currencies has a best one in each.
      const key = `${card.carrierId} ${price.currency}`;
      const known = best.get(key);
      if (known === undefined || price.totalMinor < known.price.totalMinor) best.set(key, { card, price });
    }
    return {
      data: [...best.values()].toSorted(cheapestFirst).map(quoteOf),
      carriersConsidered: new Set(cards.map(({ carrierId }) => carrierId)).size,
    };
  }

  #compile(content: RateCardContent): CompiledCard {
    const known = this.#compiled.get(content);
    if (known !== undefined) return known;
    const compiled = compileRateCard(content);
    this.#compiled.set(content, compiled);
    return compiled;
  }
}

function cheapestFirst({ price: left }: Offer, { price: right }: Offer): number {
  if (left.currency !== right.currency) return left.currency < right.currency ? -1 : 1;
  return Number(left.totalMinor - right.totalMinor) || left.transitDays - right.transitDays;
}

function quoteOf({ card, price }: Offer): RateQuote {
  const money = (minor: bigint) => formatMoney({ minor, currency: price.currency });
  return {
    carrierId: card.carrierId,
    carrierName: card.carrierName,
    rateCardId: card.rateCardId,
    cardName: card.content.name,
    zone: price.zone,
    chargeableGrams: price.chargeableGrams,
    carriage: money(price.carriageMinor),
    fuel: money(price.fuelMinor),
    urgency: money(price.urgencyMinor),
    total: money(price.totalMinor),
    transitDays: price.transitDays,
  };
}
