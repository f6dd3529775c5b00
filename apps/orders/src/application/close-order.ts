import { openAll } from '@tianfu/bidding';
import { bidLapsed, orderClosed, orderFailed } from '@tianfu/contracts';
import type { Logger, Tx } from '@tianfu/service';
import { rankedBy } from '../domain/opening.js';
import { bidEvent } from './bid-event.js';
import type { OpeningStore, Seal } from './ports.js';
import type { CiphertextOfBid, OpeningVerdict } from './stored.js';

/**
 * Closes an order at its deadline and opens its bids, all in one transaction; without a bid it has failed. Bids that
 * were not confirmed again after a change of conditions stay unopened.
 */
export class CloseOrder {
  constructor(
    private readonly opening: OpeningStore,
    private readonly seal: Seal,
    private readonly logger: Logger,
  ) {}

  /** Runs in scope `service`. @returns whether the order was due and nobody else was closing it */
  async run(tx: Tx, orderId: string): Promise<boolean> {
    const due = await this.opening.lockDue(tx, orderId);
    if (due === undefined) return false;

    for (const bid of await this.opening.lapse(tx, orderId)) {
      tx.emit(bidLapsed, bidEvent(bid), { aggregateId: bid.bidId, version: bid.version });
    }
    const sealed = await this.opening.sealedBids(tx, orderId);
    const verdicts = this.#opened(sealed);
    if (verdicts.length > 0) await this.opening.open(tx, orderId, verdicts);
    const readable = new Set(verdicts.filter(({ state }) => state === 'opened').map(({ bidId }) => bidId));
    // Bids nobody can read leave nothing to award, yet the order did find bidders: it closes.
    const outcome = sealed.length === 0 ? 'failed' : 'closed';
    const version = await this.opening.close(tx, orderId, outcome, readable.size);
    if (outcome === 'failed') {
      tx.emit(orderFailed, due, { aggregateId: orderId, version });
      return true;
    }
    const bidderIds = sealed.filter(({ bidId }) => readable.has(bidId)).map((bid) => bid.enterpriseId);
    tx.emit(orderClosed, { ...due, bidderIds, bidCount: readable.size }, { aggregateId: orderId, version });
    return true;
  }

  #opened(sealed: readonly CiphertextOfBid[]): OpeningVerdict[] {
    const verdicts = openAll(sealed, (bid) => this.seal.open(bid, bid), rankedBy);
    for (const verdict of verdicts) {
      if (verdict.state !== 'disqualified') continue;
      const { bidId, disqualifiedReason: reason } = verdict;
      this.logger.error({ bidId, reason }, 'a bid cannot be opened');
    }
    return verdicts;
  }
}
