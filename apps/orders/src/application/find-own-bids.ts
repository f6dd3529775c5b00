import type { FindOwnBids as FindOwnBidsInput, OrderRef, OwnBidView, PageOf } from '@tianfu/contracts';
import { type Call, pageOfSlice, required, requireEnterprise } from '@tianfu/service';
import type { OwnBidStore } from './ports.js';

/** Shows an enterprise its own bids. Their terms appear once they are opened, to the bidder too. */
export class FindOwnBids {
  constructor(private readonly ownBids: OwnBidStore) {}

  async run(asked: FindOwnBidsInput, call: Call): Promise<PageOf<OwnBidView>> {
    const enterpriseId = requireEnterprise(call.caller);
    return pageOfSlice(await call.read((tx) => this.ownBids.find(tx, enterpriseId, asked)));
  }

  /** @throws Refusal `NOT_FOUND` */
  async onOrder({ orderId }: OrderRef, call: Call): Promise<OwnBidView> {
    const enterpriseId = requireEnterprise(call.caller);
    return required(call.read((tx) => this.ownBids.onOrder(tx, enterpriseId, orderId)));
  }
}
