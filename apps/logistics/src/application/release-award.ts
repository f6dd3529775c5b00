import { carriageQuoteReopened, carriageRequestReleased } from '@tianfu/contracts';
import type { Tx } from '@tianfu/service';
import { quoteEvent, requestEvent } from './quote-events.js';
import type { QuoteStore, RequestStore, StoredRequest } from './quote-ports.js';

/** Takes an award back whose trip came to nothing before it began: the other opened quotes can be awarded again. */
export class ReleaseAward {
  constructor(
    private readonly requests: RequestStore,
    private readonly quotes: QuoteStore,
  ) {}

  /** The request that was awarded with this trip, locked; before its trip, as everybody who locks both. */
  lock(tx: Tx, tripId: string): Promise<StoredRequest | undefined> {
    return this.requests.lockAwarded(tx, tripId);
  }

  /**
   * Runs in scope `service`: quotes are their carriers'. Whoever lost hears that its quote stands again.
   * @param request locked
   * @param winner what becomes of the quote that had won: declined by its carrier, or as open as the others
   */
  async run(tx: Tx, request: StoredRequest, winner: 'declined' | 'opened'): Promise<void> {
    const { requestId } = request;
    const released = await this.quotes.release(tx, requestId, winner);
    const standing = released.filter(({ state }) => state === 'opened');
    const version = await this.requests.release(tx, requestId, standing.length);
    const told = { ...requestEvent(request), quoteCount: standing.length };
    tx.emit(carriageRequestReleased, told, { aggregateId: requestId, version });
    for (const quote of standing) {
      const origin = { aggregateId: quote.quoteId, version: quote.version };
      tx.emit(carriageQuoteReopened, quoteEvent(quote, request), origin);
    }
  }
}
