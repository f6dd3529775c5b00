import {
  orderPublished,
  type OrderView,
  type PublishOrder as PublishOrderInput,
  Refusal,
} from '@tianfu/contracts';
import { assert, parseInstant } from '@tianfu/kernel';
import { type Call, required, type Tx } from '@tianfu/service';
import { mayTake } from '../domain/order-states.js';
import { type BiddingLimits, contentFaults, timeFaults } from '../domain/posting-rules.js';
import { refuseFaults } from './order-content-of.js';
import { briefOf, orderViewOf } from './order-view-of.js';
import type { OrderStore, PartyNames } from './ports.js';

/** Opens a draft for bids until the deadline, as the caller has seen it: nobody else has changed it since. */
export class PublishOrder {
  constructor(
    private readonly orders: OrderStore,
    private readonly names: PartyNames,
    private readonly limits: BiddingLimits,
  ) {}

  /** @throws Refusal `NOT_FOUND`, `ORDER_NOT_DRAFT`, `VERSION_STALE`, `VALIDATION_FAILED` */
  async run(tx: Tx, input: PublishOrderInput, call: Call): Promise<OrderView> {
    const deadline = parseInstant(input.biddingDeadline);
    assert(deadline !== undefined, 'a deadline was checked with its contract');

    const { order, now } = await required(this.orders.lock(tx, input.orderId));
    if (!mayTake(order.state, 'publish')) throw new Refusal('ORDER_NOT_DRAFT');
    if (call.expectedVersion === undefined) throw new Refusal('VERSION_REQUIRED');
    if (call.expectedVersion !== order.version) throw new Refusal('VERSION_STALE');
    refuseFaults([
      ...timeFaults(order.content, deadline, now, this.limits),
      ...contentFaults(order.content, deadline),
    ]);

    await this.orders.publish(tx, order.orderId, deadline, call.caller.personId);
    const published = await required(this.orders.find(tx, order.orderId, order.enterpriseId));
    tx.emit(orderPublished, briefOf(published.order), {
      aggregateId: order.orderId,
      version: published.order.version,
    });
    return orderViewOf(published, call, this.names);
  }
}
