import { orderMatched, type OrderBrief } from '@tianfu/contracts';
import type { Tx } from '@tianfu/service';
import { needsOf } from '../domain/order-needs.js';
import { scoreOfSupplier } from '../domain/score.js';
import type {
  Directory,
  Factories,
  MatchedFactory,
  Matches,
  Orders,
  PublishedOrder,
  Today,
} from './ports.js';

/** Suppliers who find a new order in their feed. */
const MATCHES_MAX = 200;
/** Suppliers who are told of it at once. */
const TOLD_MAX = 50;

/** Orders that were published, or whose conditions have changed, each against every factory there is. */
export class MatchOrders {
  constructor(
    private readonly factories: Factories,
    private readonly orders: Orders,
    private readonly matches: Matches,
    private readonly directory: Directory,
    private readonly today: Today,
  ) {}

  async run(tx: Tx, published: readonly PublishedOrder[]): Promise<void> {
    // Before the first look at the factories: one that commits meanwhile would see neither of us the other.
    // The four are answered in this order on the one connection, in one round trip.
    const [, takeBids, , today] = await Promise.all([
      this.factories.lockOutChanges(tx),
      this.orders.published(tx, published),
      this.directory.refresh(tx),
      this.today.on(tx),
    ]);
    const fresh = published.filter(({ brief }) => takeBids.has(brief.orderId));
    const heldBy = await this.#cleared(tx, fresh);
    const matched = fresh
      .map((order) => ({ ...order, factories: this.#suited(order.brief, today) }))
      .filter(({ factories }) => factories.length > 0);
    for (const { brief, cause, factories } of matched) {
      const { orderId, number, title, conditions = 1 } = brief;
      const toTell = factories.filter(({ factoryId }) => heldBy.get(orderId)?.has(factoryId) !== true);
      if (toTell.length === 0) continue;
      const supplierIds = toTell.slice(0, TOLD_MAX).map(({ factoryId }) => factoryId);
      tx.emit(
        orderMatched,
        { orderId, number, title, supplierIds },
        { aggregateId: orderId, version: conditions, cause },
      );
    }
    await this.matches.add(
      tx,
      matched.map(({ brief, factories }) => ({ orderId: brief.orderId, factories })),
    );
  }

  /** Changed conditions take an order out of the feeds it was in. @returns who had it: they need not be told again */
  async #cleared(tx: Tx, orders: readonly PublishedOrder[]): Promise<Map<string, ReadonlySet<string>>> {
    const heldBy = new Map<string, ReadonlySet<string>>();
    for (const { brief } of orders) {
      if ((brief.conditions ?? 1) === 1) continue;
      heldBy.set(brief.orderId, await this.matches.clear(tx, brief.orderId));
    }
    return heldBy;
  }

  #suited(brief: OrderBrief, today: string): MatchedFactory[] {
    const needs = needsOf(brief, today);
    const { ranked } = this.directory.rank(needs, { limit: MATCHES_MAX });
    return ranked.flatMap(({ factory }) => {
      // Only suppliers suit: of a facility nothing is known.
      if (factory.kind !== 'supplier') return [];
      return [{ factoryId: factory.factoryId, score: scoreOfSupplier(needs, factory) }];
    });
  }
}
