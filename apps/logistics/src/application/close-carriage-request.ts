import { openAll } from '@tianfu/bidding';
import {
  type CancelCarriageRequest as CancelInput,
  carriageRequestCancelled,
  carriageRequestClosed,
  carriageRequestFailed,
  type CarriageRequestView,
  Refusal,
} from '@tianfu/contracts';
import { type Call, type Logger, required, requireEnterprise, type Tx } from '@tianfu/service';
import { quotedPrice } from '../domain/quote.js';
import { requestMayTake } from '../domain/request-states.js';
import { requestEvent } from './quote-events.js';
import type { QuoteSeal, QuoteStore, RequestStore } from './quote-ports.js';
import { refuseState } from './refuse-faults.js';
import type { ShowRequests } from './show-requests.js';

/** Ends the quoting: at the deadline by opening every quote in one transaction, before it by cancelling. */
export class CloseCarriageRequest {
  constructor(
    private readonly requests: RequestStore,
    private readonly quotes: QuoteStore,
    private readonly seal: QuoteSeal,
    private readonly showing: ShowRequests,
    private readonly logger: Logger,
  ) {}

  /** Runs in scope `service`. @returns whether the request was due and nobody else was closing it */
  async run(tx: Tx, requestId: string): Promise<boolean> {
    const due = await this.requests.lockDue(tx, requestId);
    if (due === undefined) return false;
    const sealed = await this.quotes.sealed(tx, requestId);
    const verdicts = openAll(
      sealed.map((quote) => ({ ...quote, bidId: quote.quoteId })),
      (quote) =>
        this.seal.open({ subjectId: requestId, bidId: quote.quoteId, revision: quote.revision }, quote),
      (terms) => {
        const { currency, minor: units } = quotedPrice(terms);
        return { currency, units };
      },
    );
    for (const verdict of verdicts) {
      if (verdict.state !== 'disqualified') continue;
      const { bidId: quoteId, disqualifiedReason: reason } = verdict;
      this.logger.error({ quoteId, reason }, 'a quote cannot be opened');
    }
    if (verdicts.length > 0) await this.quotes.open(tx, requestId, verdicts);
    const quoteCount = verdicts.filter(({ state }) => state === 'opened').length;
    // Quotes nobody can read leave nothing to award, yet carriers did answer: it closes.
    const outcome = sealed.length === 0 ? 'failed' : 'closed';
    const version = await this.requests.close(tx, requestId, outcome, quoteCount);
    const origin = { aggregateId: requestId, version };
    if (outcome === 'failed') tx.emit(carriageRequestFailed, requestEvent(due), origin);
    else tx.emit(carriageRequestClosed, { ...requestEvent(due), quoteCount }, origin);
    return true;
  }

  /**
   * What is sealed stays sealed for good. Runs in scope `service`: quotes are their carriers'.
   * @throws Refusal `NOT_FOUND`, `TRANSITION_REFUSED`
   */
  async cancel(tx: Tx, { requestId, reason }: CancelInput, call: Call): Promise<CarriageRequestView> {
    const request = await required(this.requests.lock(tx, requestId));
    if (request.enterpriseId !== requireEnterprise(call.caller)) throw new Refusal('NOT_FOUND');
    refuseState(requestMayTake(request.state, 'cancel'), request.state);
    await this.quotes.lose(tx, requestId);
    const version = await this.requests.cancel(tx, requestId, reason);
    const carrierIds = (await this.requests.invited(tx, requestId)).map(({ carrierId }) => carrierId);
    const origin = { aggregateId: requestId, version };
    tx.emit(carriageRequestCancelled, { ...requestEvent(request), reason, carrierIds }, origin);
    return this.showing.view(tx, await required(this.requests.byId(tx, requestId)));
  }
}
