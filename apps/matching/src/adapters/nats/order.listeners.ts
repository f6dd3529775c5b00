import {
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
import { Listens, type Tx } from '@tianfu/service';
import { Injectable } from '@nestjs/common';
import { CloseOrder } from '../../application/close-order.js';
import { MatchOrder } from '../../application/match-order.js';

@Injectable()
export class OrderListeners {
  constructor(
    private readonly matchOrder: MatchOrder,
    private readonly closeOrder: CloseOrder,
  ) {}

  @Listens(orderPublished)
  published({ payload, occurredAt }: EventEnvelope<OrderBrief>, tx: Tx): Promise<void> {
    return this.matchOrder.run(tx, payload, new Date(occurredAt));
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
