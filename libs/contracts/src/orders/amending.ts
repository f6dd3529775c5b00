/** A change of conditions while an order takes bids. */
import {
  asMember,
  command,
  Id,
  Instant,
  ListOf,
  Nested,
  Optional,
  query,
  Text,
  WholeNumber,
} from '../declare/index.js';
import { BidRef, OwnBidView } from './bid-shapes.js';
import { MAX_CONDITIONS, OrderContent, OrderRef, OrderView } from './order-shapes.js';

export class AmendOrder extends OrderContent {
  @Id()
  orderId: string;

  /** Not earlier than it is; left out: as it is, or as much later as the bidders need. */
  @Optional()
  @Instant()
  biddingDeadline?: string;

  /** Why; the bidders read it. */
  @Text({ min: 2, max: 1000 })
  reason: string;
}

/** One change of conditions, with what suppliers could see before and after it. */
export class AmendmentView {
  /** The number of the conditions from then on; an order is published with 1. */
  @WholeNumber({ min: 2, max: MAX_CONDITIONS })
  conditions: number;

  @Instant()
  at: string;

  @Text({ max: 1000 })
  reason: string;

  @Nested(() => OrderContent)
  before: OrderContent;

  @Nested(() => OrderContent)
  after: OrderContent;

  @Instant()
  deadlineBefore: string;

  @Instant()
  deadlineAfter: string;
}

export class Amendments {
  @ListOf(() => AmendmentView, { max: MAX_CONDITIONS })
  data: AmendmentView[];
}

export class ReconfirmBid extends BidRef {
  /** The conditions the bidder has read: `conditions` of the order. */
  @WholeNumber({ min: 1, max: MAX_CONDITIONS })
  conditions: number;
}

export const amendOrder = command({
  subject: 'orders.order.amend.v1',
  summary: {
    en: 'Change the conditions of an open order; bids are invalid until their bidders confirm them again',
    zh: '修改报价中的需求；已有报价须重新确认后才有效',
  },
  http: 'POST /v1/orders/:orderId/amend',
  access: asMember('orders.post'),
  input: AmendOrder,
  output: OrderView,
  errors: ['ORDER_NOT_OPEN', 'DEADLINE_PASSED'],
  ifMatch: true,
});

export const findAmendments = query({
  subject: 'orders.order.amendments.v1',
  summary: {
    en: 'How the conditions of an order have changed, newest first',
    zh: '需求变更记录（新的在前）',
  },
  http: 'GET /v1/orders/:orderId/amendments',
  access: asMember('orders.read'),
  input: OrderRef,
  output: Amendments,
});

export const reconfirmBid = command({
  subject: 'orders.bid.reconfirm.v1',
  summary: {
    en: 'Confirm that our bid stands under the changed conditions',
    zh: '按变更后的需求确认报价继续有效',
  },
  http: 'POST /v1/bids/:bidId/reconfirm',
  access: asMember('bids.place'),
  input: ReconfirmBid,
  output: OwnBidView,
  errors: [
    'ORDER_NOT_OPEN',
    'DEADLINE_PASSED',
    'BIDDER_NOT_CERTIFIED',
    'LEVEL_TOO_LOW',
    'BID_NOT_ACTIVE',
    'CONDITIONS_CHANGED',
  ],
});
