import { type BidRef, bidWithdrawn, type OwnBidView, Refusal } from '@tianfu/contracts';
import { type Call, required, requireEnterprise, type Tx } from '@tianfu/service';
import { bidMayTake } from '../domain/bid-states.js';
import { bidEvent } from './bid-event.js';
import type { BiddingStore, OwnBidStore } from './ports.js';

/** Takes a bid back before the deadline; it is never opened. The enterprise may bid again. */
export class WithdrawBid {
  constructor(
    private readonly bidding: BiddingStore,
    private readonly ownBids: OwnBidStore,
  ) {}

  /**
   * Runs in scope `service`: a tenant may not lock the order of another.
   * @throws Refusal `NOT_FOUND`, `ORDER_NOT_OPEN`, `DEADLINE_PASSED`, `BID_NOT_ACTIVE`
   */
  async run(tx: Tx, { bidId }: BidRef, call: Call): Promise<OwnBidView> {
    const bidderId = requireEnterprise(call.caller);
    const orderId = await required(this.bidding.findOwnOrderId(tx, bidId, bidderId));
    await this.bidding.lockOpenOrder(tx, orderId, bidderId);
    const bid = await required(this.bidding.lockOwn(tx, bidId, bidderId));
    if (!bidMayTake(bid.state, 'withdraw')) throw new Refusal('BID_NOT_ACTIVE');
    if (!(await this.bidding.withdraw(tx, bid))) throw new Refusal('DEADLINE_PASSED');

    tx.emit(bidWithdrawn, bidEvent(bid), { aggregateId: bidId, version: bid.version + 1 });
    return required(this.ownBids.byId(tx, bidderId, bidId));
  }
}
