import type { AwardNames } from '@tianfu/bidding';

/** How the order book calls what `@tianfu/bidding` seals, opens and awards. */
export const ORDER_BIDS = {
  bid: 'bid',
  bidId: 'bid_id',
  revision: 'bid_revision',
  subject: 'orders',
  subjectId: 'order_id',
  subjectWord: 'order',
  asker: 'buyer',
  deadline: 'bidding_deadline',
  award: 'award',
  awardId: 'award_id',
  winnerId: 'supplier_id',
  schema: 'orders',
} as const satisfies AwardNames;
