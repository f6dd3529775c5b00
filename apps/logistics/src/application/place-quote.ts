import {
  type CarriageQuoteReceipt,
  type CarriageQuoteRef,
  type CarriageQuoteTerms,
  carriageQuotePlaced,
  carriageQuoteRevised,
  carriageQuoteWithdrawn,
  type PlaceCarriageQuote as PlaceInput,
  type QuoteInvitation,
  Refusal,
  refuseField,
  type ReviseCarriageQuote as ReviseInput,
} from '@tianfu/contracts';
import { newId } from '@tianfu/kernel';
import { type Call, required, requireEnterprise, type Tx } from '@tianfu/service';
import { MAX_QUOTE_REVISIONS, quoteFaults, sealedQuote } from '../domain/quote.js';
import { quoteMayTake } from '../domain/request-states.js';
import type { VehicleStore } from './ports.js';
import { quoteEvent } from './quote-events.js';
import type { CarrierStanding, QuoteSeal, QuoteStore, StoredQuote, StoredRequest } from './quote-ports.js';
import { refuseFaults } from './refuse-faults.js';
import type { ShowInvitations } from './show-invitations.js';
import { capacityOf } from './trip-ground.js';

const FIRST_REVISION = 1;

/** A carrier's sealed quote on a request it was sent: placed, revised, withdrawn, each before the deadline. */
export class PlaceQuote {
  constructor(
    private readonly quotes: QuoteStore,
    private readonly vehicles: VehicleStore,
    private readonly seal: QuoteSeal,
    private readonly showing: ShowInvitations,
  ) {}

  /**
   * Runs in scope `service`: a carrier may not lock a shipper's request.
   * @throws Refusal `NOT_FOUND`, `DEADLINE_PASSED`, `TRANSITION_REFUSED`, `CARRIER_NOT_CERTIFIED`, `BID_EXISTS`,
   *   `VALIDATION_FAILED`
   */
  async run(tx: Tx, input: PlaceInput, call: Call): Promise<CarriageQuoteReceipt> {
    const carrierId = requireEnterprise(call.caller);
    const request = await this.quotes.lockOpenRequest(tx, input.requestId, carrierId);
    const standing = await this.#standing(tx, carrierId);
    if ((await this.quotes.count(tx, request.requestId, carrierId)).own > 0) throw new Refusal('BID_EXISTS');
    const quote = { quoteId: newId(), carrierId, revision: FIRST_REVISION };
    const sealed = await this.#seal(tx, input, request, quote);
    const at = await this.quotes.place(tx, { ...quote, request, standing, ...sealed });
    if (at === undefined) throw new Refusal('DEADLINE_PASSED');
    tx.emit(carriageQuotePlaced, quoteEvent(quote, request), { aggregateId: quote.quoteId, version: 1 });
    return receiptOf(quote, request, sealed, at);
  }

  /**
   * Replaces the terms; the earlier ones are kept sealed. Runs in scope `service`.
   * @throws Refusal as `run`, and `BID_NOT_ACTIVE`
   */
  async revise(tx: Tx, input: ReviseInput, call: Call): Promise<CarriageQuoteReceipt> {
    const { request, stored, carrierId } = await this.#locked(tx, input, call);
    if (!quoteMayTake(stored.state, 'revise')) throw new Refusal('BID_NOT_ACTIVE');
    const standing = await this.#standing(tx, carrierId);
    if (stored.revision >= MAX_QUOTE_REVISIONS) {
      throw refuseField('', 'too-many-revisions', { maximum: MAX_QUOTE_REVISIONS });
    }
    const quote = { quoteId: stored.quoteId, carrierId, revision: stored.revision + 1 };
    const sealed = await this.#seal(tx, input, request, quote);
    const at = await this.quotes.revise(tx, { ...quote, request, standing, ...sealed });
    if (at === undefined) throw new Refusal('DEADLINE_PASSED');
    const origin = { aggregateId: quote.quoteId, version: stored.version + 1 };
    tx.emit(carriageQuoteRevised, quoteEvent(quote, request), origin);
    return receiptOf(quote, request, sealed, at);
  }

  /** It is never opened; another may be placed. Runs in scope `service`. @throws Refusal as `revise` */
  async withdraw(tx: Tx, input: CarriageQuoteRef, call: Call): Promise<QuoteInvitation> {
    const { request, stored, carrierId } = await this.#locked(tx, input, call);
    if (!quoteMayTake(stored.state, 'withdraw')) throw new Refusal('BID_NOT_ACTIVE');
    if (!(await this.quotes.withdraw(tx, stored.quoteId))) throw new Refusal('DEADLINE_PASSED');
    const origin = { aggregateId: stored.quoteId, version: stored.version + 1 };
    tx.emit(carriageQuoteWithdrawn, quoteEvent(stored, request), origin);
    return this.showing.view(tx, request, carrierId);
  }

  /** The request before its quote: so does everybody who locks both. */
  async #locked(
    tx: Tx,
    { quoteId }: CarriageQuoteRef,
    call: Call,
  ): Promise<{ request: StoredRequest; stored: StoredQuote; carrierId: string }> {
    const carrierId = requireEnterprise(call.caller);
    const requestId = await required(this.quotes.requestOf(tx, quoteId, carrierId));
    const request = await this.quotes.lockOpenRequest(tx, requestId, carrierId);
    return { request, stored: await required(this.quotes.lockOwn(tx, quoteId, carrierId)), carrierId };
  }

  async #standing(tx: Tx, carrierId: string): Promise<CarrierStanding> {
    const standing = await this.quotes.lockStanding(tx, carrierId);
    if (standing === undefined) throw new Refusal('CARRIER_NOT_CERTIFIED');
    return standing;
  }

  async #seal(
    tx: Tx,
    terms: CarriageQuoteTerms,
    request: StoredRequest,
    { quoteId, carrierId, revision }: { quoteId: string; carrierId: string; revision: number },
  ): Promise<ReturnType<QuoteSeal['seal']>> {
    const [vehicle] = await this.vehicles.available(tx, [terms.vehicleId]);
    const ours = vehicle?.carrierId === carrierId ? vehicle : undefined;
    refuseFaults(quoteFaults(terms, request, ours && capacityOf(ours.content)));
    const place = { subjectId: request.requestId, bidId: quoteId, revision };
    return this.seal.seal(place, sealedQuote(terms));
  }
}

const receiptOf = (
  { quoteId, revision }: { quoteId: string; revision: number },
  { requestId }: StoredRequest,
  { commitment, salt }: { commitment: string; salt: string },
  sealedAt: Date,
): CarriageQuoteReceipt => ({
  quoteId,
  requestId,
  revision,
  commitment,
  salt,
  sealedAt: sealedAt.toISOString(),
});
