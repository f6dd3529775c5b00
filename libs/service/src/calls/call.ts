import { Refusal, type Contract } from '@tianfu/contracts';
import type { Db, TransactionRun } from '../data/db.js';
import { defaultScope, type Scope, type TransactionSettings } from '../data/scope.js';
import type { ReadTx, Tx } from '../data/tx.js';
import type { Caller } from './caller.js';
import type { CallIdempotency } from './idempotent-call.js';

export interface CallOptions {
  /** Defaults to what the contract's access says: member → tenant, operator → operator, else service. */
  readonly scope?: Scope;
}

export interface TransactionOptions extends CallOptions {
  /**
   * An earlier step of a command that takes several transactions: its result is not the answer and is not
   * stored under the idempotency key. The step must itself bear being run twice; once the command is answered it is
   * not run again.
   */
  readonly step?: boolean;
}

export interface CallFacts {
  readonly contract: Contract;
  readonly caller: Caller;
  /** The caller's token as it came, for forwarding. */
  readonly token: string | undefined;
  readonly language: 'zh' | 'en';
  readonly traceId: string;
  /** `If-Match`: the version the caller saw. */
  readonly expectedVersion: number | undefined;
  readonly idempotencyKey: string | undefined;
  /** Epoch milliseconds after which nobody waits for the answer any more. */
  readonly deadlineMs: number;
}

/** One command or query on its way through its handler. */
export class Call {
  readonly contract: Contract;
  readonly caller: Caller;
  readonly token: string | undefined;
  readonly language: 'zh' | 'en';
  readonly traceId: string;
  readonly expectedVersion: number | undefined;
  readonly idempotencyKey: string | undefined;
  readonly deadlineMs: number;
  readonly #db: Db;
  readonly #run: TransactionRun;
  readonly #idempotency: CallIdempotency | undefined;

  constructor(facts: CallFacts, db: Db, run: TransactionRun, idempotency: CallIdempotency | undefined) {
    this.contract = facts.contract;
    this.caller = facts.caller;
    this.token = facts.token;
    this.language = facts.language;
    this.traceId = facts.traceId;
    this.expectedVersion = facts.expectedVersion;
    this.idempotencyKey = facts.idempotencyKey;
    this.deadlineMs = facts.deadlineMs;
    this.#db = db;
    this.#run = run;
    this.#idempotency = idempotency;
  }

  /**
   * Runs the effect of a command in one transaction. It is run again (≤ 5 times) when PostgreSQL reports a
   * serialization failure or a deadlock, so it must do nothing outside the transaction.
   * For a contract with an idempotency key its result is stored in the same commit: return the answer itself.
   * @throws Refusal `TRY_AGAIN` when the retries do not help, `IDEMPOTENCY_KEY_REUSED`, and what `fn` throws
   */
  async transaction<T>(fn: (tx: Tx) => Promise<T>, options: TransactionOptions = {}): Promise<T> {
    const settings = this.#settings(options.scope);
    if (this.#idempotency === undefined) return this.#db.run(settings, fn, this.#run);
    if (options.step !== true) return this.#idempotency.transaction(settings, fn, this.#run);
    await this.#idempotency.requireNew();
    return this.#db.run(settings, fn, this.#run);
  }

  /**
   * Reads. Scope `market` runs without a transaction (one round trip a statement, each with its own snapshot);
   * every other scope gets a read-only transaction.
   */
  read<T>(fn: (tx: ReadTx) => Promise<T>, options: CallOptions = {}): Promise<T> {
    return this.#db.read(this.#settings(options.scope), fn);
  }

  #settings(scope = defaultScope(this.contract.access)): TransactionSettings {
    const { enterpriseId, personId } = this.caller;
    if (scope === 'tenant' && enterpriseId === undefined) throw new Refusal('ENTERPRISE_REQUIRED');
    return { scope, enterpriseId, personId };
  }
}
