import type { BidTerms } from '@tianfu/contracts';
import { priceOf } from './bid.js';

export interface OpenedTerms {
  readonly bidId: string;
  readonly terms: BidTerms;
}

/**
 * The place of each opened bid by unit price, 1 the lowest; equal prices share a place (1, 1, 3).
 * Prices of different currencies do not compare, so each currency has its own list.
 */
export function priceRanks(opened: readonly OpenedTerms[]): Map<string, number> {
  const prices = opened.map(({ bidId, terms }) => ({ bidId, ...priceOf(terms) }));
  const ranks = new Map<string, number>();
  for (const currency of new Set(prices.map((price) => price.currency))) {
    const ascending = prices
      .filter((price) => price.currency === currency)
      .toSorted((a, b) => Number(a.tenThousandths - b.tenThousandths));
    let rank = 0;
    let before: bigint | undefined;
    for (const [index, { bidId, tenThousandths }] of ascending.entries()) {
      if (tenThousandths !== before) rank = index + 1;
      before = tenThousandths;
      ranks.set(bidId, rank);
    }
  }
  return ranks;
}
