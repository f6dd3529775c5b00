import {
  event,
  Id,
  Ids,
  Instant,
  MoneyAmount,
  Nested,
  OneOf,
  Text,
  toEnterprise,
  toMarket,
  WholeNumber,
} from '../declare/index.js';
import { OrderBrief } from './order-lists.js';

export class OrderEvent {
  @Id()
  orderId: string;

  @Text({ max: 20 })
  number: string;

  @Text({ max: 120 })
  title: string;

  @Id()
  enterpriseId: string;
}

export class OrderClosed extends OrderEvent {
  /** Suppliers whose bids were opened. */
  @Ids({ max: 1000 })
  bidderIds: string[];

  @WholeNumber({ min: 0, max: 100_000 })
  bidCount: number;
}

export class OrderCancelled extends OrderEvent {
  @Text({ max: 1000 })
  reason: string;

  @Ids({ max: 1000 })
  bidderIds: string[];
}

/** Says that a sealed bid exists, never what it offers; only its own enterprise hears of it. */
export class BidSealed {
  @Id()
  bidId: string;

  @Id()
  orderId: string;

  @Text({ max: 20 })
  orderNumber: string;

  @Text({ max: 120 })
  orderTitle: string;

  @Id()
  enterpriseId: string;

  @WholeNumber({ min: 1, max: 100_000 })
  revision: number;
}

export class BidDecided extends BidSealed {
  @OneOf(['won', 'lost'])
  outcome: string;
}

export class ContractRecorded {
  @Id()
  contractId: string;

  @Text({ max: 20 })
  number: string;

  @Id()
  orderId: string;

  @Text({ max: 120 })
  orderTitle: string;

  @Id()
  buyerId: string;

  @Id()
  supplierId: string;

  @Nested(() => MoneyAmount)
  amount: MoneyAmount;

  @Instant()
  readyBy: string;
}

export const orderPublished = event({
  subject: 'orders.order.published.v1',
  summary: { en: 'An order is open for bids', zh: '需求已发布' },
  payload: OrderBrief,
  audience: () => [toMarket()],
});

/** Open still; what has been bid for the conditions before is invalid until it is confirmed again. */
export const orderAmended = event({
  subject: 'orders.order.amended.v1',
  summary: { en: 'The conditions of an open order have changed', zh: '需求已变更' },
  payload: OrderBrief,
  audience: () => [toMarket()],
});

export const orderClosed = event({
  subject: 'orders.order.closed.v1',
  summary: { en: 'The deadline has passed and the bids are open', zh: '报价已截止并开标' },
  payload: OrderClosed,
  audience: ({ enterpriseId, bidderIds }) => [enterpriseId, ...bidderIds].map(toEnterprise),
  notice: true,
});

export const orderFailed = event({
  subject: 'orders.order.failed.v1',
  summary: { en: 'The deadline has passed without a bid', zh: '报价截止，无人报价' },
  payload: OrderEvent,
  audience: ({ enterpriseId }) => [toEnterprise(enterpriseId)],
  notice: true,
});

export const orderCancelled = event({
  subject: 'orders.order.cancelled.v1',
  summary: { en: 'The order was cancelled', zh: '需求已取消' },
  payload: OrderCancelled,
  audience: ({ enterpriseId, bidderIds }) => [enterpriseId, ...bidderIds].map(toEnterprise),
  notice: true,
});

export const orderAwarded = event({
  subject: 'orders.order.awarded.v1',
  summary: { en: 'The order is awarded', zh: '需求已定标' },
  payload: OrderEvent,
  audience: ({ enterpriseId }) => [toEnterprise(enterpriseId)],
  notice: true,
});

export const bidPlaced = event({
  subject: 'orders.bid.placed.v1',
  summary: { en: 'Our bid is sealed', zh: '报价已密封' },
  payload: BidSealed,
  audience: ({ enterpriseId }) => [toEnterprise(enterpriseId)],
});

export const bidRevised = event({
  subject: 'orders.bid.revised.v1',
  summary: { en: 'Our bid was revised', zh: '报价已修改' },
  payload: BidSealed,
  audience: ({ enterpriseId }) => [toEnterprise(enterpriseId)],
});

export const bidWithdrawn = event({
  subject: 'orders.bid.withdrawn.v1',
  summary: { en: 'Our bid was withdrawn', zh: '报价已撤回' },
  payload: BidSealed,
  audience: ({ enterpriseId }) => [toEnterprise(enterpriseId)],
});

export const bidInvalidated = event({
  subject: 'orders.bid.invalidated.v1',
  summary: { en: 'The conditions have changed: confirm our bid again', zh: '需求已变更，请重新确认报价' },
  payload: BidSealed,
  audience: ({ enterpriseId }) => [toEnterprise(enterpriseId)],
  notice: true,
});

export const bidReconfirmed = event({
  subject: 'orders.bid.reconfirmed.v1',
  summary: { en: 'Our bid stands under the changed conditions', zh: '报价已重新确认' },
  payload: BidSealed,
  audience: ({ enterpriseId }) => [toEnterprise(enterpriseId)],
});

export const bidLapsed = event({
  subject: 'orders.bid.lapsed.v1',
  summary: { en: 'Our bid was not confirmed again and stays unopened', zh: '报价未重新确认，已失效' },
  payload: BidSealed,
  audience: ({ enterpriseId }) => [toEnterprise(enterpriseId)],
  notice: true,
});

export const bidDecided = event({
  subject: 'orders.bid.decided.v1',
  summary: { en: 'Our bid has won or lost', zh: '报价结果已出' },
  payload: BidDecided,
  audience: ({ enterpriseId }) => [toEnterprise(enterpriseId)],
  notice: true,
});

export const contractRecorded = event({
  subject: 'orders.contract.recorded.v1',
  summary: { en: 'A contract was recorded', zh: '合同已记录' },
  payload: ContractRecorded,
  audience: ({ buyerId, supplierId }) => [toEnterprise(buyerId), toEnterprise(supplierId)],
  notice: true,
});
