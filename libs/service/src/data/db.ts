import type { DataSource } from 'typeorm';
import { retriedTransaction } from './retry.js';
import { literalSettings } from './settings-sql.js';
import type { TransactionSettings } from './scope.js';
import type { Connections } from './connections.js';
import { SqlClient } from './sql-client.js';
import type { ReadTx, Tx } from './tx.js';
import { OpenTx, type TransactionRun } from './open-tx.js';

export type { TransactionRun } from './open-tx.js';

/** The service's database: one pool, written SQL, transactions that say who they are for. */
export class Db {
  constructor(
    readonly dataSource: DataSource,
    private readonly connections: Connections,
    private readonly defaults: TransactionRun,
    private readonly untilMs?: number,
  ) {}

  /** The same database for a call that ends: as long as that, it waits for a connection. @param endMs epoch milliseconds */
  until(endMs: number): Db {
    return new Db(this.dataSource, this.connections, this.defaults, endMs);
  }

  /**
   * A transaction of the service's own (sweepers, imports); handlers use `call.transaction`.
   * `fn` is run again (≤ 5 times) on a serialization failure or deadlock.
   * @param opening statements that share the round trip of BEGIN; literals only
   * @throws Refusal `TRY_AGAIN` when the retries do not help, and what `fn` throws
   */
  transaction<T>(settings: TransactionSettings, fn: (tx: Tx) => Promise<T>, opening?: string): Promise<T> {
    return this.run(settings, fn, opening === undefined ? this.defaults : { ...this.defaults, opening });
  }

  /** A read-only transaction; scope `market` runs each statement by itself, without one. */
  async read<T>(settings: TransactionSettings, fn: (tx: ReadTx) => Promise<T>): Promise<T> {
    if (settings.scope === 'market') return this.#withClient((client) => fn(client));
    return this.#withClient(async (client) => {
      // Pipelined: the first statement of `fn` leaves in the same packet.
      const begun = client.script(`BEGIN READ ONLY;${literalSettings(settings)}`);
      begun.catch(() => undefined); // awaited below
      try {
        const result = await fn(client);
        await begun;
        return result;
      } finally {
        await client.script('ROLLBACK');
      }
    });
  }

  /** One statement on the market's view of the tables: no transaction, the connection's default scope. */
  market<Row extends object>(sql: string, params: readonly unknown[] = []): Promise<Row[]> {
    return this.#withClient((client) => client.query<Row>(sql, params));
  }

  /** For the glue: a transaction with what surrounds it (idempotency, audit, inbox). */
  run<T>(settings: TransactionSettings, fn: (tx: Tx) => Promise<T>, run: TransactionRun): Promise<T> {
    return retriedTransaction(() =>
      this.#withClient((client) =>
        OpenTx.run(this.dataSource, client, settings, { ...this.defaults, ...run }, fn),
      ),
    );
  }

  /** Requests waiting for a connection. */
  get waiting(): number {
    return this.connections.waiting;
  }

  async #withClient<T>(fn: (client: SqlClient) => Promise<T>): Promise<T> {
    const raw = await this.connections.borrow(this.untilMs);
    const client = new SqlClient(raw);
    try {
      return await fn(client);
    } finally {
      client.close();
      this.connections.giveBack(raw, client.broken);
    }
  }
}
