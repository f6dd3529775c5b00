import type {
  AmendmentView,
  BidTerms,
  ContractView,
  FindContracts,
  FindOpenOrders,
  FindOwnBids,
  FindOwnOrders,
  OrderContent,
  OrderSummary,
  OwnBidView,
  StopStanding,
} from '@tianfu/contracts';
import type { Result } from '@tianfu/kernel';
import type { Call, ReadTx, Slice, Tx } from '@tianfu/service';
import type { BiddingLimits } from '../domain/posting-rules.js';
import type { CertifiedStanding, Standing } from '../domain/standing.js';
import type {
  ReadOrder,
  NewOrder,
  InsertedOrder,
  Named,
  Amending,
  AwardMark,
  MakingProgress,
  DueOrder,
  OrderInBidding,
  Revision,
  NewBid,
  SealedBid,
  BidOfOrder,
  CiphertextOfBid,
  OpenedRow,
  OpeningVerdict,
  NewAward,
  NewContract,
  SealPlace,
  SealedContent,
  StoredOrder,
} from './stored.js';

/** Names of enterprises that `party` does not know yet. */
export interface PartyNames {
  /** @throws Refusal what identity refuses, `SERVICE_UNAVAILABLE` when it does not answer */
  nameOf(enterpriseId: string, call: Call): Promise<string>;
}

export interface OrderStore {
  /** One statement; checks days and times against PostgreSQL's clock. */
  insert(tx: Tx, order: NewOrder, limits: BiddingLimits): Promise<InsertedOrder>;
  find(tx: ReadTx, orderId: string, viewerId: string): Promise<ReadOrder | undefined>;
  /** Locks the order against every other change. Sees what the transaction's scope sees. */
  lock(tx: Tx, orderId: string): Promise<Omit<ReadOrder, 'viewerStanding'> | undefined>;
  rewrite(tx: Tx, orderId: string, content: OrderContent): Promise<void>;
  publish(tx: Tx, orderId: string, biddingDeadline: Date, personId: string | undefined): Promise<void>;
  cancel(tx: Tx, orderId: string, reason: string, personId: string | undefined): Promise<void>;
  award(tx: Tx, orderId: string, awarded: AwardMark): Promise<void>;
}

/** Changes of an order's conditions while it takes bids. */
export interface AmendmentStore {
  now(tx: ReadTx): Promise<Date>;
  /** The order was locked. @returns whether it was still before the deadline */
  amend(tx: Tx, change: Amending): Promise<boolean>;
  /** What is sealed stays sealed, and is invalid from now on. @returns every bid that has to be confirmed again */
  invalidateBids(tx: Tx, orderId: string): Promise<SealedBid[]>;
  /** The newest first. */
  ofOrder(tx: ReadTx, orderId: string): Promise<AmendmentView[]>;
}

/** Orders from their award to their end. */
export interface MakingStore {
  /** The order was locked and `from` looked at before. @returns the new version */
  advance(tx: Tx, orderId: string, progress: MakingProgress): Promise<number>;
  /** Delivered orders whose time to confirm the receipt has passed, the longest overdue first. */
  findUnconfirmed(tx: ReadTx, limit: number): Promise<string[]>;
  /** The order if it is overdue and nobody else is completing it, locked. */
  lockUnconfirmed(tx: Tx, orderId: string): Promise<StoredOrder | undefined>;
}

export interface OrderLists {
  findOwn(tx: ReadTx, enterpriseId: string, asked: FindOwnOrders): Promise<Slice<Named<OrderSummary>>>;
  findOpen(tx: ReadTx, viewerId: string, asked: FindOpenOrders): Promise<Slice<Named<OrderSummary>>>;
}

export interface BiddingStore {
  /**
   * Locks the order against closing. Late callers get no lock, so that they cannot hold up the closing.
   * @throws Refusal `NOT_FOUND`, `OWN_ORDER`, `DEADLINE_PASSED`, `ORDER_NOT_OPEN`
   */
  lockOpenOrder(tx: Tx, orderId: string, bidderId: string): Promise<OrderInBidding>;
  countBids(tx: Tx, orderId: string, bidderId: string): Promise<{ all: number; own: number }>;
  /**
   * @returns when it was sealed, or undefined when the deadline has passed
   * @throws Refusal `BID_EXISTS`
   */
  place(tx: Tx, bid: NewBid): Promise<Date | undefined>;
  findOwnOrderId(tx: Tx, bidId: string, bidderId: string): Promise<string | undefined>;
  lockOwn(tx: Tx, bidId: string, bidderId: string): Promise<SealedBid | undefined>;
  /** @returns when it was sealed, or undefined when the deadline has passed */
  revise(
    tx: Tx,
    bid: SealedBid,
    revised: Revision & { readonly conditions: number },
    standing: CertifiedStanding,
  ): Promise<Date | undefined>;
  /** @returns whether it was still before the deadline */
  reconfirm(tx: Tx, bid: SealedBid, conditions: number, standing: CertifiedStanding): Promise<boolean>;
  /** @returns whether it was still before the deadline */
  withdraw(tx: Tx, bid: SealedBid): Promise<boolean>;
}

/** Everything about bids once the deadline has passed. */
export interface OpeningStore {
  /** Open orders whose deadline has passed, the longest overdue first. */
  findDue(tx: ReadTx, limit: number): Promise<string[]>;
  /** The order if its deadline has passed and nobody else is closing it, locked. */
  lockDue(tx: Tx, orderId: string): Promise<DueOrder | undefined>;
  /** @returns the new version */
  close(tx: Tx, orderId: string, outcome: 'closed' | 'failed', openedBids: number): Promise<number>;
  sealedBids(tx: Tx, orderId: string): Promise<CiphertextOfBid[]>;
  open(tx: Tx, orderId: string, verdicts: readonly OpeningVerdict[]): Promise<void>;
  /** Bids nobody confirmed again are out, unopened. @returns which */
  lapse(tx: Tx, orderId: string): Promise<SealedBid[]>;
  openedBids(tx: ReadTx, orderId: string): Promise<OpenedRow[]>;
  lockBidOf(tx: Tx, orderId: string, bidId: string): Promise<BidOfOrder | undefined>;
  /** The winner has won, all others have lost. @returns every bid that was decided */
  decide(tx: Tx, orderId: string, winnerId: string): Promise<SealedBid[]>;
  /** The bids of a cancelled order are lost. @returns their bidders */
  lose(tx: Tx, orderId: string): Promise<string[]>;
}

export interface OwnBidStore {
  find(tx: ReadTx, enterpriseId: string, asked: FindOwnBids): Promise<Slice<OwnBidView>>;
  /** The bid that stands, or the last one withdrawn. */
  onOrder(tx: ReadTx, enterpriseId: string, orderId: string): Promise<OwnBidView | undefined>;
  byId(tx: ReadTx, enterpriseId: string, bidId: string): Promise<OwnBidView | undefined>;
  hasBid(tx: ReadTx, enterpriseId: string, orderId: string): Promise<boolean>;
}

export interface AwardStore {
  /** @throws Refusal `ORDER_ALREADY_AWARDED` */
  insertAward(tx: Tx, award: NewAward): Promise<void>;
  /** @returns the contract's number */
  insertContract(tx: Tx, contract: NewContract): Promise<string>;
}

/** What was agreed; how far the order is, is the order's to tell. */
export type AgreedContract = Omit<ContractView, 'orderState'>;

export interface ContractStore {
  find(tx: ReadTx, enterpriseId: string, asked: FindContracts): Promise<Slice<AgreedContract>>;
  byId(tx: ReadTx, enterpriseId: string, contractId: string): Promise<AgreedContract | undefined>;
  /** Runs in scope `market`: a supplier's own scope does not see the order of its buyer. */
  orderStates(tx: ReadTx, orderIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
}

export interface StandingStore {
  /** Locks the row so that a stop waits until the transaction ends. */
  lockShared(tx: Tx, enterpriseId: string): Promise<{ standing: Standing | undefined; now: Date }>;
  /** Applied when it is newer than what is known. */
  grant(tx: Tx, standing: CertifiedStanding): Promise<void>;
  /** Waits for running bids and awards; applied when it is newer than what is known. */
  stop(tx: Tx, stopped: StopStanding): Promise<void>;
}

export interface PartyStore {
  remember(tx: Tx, enterpriseId: string, name: string): Promise<void>;
}

export interface Seal {
  /** @returns ciphertext and commitment, and the salt for the bidder's receipt */
  seal(place: SealPlace, terms: BidTerms): { ciphertext: Buffer; commitment: string; salt: string };
  /** The content, or why it cannot be opened or is not what the bidder was given a receipt for. */
  open(
    place: SealPlace,
    sealed: Pick<CiphertextOfBid, 'ciphertext' | 'commitment'>,
  ): Result<SealedContent, string>;
}
