import { type OrderView, Refusal, type UpdateDraft as UpdateDraftInput } from '@tianfu/contracts';
import { type Call, required, type Tx } from '@tianfu/service';
import { mayTake } from '../domain/order-states.js';
import { type BiddingLimits, contentFaults, timeFaults } from '../domain/posting-rules.js';
import { orderContentOf, refuseFaults } from './order-content-of.js';
import { orderViewOf } from './order-view-of.js';
import type { OrderStore, PartyNames } from './ports.js';

/** Changes a draft that nobody else has changed since the caller saw it. */
export class UpdateDraft {
  constructor(
    private readonly orders: OrderStore,
    private readonly names: PartyNames,
    private readonly limits: BiddingLimits,
  ) {}

  /** @throws Refusal `NOT_FOUND`, `ORDER_NOT_DRAFT`, `VERSION_STALE`, `VALIDATION_FAILED` */
  async run(tx: Tx, input: UpdateDraftInput, call: Call): Promise<OrderView> {
    const content = orderContentOf(input);
    refuseFaults(contentFaults(content, undefined));

    const { order, now } = await required(this.orders.lock(tx, input.orderId));
    if (!mayTake(order.state, 'publish')) throw new Refusal('ORDER_NOT_DRAFT');
    if (call.expectedVersion === undefined) throw new Refusal('VERSION_REQUIRED');
    if (call.expectedVersion !== order.version) throw new Refusal('VERSION_STALE');
    refuseFaults(timeFaults(content, undefined, now, this.limits));

    await this.orders.rewrite(tx, order.orderId, content);
    return orderViewOf(
      await required(this.orders.find(tx, order.orderId, order.enterpriseId)),
      call,
      this.names,
    );
  }
}
