import {
  type BidReceipt,
  bidRevised,
  Refusal,
  refuseField,
  type ReviseBid as ReviseBidInput,
} from '@tianfu/contracts';
import { shanghaiDate } from '@tianfu/kernel';
import { type Call, required, requireEnterprise, type Tx } from '@tianfu/service';
import { bidMayTake } from '../domain/bid-states.js';
import { MAX_REVISIONS, offerFaults, sealedTerms } from '../domain/bid.js';
import { checkStanding } from '../domain/standing.js';
import { bidEvent } from './bid-event.js';
import { refuseFaults } from './order-content-of.js';
import type { BiddingStore, Seal, StandingStore } from './ports.js';
import { requireConditions } from './require-conditions.js';

/** Replaces the terms of a bid before the deadline; the earlier ones are kept sealed. */
export class ReviseBid {
  constructor(
    private readonly bidding: BiddingStore,
    private readonly standings: StandingStore,
    private readonly seal: Seal,
  ) {}

  /**
   * Runs in scope `service`: a tenant may not lock the order of another.
   * @throws Refusal `NOT_FOUND`, `ORDER_NOT_OPEN`, `DEADLINE_PASSED`, `BIDDER_NOT_CERTIFIED`, `LEVEL_TOO_LOW`,
   *   `BID_NOT_ACTIVE`, `CONDITIONS_CHANGED`, `VALIDATION_FAILED`
   */
  async run(tx: Tx, input: ReviseBidInput, call: Call): Promise<BidReceipt> {
    const bidderId = requireEnterprise(call.caller);
    const orderId = await required(this.bidding.findOwnOrderId(tx, input.bidId, bidderId));
    const order = await this.bidding.lockOpenOrder(tx, orderId, bidderId);
    requireConditions(input, order);
    const bid = await required(this.bidding.lockOwn(tx, input.bidId, bidderId));
    if (!bidMayTake(bid.state, 'revise')) throw new Refusal('BID_NOT_ACTIVE');

    const { standing, now } = await this.standings.lockShared(tx, bidderId);
    const certified = checkStanding(standing, order, shanghaiDate(now));
    if (!certified.ok) throw new Refusal(certified.error.code, certified.error.params);
    refuseFaults(offerFaults(input, order));
    if (bid.revision >= MAX_REVISIONS)
      throw refuseField('', 'too-many-revisions', { maximum: MAX_REVISIONS });

    const place = { orderId, bidId: bid.bidId, revision: bid.revision + 1 };
    const { ciphertext, commitment, salt } = this.seal.seal(place, sealedTerms(input));
    const { conditions } = order;
    const revised = { revision: place.revision, conditions, ciphertext, commitment };
    const sealedAt = await this.bidding.revise(tx, bid, revised, certified.value);
    if (sealedAt === undefined) throw new Refusal('DEADLINE_PASSED');

    tx.emit(
      bidRevised,
      { ...bidEvent(bid), revision: place.revision },
      { aggregateId: bid.bidId, version: bid.version + 1 },
    );
    return { ...place, commitment, salt, sealedAt: sealedAt.toISOString() };
  }
}
