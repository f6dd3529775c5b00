import {
  type BidReceipt,
  type BidRef,
  compareBids,
  findOwnBids,
  type FindOwnBids as FindOwnBidsInput,
  getOwnBid,
  type OpenedBids,
  type OrderRef,
  type OwnBidView,
  type PageOf,
  placeBid,
  type PlaceBid as PlaceBidInput,
  reviseBid,
  type ReviseBid as ReviseBidInput,
  withdrawBid,
} from '@tianfu/contracts';
import { type Call, Handles } from '@tianfu/service';
import { Controller } from '@nestjs/common';
import { CompareBids } from '../../application/compare-bids.js';
import { FindOwnBids } from '../../application/find-own-bids.js';
import { PlaceBid } from '../../application/place-bid.js';
import { ReviseBid } from '../../application/revise-bid.js';
import { WithdrawBid } from '../../application/withdraw-bid.js';

@Controller()
export class BidsHandlers {
  constructor(
    private readonly placing: PlaceBid,
    private readonly revising: ReviseBid,
    private readonly withdrawing: WithdrawBid,
    private readonly finding: FindOwnBids,
    private readonly comparing: CompareBids,
  ) {}

  @Handles(placeBid)
  place(input: PlaceBidInput, call: Call): Promise<BidReceipt> {
    return call.transaction((tx) => this.placing.run(tx, input, call), { scope: 'service' });
  }

  @Handles(reviseBid)
  revise(input: ReviseBidInput, call: Call): Promise<BidReceipt> {
    return call.transaction((tx) => this.revising.run(tx, input, call), { scope: 'service' });
  }

  @Handles(withdrawBid)
  withdraw(input: BidRef, call: Call): Promise<OwnBidView> {
    return call.transaction((tx) => this.withdrawing.run(tx, input, call), { scope: 'service' });
  }

  @Handles(findOwnBids)
  findOwn(input: FindOwnBidsInput, call: Call): Promise<PageOf<OwnBidView>> {
    return this.finding.run(input, call);
  }

  @Handles(getOwnBid)
  getOwn(input: OrderRef, call: Call): Promise<OwnBidView> {
    return this.finding.onOrder(input, call);
  }

  @Handles(compareBids)
  compare(input: OrderRef, call: Call): Promise<OpenedBids> {
    return this.comparing.run(input, call);
  }
}
