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
  ON CONFLICT DO NOTHING RETURNING enterprise_id, number`;

/** Stores steps of callbacks, one statement a callback. */
export class PostgresStepIntake implements StepIntake, IntakeFinder {
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

  async take({ enterpriseId, provider }: StoredIntake, steps: readonly ReceivedStep[]): Promise<number> {
    const rows = steps.map((step) => ({ ...step, enterpriseId, provider, at: step.at.toISOString() }));
    const taken = await this.db.transaction(SCOPE, (tx) => tx.query<object>(TAKE, [JSON.stringify(rows)]));
    return taken.length;
  }
}
