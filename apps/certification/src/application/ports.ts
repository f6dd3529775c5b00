import type { CertificationCard, DossierSummary } from '@tianfu/contracts';
import type { ReadTx, Tx } from '@tianfu/service';
import type { StoppingStep } from '../domain/dossier-states.js';
import type { Change, Dossier, HistoryLine, Stop } from '../domain/dossier.js';

/** What certification knows of an enterprise; the truth is identity's. */
export interface Enterprise {
  readonly enterpriseId: string;
  readonly enterpriseName: string;
  readonly uscc: string;
}

export interface Dossiers {
  ofEnterprise(tx: ReadTx, enterpriseId: string): Promise<Dossier | undefined>;
  byId(tx: ReadTx, dossierId: string): Promise<Dossier | undefined>;
  /** The same, with the row locked until the transaction ends. */
  lockOfEnterprise(tx: Tx, enterpriseId: string): Promise<Dossier | undefined>;
  lockById(tx: Tx, dossierId: string): Promise<Dossier | undefined>;
  /** The newest lines, oldest of them first; at most what a view may carry. */
  history(tx: ReadTx, enterpriseId: string): Promise<HistoryLine[]>;
  /** Does nothing where the enterprise has a dossier already. */
  open(tx: Tx, dossier: Dossier): Promise<void>;
  /** Writes what a decision on a locked dossier came to. */
  save(tx: Tx, before: Dossier, change: Change): Promise<void>;
  /** Longest waiting first; those never submitted come last. */
  find(tx: ReadTx, wanted: QueueFilter): Promise<DossierSummary[]>;
  /** With scope `market`: only what the market may know. */
  card(tx: ReadTx, enterpriseId: string): Promise<CertificationCard | undefined>;
}

/** A place in the queue: when it was submitted, never for a draft. */
export interface QueuePlace {
  readonly submittedAt: string | undefined;
  readonly dossierId: string;
}

export interface QueueFilter {
  readonly states?: readonly string[] | undefined;
  /** Part of a name or credit code, taken literally. */
  readonly text?: string | undefined;
  readonly after?: QueuePlace | undefined;
  readonly limit: number;
}

export interface Stops {
  /** The stop a command asked for, by its owner and Idempotency-Key. */
  byRequest(tx: Tx, step: StoppingStep, requestKey: string): Promise<Stop | undefined>;
  /**
   * Stores the open stop of a locked dossier and its reserved version. A sweeper takes it `graceMs` later.
   * @returns false where the key is being used for another dossier at the same time
   */
  record(tx: Tx, dossier: Dossier & { readonly stopping: Stop }, graceMs: number): Promise<boolean>;
  finish(tx: Tx, stop: Stop, at: Date): Promise<void>;
  /** Open stops whose time has come, each for one taker: nobody else gets them for `leaseMs`. */
  takeDue(tx: Tx, limit: number, leaseMs: number): Promise<Stop[]>;
  /** Ids of dossiers whose certificate is past its last day and not being stopped yet, locked for this taker. */
  takeExpired(tx: Tx, limit: number): Promise<string[]>;
}

/** The order book: after it has answered, no bid and no award of the supplier gets through. */
export interface OrderBook {
  /** Bears being told twice. @throws when it does not answer by `deadlineMs` (epoch milliseconds) */
  stopStanding(stop: Stop, deadlineMs: number): Promise<void>;
}
