import { orderMatched, type OrderBrief } from '@tianfu/contracts';
import type { Tx } from '@tianfu/service';
import { needsOf } from '../domain/order-needs.js';
import { scoreOfSupplier } from '../domain/score.js';
import type { Directory, Factories, MatchedFactory, Matches, Orders, Today } from './ports.js';

/** Suppliers who find a new order in their feed. */
const MATCHES_MAX = 200;
/** Suppliers who are told of it at once. */
const TOLD_MAX = 50;

/** A published order, against every factory there is. */
export class MatchOrder {
  constructor(
    private readonly factories: Factories,
    private readonly orders: Orders,
    private readonly matches: Matches,
    private readonly directory: Directory,
    private readonly today: Today,
  ) {}

  async run(tx: Tx, brief: OrderBrief, publishedAt: Date): Promise<void> {
    // Before the first look at the factories: one that commits meanwhile would see neither of us the other.
    // The four are answered in this order on the one connection, in one round trip.
    const [, takesBids, , today] = await Promise.all([
      this.factories.lockOutChanges(tx),
      this.orders.published(tx, brief, publishedAt),
      this.directory.refresh(tx),
      this.today.on(tx),
    ]);
    if (!takesBids) return;
    const suppliers = this.#suited(brief, today);
    await this.matches.add(tx, brief.orderId, suppliers);

    const supplierIds = suppliers.slice(0, TOLD_MAX).map(({ factoryId }) => factoryId);
    if (supplierIds.length === 0) return;
    const { orderId, number, title } = brief;
    tx.emit(orderMatched, { orderId, number, title, supplierIds }, { aggregateId: orderId, version: 1 });
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
