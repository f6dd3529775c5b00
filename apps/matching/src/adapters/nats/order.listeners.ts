import {
  orderAmended,
  orderAwarded,
  orderCancelled,
  orderClosed,
  orderFailed,
  orderPublished,
  type EventEnvelope,
  type OrderBrief,
  type OrderCancelled,
  type OrderClosed,
  type OrderEvent,
} from '@tianfu/contracts';
import { Listens, ListensToMany, type Tx } from '@tianfu/service';
import { Injectable } from '@nestjs/common';
import { CloseOrder } from '../../application/close-order.js';
import { MatchOrders } from '../../application/match-orders.js';

@Injectable()
export class OrderListeners {
  constructor(
    private readonly matchOrders: MatchOrders,
    private readonly closeOrder: CloseOrder,
  ) {}

  @ListensToMany(orderPublished)
  published(envelopes: readonly EventEnvelope<OrderBrief>[], tx: Tx): Promise<void> {
    return this.matchOrders.run(
      tx,
      envelopes.map((cause) => ({ brief: cause.payload, publishedAt: new Date(cause.occurredAt), cause })),
    );
  }

  @Listens(orderAmended)
  amended(cause: EventEnvelope<OrderBrief>, tx: Tx): Promise<void> {
    const { payload: brief, occurredAt } = cause;
    return this.matchOrders.run(tx, [{ brief, publishedAt: new Date(occurredAt), cause }]);
  }

  @Listens(orderClosed)
  closed({ payload }: EventEnvelope<OrderClosed>, tx: Tx): Promise<void> {
    return this.closeOrder.run(tx, payload.orderId);
  }

  @Listens(orderFailed)
  failed({ payload }: EventEnvelope<OrderEvent>, tx: Tx): Promise<void> {
    return this.closeOrder.run(tx, payload.orderId);
  }

  @Listens(orderCancelled)
  cancelled({ payload }: EventEnvelope<OrderCancelled>, tx: Tx): Promise<void> {
    return this.closeOrder.run(tx, payload.orderId);
  }

  @Listens(orderAwarded)
  awarded({ payload }: EventEnvelope<OrderEvent>, tx: Tx): Promise<void> {
    return this.closeOrder.run(tx, payload.orderId);
  }
}
