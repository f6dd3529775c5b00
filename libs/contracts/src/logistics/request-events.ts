import { event, Id, Ids, Instant, OneOf, Text, toEnterprise, WholeNumber } from '../declare/index.js';
import { MAX_CARRIERS_ASKED } from './request-shapes.js';

export class CarriageRequestEvent {
  @Id()
  requestId: string;

  /** For people: RQ-2026-000123. */
  @Text({ max: 20 })
  number: string;

  @Text({ max: 120 })
  title: string;

  /** Who asks. */
  @Id()
  enterpriseId: string;
}

/** Each carrier is told of itself alone. */
export class CarriageRequestOpened extends CarriageRequestEvent {
  @Ids({ max: MAX_CARRIERS_ASKED })
  carrierIds: string[];

  @Instant()
  deadline: string;
}

export class CarriageRequestClosed extends CarriageRequestEvent {
  /** Quotes that can be awarded. */
  @WholeNumber({ min: 0, max: MAX_CARRIERS_ASKED })
  quoteCount: number;
}

export class CarriageRequestCancelled extends CarriageRequestEvent {
  @Text({ max: 1000 })
  reason: string;

  @Ids({ max: MAX_CARRIERS_ASKED })
  carrierIds: string[];
}

/** Says that a sealed quote exists, never what it offers; only its own carrier hears of it. */
export class CarriageQuoteSealed {
  @Id()
  quoteId: string;

  @Id()
  requestId: string;

  @Text({ max: 20 })
  number: string;

  @Text({ max: 120 })
  title: string;

  @Id()
  carrierId: string;

  @WholeNumber({ min: 1, max: 100_000 })
  revision: number;
}

export class CarriageQuoteDecided extends CarriageQuoteSealed {
  @OneOf(['won', 'lost'])
  outcome: string;
}

export const carriageRequestOpened = event({
  subject: 'logistics.carriage-request.opened.v1',
  summary: { en: 'A shipper asks us for a quote', zh: '收到询价' },
  payload: CarriageRequestOpened,
  audience: ({ carrierIds }) => carrierIds.map(toEnterprise),
  notice: true,
});

export const carriageRequestClosed = event({
  subject: 'logistics.carriage-request.closed.v1',
  summary: { en: 'The deadline has passed and the quotes are open', zh: '询价已截止并开标' },
  payload: CarriageRequestClosed,
  audience: ({ enterpriseId }) => [toEnterprise(enterpriseId)],
  notice: true,
});

export const carriageRequestFailed = event({
  subject: 'logistics.carriage-request.failed.v1',
  summary: { en: 'The deadline has passed without a quote', zh: '询价截止，无人报价' },
  payload: CarriageRequestEvent,
  audience: ({ enterpriseId }) => [toEnterprise(enterpriseId)],
  notice: true,
});

export const carriageRequestReleased = event({
  subject: 'logistics.carriage-request.released.v1',
  summary: {
    en: 'The trip of the award came to nothing: another quote can be awarded',
    zh: '中标车次未成，可改定其他报价',
  },
  payload: CarriageRequestClosed,
  audience: ({ enterpriseId }) => [toEnterprise(enterpriseId)],
  notice: true,
});

export const carriageRequestCancelled = event({
  subject: 'logistics.carriage-request.cancelled.v1',
  summary: { en: 'The shipper has cancelled its request', zh: '询价已取消' },
  payload: CarriageRequestCancelled,
  audience: ({ carrierIds }) => carrierIds.map(toEnterprise),
  notice: true,
});

export const carriageQuotePlaced = event({
  subject: 'logistics.quote.placed.v1',
  summary: { en: 'Our quote is sealed', zh: '运输报价已密封' },
  payload: CarriageQuoteSealed,
  audience: ({ carrierId }) => [toEnterprise(carrierId)],
});

export const carriageQuoteRevised = event({
  subject: 'logistics.quote.revised.v1',
  summary: { en: 'Our quote was revised', zh: '运输报价已修改' },
  payload: CarriageQuoteSealed,
  audience: ({ carrierId }) => [toEnterprise(carrierId)],
});

export const carriageQuoteWithdrawn = event({
  subject: 'logistics.quote.withdrawn.v1',
  summary: { en: 'Our quote was withdrawn', zh: '运输报价已撤回' },
  payload: CarriageQuoteSealed,
  audience: ({ carrierId }) => [toEnterprise(carrierId)],
});

export const carriageQuoteDecided = event({
  subject: 'logistics.quote.decided.v1',
  summary: { en: 'Our quote has won or lost', zh: '运输报价结果已出' },
  payload: CarriageQuoteDecided,
  audience: ({ carrierId }) => [toEnterprise(carrierId)],
  notice: true,
});

export const carriageQuoteReopened = event({
  subject: 'logistics.quote.reopened.v1',
  summary: {
    en: 'Our quote stands again: the award was taken back',
    zh: '原定标已解除，本方报价重新参与定标',
  },
  payload: CarriageQuoteSealed,
  audience: ({ carrierId }) => [toEnterprise(carrierId)],
  notice: true,
});
