import { orderPublished, type OrderView, type PostOrder as PostOrderInput } from '@tianfu/contracts';
import { assert, newId } from '@tianfu/kernel';
import { type Call, requireEnterprise, type Tx } from '@tianfu/service';
import { type BiddingLimits, contentFaults, deadlineOf, timeFaults } from '../domain/posting-rules.js';
import { orderContentOf, refuseFaults } from './order-content-of.js';
import { briefOf, orderViewOf } from './order-view-of.js';
import type { OrderStore, PartyNames } from './ports.js';

/** Posts an order: a draft, or open at once when it comes with a bidding deadline. */
export class PostOrder {
  constructor(
    private readonly orders: OrderStore,
    private readonly names: PartyNames,
    private readonly limits: BiddingLimits,
  ) {}

  /** @throws Refusal `VALIDATION_FAILED` */
  async run(tx: Tx, input: PostOrderInput, call: Call): Promise<OrderView> {
    const content = orderContentOf(input);
    const biddingDeadline = deadlineOf(input.biddingDeadline);
    refuseFaults(contentFaults(content, biddingDeadline));

    const enterpriseId = requireEnterprise(call.caller);
    const { personId } = call.caller;
    const asked = { orderId: newId(), enterpriseId, personId, content, biddingDeadline };
    const { order, now } = await this.orders.insert(tx, asked, this.limits);
    if (order === undefined) {
      refuseFaults(timeFaults(content, biddingDeadline, now, this.limits));
      assert(false, 'the database refuses the times of an order that the rules accept');
    }
    if (order.state === 'open') {
      tx.emit(orderPublished, briefOf(order), { aggregateId: order.orderId, version: order.version });
    }
    return orderViewOf({ order, now, viewerStanding: undefined }, call, this.names);
  }
}
