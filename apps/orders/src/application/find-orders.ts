import type { FindOpenOrders, FindOwnOrders, OrderSummary, PageOf } from '@tianfu/contracts';
import { type Call, requireEnterprise } from '@tianfu/service';
import type { OrderStore, PartyNames } from './ports.js';
import { present } from './present.js';
import type { Named, Slice } from './stored.js';

/** Lists orders: our own newest first, or the open ones of the market. */
export class FindOrders {
  constructor(
    private readonly orders: OrderStore,
    private readonly names: PartyNames,
  ) {}

  async own(asked: FindOwnOrders, call: Call): Promise<PageOf<OrderSummary>> {
    const enterpriseId = requireEnterprise(call.caller);
    return this.#page(await call.read((tx) => this.orders.findOwn(tx, enterpriseId, asked)), call);
  }

  async open(asked: FindOpenOrders, call: Call): Promise<PageOf<OrderSummary>> {
    const viewerId = requireEnterprise(call.caller);
    const slice = await call.read((tx) => this.orders.findOpen(tx, viewerId, asked), { scope: 'market' });
    return this.#page(slice, call);
  }

  async #page({ rows, nextCursor }: Slice<Named<OrderSummary>>, call: Call): Promise<PageOf<OrderSummary>> {
    const unnamed = rows.filter((row) => row.enterpriseName === undefined).map((row) => row.enterpriseId);
    const found = new Map<string, string>();
    // Only enterprises founded a moment ago are asked for, and a page has at most a hundred.
    for (const id of new Set(unnamed)) found.set(id, await this.names.nameOf(id, call));
    return {
      data: rows.map((row) => ({
        ...row,
        enterpriseName: row.enterpriseName ?? found.get(row.enterpriseId) ?? '',
      })),
      page: { hasMore: nextCursor !== undefined, ...present({ nextCursor }) },
    };
  }
}
