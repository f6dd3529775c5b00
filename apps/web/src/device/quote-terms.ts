import type { CarriageQuoteReceipt, CarriageQuoteTerms } from '@tianfu/sdk';
import { isRememberedSeal } from './sealed-terms.js';
import { readStored, store } from './storage.js';

/** A quote as its own person remembers it: nobody else can show it before the opening. */
export interface RememberedQuote {
  readonly terms: CarriageQuoteTerms;
  readonly receipt: CarriageQuoteReceipt;
}

const keyOf = (requestId: string): string => `quote.${requestId}`;

export const rememberQuote = (quote: RememberedQuote): boolean =>
  store(keyOf(quote.receipt.requestId), quote);

/** What this device remembers of our quote; undefined for another quote, another device, a wiped one. */
export function rememberedQuote(requestId: string, quoteId: string): RememberedQuote | undefined {
  const kept = readStored(keyOf(requestId));
  return isRemembered(kept) && kept.receipt.quoteId === quoteId ? kept : undefined;
}

const isRemembered = (value: unknown): value is RememberedQuote =>
  isRememberedSeal(value, 'vehicleId', 'quoteId');
