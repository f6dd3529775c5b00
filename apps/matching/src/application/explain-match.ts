import { Refusal, type ExplainMatch as Asked, type FactoryMatch } from '@tianfu/contracts';
import type { Call } from '@tianfu/service';
import { factoryMatch } from './factory-match.js';
import type { FindOrder } from './find-order.js';
import type { Directory } from './ports.js';

/** One factory seen from one order. */
export class ExplainMatch {
  constructor(
    private readonly findOrder: FindOrder,
    private readonly directory: Directory,
  ) {}

  /** @throws Refusal `NOT_FOUND` */
  async run({ orderId, factoryId }: Asked, call: Call): Promise<FactoryMatch> {
    const order = await this.findOrder.run(orderId, call);
    await this.directory.fresh();
    const factory = this.directory.get(factoryId);
    if (factory === undefined) throw new Refusal('NOT_FOUND');
    return factoryMatch(order, factory, this.directory.rankOf(order, factoryId));
  }
}
