import type { Currency } from '@tianfu/kernel';
import {
  type CompiledCard,
  compileRateCard,
  type PreparedQuestion,
  priceOf,
  type RatePrice,
} from '../domain/rate-card.js';
import type { OfferedCard } from './ports.js';

/** What a carrier's published card would carry something for. */
export interface CardOffer {
  readonly card: OfferedCard;
  readonly price: RatePrice;
}

interface PricedCard {
  readonly card: OfferedCard;
  readonly compiled: CompiledCard;
}

/** Every rate card on offer, prepared for any number of questions: none of them asks the database. */
export class CardMarket {
  /** By the list itself, which the store keeps as long as it is true. */
  static readonly #known = new WeakMap<readonly OfferedCard[], CardMarket>();

  private constructor(
    /** Cards of one carrier in one currency together. */
    private readonly choices: readonly (readonly PricedCard[])[],
    readonly carriers: number,
  ) {}

  static of(cards: readonly OfferedCard[]): CardMarket {
    const known = CardMarket.#known.get(cards);
    if (known !== undefined) return known;
    const choices = new Map<string, PricedCard[]>();
    for (const card of cards) {
      // A carrier that prices in two currencies has a best one in each.
      const key = `${card.carrierId} ${card.content.currency}`;
      const priced = { card, compiled: compileRateCard(card.content) };
      const others = choices.get(key);
      if (others === undefined) choices.set(key, [priced]);
      else others.push(priced);
    }
    const carriers = new Set(cards.map(({ carrierId }) => carrierId)).size;
    const market = new CardMarket([...choices.values()], carriers);
    CardMarket.#known.set(cards, market);
    return market;
  }

  /** The cheapest of each carrier in each currency, the cheapest first. */
  offers(question: PreparedQuestion): CardOffer[] {
    return this.choices.flatMap((cards) => cheapestOf(cards, question) ?? []).toSorted(cheapestFirst);
  }

  /** The cheapest of all in a currency that suits. */
  cheapest(
    question: PreparedQuestion,
    currency: Currency,
    suits: (card: OfferedCard, price: RatePrice) => boolean,
  ): CardOffer | undefined {
    let best: CardOffer | undefined;
    for (const cards of this.choices) {
      if (cards[0]?.compiled.currency !== currency) continue;
      const offer = cheapestOf(cards, question, suits);
      if (offer !== undefined && (best === undefined || cheapestFirst(offer, best) < 0)) best = offer;
    }
    return best;
  }
}

function cheapestOf(
  cards: readonly PricedCard[],
  question: PreparedQuestion,
  suits?: (card: OfferedCard, price: RatePrice) => boolean,
): CardOffer | undefined {
  let best: CardOffer | undefined;
  for (const { card, compiled } of cards) {
    const price = priceOf(compiled, question);
    if (price === undefined || suits?.(card, price) === false) continue;
    if (best === undefined || price.totalMinor < best.price.totalMinor) best = { card, price };
  }
  return best;
}

function cheapestFirst({ price: left }: CardOffer, { price: right }: CardOffer): number {
  if (left.currency !== right.currency) return left.currency < right.currency ? -1 : 1;
  return Number(left.totalMinor - right.totalMinor) || left.transitDays - right.transitDays;
}
