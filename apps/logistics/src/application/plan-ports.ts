import type { PlanDay } from '@tianfu/contracts';
import type { ReadTx, Tx } from '@tianfu/service';
import type { PlanProgress, StoredPlan } from './stored.js';

/** Planning runs, and the version of each hub's day. */
export interface PlanStore {
  /** Marks the day's plan as changed. @returns its new version */
  bumpBoard(tx: Tx, hubId: string, day: string): Promise<number>;
  boardVersion(tx: ReadTx, hubId: string, day: string): Promise<number>;
  lockBoard(tx: Tx, hubId: string, day: string): Promise<number>;
  /** @throws Refusal `PLAN_RUNNING` */
  start(tx: Tx, planId: string, hubId: string, asked: PlanDay): Promise<void>;
  byId(tx: ReadTx, planId: string): Promise<StoredPlan | undefined>;
  lock(tx: Tx, planId: string): Promise<StoredPlan | undefined>;
  /** A run nobody has begun, for this process alone. */
  claim(tx: Tx): Promise<StoredPlan | undefined>;
  /** @returns whether somebody wants it to stop */
  report(tx: Tx, planId: string, progress: PlanProgress): Promise<boolean>;
  askAbort(tx: Tx, planId: string): Promise<void>;
  /** @returns whether it was still running */
  end(
    tx: Tx,
    planId: string,
    state: 'finished' | 'aborted' | 'stale' | 'failed',
    progress: PlanProgress,
  ): Promise<boolean>;
  /** Running, begun, and not heard of for so long. */
  silent(tx: Tx, silentSeconds: number): Promise<StoredPlan[]>;
}
