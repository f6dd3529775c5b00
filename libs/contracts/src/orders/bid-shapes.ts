import {
  Flag,
  Hex32,
  Id,
  Instant,
  ListOf,
  MoneyAmount,
  Nested,
  OneOf,
  Optional,
  PageRequest,
  Text,
  UnitPriceAmount,
  WholeNumber,
} from '../declare/index.js';
import { certificateLevels } from '../vocabulary/vocabulary.js';
import { MAX_CONDITIONS, MAX_QUANTITY_PIECES, ORDER_STATES, OrderRef } from './order-shapes.js';

/** `unconfirmed`: the conditions have changed since; it is not opened unless its bidder confirms it again. */
export const BID_STATES = [
  'submitted',
  'unconfirmed',
  'withdrawn',
  'opened',
  'won',
  'lost',
  'disqualified',
] as const;
export type BidState = (typeof BID_STATES)[number];

/** What a supplier offers. Sealed until the deadline: no answer, event or log carries it before. */
export class BidTerms {
  @Nested(() => UnitPriceAmount)
  unitPrice: UnitPriceAmount;

  /** From award to the goods being ready, in calendar days. */
  @WholeNumber({ min: 1, max: 365 })
  leadTimeDays: number;

  /** How many of the pieces the supplier can take. */
  @WholeNumber({ min: 1, max: MAX_QUANTITY_PIECES })
  quantityPieces: number;

  @Optional()
  @Text({ max: 2000 })
  remark?: string;
}

export class PlaceBid extends BidTerms {
  @Id()
  orderId: string;

  /** The conditions the bidder has read (`conditions` of the order); left out: whatever they are. */
  @Optional()
  @WholeNumber({ min: 1, max: MAX_CONDITIONS })
  conditions?: number;
}

export class BidRef {
  @Id()
  bidId: string;
}

export class ReviseBid extends BidTerms {
  @Id()
  bidId: string;

  /** As with a new bid. */
  @Optional()
  @WholeNumber({ min: 1, max: MAX_CONDITIONS })
  conditions?: number;
}

/** Proof that a bid was sealed: keep it; after the opening anyone can recompute the commitment from the terms. */
export class BidReceipt {
  @Id()
  bidId: string;

  @Id()
  orderId: string;

  @WholeNumber({ min: 1, max: 100_000 })
  revision: number;

  /** SHA-256 over salt and canonical terms, in hex. */
  @Hex32()
  commitment: string;

  @Hex32()
  salt: string;

  @Instant()
  sealedAt: string;
}

/** The bidder's own view of its bid. Terms appear after the opening only. */
export class OwnBidView {
  @Id()
  bidId: string;

  @Id()
  orderId: string;

  @Text({ max: 20 })
  orderNumber: string;

  @Text({ max: 120 })
  orderTitle: string;

  @OneOf(BID_STATES)
  state: string;

  /** The conditions it was last given or confirmed for. */
  @Optional()
  @WholeNumber({ min: 1, max: MAX_CONDITIONS })
  conditions?: number;

  @WholeNumber({ min: 1, max: 100_000 })
  revision: number;

  @Hex32()
  commitment: string;

  @Instant()
  sealedAt: string;

  @Instant()
  biddingDeadline: string;

  @Optional()
  @Nested(() => BidTerms)
  terms?: BidTerms;

  /** After the opening: our place by unit price among the opened bids, 1 is the lowest. */
  @Optional()
  @WholeNumber({ min: 1, max: 100_000 })
  priceRank?: number;

  @Optional()
  @WholeNumber({ min: 1, max: 100_000 })
  openedBids?: number;
}

/** A bid as the buyer compares it, after the opening. */
export class OpenedBid {
  @Id()
  bidId: string;

  @Id()
  enterpriseId: string;

  @Text({ max: 120 })
  enterpriseName: string;

  @OneOf(BID_STATES)
  state: string;

  @Nested(() => BidTerms)
  terms: BidTerms;

  /** Unit price times the order's quantity. */
  @Nested(() => MoneyAmount)
  total: MoneyAmount;

  @Flag()
  coversQuantity: boolean;

  /** Whether the lead time meets the delivery date, counted from now. */
  @Flag()
  meetsDelivery: boolean;

  /** The bidder's certificate at bid time. */
  @OneOf(certificateLevels)
  level: string;

  /** Whether its certificate is good right now. */
  @Flag()
  certifiedNow: boolean;

  @Instant()
  sealedAt: string;

  @Hex32()
  commitment: string;

  @Hex32()
  salt: string;

  @Flag()
  lowestPrice: boolean;

  @Flag()
  shortestLeadTime: boolean;
}

export class OpenedBids {
  @ListOf(() => OpenedBid, { max: 1000 })
  data: OpenedBid[];
}

export class FindOwnBids extends PageRequest {
  @Optional()
  @OneOf(BID_STATES)
  state?: string;
}

export class AwardOrder extends OrderRef {
  @Id()
  bidId: string;

  /** Why this one; kept with the award. */
  @Optional()
  @Text({ max: 1000 })
  reason?: string;
}

export class ContractView {
  @Id()
  contractId: string;

  /** For people: CT-2026-000123. */
  @Text({ max: 20 })
  number: string;

  @Id()
  orderId: string;

  @Text({ max: 20 })
  orderNumber: string;

  @Text({ max: 120 })
  orderTitle: string;

  /** How far it is. */
  @OneOf(ORDER_STATES)
  orderState: string;

  @Id()
  buyerId: string;

  @Text({ max: 120 })
  buyerName: string;

  @Id()
  supplierId: string;

  @Text({ max: 120 })
  supplierName: string;

  @WholeNumber({ min: 1, max: MAX_QUANTITY_PIECES })
  quantityPieces: number;

  @Nested(() => UnitPriceAmount)
  unitPrice: UnitPriceAmount;

  @Nested(() => MoneyAmount)
  amount: MoneyAmount;

  /** The amount in Chinese capitals, as contracts state it. */
  @Text({ max: 200 })
  amountInWords: string;

  @Instant()
  readyBy: string;

  @Instant()
  recordedAt: string;
}

export class ContractRef {
  @Id()
  contractId: string;
}

export class FindContracts extends PageRequest {}

export class StopStanding {
  @Id()
  enterpriseId: string;

  @Id()
  certificateId: string;

  @OneOf(['suspended', 'revoked', 'expired'])
  state: string;

  @WholeNumber({ min: 1, max: 2_147_483_647 })
  standingVersion: number;
}
