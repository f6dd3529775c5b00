import { type OrderBrief, type OrderRef, type OrderView, Refusal } from '@tianfu/contracts';
import { type Call, requireEnterprise } from '@tianfu/service';
import { briefOf, orderViewOf } from './order-view-of.js';
import type { OrderStore, OwnBidStore, PartyNames } from './ports.js';
import type { ReadOrder } from './stored.js';

/** Shows one order to whoever may see it: its poster always, everybody while it is open, then its bidders. */
export class GetOrder {
  constructor(
    private readonly orders: OrderStore,
    private readonly ownBids: OwnBidStore,
    private readonly names: PartyNames,
  ) {}

  /** @throws Refusal `NOT_FOUND` */
  async run({ orderId }: OrderRef, call: Call): Promise<OrderView> {
    const found = await this.#visible(orderId, call);
    if (isOpenTo(found, call) || (await this.#hasBid(orderId, call))) {
      return orderViewOf(found, call, this.names);
    }
    throw new Refusal('NOT_FOUND');
  }

  /** For matching. @throws Refusal `NOT_FOUND` */
  async brief({ orderId }: OrderRef, call: Call): Promise<OrderBrief> {
    const found = await this.#visible(orderId, call);
    if (!isOpenTo(found, call)) throw new Refusal('NOT_FOUND');
    return briefOf(found.order);
  }

  /** Most orders asked for are published: one statement. The market does not see drafts, their poster does. */
  async #visible(orderId: string, call: Call): Promise<ReadOrder> {
    const viewerId = requireEnterprise(call.caller);
    const published = await call.read((tx) => this.orders.find(tx, orderId, viewerId), { scope: 'market' });
    const found = published ?? (await call.read((tx) => this.orders.find(tx, orderId, viewerId)));
    if (found === undefined) throw new Refusal('NOT_FOUND');
    return found;
  }

  #hasBid(orderId: string, call: Call): Promise<boolean> {
    return call.read((tx) => this.ownBids.hasBid(tx, requireEnterprise(call.caller), orderId));
  }
}

const isOpenTo = ({ order }: ReadOrder, { caller }: Call): boolean =>
  order.enterpriseId === caller.enterpriseId || order.state === 'open';
