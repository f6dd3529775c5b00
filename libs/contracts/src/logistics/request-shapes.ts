import {
  Decimal,
  Flag,
  Id,
  Ids,
  Instant,
  ListOf,
  MoneyAmount,
  Nested,
  OneOf,
  Optional,
  PageRequest,
  Text,
  Texts,
  WholeNumber,
} from '../declare/index.js';
import { MAX_CARTONS } from './consignment-shapes.js';
import { LocatedPlace, LogisticsWindow } from './places.js';
import { OpenedQuote, OwnCarriageQuote } from './quote-shapes.js';
import { CARRIAGE_REQUEST_STATES } from './words.js';

export const MAX_GOODS_ASKED = 20;
export const MAX_CARRIERS_ASKED = 100;

/** Goods asked about without a consignment: from where, to where, how much, when. */
export class AskedGoods {
  @Text({ min: 2, max: 120 })
  title: string;

  @Nested(() => LocatedPlace)
  pickUp: LocatedPlace;

  @Nested(() => LogisticsWindow)
  pickUpWindow: LogisticsWindow;

  @Nested(() => LocatedPlace)
  destination: LocatedPlace;

  @Optional()
  @Nested(() => LogisticsWindow)
  deliveryWindow?: LogisticsWindow;

  @WholeNumber({ min: 1, max: 100_000_000 })
  weightGrams: number;

  @WholeNumber({ min: 1, max: 1_000_000_000 })
  volumeCm3: number;

  @WholeNumber({ min: 1, max: MAX_CARTONS })
  cartonCount: number;
}

/** One line of what is to be carried, as carriers see it: no contact, no value, no content. */
export class GoodsLine extends AskedGoods {
  /** Our consignment; carriers are not told. */
  @Optional()
  @Id()
  consignmentId?: string;

  @Optional()
  @Text({ max: 20 })
  consignmentNumber?: string;
}

/** A request for quotes (询价). Either consignments of ours or goods without one. */
export class AskForQuotes {
  @Optional()
  @Ids({ min: 1, max: MAX_GOODS_ASKED })
  consignmentIds?: string[];

  @Optional()
  @Nested(() => AskedGoods)
  goods?: AskedGoods;

  /** Certified carriers; left out: every one that collects near the pick-up. */
  @Optional()
  @Ids({ min: 1, max: MAX_CARRIERS_ASKED })
  carrierIds?: string[];

  /** Quotes are sealed until then, by the platform's clock. */
  @Instant()
  deadline: string;

  @Optional()
  @Text({ max: 1000 })
  remark?: string;
}

export class CarriageRequestRef {
  @Id()
  requestId: string;
}

export class CancelCarriageRequest extends CarriageRequestRef {
  @Text({ min: 2, max: 1000 })
  reason: string;
}

export class AwardCarriage extends CarriageRequestRef {
  @Id()
  quoteId: string;

  /** The consignments that go, where the request was for goods without one; they must fit what was asked. */
  @Optional()
  @Ids({ min: 1, max: MAX_GOODS_ASKED })
  consignmentIds?: string[];

  /** Why this one; kept with the award. */
  @Optional()
  @Text({ max: 1000 })
  reason?: string;
}

export class AskedCarrier {
  @Id()
  carrierId: string;

  @Text({ max: 120 })
  carrierName: string;
}

export class CarriageAward extends AskedCarrier {
  @Id()
  quoteId: string;

  @Nested(() => MoneyAmount)
  price: MoneyAmount;

  /** The trip that was tendered to the carrier. */
  @Id()
  tripId: string;

  @Instant()
  awardedAt: string;
}

export class CarriageRequestSummary {
  @Id()
  requestId: string;

  /** For people: RQ-2026-000123. */
  @Text({ max: 20 })
  number: string;

  @Text({ max: 120 })
  title: string;

  @OneOf(CARRIAGE_REQUEST_STATES)
  state: string;

  @Instant()
  deadline: string;

  @ListOf(() => GoodsLine, { max: MAX_GOODS_ASKED })
  goods: GoodsLine[];

  @WholeNumber({ min: 0, max: MAX_CARRIERS_ASKED })
  carriersAsked: number;

  /** How many were opened and not declined since; absent until the deadline has passed. */
  @Optional()
  @WholeNumber({ min: 0, max: MAX_CARRIERS_ASKED })
  openedQuotes?: number;

  @Instant()
  createdAt: string;
}

export class CarriageRequestView extends CarriageRequestSummary {
  @ListOf(() => AskedCarrier, { max: MAX_CARRIERS_ASKED })
  carriers: AskedCarrier[];

  @Optional()
  @Text({ max: 1000 })
  remark?: string;

  @Optional()
  @Nested(() => CarriageAward)
  award?: CarriageAward;

  /** What this caller may do now: `award`, `cancel`. */
  @Texts({ max: 5, maxLength: 20 })
  actions: string[];

  /** The platform's clock, by which the deadline counts. */
  @Instant()
  serverTime: string;

  @WholeNumber({ min: 1, max: 2_147_483_647 })
  version: number;
}

export class FindCarriageRequests extends PageRequest {
  @Optional()
  @OneOf(CARRIAGE_REQUEST_STATES)
  state?: string;

  @Optional()
  @Id()
  consignmentId?: string;
}

/** What a carrier's published rate cards ask for the same goods together. */
export class CardOffer extends AskedCarrier {
  @Nested(() => MoneyAmount)
  total: MoneyAmount;

  @WholeNumber({ min: 0, max: 90 })
  transitDays: number;
}

export class OpenedQuotes {
  /** Cheapest first within each currency. */
  @ListOf(() => OpenedQuote, { max: MAX_CARRIERS_ASKED })
  data: OpenedQuote[];

  @ListOf(() => CardOffer, { max: 500 })
  cards: CardOffer[];
}

/** A request as an invited carrier sees it: nothing of who else was asked. */
export class QuoteInvitation {
  @Id()
  requestId: string;

  @Text({ max: 20 })
  number: string;

  @Text({ max: 120 })
  title: string;

  @Text({ max: 120 })
  shipperName: string;

  @OneOf(CARRIAGE_REQUEST_STATES)
  state: string;

  @Instant()
  deadline: string;

  @ListOf(() => GoodsLine, { max: MAX_GOODS_ASKED })
  goods: GoodsLine[];

  @Optional()
  @Text({ max: 1000 })
  remark?: string;

  /** Ours, where we have quoted; the last one withdrawn where none stands. */
  @Optional()
  @Nested(() => OwnCarriageQuote)
  quote?: OwnCarriageQuote;

  @Instant()
  serverTime: string;
}

export class FindQuoteInvitations extends PageRequest {
  @Optional()
  @OneOf(CARRIAGE_REQUEST_STATES)
  state?: string;

  /** Whether a quote of ours is still wanted: the deadline is ahead and none of ours stands. */
  @Optional()
  @Flag()
  unanswered?: boolean;
}

/** A certified carrier that can be asked. */
export class CarrierToAsk extends AskedCarrier {
  /** Whether it collects near the place: by a rate card in force, or with a vehicle's depot within 100 km. */
  @Flag()
  collects: boolean;
}

export class CarriersAsked {
  @Optional()
  @Text({ max: 60 })
  name?: string;

  /** Where the goods would be collected. */
  @Optional()
  @Decimal({ min: -90, max: 90, decimals: 15 })
  lat?: number;

  @Optional()
  @Decimal({ min: -180, max: 180, decimals: 15 })
  lng?: number;
}

export class CarriersToAsk {
  /** Those that collect near the place first. */
  @ListOf(() => CarrierToAsk, { max: MAX_CARRIERS_ASKED })
  data: CarrierToAsk[];
}
