import { getOrderBrief, type OrderBrief } from '@tianfu/contracts';
import type { Call, Services } from '@tianfu/service';
import type { OrderBook } from '../../application/ports.js';

/** Asks orders with the caller's own token: it decides what the caller may see. */
export class NatsOrderBook implements OrderBook {
  constructor(private readonly services: Services) {}

  brief(orderId: string, call: Call): Promise<OrderBrief> {
    return this.services.as(call).call(getOrderBrief, { orderId });
  }
}
