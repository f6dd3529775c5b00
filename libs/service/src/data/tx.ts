import type { EventContract } from '@tianfu/contracts';
import type { EntityManager } from 'typeorm';

/** Reading with written SQL. Rows come as pg gives them: bigint and numeric as text, timestamptz as Date, date as text. */
export interface ReadTx {
  /** All rows of a statement with `$1…` parameters. */
  query<Row extends object>(sql: string, params?: readonly unknown[]): Promise<Row[]>;
  /** The first row, or `undefined` when there is none. */
  one<Row extends object>(sql: string, params?: readonly unknown[]): Promise<Row | undefined>;
}

/** The aggregate an event tells of. */
export interface EventOrigin {
  readonly aggregateId: string;
  /** Grows by one with every event of the aggregate; listeners use it to ignore what is older than they know. */
  readonly version: number;
  /** The event it follows from, where several are handled together; else it belongs to the trace it runs under. */
  readonly cause?: object;
}

/** A line on the audit trail. Secrets are masked by name before it is stored. */
export interface AuditEntry {
  /** Defaults to the contract's subject. */
  readonly subject?: string;
  /** The enterprise concerned; defaults to the caller's. */
  readonly enterpriseId?: string | undefined;
  readonly summary: Readonly<Record<string, unknown>>;
}

/** One transaction. Everything collected (`emit`, `audit`) is written by one statement before the commit. */
export interface Tx extends ReadTx {
  /** Runs a statement that returns no rows. @returns the number of rows it touched */
  execute(sql: string, params?: readonly unknown[]): Promise<number>;
  /**
   * Collects an event for the outbox; it is published after the commit.
   * @returns the event's id
   * @throws AssertionError when the event belongs to another service
   */
  emit<P extends object>(event: EventContract<P>, payload: P, of: EventOrigin): string;
  /** Collects a line for the audit trail. Operators' commands get one by themselves. */
  audit(entry: AuditEntry): void;
  /** PostgreSQL's `clock_timestamp()`: the clock every deadline is decided by. */
  now(): Promise<Date>;
  /** TypeORM on the same connection and transaction, for cold paths. */
  readonly manager: EntityManager;
}
