import type {
  CertificateGranted,
  CertificateStopped,
  FacilityView,
  OrderBrief,
  SmvBand,
} from '@tianfu/contracts';
import type { Call, ReadTx, Tx } from '@tianfu/service';
import type { FacilityFacts } from '../domain/facility-row.js';
import type { Factory, Supplier } from '../domain/factory.js';
import type { Ranking, RankingOptions } from '../domain/factory-index.js';
import type { LineFacts } from '../domain/line-row.js';
import type { OrderNeeds } from '../domain/order-needs.js';
import type { Score, ScorePart } from '../domain/score.js';

/** Every factory of the market in memory. */
export interface Directory {
  /** Takes in everything committed by now. Inside a transaction that locks out changes: exactly everything. */
  refresh(tx: ReadTx): Promise<void>;
  /** Takes in everything committed up to a fifth of a second ago. */
  fresh(): Promise<void>;
  get(factoryId: string): Factory | undefined;
  rank(order: OrderNeeds, options: RankingOptions): Ranking;
  nearMisses(order: OrderNeeds, options: RankingOptions): Ranking;
  rankOf(order: OrderNeeds, factoryId: string): number | undefined;
}

/** The day by PostgreSQL's clock in Asia/Shanghai. */
export interface Today {
  /** @returns 'YYYY-MM-DD', at most a second old */
  on(tx: ReadTx): Promise<string>;
}

/** News of a certificate that covers production. */
export type FactoryGranted = CertificateGranted & Required<Pick<CertificateGranted, 'capability'>>;

export interface Factories {
  /** @returns whether this told anything new */
  granted(tx: Tx, told: FactoryGranted): Promise<boolean>;
  /** @returns whether this told anything new */
  stopped(tx: Tx, told: CertificateStopped): Promise<boolean>;
  bidDecided(tx: Tx, factoryId: string, won: boolean): Promise<void>;
  /** `undefined` while no certificate has been told of. */
  find(tx: ReadTx, factoryId: string): Promise<Supplier | undefined>;
  /** No factory and no facility changes until the end of the transaction; several may hold it. */
  lockOutChanges(tx: Tx): Promise<void>;
  /** Only this transaction changes factories and facilities until its end. */
  beginChanges(tx: Tx): Promise<void>;
}

export interface MatchedFactory {
  readonly factoryId: string;
  readonly score: Score;
}

export interface MatchesOfOrder {
  readonly orderId: string;
  readonly factories: readonly MatchedFactory[];
}

/** An order with the event that told of it. */
export interface PublishedOrder {
  readonly brief: OrderBrief;
  readonly publishedAt: Date;
  readonly cause: object;
}

export interface MatchedOrder {
  readonly orderId: string;
  readonly score: Score;
}

export interface FeedFilter {
  readonly category: string | undefined;
  readonly mode: string | undefined;
  readonly after: FeedPlace | undefined;
  readonly limit: number;
}

/** The last entry of a page of the feed. */
export interface FeedPlace {
  readonly points: number;
  readonly orderId: string;
}

export interface FeedEntry extends FeedPlace {
  readonly brief: OrderBrief;
  readonly parts: readonly ScorePart[];
  readonly publishedAt: Date;
  readonly matchedAt: Date;
}

export interface Orders {
  /** @returns those that are new here, or have new conditions, and take bids now */
  published(tx: Tx, orders: readonly PublishedOrder[]): Promise<ReadonlySet<string>>;
  /** Nothing is open or matched any more. */
  closed(tx: Tx, orderId: string): Promise<void>;
  /** Of an order that was published. */
  brief(tx: ReadTx, orderId: string): Promise<OrderBrief | undefined>;
  /** Open orders of these categories and modes, newest first. */
  open(
    tx: ReadTx,
    categories: readonly string[],
    wantedModes: readonly string[],
    limit: number,
  ): Promise<OrderBrief[]>;
}

export interface Matches {
  add(tx: Tx, matched: readonly MatchesOfOrder[]): Promise<void>;
  /** Takes the order out of every feed. @returns whose feeds held it */
  clear(tx: Tx, orderId: string): Promise<ReadonlySet<string>>;
  /** What the factory's feed holds from now on. */
  replace(tx: Tx, factoryId: string, orders: readonly MatchedOrder[]): Promise<void>;
  feed(tx: ReadTx, factoryId: string, filter: FeedFilter): Promise<FeedEntry[]>;
}

export interface ImportCounts {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
}

export interface FacilityFilter {
  readonly text: string | undefined;
  readonly countryCode: string | undefined;
  /** Id of the last facility of the page before. */
  readonly after: string | undefined;
  readonly limit: number;
}

/** No two of the rows may have the same key. */
export interface Facilities {
  compare(tx: ReadTx, source: string, rows: readonly FacilityFacts[]): Promise<ImportCounts>;
  store(tx: Tx, source: string, rows: readonly FacilityFacts[]): Promise<void>;
  find(tx: ReadTx, filter: FacilityFilter): Promise<FacilityView[]>;
}

/** No two of the rows may have the same key. */
export interface LineRecords {
  compare(tx: ReadTx, source: string, rows: readonly LineFacts[]): Promise<ImportCounts>;
  store(tx: Tx, source: string, rows: readonly LineFacts[]): Promise<void>;
  summarise(tx: ReadTx, edges: readonly number[]): Promise<SmvBand[]>;
}

/** The service orders, asked as the caller. */
export interface OrderBook {
  /** @throws Refusal `NOT_FOUND` for what the caller may not see */
  brief(orderId: string, call: Call): Promise<OrderBrief>;
}

/** Names of enterprises that a brief came without. */
export interface EnterpriseNames {
  /** @throws Refusal what identity refuses, `SERVICE_UNAVAILABLE` when it does not answer */
  nameOf(enterpriseId: string, call: Call): Promise<string>;
}
