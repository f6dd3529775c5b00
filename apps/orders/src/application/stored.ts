import type {
  BidState,
  BidTerms,
  CertificateLevel,
  GoodsReady,
  OrderContent,
  OrderState,
} from '@tianfu/contracts';
import type { Money } from '@tianfu/kernel';
import type { TakenStep } from '../domain/making.js';
import type { CertifiedStanding, Standing } from '../domain/standing.js';

/** One step in the life of an order as it is kept; `person` never leaves the service. */
export interface OrderStepEntry {
  readonly event: string;
  readonly state: OrderState;
  readonly at: string;
  readonly by: 'member' | 'platform';
  readonly person?: string;
  readonly reason?: string;
}

export interface StoredOrder {
  readonly orderId: string;
  readonly enterpriseId: string;
  /** Undefined until identity's event has arrived. */
  readonly enterpriseName: string | undefined;
  readonly number: string;
  readonly state: OrderState;
  readonly content: OrderContent;
  /** 1 until its conditions are changed while it is open. */
  readonly conditions: number;
  readonly biddingDeadline: Date | undefined;
  readonly publishedAt: Date | undefined;
  readonly closedAt: Date | undefined;
  readonly createdAt: Date;
  /** Bids opened; undefined while they are sealed. */
  readonly bidCount: number | undefined;
  readonly awardedBidId: string | undefined;
  readonly contractId: string | undefined;
  readonly supplierId: string | undefined;
  readonly goods: GoodsReady | undefined;
  readonly deliveredAt: Date | undefined;
  /** When a delivered order completes by itself. */
  readonly completesAt: Date | undefined;
  readonly history: readonly OrderStepEntry[];
  readonly version: number;
}

/** An order as it was read, with PostgreSQL's clock and the reader's own standing. */
export interface ReadOrder {
  readonly order: StoredOrder;
  readonly now: Date;
  readonly viewerStanding: Standing | undefined;
}

export interface NewOrder {
  readonly orderId: string;
  readonly enterpriseId: string;
  readonly personId: string | undefined;
  readonly content: OrderContent;
  /** With a deadline it is published at once. */
  readonly biddingDeadline: Date | undefined;
}

/** What became of a new order: nothing, when its days and times do not suit `now`. */
export interface InsertedOrder {
  readonly now: Date;
  readonly order: StoredOrder | undefined;
}

/** A row of a list; the name is undefined until identity's event has arrived. */
export type Named<Row extends { enterpriseName: string }> = Omit<Row, 'enterpriseName'> & {
  enterpriseName: string | undefined;
};

export interface AwardMark {
  readonly bidId: string;
  readonly contractId: string;
  readonly supplierId: string;
  readonly personId: string | undefined;
  readonly reason: string | undefined;
}

/** What an order's making has come to; `events` is how many are told of it, each with a version of its own. */
export interface MakingProgress {
  readonly from: OrderState;
  readonly steps: readonly TakenStep[];
  readonly events: number;
  /** Undefined when the platform took the steps. */
  readonly personId: string | undefined;
  readonly by: OrderStepEntry['by'];
  readonly goods?: GoodsReady;
  /** Set when the goods have arrived: the buyer's days to confirm it. */
  readonly receiptDays?: number;
}

/** Changed conditions of an order as it was. */
export interface Amending {
  readonly order: StoredOrder;
  readonly content: OrderContent;
  readonly biddingDeadline: Date;
  readonly reason: string;
  readonly personId: string | undefined;
}

export interface DueOrder {
  readonly orderId: string;
  readonly enterpriseId: string;
  readonly number: string;
  readonly title: string;
}

/** An open order, locked so that it stays open until the transaction ends. */
export interface OrderInBidding {
  readonly orderId: string;
  readonly enterpriseId: string;
  readonly number: string;
  readonly title: string;
  readonly category: string;
  readonly requiredLevel: CertificateLevel | undefined;
  readonly quantityPieces: number;
  readonly biddingDeadline: Date;
  readonly conditions: number;
}

/** What is kept of sealed terms: nothing anybody could read. */
export interface Revision {
  readonly revision: number;
  readonly commitment: string;
  readonly ciphertext: Buffer;
}

export interface NewBid extends Revision {
  readonly bidId: string;
  readonly bidderId: string;
  readonly order: OrderInBidding;
  readonly standing: CertifiedStanding;
}

export interface SealedBid {
  readonly bidId: string;
  readonly orderId: string;
  readonly enterpriseId: string;
  readonly orderNumber: string;
  readonly orderTitle: string;
  readonly biddingDeadline: Date;
  readonly state: BidState;
  readonly revision: number;
  readonly version: number;
}

/** A bid with what the key file is needed for. */
export interface CiphertextOfBid extends SealedBid {
  readonly ciphertext: Buffer;
  readonly commitment: string;
}

/** A bid as an award looks at it. */
export interface BidOfOrder {
  readonly bidId: string;
  readonly enterpriseId: string;
  readonly enterpriseName: string | undefined;
  readonly state: BidState;
  readonly sealedAt: Date;
  /** Undefined when it was never opened. */
  readonly terms: BidTerms | undefined;
}

/** An opened bid as a buyer compares it. */
export interface OpenedRow extends BidOfOrder {
  readonly terms: BidTerms;
  readonly level: CertificateLevel;
  readonly commitment: string;
  readonly salt: string;
  /** The bidder's standing at the time of reading. */
  readonly standing: Standing | undefined;
}

export interface OpeningVerdict {
  readonly bidId: string;
  readonly state: 'opened' | 'disqualified';
  readonly terms?: BidTerms;
  readonly salt?: string;
  readonly priceRank?: number;
  readonly openedBids?: number;
  readonly disqualifiedReason?: string;
}

export interface NewAward {
  readonly awardId: string;
  readonly orderId: string;
  readonly bidId: string;
  readonly enterpriseId: string;
  readonly supplierId: string;
  readonly standing: CertifiedStanding;
  readonly reason: string | undefined;
  readonly personId: string | undefined;
  readonly awardedAt: Date;
}

export interface NewContract {
  readonly contractId: string;
  readonly awardId: string;
  readonly order: StoredOrder;
  readonly buyerName: string;
  readonly supplierId: string;
  readonly supplierName: string;
  readonly unitPrice: BidTerms['unitPrice'];
  readonly amount: Money;
  readonly amountInWords: string;
  readonly readyBy: Date;
  readonly recordedAt: Date;
}

/** Where a sealed text belongs: moved anywhere else it cannot be opened. */
export interface SealPlace {
  readonly orderId: string;
  readonly bidId: string;
  readonly revision: number;
}

/** Terms with the salt of their commitment, which would give them away to whoever tries all prices. */
export interface SealedContent {
  readonly terms: BidTerms;
  readonly salt: string;
}
