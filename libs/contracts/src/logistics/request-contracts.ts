import { asMember, command, pageOf, query } from '../declare/index.js';
import {
  CarriageQuoteReceipt,
  CarriageQuoteRef,
  PlaceCarriageQuote,
  ReviseCarriageQuote,
} from './quote-shapes.js';
import {
  AskForQuotes,
  AwardCarriage,
  CancelCarriageRequest,
  CarriageRequestRef,
  CarriageRequestSummary,
  CarriageRequestView,
  CarriersAsked,
  CarriersToAsk,
  FindCarriageRequests,
  FindQuoteInvitations,
  OpenedQuotes,
  QuoteInvitation,
} from './request-shapes.js';

export const findCarriersToAsk = query({
  subject: 'logistics.carrier.find.v1',
  summary: { en: 'Certified carriers that can be asked for a quote', zh: '可询价的认证承运商' },
  http: 'GET /v1/carriers',
  access: asMember('consignments.edit'),
  input: CarriersAsked,
  output: CarriersToAsk,
});

export const askForQuotes = command({
  subject: 'logistics.carriage-request.open.v1',
  summary: { en: 'Ask carriers for sealed quotes until a deadline', zh: '向承运商询价（报价保密至截止）' },
  http: 'POST /v1/carriage-requests',
  access: asMember('consignments.edit'),
  input: AskForQuotes,
  output: CarriageRequestView,
  errors: ['NO_CARRIER_TO_ASK'],
  status: 201,
});

export const cancelCarriageRequest = command({
  subject: 'logistics.carriage-request.cancel.v1',
  summary: {
    en: 'Cancel a request for quotes; its quotes stay sealed',
    zh: '取消询价（未开的报价永不打开）',
  },
  http: 'POST /v1/carriage-requests/:requestId/cancel',
  access: asMember('consignments.edit'),
  input: CancelCarriageRequest,
  output: CarriageRequestView,
  errors: ['TRANSITION_REFUSED'],
});

export const getCarriageRequest = query({
  subject: 'logistics.carriage-request.get.v1',
  summary: { en: 'One of our requests for quotes', zh: '询价详情' },
  http: 'GET /v1/carriage-requests/:requestId',
  access: asMember('consignments.edit'),
  input: CarriageRequestRef,
  output: CarriageRequestView,
});

export const findCarriageRequests = query({
  subject: 'logistics.carriage-request.find.v1',
  summary: { en: 'Our requests for quotes, newest first', zh: '本企业的询价（新的在前）' },
  http: 'GET /v1/carriage-requests',
  access: asMember('consignments.edit'),
  input: FindCarriageRequests,
  output: pageOf(CarriageRequestSummary),
});

export const compareCarriageQuotes = query({
  subject: 'logistics.carriage-request.compare.v1',
  summary: {
    en: 'The opened quotes beside what rate cards ask, after the deadline',
    zh: '截止后比较报价与运价表',
  },
  http: 'GET /v1/carriage-requests/:requestId/quotes',
  access: asMember('consignments.edit'),
  input: CarriageRequestRef,
  output: OpenedQuotes,
  errors: ['BIDS_SEALED'],
});

export const awardCarriage = command({
  subject: 'logistics.carriage-request.award.v1',
  summary: {
    en: 'Award one quote: the goods are booked and the trip is tendered to its carrier',
    zh: '定标：托运即提交，车次派给中标承运商',
  },
  http: 'POST /v1/carriage-requests/:requestId/award',
  access: asMember('consignments.edit'),
  input: AwardCarriage,
  output: CarriageRequestView,
  errors: [
    'BIDS_SEALED',
    'REQUEST_ALREADY_AWARDED',
    'TRANSITION_REFUSED',
    'BID_NOT_AWARDABLE',
    'QUOTE_EXPIRED',
    'GOODS_CHANGED',
    'HUB_UNKNOWN',
    'VEHICLE_TOO_SMALL',
    'VEHICLE_NOT_AVAILABLE',
  ],
});

export const findQuoteInvitations = query({
  subject: 'logistics.quote.find-invitations.v1',
  summary: { en: 'Requests shippers have sent us, newest first', zh: '收到的询价（新的在前）' },
  http: 'GET /v1/quote-invitations',
  access: asMember('tenders.answer'),
  input: FindQuoteInvitations,
  output: pageOf(QuoteInvitation),
});

export const getQuoteInvitation = query({
  subject: 'logistics.quote.get-invitation.v1',
  summary: { en: 'One request sent to us, with our quote', zh: '收到的询价详情及本方报价' },
  http: 'GET /v1/quote-invitations/:requestId',
  access: asMember('tenders.answer'),
  input: CarriageRequestRef,
  output: QuoteInvitation,
});

export const placeCarriageQuote = command({
  subject: 'logistics.quote.place.v1',
  summary: { en: 'Place a sealed quote', zh: '提交运输报价（保密）' },
  http: 'POST /v1/quote-invitations/:requestId/quotes',
  access: asMember('tenders.answer'),
  input: PlaceCarriageQuote,
  output: CarriageQuoteReceipt,
  errors: [
    'DEADLINE_PASSED',
    'CARRIER_NOT_CERTIFIED',
    'BID_EXISTS',
    'VEHICLE_TOO_SMALL',
    'TRANSITION_REFUSED',
  ],
  status: 201,
});

export const reviseCarriageQuote = command({
  subject: 'logistics.quote.revise.v1',
  summary: { en: 'Revise our quote before the deadline', zh: '截止前修改报价' },
  http: 'POST /v1/carriage-quotes/:quoteId/revise',
  access: asMember('tenders.answer'),
  input: ReviseCarriageQuote,
  output: CarriageQuoteReceipt,
  errors: [
    'DEADLINE_PASSED',
    'CARRIER_NOT_CERTIFIED',
    'BID_NOT_ACTIVE',
    'VEHICLE_TOO_SMALL',
    'TRANSITION_REFUSED',
  ],
});

export const withdrawCarriageQuote = command({
  subject: 'logistics.quote.withdraw.v1',
  summary: { en: 'Withdraw our quote before the deadline', zh: '截止前撤回报价' },
  http: 'POST /v1/carriage-quotes/:quoteId/withdraw',
  access: asMember('tenders.answer'),
  input: CarriageQuoteRef,
  output: QuoteInvitation,
  errors: ['DEADLINE_PASSED', 'BID_NOT_ACTIVE', 'TRANSITION_REFUSED'],
});
