import type { AllocationView } from '@tianfu/contracts';
import type { ReadTx, Tx } from '@tianfu/service';
import type { CentreJob, CentreProblem, CentreSchedule, Slot, UnplannedJob } from '@tianfu/solvers';
import type { TakenRow } from '../domain/make-room.js';
import type { CentreState, OpenCentre, PlanResource, Row, Span } from '../domain/plan.js';

export interface Plans {
  /** @throws Refusal `NOT_FOUND` */
  load(tx: ReadTx, centreId: string): Promise<CentreState>;
  /** The same without what is planned. @throws Refusal `NOT_FOUND` */
  open(tx: ReadTx, centreId: string): Promise<OpenCentre>;
  /** Rows on resources in a span (setup and clean-up included), and how the resources count. */
  taken(
    tx: ReadTx,
    resourceIds: readonly string[],
    around: Span,
  ): Promise<{
    resources: ReadonlyMap<string, Pick<PlanResource, 'capacity' | 'setupMinutes' | 'cleanupMinutes'>>;
    rows: TakenRow[];
  }>;
  /** Gives rows that are there other units of their pool. @throws as `put` */
  changeUnits(tx: Tx, centreId: string, rows: readonly Row[]): Promise<void>;
  /**
   * Puts the rows of steps (by `stepKey`) in the place of those they had, under a version that was taken before.
   * @throws the database's exclusion violation when a unit is taken
   */
  put(tx: Tx, centreId: string, rows: ReadonlyMap<string, readonly Row[]>): Promise<void>;
  /**
   * Says that what a plan is made from changed; takes the centre's row, so changes of one plan come one by one.
   * @returns the new version; undefined when the plan is not of the expected version any more
   */
  touch(tx: Tx, centreId: string, expectedVersion?: number): Promise<number | undefined>;
  /** Gives back everything a booking has not used. */
  free(tx: Tx, bookingId: string): Promise<void>;
  shrink(tx: Tx, bookingId: string, step: number): Promise<void>;
  /** Rows of bookings that are not planned any more, in a span. */
  finished(tx: ReadTx, centreId: string, from: string, until: string): Promise<AllocationView[]>;
  /** Centres with steps that are behind the plan. */
  overran(tx: ReadTx): Promise<string[]>;
}

/** What the solver found: a plan whose every rule was checked anew by a verifier of its own. */
export interface Planned {
  readonly schedule: CentreSchedule;
  readonly method: 'search' | 'greedy';
}

export interface Planner {
  /** The earliest place for a job in a centre (without jobs) beside a plan of which nothing moves. */
  slotFor(problem: CentreProblem, plan: CentreSchedule, job: CentreJob): Promise<Slot | UnplannedJob>;
  repair(problem: CentreProblem, budgetMs: number): Promise<Planned>;
  replan(problem: CentreProblem, budgetMs: number): Promise<Planned>;
  /** Minutes all open bookings together would be ready earlier with one more hour of a resource every day. */
  earlierBy(problem: CentreProblem, plan: CentreSchedule, resourceId: string): number;
}
