import {
  type Amendments,
  amendOrder,
  type AmendOrder as AmendOrderInput,
  findAmendments,
  type OrderRef,
  type OrderView,
  type OwnBidView,
  reconfirmBid,
  type ReconfirmBid as ReconfirmBidInput,
} from '@tianfu/contracts';
import { type Call, Handles } from '@tianfu/service';
import { Controller } from '@nestjs/common';
import { AmendOrder } from '../../application/amend-order.js';
import { FindAmendments } from '../../application/find-amendments.js';
import { ReconfirmBid } from '../../application/reconfirm-bid.js';

@Controller()
export class AmendingHandlers {
  constructor(
    private readonly amending: AmendOrder,
    private readonly finding: FindAmendments,
    private readonly reconfirming: ReconfirmBid,
  ) {}

  @Handles(amendOrder)
  amend(input: AmendOrderInput, call: Call): Promise<OrderView> {
    return call.transaction((tx) => this.amending.run(tx, input, call), { scope: 'service' });
  }

  @Handles(findAmendments)
  find(input: OrderRef, call: Call): Promise<Amendments> {
    return this.finding.run(input, call);
  }

  @Handles(reconfirmBid)
  reconfirm(input: ReconfirmBidInput, call: Call): Promise<OwnBidView> {
    return call.transaction((tx) => this.reconfirming.run(tx, input, call), { scope: 'service' });
  }
}
