import { bidLapsed, orderClosed, orderFailed } from '@tianfu/contracts';
import type { Logger, Tx } from '@tianfu/service';
import { priceRanks } from '../domain/opening.js';
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

  /** A bid that cannot be opened is disqualified; it holds up none of the others. */
  #opened(sealed: readonly CiphertextOfBid[]): OpeningVerdict[] {
    const contents = sealed.map((bid) => ({ bid, content: this.seal.open(bid, bid) }));
    const readable = contents.flatMap(({ bid, content }) =>
      content.ok ? [{ bidId: bid.bidId, terms: content.value.terms }] : [],
    );
    const ranks = priceRanks(readable);
    return contents.map(({ bid: { bidId }, content }): OpeningVerdict => {
      if (!content.ok) {
        this.logger.error({ bidId, reason: content.error }, 'a bid cannot be opened');
        return { bidId, state: 'disqualified', disqualifiedReason: content.error };
      }
      const priceRank = ranks.get(bidId) ?? readable.length;
      return { bidId, state: 'opened', ...content.value, priceRank, openedBids: readable.length };
    });
  }
}
