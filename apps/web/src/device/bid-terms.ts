import type { BidReceipt, BidTerms } from '@tianfu/sdk';
import { isRememberedSeal } from './sealed-terms.js';
import { readStored, store } from './storage.js';

/** A bid as its own person remembers it: nobody else can show it before the opening. */
export interface RememberedBid {
  readonly terms: BidTerms;
  readonly receipt: BidReceipt;
}

const keyOf = (orderId: string): string => `bid.${orderId}`;

/** @returns whether this device keeps it */
export const rememberBid = (bid: RememberedBid): boolean => store(keyOf(bid.receipt.orderId), bid);

/** What this device remembers of our bid on an order; undefined for another bid, another device, a wiped one. */
export function rememberedBid(orderId: string, bidId: string): RememberedBid | undefined {
  const kept = readStored(keyOf(orderId));
  return isRemembered(kept) && kept.receipt.bidId === bidId ? kept : undefined;
}

const isRemembered = (value: unknown): value is RememberedBid =>
  isRememberedSeal(value, 'unitPrice', 'bidId');
