import { planChanged, promiseChanged, type PlanRepair, type PromiseChanged } from '@tianfu/contracts';
import { performance } from 'node:perf_hooks';
import type { Db, Tx } from '@tianfu/service';
import { Refusal } from '@tianfu/contracts';
import type { Wishes } from '../domain/frozen-steps.js';
import { textOf } from '../domain/minutes.js';
import { planOf, type CentreState } from '../domain/plan.js';
import { changedPromises, planChange, type BookingChange, type PlanChange } from '../domain/plan-change.js';
import { planTask } from '../domain/plan-problem.js';
import type { Bookings, Replanned } from './booking-ports.js';
import type { Planned, Planner, Plans } from './plan-ports.js';

export type Cause = PromiseChanged['cause'];

export interface RepairOptions {
  readonly wishes?: Wishes;
  /** Search for a better plan rather than mend the one there is. */
  readonly anew?: boolean;
  readonly budgetMs?: number;
}

/** Somebody waits at most 300 ms for a repair. By then the search ends, and what is left is for the commit. */
const SEARCH_UNTIL_MS = 100;
const MIN_SEARCH_MS = 10;
/** Somebody else may commit a plan meanwhile; then it is worked out on theirs. */
const MAX_TRIES = 4;

const SERVICE = { scope: 'service' } as const;

/**
 * Makes the plan fit what has changed. The new plan is worked out beside the database and committed in one
 * transaction against the version it was worked out on, or not at all: whatever happens meanwhile, the old plan or
 * the new one stands.
 */
export class RepairPlan {
  constructor(
    private readonly db: Db,
    private readonly plans: Plans,
    private readonly planner: Planner,
    private readonly bookings: Bookings,
  ) {}

  /** @throws Refusal `TRY_AGAIN` when others kept changing the plan */
  async run(centreId: string, cause: Cause, options: RepairOptions = {}): Promise<PlanRepair> {
    const began = performance.now();
    for (let count = 1; count <= MAX_TRIES; count += 1) {
      const state = await this.db.read(SERVICE, (tx) => this.plans.load(tx, centreId));
      const left = Math.max(MIN_SEARCH_MS, SEARCH_UNTIL_MS - (performance.now() - began));
      const { change, method } = await this.work(state, { budgetMs: Math.round(left), ...options });
      const planVersion = await this.#commit(state, change, { cause, method });
      if (planVersion === undefined) continue;
      return {
        planVersion,
        movedSteps: change.moved.length,
        promises: changedPromises(change.bookings),
        method: change.rows.size === 0 ? 'unchanged' : method,
        tookMs: Math.round(performance.now() - began),
      };
    }
    throw new Refusal('TRY_AGAIN');
  }

  /** The plan that would follow, without committing it. */
  async work(
    state: CentreState,
    { wishes, anew = false, budgetMs = SEARCH_UNTIL_MS }: RepairOptions,
  ): Promise<{ change: PlanChange; method: Planned['method'] }> {
    const { problem, frozen } = planTask(state, wishes);
    const planned = await (anew
      ? this.planner.replan(problem, budgetMs)
      : this.planner.repair(problem, budgetMs));
    return { change: planChange(state, planned.schedule, frozen), method: planned.method };
  }

  #commit(
    state: CentreState,
    change: PlanChange,
    told: { cause: Cause; method: Planned['method'] },
  ): Promise<number | undefined> {
    if (change.rows.size === 0) return Promise.resolve(state.planVersion);
    return this.db.transaction(SERVICE, (tx) => this.apply(tx, state, change, told));
  }

  /** Writes a plan worked out on a state. @returns undefined when that state is not the latest any more */
  async apply(
    tx: Tx,
    state: CentreState,
    change: PlanChange,
    { cause, method }: { cause: Cause; method: Planned['method'] },
  ): Promise<number | undefined> {
    const { centreId, enterpriseId } = state;
    const planVersion = await this.plans.touch(tx, centreId, state.planVersion);
    if (planVersion === undefined) return undefined;
    const affected = change.bookings.filter(isAffected);
    // One after the other, in one packet.
    const [promised] = await Promise.all([
      this.bookings.replan(tx, affected.map(replanned), cause),
      this.plans.put(tx, centreId, change.rows),
    ]);
    const before = new Map(affected.map((one) => [one.booking.bookingId, one]));
    for (const { facts, version } of promised) {
      const one = before.get(facts.bookingId);
      if (one === undefined) continue;
      const told = { ...facts, ...promiseOf(one), cause };
      tx.emit(promiseChanged, told, { aggregateId: facts.bookingId, version });
    }
    const told = { centreId, enterpriseId, planVersion, movedSteps: change.moved.length, method };
    tx.emit(planChanged, told, { aggregateId: centreId, version: planVersion });
    return planVersion;
  }
}

const promiseOf = ({
  booking,
  promisedAt,
}: BookingChange): Pick<PromiseChanged, 'oldPromisedAt' | 'promisedAt' | 'laterMinutes'> => ({
  oldPromisedAt: textOf(booking.promisedAt),
  promisedAt: textOf(promisedAt),
  laterMinutes: promisedAt - booking.promisedAt,
});

const replanned = ({ booking, plan, promisedAt }: BookingChange): Replanned => ({
  bookingId: booking.bookingId,
  plan,
  promisedAt,
  isPromiseNew: promisedAt !== booking.promisedAt,
});

function isAffected({ booking, plan, promisedAt }: BookingChange): boolean {
  const before = planOf(booking.steps);
  return promisedAt !== booking.promisedAt || before?.from !== plan?.from || before?.until !== plan?.until;
}
