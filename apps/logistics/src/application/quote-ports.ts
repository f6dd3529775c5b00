import type {
  CarriageQuoteState,
  CarriageQuoteTerms,
  CarriageRequestState,
  FindCarriageRequests,
  FindQuoteInvitations,
  GoodsLine,
  OwnCarriageQuote,
} from '@tianfu/contracts';
import type { Opened, SealedContent, SealedPlace, SealedText } from '@tianfu/bidding';
import type { Position, Result } from '@tianfu/kernel';
import type { ReadTx, Slice, Tx } from '@tianfu/service';

export interface StoredRequest {
  readonly requestId: string;
  readonly enterpriseId: string;
  readonly enterpriseName: string | undefined;
  readonly number: string;
  readonly title: string;
  readonly state: CarriageRequestState;
  readonly goods: readonly GoodsLine[];
  readonly remark: string | undefined;
  readonly deadline: Date;
  readonly carriersAsked: number;
  readonly openedQuotes: number | undefined;
  readonly tripId: string | undefined;
  readonly createdAt: Date;
  readonly version: number;
}

export interface NewRequest {
  readonly requestId: string;
  readonly enterpriseId: string;
  readonly title: string;
  readonly goods: readonly GoodsLine[];
  readonly remark: string | undefined;
  readonly deadline: Date;
  readonly carrierIds: readonly string[];
}

/** What of a quote is no secret. */
export interface StoredQuote {
  readonly quoteId: string;
  readonly requestId: string;
  readonly carrierId: string;
  readonly state: CarriageQuoteState;
  readonly revision: number;
  readonly version: number;
}

export interface SealedQuote extends StoredQuote, SealedText {}

export interface OpenedQuoteRow extends StoredQuote {
  readonly carrierName: string;
  readonly sealedAt: Date;
  readonly terms: CarriageQuoteTerms;
  readonly commitment: string;
  readonly salt: string;
  readonly certifiedNow: boolean;
}

export interface CarrierStanding {
  readonly certificateId: string;
  readonly standingVersion: number;
}

export interface NewQuote extends SealedText {
  readonly quoteId: string;
  readonly carrierId: string;
  readonly revision: number;
  readonly request: StoredRequest;
  readonly standing: CarrierStanding;
}

export interface StoredAward {
  readonly quoteId: string;
  readonly carrierId: string;
  readonly carrierName: string;
  readonly terms: CarriageQuoteTerms;
  readonly awardedAt: Date;
}

export interface NewCarriageAward {
  readonly awardId: string;
  readonly request: StoredRequest;
  readonly quote: StoredQuote;
  readonly standing: CarrierStanding;
  readonly reason: string | undefined;
  readonly personId: string | undefined;
}

export interface KnownCarrier {
  readonly carrierId: string;
  readonly carrierName: string;
  readonly depots: readonly Position[];
}

/** Requests for quotes and whom they were sent to. */
export interface RequestStore {
  /** PostgreSQL's clock. */
  now(tx: ReadTx): Promise<Date>;
  /** @returns its number */
  insert(tx: Tx, request: NewRequest): Promise<string>;
  byId(tx: ReadTx, requestId: string): Promise<StoredRequest | undefined>;
  lock(tx: Tx, requestId: string): Promise<StoredRequest | undefined>;
  find(tx: ReadTx, shipperId: string, asked: FindCarriageRequests): Promise<Slice<StoredRequest>>;
  invited(tx: ReadTx, requestId: string): Promise<{ carrierId: string; carrierName: string }[]>;
  isInvited(tx: ReadTx, requestId: string, carrierId: string): Promise<boolean>;
  findInvitations(tx: ReadTx, carrierId: string, asked: FindQuoteInvitations): Promise<Slice<StoredRequest>>;
  cancel(tx: Tx, requestId: string, reason: string): Promise<number>;
  award(tx: Tx, requestId: string, tripId: string): Promise<void>;
  /** The request awarded with this trip, if that award still stands. */
  lockAwarded(tx: Tx, tripId: string): Promise<StoredRequest | undefined>;
  /** @returns the new version */
  release(tx: Tx, requestId: string, openedQuotes: number): Promise<number>;
  /** Certified carriers with the depots of their vehicles. */
  carriers(tx: ReadTx, name: string | undefined, limit: number): Promise<KnownCarrier[]>;
  /** Open ones whose deadline has passed by PostgreSQL's clock. */
  findDue(tx: ReadTx, limit: number): Promise<string[]>;
  /** The request if it is due and nobody else is closing it, locked. */
  lockDue(tx: Tx, requestId: string): Promise<StoredRequest | undefined>;
  /** @returns the new version */
  close(tx: Tx, requestId: string, outcome: 'closed' | 'failed', openedQuotes: number): Promise<number>;
}

/** Quotes: sealed, opened, decided. */
export interface QuoteStore {
  /**
   * Locks the request against closing. Late callers get no lock, so that they cannot hold up the closing.
   * @throws Refusal `NOT_FOUND`, `DEADLINE_PASSED`, `TRANSITION_REFUSED`
   */
  lockOpenRequest(tx: Tx, requestId: string, carrierId: string): Promise<StoredRequest>;
  count(tx: Tx, requestId: string, carrierId: string): Promise<{ all: number; own: number }>;
  /** @returns when it was sealed, undefined when the deadline has passed. @throws Refusal `BID_EXISTS` */
  place(tx: Tx, quote: NewQuote): Promise<Date | undefined>;
  revise(tx: Tx, quote: NewQuote): Promise<Date | undefined>;
  /** @returns whether it was still before the deadline */
  withdraw(tx: Tx, quoteId: string): Promise<boolean>;
  requestOf(tx: Tx, quoteId: string, carrierId: string): Promise<string | undefined>;
  lockOwn(tx: Tx, quoteId: string, carrierId: string): Promise<StoredQuote | undefined>;
  /** The quote that stands on each request, or the last one withdrawn. */
  own(tx: ReadTx, requestIds: readonly string[], carrierId: string): Promise<Map<string, OwnCarriageQuote>>;
  sealed(tx: Tx, requestId: string): Promise<SealedQuote[]>;
  open(tx: Tx, requestId: string, verdicts: readonly Opened<CarriageQuoteTerms>[]): Promise<void>;
  opened(tx: ReadTx, requestId: string): Promise<OpenedQuoteRow[]>;
  lockOpened(tx: Tx, requestId: string, quoteId: string): Promise<OpenedQuoteRow | undefined>;
  /** The winner has won, all others have lost. @returns every quote that was decided */
  decide(tx: Tx, requestId: string, winnerId: string): Promise<StoredQuote[]>;
  /** The award is cancelled and what was decided stands open again, the winner's quote as said. @returns all of them */
  release(tx: Tx, requestId: string, winner: 'declined' | 'opened'): Promise<StoredQuote[]>;
  /** The quotes of a cancelled request are lost, unopened where they were sealed. */
  lose(tx: Tx, requestId: string): Promise<void>;
  /** The carrier's certificate, held until the transaction ends; undefined when none is in force today. */
  lockStanding(tx: Tx, carrierId: string): Promise<CarrierStanding | undefined>;
  /** @throws Refusal `REQUEST_ALREADY_AWARDED` */
  insertAward(tx: Tx, award: NewCarriageAward): Promise<void>;
  awardOf(tx: ReadTx, requestId: string): Promise<StoredAward | undefined>;
}

export interface QuoteSeal {
  seal(place: SealedPlace, terms: CarriageQuoteTerms): SealedText & { readonly salt: string };
  open(place: SealedPlace, sealed: SealedText): Result<SealedContent<CarriageQuoteTerms>, string>;
}
