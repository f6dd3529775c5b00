import { priceRanks as ranksOf, type RankedPrice } from '@tianfu/bidding';
import type { BidTerms } from '@tianfu/contracts';
import { priceOf } from './bid.js';

export interface OpenedTerms {
  readonly bidId: string;
  readonly terms: BidTerms;
}

/** What a bid is ranked by. */
export function rankedBy(terms: BidTerms): Omit<RankedPrice, 'bidId'> {
  const { currency, tenThousandths } = priceOf(terms);
  return { currency, units: tenThousandths };
}

/** The place of each opened bid by unit price, 1 the lowest within its currency. */
export const priceRanks = (opened: readonly OpenedTerms[]): Map<string, number> =>
  ranksOf(opened.map(({ bidId, terms }) => ({ bidId, ...rankedBy(terms) })));
