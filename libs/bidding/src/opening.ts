import type { Result } from '@tianfu/kernel';
import type { SealedContent } from './terms-seal.js';

/** An exact price in whatever unit its market counts; prices of different currencies do not compare. */
export interface RankedPrice {
  readonly bidId: string;
  readonly currency: string;
  readonly units: bigint;
}

/** The place of each price, 1 the lowest within its currency; equal prices share a place (1, 1, 3). */
export function priceRanks(prices: readonly RankedPrice[]): Map<string, number> {
  const ranks = new Map<string, number>();
  for (const currency of new Set(prices.map((price) => price.currency))) {
    const ascending = prices
      .filter((price) => price.currency === currency)
      .toSorted((a, b) => (a.units < b.units ? -1 : Number(a.units > b.units)));
    let rank = 0;
    let before: bigint | undefined;
    for (const [index, { bidId, units }] of ascending.entries()) {
      if (units !== before) rank = index + 1;
      before = units;
      ranks.set(bidId, rank);
    }
  }
  return ranks;
}

/** What became of a sealed bid at the opening. A bid that cannot be opened is disqualified and holds up no other. */
export type Opened<T> =
  | {
      readonly bidId: string;
      readonly state: 'opened';
      readonly terms: T;
      readonly salt: string;
      readonly priceRank: number;
      readonly openedBids: number;
    }
  | { readonly bidId: string; readonly state: 'disqualified'; readonly disqualifiedReason: string };

/**
 * Opens all bids of one subject together, because each is told its place among the others.
 * @param open the content of a bid, or why it cannot be opened
 * @param price what a bid is ranked by: currency and units
 * @returns one verdict a bid, in the order given
 */
export function openAll<B extends { readonly bidId: string }, T>(
  sealed: readonly B[],
  open: (bid: B) => Result<SealedContent<T>, string>,
  price: (terms: T) => Omit<RankedPrice, 'bidId'>,
): Opened<T>[] {
  const contents = sealed.map((bid) => ({ bidId: bid.bidId, content: open(bid) }));
  const prices = contents.flatMap(({ bidId, content }) =>
    content.ok ? [{ bidId, ...price(content.value.terms) }] : [],
  );
  const ranks = priceRanks(prices);
  return contents.map(({ bidId, content }): Opened<T> => {
    if (!content.ok) return { bidId, state: 'disqualified', disqualifiedReason: content.error };
    const priceRank = ranks.get(bidId) ?? prices.length;
    return { bidId, state: 'opened', ...content.value, priceRank, openedBids: prices.length };
  });
}
