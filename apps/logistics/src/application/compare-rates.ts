import type { CompareRates as CompareInput, RateComparison, RateQuote } from '@tianfu/contracts';
import { formatMoney } from '@tianfu/kernel';
import type { ReadTx } from '@tianfu/service';
import { prepareQuestion } from '../domain/rate-card.js';
import { CardMarket, type CardOffer } from './card-market.js';
import type { RateCardStore } from './ports.js';

/** Prices one shipment with every certified carrier's cards; the cheapest of each carrier counts. */
export class CompareRates {
  constructor(private readonly cards: RateCardStore) {}

  async run(tx: ReadTx, asked: CompareInput): Promise<RateComparison> {
    const question = prepareQuestion({
      origin: { lat: asked.originLat, lng: asked.originLng },
      destination: { lat: asked.destinationLat, lng: asked.destinationLng },
      weightGrams: asked.weightGrams,
      volumeCm3: asked.volumeCm3,
      urgent: asked.urgent ?? false,
    });
    const market = CardMarket.of(await this.cards.offered(tx));
    return { data: market.offers(question).map(quoteOf), carriersConsidered: market.carriers };
  }
}

function quoteOf({ card, price }: CardOffer): RateQuote {
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
