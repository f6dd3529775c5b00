import type { Amendments, OrderContent, OrderRef } from '@tianfu/contracts';
import type { Call } from '@tianfu/service';
import { publicContent } from '../domain/public-content.js';
import type { GetOrder } from './get-order.js';
import type { AmendmentStore } from './ports.js';

/** Shows how the conditions of an order have changed, to whoever may see the order. */
export class FindAmendments {
  constructor(
    private readonly orders: GetOrder,
    private readonly amendments: AmendmentStore,
  ) {}

  /** @throws Refusal `NOT_FOUND` */
  async run({ orderId }: OrderRef, call: Call): Promise<Amendments> {
    const { own } = await this.orders.run({ orderId }, call);
    const stored = await call.read((tx) => this.amendments.ofOrder(tx, orderId), { scope: 'market' });
    const seen = own ? (content: OrderContent) => content : publicContent;
    return {
      data: stored.map((change) => ({ ...change, before: seen(change.before), after: seen(change.after) })),
    };
  }
}
