import { orderCompleted, orderDelivered, type OrderRef, type OrderView, Refusal } from '@tianfu/contracts';
import { type Call, required, type Tx } from '@tianfu/service';
import { stepsTo } from '../domain/making.js';
import { makingEvent } from './making-event.js';
import { orderViewOf } from './order-view-of.js';
import type { MakingStore, OrderStore, PartyNames } from './ports.js';
import type { StoredOrder } from './stored.js';

/**
 * The buyer says that the goods have arrived, and the order is complete. Goods that nobody reported as delivered
 * (fetched by the buyer, sent outside the platform) are delivered by this.
 */
export class ConfirmReceipt {
  constructor(
    private readonly orders: OrderStore,
    private readonly making: MakingStore,
    private readonly names: PartyNames,
    private readonly receiptDays: number,
  ) {}

  /** What is complete already stays so. @throws Refusal `NOT_FOUND`, `ORDER_NOT_READY`, `TRANSITION_REFUSED` */
  async run(tx: Tx, { orderId }: OrderRef, call: Call): Promise<OrderView> {
    const { order } = await required(this.orders.lock(tx, orderId));
    if (order.state !== 'completed') await this.#complete(tx, order, call.caller.personId);
    const completed = await required(this.orders.find(tx, orderId, order.enterpriseId));
    return orderViewOf(completed, call, this.names);
  }

  async #complete(tx: Tx, order: StoredOrder, personId: string | undefined): Promise<void> {
    const { orderId, state } = order;
    const steps = stepsTo(state, 'complete');
    if (steps === undefined) throw new Refusal('TRANSITION_REFUSED', { state });
    if (order.goods === undefined) throw new Refusal('ORDER_NOT_READY');
    const delivers = steps.some(({ event }) => event === 'deliver');
    const version = await this.making.advance(tx, orderId, {
      from: state,
      steps,
      events: delivers ? 2 : 1,
      by: 'member',
      personId,
      ...(delivers ? { receiptDays: this.receiptDays } : {}),
    });
    const told = makingEvent(order);
    if (delivers) tx.emit(orderDelivered, told, { aggregateId: orderId, version: version - 1 });
    tx.emit(orderCompleted, { ...told, by: 'member' }, { aggregateId: orderId, version });
  }
}
