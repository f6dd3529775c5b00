import type { Db } from '@tianfu/service';
import type { StepIntake } from '../../application/ports.js';
import type { IntakeFinder } from '../../application/receive-tracking.js';
import type { ReceivedStep, StoredIntake } from '../../application/stored.js';
import type { PostgresTracking } from './tracking-store.js';

const SCOPE = { scope: 'service' } as const;
/** A closed intake takes callbacks this much longer in another process. */
const REMEMBERED_MS = 5_000;
const MAX_REMEMBERED = 1_000;

const TAKE = `INSERT INTO tracking_step (enterprise_id, provider, carrier_code, number, sequence, status, at, text, place,
    received_at, applied)
  SELECT s."enterpriseId", s.provider, s."carrierCode", s."waybillNumber", s.sequence, s.status, s.at, s.text, s.place,
    clock_timestamp(), false
  FROM jsonb_to_recordset($1::jsonb) AS s("enterpriseId" uuid, provider text, "carrierCode" text,
    "waybillNumber" text, sequence int, status text, at timestamptz, text text, place text)
  ON CONFLICT DO NOTHING RETURNING enterprise_id, provider, carrier_code, number, sequence`;

/** Steps in one statement at most; a single callback brings no more. */
const MAX_ROWS = 2_000;
/** Statements at once: while they run, what arrives waits for the next. */
const MAX_FLUSHES = 2;

interface NewRow extends Omit<ReceivedStep, 'at'> {
  readonly enterpriseId: string;
  readonly provider: string;
  readonly at: string;
}

interface TakenRow {
  enterprise_id: string;
  provider: string;
  carrier_code: string;
  number: string;
  sequence: number;
}

interface Waiting {
  readonly rows: readonly NewRow[];
  readonly resolve: (taken: number) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Stores steps of callbacks. Callbacks come in bursts: those that arrive while a statement runs share the next one,
 * and its commit.
 */
export class PostgresStepIntake implements StepIntake, IntakeFinder {
  readonly #waiting: Waiting[] = [];
  #flushes = 0;
  readonly #known = new Map<string, { readonly intake: StoredIntake; readonly untilMs: number }>();

  constructor(
    private readonly db: Db,
    private readonly tracking: PostgresTracking,
  ) {}

  async find(intakeId: string): Promise<StoredIntake | undefined> {
    const known = this.#known.get(intakeId);
    if (known !== undefined && known.untilMs > Date.now()) return known.intake;
    const intake = await this.db.read(SCOPE, (tx) => this.tracking.intake(tx, intakeId));
    if (intake === undefined) return undefined;
    if (this.#known.size >= MAX_REMEMBERED) this.#known.clear();
    this.#known.set(intakeId, { intake, untilMs: Date.now() + REMEMBERED_MS });
    return intake;
  }

  take({ enterpriseId, provider }: StoredIntake, steps: readonly ReceivedStep[]): Promise<number> {
    const rows = steps.map((step) => ({ ...step, enterpriseId, provider, at: step.at.toISOString() }));
    return new Promise((resolve, reject) => {
      this.#waiting.push({ rows, resolve, reject });
      this.#flush();
    });
  }

  #flush(): void {
    if (this.#flushes >= MAX_FLUSHES || this.#waiting.length === 0) return;
    this.#flushes += 1;
    void this.#store(this.#nextBatch()).finally(() => {
      this.#flushes -= 1;
      this.#flush();
    });
  }

  #nextBatch(): Waiting[] {
    let rows = 0;
    const end = this.#waiting.findIndex((each) => (rows += each.rows.length) > MAX_ROWS);
    return this.#waiting.splice(0, end < 0 ? this.#waiting.length : Math.max(1, end));
  }

  async #store(batch: readonly Waiting[]): Promise<void> {
    try {
      const taken = new Set((await this.#insert(batch.flatMap(({ rows }) => rows))).map(keyOfTaken));
      // A step that two of the batch bring is new to the first of them alone.
      for (const { rows, resolve } of batch) resolve(rows.filter((row) => taken.delete(keyOf(row))).length);
    } catch (error) {
      const [first, ...others] = batch;
      if (others.length === 0) first?.reject(error);
      // One that cannot be stored shall not keep the others from it.
      else for (const each of batch) await this.#store([each]);
    }
  }

  #insert(rows: readonly NewRow[]): Promise<TakenRow[]> {
    // In one order everywhere, so that two copies of the service never wait for each other.
    const ordered = rows.toSorted((left, right) => (keyOf(left) < keyOf(right) ? -1 : 1));
    return this.db.transaction(SCOPE, (tx) => tx.query<TakenRow>(TAKE, [JSON.stringify(ordered)]));
  }
}

const keyOf = ({ enterpriseId, provider, carrierCode, waybillNumber, sequence }: NewRow): string =>
  [enterpriseId, provider, carrierCode, waybillNumber, sequence].join(' ');

const keyOfTaken = (row: TakenRow): string =>
  [row.enterprise_id, row.provider, row.carrier_code, row.number, row.sequence].join(' ');
