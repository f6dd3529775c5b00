import {
  type AmendOrder as AmendOrderInput,
  bidInvalidated,
  orderAmended,
  type OrderView,
  Refusal,
} from '@tianfu/contracts';
import { assert } from '@tianfu/kernel';
import { type Call, required, requireEnterprise, type Tx } from '@tianfu/service';
import { amendmentFaults, type Bidding, deadlineAfter } from '../domain/amending.js';
import { mayTake } from '../domain/order-states.js';
import { type BiddingLimits, contentFaults, deadlineOf, timeFaults } from '../domain/posting-rules.js';
import { publicContent } from '../domain/public-content.js';
import { bidEvent } from './bid-event.js';
import { orderContentOf, refuseFaults } from './order-content-of.js';
import { briefOf, orderViewOf } from './order-view-of.js';
import type { AmendmentStore, OrderStore, PartyNames } from './ports.js';
import type { StoredOrder } from './stored.js';

/**
 * Changes the conditions of an order that takes bids. Its bids stay sealed and become invalid until their bidders
 * confirm or revise them; near the deadline they get the time to do so.
 */
export class AmendOrder {
  constructor(
    private readonly orders: OrderStore,
    private readonly amendments: AmendmentStore,
    private readonly names: PartyNames,
    private readonly limits: BiddingLimits,
  ) {}

  /**
   * Runs in scope `service`: sealed bids are hidden from the buyer, and stay so. Bids wait for the lock on the order,
   * and it for them.
   * @throws Refusal `NOT_FOUND`, `ORDER_NOT_OPEN`, `DEADLINE_PASSED`, `VERSION_STALE`, `VALIDATION_FAILED`
   */
  async run(tx: Tx, input: AmendOrderInput, call: Call): Promise<OrderView> {
    const enterpriseId = requireEnterprise(call.caller);
    const content = orderContentOf(input);
    const { order } = await required(this.orders.lock(tx, input.orderId));
    if (order.enterpriseId !== enterpriseId) throw new Refusal('NOT_FOUND');
    if (!mayTake(order.state, 'amend')) throw new Refusal('ORDER_NOT_OPEN');
    if (call.expectedVersion === undefined) throw new Refusal('VERSION_REQUIRED');
    if (call.expectedVersion !== order.version) throw new Refusal('VERSION_STALE');

    // Asked under the lock: the deadline may have come while waiting for it.
    const now = await this.amendments.now(tx);
    const bidding = biddingOf(order);
    if (bidding.biddingDeadline <= now) throw new Refusal('DEADLINE_PASSED');
    const asked = deadlineOf(input.biddingDeadline);
    const biddingDeadline = deadlineAfter(bidding, asked, now, this.limits);
    refuseFaults([
      ...amendmentFaults(bidding, asked, now, {
        before: publicContent(order.content),
        after: publicContent(content),
      }),
      ...timeFaults(content, undefined, now, this.limits),
      ...contentFaults(content, biddingDeadline),
    ]);

    const { personId } = call.caller;
    const { reason } = input;
    const change = { order, content, biddingDeadline, reason, personId };
    if (!(await this.amendments.amend(tx, change))) throw new Refusal('DEADLINE_PASSED');
    for (const bid of await this.amendments.invalidateBids(tx, order.orderId)) {
      tx.emit(bidInvalidated, bidEvent(bid), { aggregateId: bid.bidId, version: bid.version });
    }
    const amended = await required(this.orders.find(tx, order.orderId, enterpriseId));
    const { version } = amended.order;
    tx.emit(orderAmended, briefOf(amended.order), { aggregateId: order.orderId, version });
    return orderViewOf(amended, call, this.names);
  }
}

function biddingOf({ publishedAt, biddingDeadline, conditions }: StoredOrder): Bidding {
  assert(publishedAt !== undefined && biddingDeadline !== undefined, 'an open order has its times');
  return { publishedAt, biddingDeadline, conditions };
}
