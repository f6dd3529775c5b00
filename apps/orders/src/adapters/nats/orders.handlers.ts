import {
  awardOrder,
  type AwardOrder as AwardOrderInput,
  cancelOrder,
  type CancelOrder as CancelOrderInput,
  findOpenOrders,
  type FindOpenOrders as FindOpenOrdersInput,
  findOwnOrders,
  type FindOwnOrders as FindOwnOrdersInput,
  getOrder,
  getOrderBrief,
  type OrderBrief,
  type OrderRef,
  type OrderSummary,
  type OrderView,
  type PageOf,
  postOrder,
  type PostOrder as PostOrderInput,
  publishOrder,
  type PublishOrder as PublishOrderInput,
  updateDraft,
  type UpdateDraft as UpdateDraftInput,
} from '@tianfu/contracts';
import { type Call, Handles } from '@tianfu/service';
import { Controller } from '@nestjs/common';
import { AwardOrder } from '../../application/award-order.js';
import { CancelOrder } from '../../application/cancel-order.js';
import { FindOrders } from '../../application/find-orders.js';
import { GetOrder } from '../../application/get-order.js';
import { PostOrder } from '../../application/post-order.js';
import { PublishOrder } from '../../application/publish-order.js';
import { UpdateDraft } from '../../application/update-draft.js';

@Controller()
export class OrdersHandlers {
  constructor(
    private readonly posting: PostOrder,
    private readonly updating: UpdateDraft,
    private readonly publishing: PublishOrder,
    private readonly cancelling: CancelOrder,
    private readonly awarding: AwardOrder,
    private readonly getting: GetOrder,
    private readonly finding: FindOrders,
  ) {}

  @Handles(postOrder)
  post(input: PostOrderInput, call: Call): Promise<OrderView> {
    return call.transaction((tx) => this.posting.run(tx, input, call));
  }

  @Handles(updateDraft)
  update(input: UpdateDraftInput, call: Call): Promise<OrderView> {
    return call.transaction((tx) => this.updating.run(tx, input, call));
  }

  @Handles(publishOrder)
  publish(input: PublishOrderInput, call: Call): Promise<OrderView> {
    return call.transaction((tx) => this.publishing.run(tx, input, call));
  }

  @Handles(cancelOrder)
  cancel(input: CancelOrderInput, call: Call): Promise<OrderView> {
    return call.transaction((tx) => this.cancelling.run(tx, input, call), { scope: 'service' });
  }

  @Handles(awardOrder)
  award(input: AwardOrderInput, call: Call): Promise<OrderView> {
    return call.transaction((tx) => this.awarding.run(tx, input, call));
  }

  @Handles(getOrder)
  get(input: OrderRef, call: Call): Promise<OrderView> {
    return this.getting.run(input, call);
  }

  @Handles(getOrderBrief)
  brief(input: OrderRef, call: Call): Promise<OrderBrief> {
    return this.getting.brief(input, call);
  }

  @Handles(findOwnOrders)
  findOwn(input: FindOwnOrdersInput, call: Call): Promise<PageOf<OrderSummary>> {
    return this.finding.own(input, call);
  }

  @Handles(findOpenOrders)
  findOpen(input: FindOpenOrdersInput, call: Call): Promise<PageOf<OrderSummary>> {
    return this.finding.open(input, call);
  }
}
