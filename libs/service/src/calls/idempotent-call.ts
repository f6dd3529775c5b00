import { Refusal } from '@tianfu/contracts';
import { assert } from '@tianfu/kernel';
import type { Db, TransactionRun } from '../data/db.js';
import { isUniqueViolation } from '../data/pg-errors.js';
import type { TransactionSettings } from '../data/scope.js';
import type { Tx } from '../data/tx.js';
import type { AnswerVault } from './answer-vault.js';
import { canonicalJson } from './canonical-json.js';

export interface StoredAnswer {
  readonly value: unknown;
  /** The same as JSON. */
  readonly body: string;
}

/** The call was answered before: what it brought about may have been undone since, and must not come back. */
export class AnsweredBefore extends Error {
  override readonly name = 'AnsweredBefore';
}

/**
 * One call with an idempotency key. Optimistic: the effect runs first and the key's row is written in its
 * commit; only when that collides, or the effect is refused, is an earlier answer looked for.
 */
export class CallIdempotency {
  /** Whether the answer is that of an earlier call. */
  replayed = false;
  /** Set once the answering transaction has committed. */
  answered: StoredAnswer | undefined;
  #fingerprint: Buffer | undefined;
  #begun = false;

  constructor(
    private readonly db: Db,
    private readonly vault: AnswerVault,
    private readonly scope: string,
    private readonly key: string,
    private readonly input: unknown,
  ) {}

  /** The answering transaction of the call. */
  async transaction<T>(
    settings: TransactionSettings,
    fn: (tx: Tx) => Promise<T>,
    run: TransactionRun,
  ): Promise<T> {
    assert(!this.#begun, 'one transaction answers a call; mark the earlier ones as steps');
    this.#begun = true;
    let body = '';
    try {
      const value = await this.db.run(settings, fn, {
        ...run,
        idempotency: (answer) => {
          body = JSON.stringify(answer ?? null);
          return {
            scope: this.scope,
            key: this.key,
            fingerprint: this.fingerprint(),
            response: this.vault.seal(body, this.#place()),
          };
        },
      });
      this.answered = { value, body };
      return value;
    } catch (error) {
      if (!isUniqueViolation(error, 'idempotency_pkey')) {
        // What was rolled back answered nothing: the use case may try another way. Had the commit gone through unseen,
        // the next one would collide with its key.
        this.#begun = false;
        throw error;
      }
      const stored = await this.stored();
      assert(stored !== undefined, 'the idempotency key collided with a row that is not there');
      // The same contract stored it under the same input: it is a T.
      return stored.value as T;
    }
  }

  /**
   * The answer of an earlier call with the same key and input.
   * @throws Refusal `IDEMPOTENCY_KEY_REUSED` when the input was another
   */
  async stored(): Promise<StoredAnswer | undefined> {
    const row = await this.db.read({ scope: 'service' }, (tx) =>
      tx.one<{ fingerprint: Buffer; response: Buffer }>(
        'SELECT fingerprint, response FROM idempotency WHERE scope = $1 AND key = $2',
        [this.scope, this.key],
      ),
    );
    if (row === undefined) return undefined;
    if (!row.fingerprint.equals(this.fingerprint())) throw new Refusal('IDEMPOTENCY_KEY_REUSED');
    this.replayed = true;
    const body = this.vault.open(row.response, this.#place());
    this.answered = { value: JSON.parse(body), body };
    return this.answered;
  }

  /** For a step, whose effect is committed before the answer collides. @throws AnsweredBefore */
  async requireNew(): Promise<void> {
    if ((await this.stored()) !== undefined) throw new AnsweredBefore('a call with this key was answered');
  }

  private fingerprint(): Buffer {
    this.#fingerprint ??= this.vault.fingerprint(canonicalJson(this.input));
    return this.#fingerprint;
  }

  #place(): string {
    return `${this.scope}\n${this.key}`;
  }
}
