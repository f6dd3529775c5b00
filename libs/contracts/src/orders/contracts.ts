import { asMember, asService, command, Empty, pageOf, query } from '../declare/index.js';
import {
  AwardOrder,
  BidReceipt,
  BidRef,
  ContractRef,
  ContractView,
  FindContracts,
  FindOwnBids,
  OpenedBids,
  OwnBidView,
  PlaceBid,
  ReviseBid,
  StopStanding,
} from './bid-shapes.js';
import { FindOpenOrders, FindOwnOrders, OrderBrief, OrderSummary } from './order-lists.js';
import { CancelOrder, OrderRef, OrderView, PostOrder, PublishOrder, UpdateDraft } from './order-shapes.js';

export const postOrder = command({
  subject: 'orders.order.post.v1',
  summary: {
    en: 'Post an order: a draft, or published at once with a bidding deadline',
    zh: '发布需求：存为草稿，或填写截止时间直接发布',
  },
  http: 'POST /v1/orders',
  access: asMember('orders.post'),
  input: PostOrder,
  output: OrderView,
  status: 201,
});

export const updateDraft = command({
  subject: 'orders.order.update.v1',
  summary: { en: 'Change a draft', zh: '修改草稿' },
  http: 'PUT /v1/orders/:orderId',
  access: asMember('orders.post'),
  input: UpdateDraft,
  output: OrderView,
  errors: ['ORDER_NOT_DRAFT'],
  ifMatch: true,
});

export const publishOrder = command({
  subject: 'orders.order.publish.v1',
  summary: { en: 'Publish a draft with a bidding deadline', zh: '发布草稿并设定截止时间' },
  http: 'POST /v1/orders/:orderId/publish',
  access: asMember('orders.post'),
  input: PublishOrder,
  output: OrderView,
  errors: ['ORDER_NOT_DRAFT'],
  ifMatch: true,
});

export const cancelOrder = command({
  subject: 'orders.order.cancel.v1',
  summary: { en: 'Cancel an order, with reason', zh: '取消需求（说明原因）' },
  http: 'POST /v1/orders/:orderId/cancel',
  access: asMember('orders.post'),
  input: CancelOrder,
  output: OrderView,
  errors: ['ORDER_NOT_CANCELLABLE'],
});

export const getOrder = query({
  subject: 'orders.order.get.v1',
  summary: { en: 'One order', zh: '需求详情' },
  http: 'GET /v1/orders/:orderId',
  access: asMember('orders.read'),
  input: OrderRef,
  output: OrderView,
});

export const findOwnOrders = query({
  subject: 'orders.order.find-own.v1',
  summary: { en: 'Our orders, newest first', zh: '我发布的需求（新的在前）' },
  http: 'GET /v1/orders',
  access: asMember('orders.read'),
  input: FindOwnOrders,
  output: pageOf(OrderSummary),
});

export const findOpenOrders = query({
  subject: 'orders.order.find-open.v1',
  summary: { en: 'Open orders of the market', zh: '市场上的开放需求' },
  http: 'GET /v1/market/orders',
  access: asMember('market.read'),
  input: FindOpenOrders,
  output: pageOf(OrderSummary),
});

/** For matching: the caller's own token decides whether the order may be seen. */
export const getOrderBrief = query({
  subject: 'orders.order.brief.v1',
  summary: { en: 'An order in brief', zh: '需求摘要' },
  access: asMember('orders.read'),
  input: OrderRef,
  output: OrderBrief,
});

export const placeBid = command({
  subject: 'orders.bid.place.v1',
  summary: { en: 'Place a sealed bid', zh: '提交报价（保密）' },
  http: 'POST /v1/orders/:orderId/bids',
  access: asMember('bids.place'),
  input: PlaceBid,
  output: BidReceipt,
  errors: [
    'ORDER_NOT_OPEN',
    'DEADLINE_PASSED',
    'BIDDER_NOT_CERTIFIED',
    'LEVEL_TOO_LOW',
    'OWN_ORDER',
    'BID_EXISTS',
    'CONDITIONS_CHANGED',
  ],
  status: 201,
});

export const reviseBid = command({
  subject: 'orders.bid.revise.v1',
  summary: { en: 'Revise our bid before the deadline', zh: '截止前修改报价' },
  http: 'POST /v1/bids/:bidId/revise',
  access: asMember('bids.place'),
  input: ReviseBid,
  output: BidReceipt,
  errors: [
    'ORDER_NOT_OPEN',
    'DEADLINE_PASSED',
    'BIDDER_NOT_CERTIFIED',
    'LEVEL_TOO_LOW',
    'BID_NOT_ACTIVE',
    'CONDITIONS_CHANGED',
  ],
});

export const withdrawBid = command({
  subject: 'orders.bid.withdraw.v1',
  summary: { en: 'Withdraw our bid before the deadline', zh: '截止前撤回报价' },
  http: 'POST /v1/bids/:bidId/withdraw',
  access: asMember('bids.place'),
  input: BidRef,
  output: OwnBidView,
  errors: ['ORDER_NOT_OPEN', 'DEADLINE_PASSED', 'BID_NOT_ACTIVE'],
});

export const findOwnBids = query({
  subject: 'orders.bid.find-own.v1',
  summary: { en: 'Our bids, newest first', zh: '我的报价（新的在前）' },
  http: 'GET /v1/bids',
  access: asMember('bids.read'),
  input: FindOwnBids,
  output: pageOf(OwnBidView),
});

export const getOwnBid = query({
  subject: 'orders.bid.own.v1',
  summary: { en: 'Our bid on an order', zh: '我对该需求的报价' },
  http: 'GET /v1/orders/:orderId/bids/own',
  access: asMember('bids.read'),
  input: OrderRef,
  output: OwnBidView,
});

export const compareBids = query({
  subject: 'orders.bid.compare.v1',
  summary: { en: 'The opened bids side by side', zh: '开标后报价对比' },
  http: 'GET /v1/orders/:orderId/bids',
  access: asMember('orders.award'),
  input: OrderRef,
  output: OpenedBids,
  errors: ['BIDS_SEALED'],
});

export const awardOrder = command({
  subject: 'orders.order.award.v1',
  summary: { en: 'Award the order to one bid', zh: '定标' },
  http: 'POST /v1/orders/:orderId/award',
  access: asMember('orders.award'),
  input: AwardOrder,
  output: OrderView,
  errors: ['ORDER_NOT_CLOSED', 'ORDER_ALREADY_AWARDED', 'BID_NOT_AWARDABLE', 'QUANTITY_TOO_SMALL'],
});

export const findContracts = query({
  subject: 'orders.contract.find.v1',
  summary: { en: 'Contracts of our enterprise, newest first', zh: '本企业合同（新的在前）' },
  http: 'GET /v1/contracts',
  access: asMember('contracts.read'),
  input: FindContracts,
  output: pageOf(ContractView),
});

export const getContract = query({
  subject: 'orders.contract.get.v1',
  summary: { en: 'One contract', zh: '合同详情' },
  http: 'GET /v1/contracts/:contractId',
  access: asMember('contracts.read'),
  input: ContractRef,
  output: ContractView,
});

/** Certification stops a standing here before it commits a revocation: rule 4. */
export const stopStanding = command({
  subject: 'orders.standing.stop.v1',
  summary: { en: 'Stop new bids and awards of a supplier', zh: '停止供应商的报价与中标资格' },
  access: asService('certification'),
  input: StopStanding,
  output: Empty,
});
