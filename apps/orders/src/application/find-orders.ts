import type { FindOpenOrders, FindOwnOrders, OrderSummary, PageOf } from '@tianfu/contracts';
import { type Call, requireEnterprise, type Slice } from '@tianfu/service';
import { present } from '@tianfu/kernel';
import type { OrderLists, PartyNames } from './ports.js';
import type { Named } from './stored.js';

/** Lists orders: our own newest first, or the open ones of the market. */
export class FindOrders {
  constructor(
    private readonly lists: OrderLists,
    private readonly names: PartyNames,
  ) {}

  async own(asked: FindOwnOrders, call: Call): Promise<PageOf<OrderSummary>> {
    const enterpriseId = requireEnterprise(call.caller);
    return this.#page(await call.read((tx) => this.lists.findOwn(tx, enterpriseId, asked)), call);
  }

  async open(asked: FindOpenOrders, call: Call): Promise<PageOf<OrderSummary>> {
    const viewerId = requireEnterprise(call.caller);
    const slice = await call.read((tx) => this.lists.findOpen(tx, viewerId, asked), { scope: 'market' });
    return this.#page(slice, call);
  }

  async #page({ rows, nextCursor }: Slice<Named<OrderSummary>>, call: Call): Promise<PageOf<OrderSummary>> {
    // Only enterprises founded a moment ago have no name yet, and a page has at most a hundred.
    const unnamed = new Set(
      rows.filter((row) => row.enterpriseName === undefined).map((row) => row.enterpriseId),
    );
    const asked = new Map<string, string>();
    for (const id of unnamed) asked.set(id, await this.names.nameOf(id, call));
    return {
      data: rows.map((row) => ({
        ...row,
        enterpriseName: row.enterpriseName ?? asked.get(row.enterpriseId) ?? row.enterpriseId,
      })),
      page: { hasMore: nextCursor !== undefined, ...present({ nextCursor }) },
    };
  }
}
