import { Refusal, type OrderBrief } from '@tianfu/contracts';
import { requireEnterprise, type Call } from '@tianfu/service';
import { needsOf, type OrderNeeds } from '../domain/order-needs.js';
import type { OrderBook, Orders, Today } from './ports.js';

/** The order a question is about: known from its publication, or asked of orders (a draft, or too new). */
export class FindOrder {
  constructor(
    private readonly orders: Orders,
    private readonly orderBook: OrderBook,
    private readonly today: Today,
  ) {}

  /** @throws Refusal `NOT_FOUND` unless the caller's enterprise posted it */
  async run(orderId: string, call: Call): Promise<OrderNeeds> {
    // Market data without an owner here: read without a transaction.
    const { known, today } = await call.read(
      async (tx) => ({ known: await this.orders.brief(tx, orderId), today: await this.today.on(tx) }),
      { scope: 'market' },
    );
    const brief = own(known ?? (await this.orderBook.brief(orderId, call)), call);
    return needsOf(brief, today);
  }
}

function own(brief: OrderBrief, call: Call): OrderBrief {
  if (brief.enterpriseId !== requireEnterprise(call.caller)) throw new Refusal('NOT_FOUND');
  return brief;
}
