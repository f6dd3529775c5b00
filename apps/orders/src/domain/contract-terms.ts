import type { BidTerms } from '@tianfu/contracts';
import { addDays, type Money, multiplyUnitPrice, shanghaiDate, toChineseUppercase } from '@tianfu/kernel';
import { priceOf } from './bid.js';

/** What the award fixes in the contract. */
export interface ContractTerms {
  readonly amount: Money;
  readonly amountInWords: string;
  readonly readyBy: Date;
}

/**
 * The contract that follows from an award: the whole order at the bid's price, ready by the end of the day, in
 * China, that lies the bid's lead time after the award.
 */
export function contractTerms(terms: BidTerms, quantityPieces: number, awardedAt: Date): ContractTerms {
  const amount = multiplyUnitPrice(priceOf(terms), quantityPieces);
  const readyDate = addDays(shanghaiDate(awardedAt), terms.leadTimeDays);
  return {
    amount,
    amountInWords: toChineseUppercase(amount),
    readyBy: new Date(`${readyDate}T23:59:59+08:00`),
  };
}
