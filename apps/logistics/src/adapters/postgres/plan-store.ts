import { type PlanDay, type PlanState, Refusal } from '@tianfu/contracts';
import { isUniqueViolation, type ReadTx, type Tx } from '@tianfu/service';
import type { PlanStore } from '../../application/plan-ports.js';
import type { PlanProgress, StoredPlan } from '../../application/stored.js';

interface PlanRow {
  plan_id: string;
  hub_id: string;
  day: string;
  state: PlanState;
  asked: PlanDay;
  board_version: number;
  progress: PlanProgress;
  abort_asked: boolean;
  started_at: Date;
  ended_at: Date | null;
}

const NOTHING_YET: PlanProgress = { consignments: 0, vehicles: 0, percent: 0, unplanned: 0, trips: 0 };

const BUMP = `INSERT INTO plan_board AS b (hub_id, day, version) VALUES ($1, $2, 1)
  ON CONFLICT (hub_id, day) DO UPDATE SET version = b.version + 1 RETURNING version`;
/** An upsert that changes nothing still locks the row. */
const LOCK_BOARD = `INSERT INTO plan_board AS b (hub_id, day, version) VALUES ($1, $2, 0)
  ON CONFLICT (hub_id, day) DO UPDATE SET version = b.version RETURNING version`;
const BOARD = `SELECT version FROM plan_board WHERE hub_id = $1 AND day = $2`;

const START = `INSERT INTO plan_run (plan_id, hub_id, day, state, asked, board_version, progress, abort_asked,
    heard_at, started_at)
  VALUES ($1, $2, $3, 'running', $4, 
    coalesce((SELECT version FROM plan_board WHERE hub_id = $2 AND day = $3), 0), $5,
    false, clock_timestamp(), clock_timestamp())`;

const CLAIM = `UPDATE plan_run SET claimed_at = clock_timestamp(), heard_at = clock_timestamp()
  WHERE plan_id = (SELECT plan_id FROM plan_run WHERE state = 'running' AND claimed_at IS NULL
    ORDER BY started_at LIMIT 1 FOR UPDATE SKIP LOCKED)
  RETURNING *`;
const REPORT = `UPDATE plan_run SET progress = $2, heard_at = clock_timestamp()
  WHERE plan_id = $1 AND state = 'running' RETURNING abort_asked`;
const END = `UPDATE plan_run SET state = $2, progress = $3, ended_at = clock_timestamp()
  WHERE plan_id = $1 AND state = 'running'`;
const SILENT = `SELECT * FROM plan_run WHERE state = 'running' AND claimed_at IS NOT NULL
  AND heard_at < clock_timestamp() - make_interval(secs => $1) LIMIT 20 FOR UPDATE SKIP LOCKED`;

/** Planning runs, and the version of each hub's day. */
export class PostgresPlans implements PlanStore {
  async bumpBoard(tx: Tx, hubId: string, day: string): Promise<number> {
    return versionIn(await tx.one<{ version: number }>(BUMP, [hubId, day]));
  }

  async boardVersion(tx: ReadTx, hubId: string, day: string): Promise<number> {
    return versionIn(await tx.one<{ version: number }>(BOARD, [hubId, day]));
  }

  async lockBoard(tx: Tx, hubId: string, day: string): Promise<number> {
    return versionIn(await tx.one<{ version: number }>(LOCK_BOARD, [hubId, day]));
  }

  async start(tx: Tx, planId: string, hubId: string, asked: PlanDay): Promise<void> {
    try {
      await tx.execute(START, [planId, hubId, asked.day, JSON.stringify(asked), JSON.stringify(NOTHING_YET)]);
    } catch (error) {
      if (!isUniqueViolation(error, 'plan_run_one')) throw error;
      throw new Refusal('PLAN_RUNNING', {}, [], { cause: error });
    }
  }

  async byId(tx: ReadTx, planId: string): Promise<StoredPlan | undefined> {
    const row = await tx.one<PlanRow>('SELECT * FROM plan_run WHERE plan_id = $1', [planId]);
    return row && planOf(row);
  }

  async lock(tx: Tx, planId: string): Promise<StoredPlan | undefined> {
    const row = await tx.one<PlanRow>('SELECT * FROM plan_run WHERE plan_id = $1 FOR UPDATE', [planId]);
    return row && planOf(row);
  }

  async claim(tx: Tx): Promise<StoredPlan | undefined> {
    const row = await tx.one<PlanRow>(CLAIM);
    return row && planOf(row);
  }

  async report(tx: Tx, planId: string, progress: PlanProgress): Promise<boolean> {
    const row = await tx.one<{ abort_asked: boolean }>(REPORT, [planId, JSON.stringify(progress)]);
    // A run that is not running any more is wanted by nobody.
    return row?.abort_asked ?? true;
  }

  async askAbort(tx: Tx, planId: string): Promise<void> {
    await tx.execute('UPDATE plan_run SET abort_asked = true WHERE plan_id = $1', [planId]);
  }

  async end(
    tx: Tx,
    planId: string,
    state: 'finished' | 'aborted' | 'stale' | 'failed',
    progress: PlanProgress,
  ): Promise<boolean> {
    return (await tx.execute(END, [planId, state, JSON.stringify(progress)])) === 1;
  }

  async silent(tx: Tx, silentSeconds: number): Promise<StoredPlan[]> {
    return (await tx.query<PlanRow>(SILENT, [silentSeconds])).map(planOf);
  }
}

const versionIn = (row: { version: number } | undefined): number => row?.version ?? 0;

const planOf = (row: PlanRow): StoredPlan => ({
  planId: row.plan_id,
  hubId: row.hub_id,
  day: row.day,
  state: row.state,
  asked: row.asked,
  boardVersion: row.board_version,
  progress: row.progress,
  abortAsked: row.abort_asked,
  startedAt: row.started_at,
  endedAt: row.ended_at ?? undefined,
});
