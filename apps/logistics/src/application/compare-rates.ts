import type { CompareRates as CompareInput, RateComparison, RateQuote } from '@tianfu/contracts';
import { formatMoney } from '@tianfu/kernel';
import type { ReadTx } from '@tianfu/service';
import {
  type CompiledCard,
  compileRateCard,
  prepareQuestion,
  type PreparedQuestion,
  priceOf,
  type RatePrice,
} from '../domain/rate-card.js';
import type { OfferedCard, RateCardStore } from './ports.js';

interface Offer {
  readonly card: OfferedCard;
  readonly price: RatePrice;
}

/** What is offered, prepared for any number of questions. */
interface Market {
  /** Cards of one carrier in one currency together. */
  readonly choices: readonly (readonly PricedCard[])[];
  readonly carriers: number;
}

interface PricedCard {
  readonly card: OfferedCard;
  readonly compiled: CompiledCard;
}

/** Prices one shipment with every certified carrier's cards; the cheapest of each carrier counts. */
export class CompareRates {
  /** By the list itself, which the store keeps as long as it is true. */
  readonly #markets = new WeakMap<readonly OfferedCard[], Market>();

  constructor(private readonly cards: RateCardStore) {}

  async run(tx: ReadTx, asked: CompareInput): Promise<RateComparison> {
    const question = prepareQuestion({
      origin: { lat: asked.originLat, lng: asked.originLng },
      destination: { lat: asked.destinationLat, lng: asked.destinationLng },
      weightGrams: asked.weightGrams,
      volumeCm3: asked.volumeCm3,
      urgent: asked.urgent ?? false,
    });
    const { choices, carriers } = this.#market(await this.cards.offered(tx));
    const offers = choices.flatMap((cards) => cheapestOf(cards, question) ?? []);
    return { data: offers.toSorted(cheapestFirst).map(quoteOf), carriersConsidered: carriers };
  }

  #market(cards: readonly OfferedCard[]): Market {
    const known = this.#markets.get(cards);
    if (known !== undefined) return known;
    const market = marketOf(cards);
    this.#markets.set(cards, market);
    return market;
  }
}

function marketOf(cards: readonly OfferedCard[]): Market {
  const choices = new Map<string, PricedCard[]>();
  for (const card of cards) {
    // A carrier that prices in two currencies has a best one in each.
    const key = `${card.carrierId} ${card.content.currency}`;
    const priced = { card, compiled: compileRateCard(card.content) };
    const others = choices.get(key);
    if (others === undefined) choices.set(key, [priced]);
    else others.push(priced);
  }
  return { choices: [...choices.values()], carriers: new Set(cards.map(({ carrierId }) => carrierId)).size };
}

function cheapestOf(cards: readonly PricedCard[], question: PreparedQuestion): Offer | undefined {
  let best: Offer | undefined;
  for (const { card, compiled } of cards) {
    const price = priceOf(compiled, question);
    if (price === undefined) continue;
    if (best === undefined || price.totalMinor < best.price.totalMinor) best = { card, price };
  }
  return best;
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
