import {
  bidReconfirmed,
  type OwnBidView,
  type ReconfirmBid as ReconfirmBidInput,
  Refusal,
} from '@tianfu/contracts';
import { shanghaiDate } from '@tianfu/kernel';
import { type Call, required, requireEnterprise, type Tx } from '@tianfu/service';
import { bidMayTake } from '../domain/bid-states.js';
import { checkStanding } from '../domain/standing.js';
import { bidEvent } from './bid-event.js';
import type { BiddingStore, OwnBidStore, StandingStore } from './ports.js';

/** The bidder stands by its bid under the changed conditions. The seal stays closed: nothing of it is looked at. */
export class ReconfirmBid {
  constructor(
    private readonly bidding: BiddingStore,
    private readonly standings: StandingStore,
    private readonly ownBids: OwnBidStore,
  ) {}

  /**
   * Runs in scope `service`: a tenant may not lock the order of another.
   * @throws Refusal `NOT_FOUND`, `ORDER_NOT_OPEN`, `DEADLINE_PASSED`, `CONDITIONS_CHANGED`, `BIDDER_NOT_CERTIFIED`,
   *   `LEVEL_TOO_LOW`, `BID_NOT_ACTIVE`
   */
  async run(tx: Tx, { bidId, conditions }: ReconfirmBidInput, call: Call): Promise<OwnBidView> {
    const bidderId = requireEnterprise(call.caller);
    const orderId = await required(this.bidding.findOwnOrderId(tx, bidId, bidderId));
    const order = await this.bidding.lockOpenOrder(tx, orderId, bidderId);
    const bid = await required(this.bidding.lockOwn(tx, bidId, bidderId));
    if (conditions !== order.conditions) throw new Refusal('CONDITIONS_CHANGED');
    // A bid for these conditions already stands.
    if (bid.state === 'submitted') return required(this.ownBids.byId(tx, bidderId, bidId));
    if (!bidMayTake(bid.state, 'reconfirm')) throw new Refusal('BID_NOT_ACTIVE');

    const { standing, now } = await this.standings.lockShared(tx, bidderId);
    const certified = checkStanding(standing, order, shanghaiDate(now));
    if (!certified.ok) throw new Refusal(certified.error.code, certified.error.params);
    if (!(await this.bidding.reconfirm(tx, bid, conditions, certified.value))) {
      throw new Refusal('DEADLINE_PASSED');
    }
    tx.emit(bidReconfirmed, bidEvent(bid), { aggregateId: bidId, version: bid.version + 1 });
    return required(this.ownBids.byId(tx, bidderId, bidId));
  }
}
