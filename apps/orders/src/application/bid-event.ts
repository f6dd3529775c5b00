import type { BidSealed } from '@tianfu/contracts';
import type { SealedBid } from './stored.js';

/** What events tell of a bid: that it is there, never what it offers. */
export function bidEvent(bid: SealedBid): BidSealed {
  const { bidId, orderId, orderNumber, orderTitle, enterpriseId, revision } = bid;
  return { bidId, orderId, orderNumber, orderTitle, enterpriseId, revision };
}
