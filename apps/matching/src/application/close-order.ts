import type { Tx } from '@tianfu/service';
import type { Orders } from './ports.js';

/** An order that takes no more bids leaves every feed. */
export class CloseOrder {
  constructor(private readonly orders: Orders) {}

  run(tx: Tx, orderId: string): Promise<void> {
    return this.orders.closed(tx, orderId);
  }
}
