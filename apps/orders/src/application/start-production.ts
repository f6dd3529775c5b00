import { type OrderRef, type OrderView, productionStarted, Refusal } from '@tianfu/contracts';
import { type Call, required, requireEnterprise, type Tx } from '@tianfu/service';
import { stepsTo } from '../domain/making.js';
import { lockForSupplier } from './lock-for-supplier.js';
import { makingEvent } from './making-event.js';
import { orderViewOf } from './order-view-of.js';
import type { MakingStore, OrderStore, PartyNames } from './ports.js';

/** The awarded supplier takes up the work; with it the contract recorded at the award counts as signed. */
export class StartProduction {
  constructor(
    private readonly orders: OrderStore,
    private readonly making: MakingStore,
    private readonly names: PartyNames,
  ) {}

  /** Runs in scope `service`: the order is the buyer's. @throws Refusal `NOT_FOUND`, `TRANSITION_REFUSED` */
  async run(tx: Tx, { orderId }: OrderRef, call: Call): Promise<OrderView> {
    const { order } = await lockForSupplier(this.orders, tx, orderId, call);
    const steps = stepsTo(order.state, 'start');
    if (steps === undefined) throw new Refusal('TRANSITION_REFUSED', { state: order.state });

    const { personId } = call.caller;
    const version = await this.making.advance(tx, orderId, {
      from: order.state,
      steps,
      events: 1,
      by: 'member',
      personId,
    });
    tx.emit(productionStarted, makingEvent(order), { aggregateId: orderId, version });
    const started = await required(this.orders.find(tx, orderId, requireEnterprise(call.caller)));
    return orderViewOf(started, call, this.names);
  }
}
