import type { Tx } from '@tianfu/service';
import type { Supplier } from '../domain/factory.js';
import { needsOf } from '../domain/order-needs.js';
import { scoreOfSupplier } from '../domain/score.js';
import { misfitsOf } from '../domain/suitability.js';
import type { Factories, MatchedOrder, Matches, Orders, Today } from './ports.js';

/** Open orders one supplier is held against, newest first. */
const OPEN_ORDERS_MAX = 5_000;
/** Of those that suit, the best it finds in its feed: others wait for the lock while they are written. */
const FEED_MAX = 500;

/** A supplier that is new or has changed, against the open orders: its feed holds what suits it now. */
export class MatchFactory {
  constructor(
    private readonly factories: Factories,
    private readonly orders: Orders,
    private readonly matches: Matches,
    private readonly today: Today,
  ) {}

  /** The writing of the factory has locked out orders that are being matched: none of them is missed. */
  async run(tx: Tx, factoryId: string): Promise<void> {
    const supplier = await this.factories.find(tx, factoryId);
    const suited = supplier?.standing.state === 'certified' ? await this.#suited(tx, supplier) : [];
    await this.matches.replace(tx, factoryId, suited);
  }

  async #suited(tx: Tx, supplier: Supplier): Promise<MatchedOrder[]> {
    const { standing, production } = supplier;
    const categories = production.categories.filter((category) => standing.scope.includes(category));
    const today = await this.today.on(tx);
    const briefs = await this.orders.open(tx, categories, production.modes, OPEN_ORDERS_MAX);
    const suited = briefs.flatMap((brief) => {
      const needs = needsOf(brief, today);
      if (misfitsOf(needs, supplier).length > 0) return [];
      return [{ orderId: brief.orderId, score: scoreOfSupplier(needs, supplier) }];
    });
    return suited.sort((a, b) => b.score.points - a.score.points).slice(0, FEED_MAX);
  }
}
