import {
  type GoodsReady,
  type MarkReady as MarkReadyInput,
  type OrderReady,
  orderReady,
  type OrderView,
  Refusal,
} from '@tianfu/contracts';
import { assert } from '@tianfu/kernel';
import { type Call, required, requireEnterprise, type Tx } from '@tianfu/service';
import { goodsFaults, goodsOf } from '../domain/goods.js';
import { stepsTo } from '../domain/making.js';
import { lockForSupplier } from './lock-for-supplier.js';
import { makingEvent } from './making-event.js';
import { refuseFaults } from './order-content-of.js';
import { orderViewOf } from './order-view-of.js';
import type { ContractStore, MakingStore, OrderStore, PartyNames } from './ports.js';
import type { StoredOrder } from './stored.js';

/** The awarded supplier says, once, that the goods are ready and where they can be fetched. */
export class MarkReady {
  constructor(
    private readonly orders: OrderStore,
    private readonly contracts: ContractStore,
    private readonly making: MakingStore,
    private readonly names: PartyNames,
  ) {}

  /**
   * Runs in scope `service`: the order is the buyer's.
   * @throws Refusal `NOT_FOUND`, `TRANSITION_REFUSED`, `ORDER_ALREADY_READY`, `VALIDATION_FAILED`
   */
  async run(tx: Tx, input: MarkReadyInput, call: Call): Promise<OrderView> {
    const { orderId } = input;
    const { order, now } = await lockForSupplier(this.orders, tx, orderId, call);
    if (order.goods !== undefined) throw new Refusal('ORDER_ALREADY_READY');
    const steps = stepsTo(order.state, 'ready');
    if (steps === undefined) throw new Refusal('TRANSITION_REFUSED', { state: order.state });

    const contract = await this.#contractOf(tx, order);
    const goods = goodsOf(input, order.content, now);
    refuseFaults(goodsFaults(goods, order.content, new Date(contract.recordedAt), now));

    const { personId } = call.caller;
    const version = await this.making.advance(tx, orderId, {
      from: order.state,
      steps,
      events: 1,
      by: 'member',
      personId,
      goods,
    });
    tx.emit(orderReady, readyEvent(order, goods, contract), { aggregateId: orderId, version });
    const ready = await required(this.orders.find(tx, orderId, requireEnterprise(call.caller)));
    return orderViewOf(ready, call, this.names);
  }

  async #contractOf(tx: Tx, { contractId, enterpriseId }: StoredOrder): Promise<ContractOfOrder> {
    assert(contractId !== undefined, 'an awarded order has its contract');
    const contract = await this.contracts.byId(tx, enterpriseId, contractId);
    assert(contract !== undefined, 'the contract of an order is kept with it');
    return contract;
  }
}

type ContractOfOrder = NonNullable<Awaited<ReturnType<ContractStore['byId']>>>;

function readyEvent(order: StoredOrder, goods: GoodsReady, contract: ContractOfOrder): OrderReady {
  const { category, fabrics, destination, deliveryDate } = order.content;
  return {
    ...makingEvent(order),
    buyerName: contract.buyerName,
    supplierName: contract.supplierName,
    category,
    fabrics,
    goods,
    destination,
    deliveryDate,
    contractId: contract.contractId,
    contractNumber: contract.number,
    contractValue: contract.amount,
  };
}
