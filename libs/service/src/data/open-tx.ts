import { assert, newId } from '@tianfu/kernel';
import type { EventContract, ServiceName } from '@tianfu/contracts';
import type { DataSource, EntityManager } from 'typeorm';
import { crashPoint } from '../boot/crash-point.js';
import { currentTrace, traceOf } from '../trace/context.js';
import { flush, type AuditRow, type IdempotencyRow, type OutboxRow } from './flush.js';
import { managerOn } from './manager.js';
import type { TransactionSettings } from './scope.js';
import { literalSettings } from './settings-sql.js';
import type { SqlClient } from './sql-client.js';
import type { AuditEntry, EventOrigin, Tx } from './tx.js';

/** Far above what one piece of work tells: the plan of a day tells of each of its consignments, up to two thousand. */
const MAX_EVENTS_PER_TRANSACTION = 5_000;

/** What surrounds a transaction. */
export interface TransactionRun {
  readonly service: ServiceName;
  /** Statements that share the round trip of BEGIN; literals only. */
  readonly opening?: string;
  /** Looks at the result of `opening`; `false` ends the transaction without effect. */
  readonly opened?: (touchedRows: number) => boolean;
  /** Completes an audit entry with who and where. */
  readonly audit?: (entry: AuditEntry) => AuditRow;
  /** The line every operator's command leaves. */
  readonly auditEntry?: AuditEntry;
  /** The idempotency row to store with the answer. */
  readonly idempotency?: (answer: unknown) => IdempotencyRow;
  /** Told after the commit when it wrote outbox rows. */
  readonly afterEvents?: () => void;
}

export class OpenTx implements Tx {
  readonly #outbox: OutboxRow[] = [];
  readonly #audit: AuditRow[] = [];
  #manager: EntityManager | undefined;

  private constructor(
    private readonly dataSource: DataSource,
    private readonly client: SqlClient,
    private readonly around: TransactionRun,
  ) {}

  /** BEGIN, settings, `fn`, one flush of what was collected, COMMIT. Rolls back when anything throws. */
  static async run<T>(
    dataSource: DataSource,
    client: SqlClient,
    settings: TransactionSettings,
    around: TransactionRun,
    fn: (tx: Tx) => Promise<T>,
  ): Promise<T> {
    const tx = new OpenTx(dataSource, client, around);
    try {
      const begun = client.script(`BEGIN;${literalSettings(settings)};${around.opening ?? ''}`);
      // Handled below; until then nobody awaits it, and Node would call that unhandled.
      begun.catch(() => undefined);
      if (around.opened !== undefined && !around.opened((await begun).rowCount ?? 0)) {
        throw new NothingToDo();
      }
      // Pipelined: the first statement of `fn` leaves in the same packet as BEGIN. Had BEGIN failed, the
      // connection is gone or the block aborted, so nothing of `fn` could run outside a transaction.
      const result = await fn(tx);
      await begun;
      if (around.auditEntry !== undefined) tx.audit(around.auditEntry);
      if (tx.#outbox.length > 0) crashPoint('before-commit');
      await tx.#commit(result);
      return result;
    } catch (error) {
      await rollBack(client);
      throw error;
    }
  }

  query<Row extends object>(sql: string, params: readonly unknown[] = []): Promise<Row[]> {
    return this.client.query<Row>(sql, params);
  }

  one<Row extends object>(sql: string, params: readonly unknown[] = []): Promise<Row | undefined> {
    return this.client.one<Row>(sql, params);
  }

  execute(sql: string, params: readonly unknown[] = []): Promise<number> {
    return this.client.execute(sql, params);
  }

  emit<P extends object>(event: EventContract<P>, payload: P, of: EventOrigin): string {
    assert(event.owner === this.around.service, `only ${event.owner} may emit ${event.subject}`);
    assert(this.#outbox.length < MAX_EVENTS_PER_TRANSACTION, 'too many events in one transaction');
    const id = newId();
    this.#outbox.push({
      id,
      subject: event.subject,
      aggregate_id: of.aggregateId,
      version: of.version,
      payload,
      traceparent: (of.cause && traceOf(of.cause))?.traceparent ?? currentTrace()?.traceparent ?? null,
    });
    return id;
  }

  audit(entry: AuditEntry): void {
    assert(this.around.audit !== undefined, 'this transaction has no audit trail');
    this.#audit.push(this.around.audit(entry));
  }

  async now(): Promise<Date> {
    const row = await this.client.one<{ now: Date }>('SELECT clock_timestamp() AS now');
    assert(row !== undefined, 'clock_timestamp() has one row');
    return row.now;
  }

  get manager(): EntityManager {
    this.#manager ??= managerOn(this.dataSource, this.client.raw);
    return this.#manager;
  }

  async #commit(answer: unknown): Promise<void> {
    const idempotency = this.around.idempotency?.(answer);
    const flushed = flush(this.client, { outbox: this.#outbox, audit: this.#audit, idempotency });
    // In the same packet; when the flush fails PostgreSQL answers this COMMIT with ROLLBACK.
    const committed = this.client.script('COMMIT');
    await Promise.all([flushed, committed]);
    assert((await committed).command === 'COMMIT', 'the transaction had failed before its commit');
    if (this.#outbox.length === 0) return;
    crashPoint('after-commit');
    this.around.afterEvents?.();
  }
}

/** The opening found that there is nothing to do: an event that has taken effect before. */
export class NothingToDo extends Error {}

async function rollBack(client: SqlClient): Promise<void> {
  try {
    await client.script('ROLLBACK');
  } catch {
    // The first error says what happened; a connection that cannot roll back is thrown away.
    client.broken = true;
  }
}
