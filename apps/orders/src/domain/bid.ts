import type { BidTerms, FieldFault } from '@tianfu/contracts';
import { assert, formatUnitPrice, parseUnitPrice, type UnitPrice } from '@tianfu/kernel';

/** Active bids one order takes. Opening and award touch each of them in one transaction. */
export const MAX_BIDS_PER_ORDER = 500;
/** Revisions one bid takes: a bidder who needs more is a program gone wrong. */
export const MAX_REVISIONS = 100;

/** The exact price of terms that have been checked with the contract. */
export function priceOf({ unitPrice }: Pick<BidTerms, 'unitPrice'>): UnitPrice {
  const parsed = parseUnitPrice(unitPrice);
  assert(parsed.ok, 'a unit price was checked with its contract');
  return parsed.value;
}

/** Terms as they are sealed, opened and shown: the price with all four decimals, nothing else changed. */
export function sealedTerms(offered: BidTerms): BidTerms {
  const { leadTimeDays, quantityPieces, remark } = offered;
  return {
    unitPrice: formatUnitPrice(priceOf(offered)),
    leadTimeDays,
    quantityPieces,
    ...(remark === undefined ? {} : { remark }),
  };
}

/**
 * The one spelling of terms the commitment is made over: JSON without blanks, keys in alphabetical order
 * (RFC 8785 for these shapes). Whoever holds the receipt makes the same text from the opened bid.
 */
export function canonicalTerms({ unitPrice, leadTimeDays, quantityPieces, remark }: BidTerms): string {
  return JSON.stringify({
    leadTimeDays,
    quantityPieces,
    ...(remark === undefined ? {} : { remark }),
    unitPrice: { amount: unitPrice.amount, currency: unitPrice.currency },
  });
}

/** What is wrong with an offer on an order of that many pieces. The fault repeats nothing of the offer. */
export function offerFaults(
  offered: Pick<BidTerms, 'quantityPieces'>,
  order: { readonly quantityPieces: number },
): FieldFault[] {
  if (offered.quantityPieces <= order.quantityPieces) return [];
  return [
    {
      pointer: '/quantityPieces',
      code: 'more-than-ordered',
      params: { orderedPieces: order.quantityPieces },
    },
  ];
}
