import { performance } from 'node:perf_hooks';
import { DEFAULT_PAGE_SIZE, type FindMatches, type MatchList } from '@tianfu/contracts';
import type { Call } from '@tianfu/service';
import { factoryMatch } from './factory-match.js';
import type { FindOrder } from './find-order.js';
import type { Directory } from './ports.js';

/** Factories that suit an order, ranked with reasons; or the others with why not. */
export class RankFactories {
  constructor(
    private readonly findOrder: FindOrder,
    private readonly directory: Directory,
  ) {}

  /** @throws Refusal `NOT_FOUND` */
  async run(
    { orderId, suitable, q, limit = DEFAULT_PAGE_SIZE }: FindMatches,
    call: Call,
  ): Promise<MatchList> {
    const order = await this.findOrder.run(orderId, call);
    await this.directory.fresh();

    const begun = performance.now();
    const { ranked, suitableCount, consideredCount } =
      suitable === 'false'
        ? this.directory.nearMisses(order, { limit, q })
        : this.directory.rank(order, { limit, q });
    const tookMs = Math.round((performance.now() - begun) * 1_000) / 1_000;

    const data = ranked.map(({ factory, rank }) => factoryMatch(order, factory, rank));
    return { data, suitableCount, consideredCount, tookMs };
  }
}
