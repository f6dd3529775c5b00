import { type ConsignmentDelivered, orderDelivered, Refusal } from '@tianfu/contracts';
import { required, type Tx } from '@tianfu/service';
import { stepsTo } from '../domain/making.js';
import { makingEvent } from './making-event.js';
import type { MakingStore, OrderStore } from './ports.js';

/** The goods of an order have arrived; from now on its buyer has so many days to confirm it. */
export class DeliverOrder {
  constructor(
    private readonly orders: OrderStore,
    private readonly making: MakingStore,
    private readonly receiptDays: number,
  ) {}

  /**
   * Runs in scope `service`. Told twice, or after the buyer has confirmed, it changes nothing. Only what was drafted
   * from the order counts: anybody may write an order's id on a consignment made by hand. Goods nobody marked ready,
   * or shipped by somebody else, cannot have come: what says so is put aside for an operator.
   * @throws Refusal `NOT_FOUND`, `ORDER_NOT_READY`
   */
  async run(tx: Tx, { source, orderId, enterpriseId: shipperId }: ConsignmentDelivered): Promise<void> {
    if (source !== 'order' || orderId === undefined) return;
    const { order } = await required(this.orders.lock(tx, orderId));
    if (order.supplierId !== shipperId) throw new Refusal('NOT_FOUND');
    if (order.state === 'delivered' || order.state === 'completed') return;
    const steps = stepsTo(order.state, 'deliver');
    if (steps === undefined || order.goods === undefined) throw new Refusal('ORDER_NOT_READY');
    const version = await this.making.advance(tx, orderId, {
      from: order.state,
      steps,
      events: 1,
      by: 'platform',
      personId: undefined,
      receiptDays: this.receiptDays,
    });
    tx.emit(orderDelivered, makingEvent(order), { aggregateId: orderId, version });
  }
}
