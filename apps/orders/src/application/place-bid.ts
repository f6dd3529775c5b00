import { bidPlaced, type BidReceipt, type PlaceBid as PlaceBidInput, Refusal } from '@tianfu/contracts';
import { newId, shanghaiDate } from '@tianfu/kernel';
import { type Call, requireEnterprise, type Tx } from '@tianfu/service';
import { MAX_BIDS_PER_ORDER, offerFaults, sealedTerms } from '../domain/bid.js';
import { checkStanding } from '../domain/standing.js';
import { refuseFaults } from './order-content-of.js';
import type { BiddingStore, Seal, StandingStore } from './ports.js';
import { requireConditions } from './require-conditions.js';

const FIRST_REVISION = 1;

/** Takes a sealed bid on an open order. */
export class PlaceBid {
  constructor(
    private readonly bidding: BiddingStore,
    private readonly standings: StandingStore,
    private readonly seal: Seal,
  ) {}

  /**
   * Runs in scope `service`: the number of bids on an order is hidden from every tenant. The order stays open
   * and the standing stays good until the transaction has ended, because both rows are locked.
   * @throws Refusal `NOT_FOUND`, `OWN_ORDER`, `ORDER_NOT_OPEN`, `DEADLINE_PASSED`, `BIDDER_NOT_CERTIFIED`,
   *   `LEVEL_TOO_LOW`, `BID_EXISTS`, `CONDITIONS_CHANGED`, `VALIDATION_FAILED`
   */
  async run(tx: Tx, input: PlaceBidInput, call: Call): Promise<BidReceipt> {
    const bidderId = requireEnterprise(call.caller);
    const order = await this.bidding.lockOpenOrder(tx, input.orderId, bidderId);
    requireConditions(input, order);
    const { standing, now } = await this.standings.lockShared(tx, bidderId);
    const certified = checkStanding(standing, order, shanghaiDate(now));
    if (!certified.ok) throw new Refusal(certified.error.code, certified.error.params);

    refuseFaults(offerFaults(input, order));
    const bids = await this.bidding.countBids(tx, order.orderId, bidderId);
    if (bids.own > 0) throw new Refusal('BID_EXISTS');
    if (bids.all >= MAX_BIDS_PER_ORDER) throw new Refusal('ORDER_NOT_OPEN');

    const bidId = newId();
    const place = { orderId: order.orderId, bidId, revision: FIRST_REVISION };
    const { ciphertext, commitment, salt } = this.seal.seal(place, sealedTerms(input));
    const sealedAt = await this.bidding.place(tx, {
      ...place,
      bidderId,
      order,
      standing: certified.value,
      ciphertext,
      commitment,
    });
    if (sealedAt === undefined) throw new Refusal('DEADLINE_PASSED');

    tx.emit(
      bidPlaced,
      { ...place, orderNumber: order.number, orderTitle: order.title, enterpriseId: bidderId },
      { aggregateId: bidId, version: FIRST_REVISION },
    );
    return { ...place, commitment, salt, sealedAt: sealedAt.toISOString() };
  }
}
