import { addDays, formatMoney, type MoneyText, multiplyUnitPrice } from '@tianfu/kernel';
import { priceOf } from './bid.js';
import { type OpenedTerms, priceRanks } from './opening.js';

/** What the buyer sees beside the terms of an opened bid. */
export interface Comparison {
  /** Unit price times the order's quantity. */
  readonly total: MoneyText;
  readonly coversQuantity: boolean;
  readonly meetsDelivery: boolean;
  readonly lowestPrice: boolean;
  readonly shortestLeadTime: boolean;
}

interface ComparedOrder {
  readonly quantityPieces: number;
  readonly deliveryDate: string;
}

/**
 * Compares opened bids side by side. Several may share the lowest price; bids in different currencies do not
 * compete for it.
 *
 * @param today in Asia/Shanghai
 */
export function compare<B extends OpenedTerms>(
  bids: readonly B[],
  { quantityPieces, deliveryDate }: ComparedOrder,
  today: string,
): (B & Comparison)[] {
  const shortestDays = Math.min(...bids.map(({ terms }) => terms.leadTimeDays));
  const ranks = priceRanks(bids);
  return bids.map((bid) => ({
    ...bid,
    total: formatMoney(multiplyUnitPrice(priceOf(bid.terms), quantityPieces)),
    coversQuantity: bid.terms.quantityPieces >= quantityPieces,
    meetsDelivery: addDays(today, bid.terms.leadTimeDays) <= deliveryDate,
    lowestPrice: ranks.get(bid.bidId) === 1,
    shortestLeadTime: bid.terms.leadTimeDays === shortestDays,
  }));
}
