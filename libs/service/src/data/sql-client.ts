import type { Duplex } from 'node:stream';
import { assert } from '@tianfu/kernel';
import type { Pool, PoolClient, QueryResult } from 'pg';
import { pgErrorOf, STALE_PLAN } from './pg-errors.js';
import { statementName } from './statement-names.js';
import type { ReadTx } from './tx.js';

export type PgPool = Pool;
export type PgClient = PoolClient;

/**
 * One connection while it is borrowed from the pool. Statements are prepared once per connection and
 * pipelined: what is sent without awaiting shares a round trip.
 */
export class SqlClient implements ReadTx {
  /** Set when the connection must not go back to the pool. */
  broken = false;
  #closed = false;

  constructor(readonly raw: PgClient) {}

  async query<Row extends object>(sql: string, params: readonly unknown[] = []): Promise<Row[]> {
    // The caller says what its statement returns; pg cannot know.
    return (await this.run(sql, params)).rows as Row[];
  }

  async one<Row extends object>(sql: string, params: readonly unknown[] = []): Promise<Row | undefined> {
    return (await this.query<Row>(sql, params))[0];
  }

  async execute(sql: string, params: readonly unknown[] = []): Promise<number> {
    return (await this.run(sql, params)).rowCount ?? 0;
  }

  /** A prepared statement. @throws PgError */
  async run(sql: string, params: readonly unknown[]): Promise<QueryResult> {
    assert(!this.#closed, 'a statement after the end of its transaction');
    try {
      inOnePacket(this.raw);
      // pg wants a mutable array and does not change it.
      return await this.raw.query({ name: statementName(sql), text: sql, values: params as unknown[] });
    } catch (error) {
      throw this.#noted(error);
    }
  }

  /** Several statements in one message of the simple protocol; the last one's result. No parameters. */
  async script(sql: string): Promise<QueryResult> {
    assert(!this.#closed, 'a statement after the end of its transaction');
    try {
      inOnePacket(this.raw);
      // For several statements pg answers with an array, which its types do not tell.
      const results = (await this.raw.query(sql)) as QueryResult | QueryResult[];
      if (!Array.isArray(results)) return results;
      const last = results.at(-1);
      if (last === undefined) throw new Error('a script without statements');
      return last;
    } catch (error) {
      throw this.#noted(error);
    }
  }

  /** It goes back to the pool: a statement sent through this object from now on is a bug. */
  close(): void {
    this.#closed = true;
  }

  #noted(error: unknown): unknown {
    const known = pgErrorOf(error);
    // Without a code the connection itself failed; a plan made before a migration would fail again.
    if (known === undefined || known.code === STALE_PLAN) this.broken = true;
    return error;
  }
}

/** What pg's client has and its types leave out. */
interface WithStream {
  readonly connection: { readonly stream: Duplex };
}

const held = new WeakSet<Duplex>();

/**
 * Holds back what is sent until this turn of the event loop is over, so that statements which do not wait for each
 * other leave in one packet: each write costs a system call that wakes PostgreSQL up, more than the statement itself.
 */
function inOnePacket(raw: PgClient): void {
  const { stream } = (raw as unknown as WithStream).connection;
  if (held.has(stream)) return;
  held.add(stream);
  stream.cork();
  process.nextTick(() => {
    held.delete(stream);
    stream.uncork();
  });
}
