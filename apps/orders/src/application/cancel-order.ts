import {
  type CancelOrder as CancelOrderInput,
  orderCancelled,
  type OrderView,
  Refusal,
} from '@tianfu/contracts';
import { type Call, required, requireEnterprise, type Tx } from '@tianfu/service';
import { mayTake } from '../domain/order-states.js';
import { orderViewOf } from './order-view-of.js';
import type { OpeningStore, OrderStore, PartyNames } from './ports.js';

/**
 * Ends an order before its award. Its bids are lost, the sealed ones unopened; their bidders are told, so
 * the event names them, which no longer matters: there is nothing left to compete for.
 */
export class CancelOrder {
  constructor(
    private readonly orders: OrderStore,
    private readonly opening: OpeningStore,
    private readonly names: PartyNames,
  ) {}

  /** Runs in scope `service`: sealed bids are hidden from the buyer. @throws Refusal `NOT_FOUND`, `ORDER_NOT_CANCELLABLE` */
  async run(tx: Tx, { orderId, reason }: CancelOrderInput, call: Call): Promise<OrderView> {
    const enterpriseId = requireEnterprise(call.caller);
    const { order } = await required(this.orders.lock(tx, orderId));
    if (order.enterpriseId !== enterpriseId) throw new Refusal('NOT_FOUND');
    if (!mayTake(order.state, 'cancel')) throw new Refusal('ORDER_NOT_CANCELLABLE', { state: order.state });

    await this.orders.cancel(tx, orderId, reason, call.caller.personId);
    const bidderIds = await this.opening.lose(tx, orderId);
    const cancelled = await required(this.orders.find(tx, orderId, enterpriseId));
    tx.emit(
      orderCancelled,
      { orderId, number: order.number, title: order.content.title, enterpriseId, reason, bidderIds },
      { aggregateId: orderId, version: cancelled.order.version },
    );
    return orderViewOf(cancelled, call, this.names);
  }
}
