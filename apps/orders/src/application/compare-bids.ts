import { type OpenedBid, type OpenedBids, type OrderRef, Refusal } from '@tianfu/contracts';
import { shanghaiDate } from '@tianfu/kernel';
import { type Call, requireEnterprise } from '@tianfu/service';
import { compare } from '../domain/comparison.js';
import { mayTake } from '../domain/order-states.js';
import { checkStanding, levelOf } from '../domain/standing.js';
import type { OpeningStore, OrderStore, PartyNames } from './ports.js';
import type { OpenedRow, ReadOrder } from './stored.js';

/** Lays the opened bids of an order side by side for its buyer, the cheapest first. */
export class CompareBids {
  constructor(
    private readonly orders: OrderStore,
    private readonly opening: OpeningStore,
    private readonly names: PartyNames,
  ) {}

  /** @throws Refusal `NOT_FOUND`, `BIDS_SEALED` */
  async run({ orderId }: OrderRef, call: Call): Promise<OpenedBids> {
    const enterpriseId = requireEnterprise(call.caller);
    const { found, bids } = await call.read(async (tx) => ({
      found: await this.orders.find(tx, orderId, enterpriseId),
      bids: await this.opening.openedBids(tx, orderId),
    }));
    if (found === undefined) throw new Refusal('NOT_FOUND');
    if (mayTake(found.order.state, 'publish') || mayTake(found.order.state, 'close')) {
      throw new Refusal('BIDS_SEALED');
    }
    return { data: await this.#compared(found, bids, call) };
  }

  async #compared({ order, now }: ReadOrder, bids: readonly OpenedRow[], call: Call): Promise<OpenedBid[]> {
    const today = shanghaiDate(now);
    const { category, requiredLevel } = order.content;
    const requirement = { category, requiredLevel: levelOf(requiredLevel) };
    const data: OpenedBid[] = [];
    for (const { standing, enterpriseName, sealedAt, ...bid } of compare(bids, order.content, today)) {
      data.push({
        ...bid,
        enterpriseName: enterpriseName ?? (await this.names.nameOf(bid.enterpriseId, call)),
        certifiedNow: checkStanding(standing, requirement, today).ok,
        sealedAt: sealedAt.toISOString(),
      });
    }
    return data;
  }
}
