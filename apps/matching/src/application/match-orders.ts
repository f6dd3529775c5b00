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

/** Published orders, each against every factory there is. */
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
    const matched = published
      .filter(({ brief }) => takeBids.has(brief.orderId))
      .map((order) => ({ ...order, factories: this.#suited(order.brief, today) }))
      .filter(({ factories }) => factories.length > 0);
    for (const { brief, cause, factories } of matched) {
      const { orderId, number, title } = brief;
      const supplierIds = factories.slice(0, TOLD_MAX).map(({ factoryId }) => factoryId);
      tx.emit(
        orderMatched,
        { orderId, number, title, supplierIds },
        { aggregateId: orderId, version: 1, cause },
      );
    }
    await this.matches.add(
      tx,
      matched.map(({ brief, factories }) => ({ orderId: brief.orderId, factories })),
    );
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
