import { type PlanDay, type PlanRef, type PlanView, Refusal } from '@tianfu/contracts';
import { formatMoney, newId, present } from '@tianfu/kernel';
import { type Call, type ReadTx, required, requireEnterprise, type Tx } from '@tianfu/service';
import { planIsRunning } from '../domain/trip-states.js';
import type { PlanStore } from './plan-ports.js';
import { refuseState } from './refuse-faults.js';
import type { StoredPlan } from './stored.js';
import type { TripDesk } from './trip-desk.js';

/** Starts planning runs, tells how far they are, and stops them. */
export class StartPlan {
  constructor(
    private readonly plans: PlanStore,
    private readonly desk: TripDesk,
  ) {}

  /** @throws Refusal `NOT_A_HUB`, `PLAN_RUNNING` */
  async run(tx: Tx, asked: PlanDay, call: Call): Promise<PlanView> {
    const { hubId } = await this.desk.hub(tx, call);
    const planId = newId();
    await this.plans.start(tx, planId, hubId, asked);
    return this.#view(tx, await required(this.plans.byId(tx, planId)));
  }

  /** @throws Refusal `NOT_FOUND` */
  async get(tx: ReadTx, { planId }: PlanRef, call: Call): Promise<PlanView> {
    return this.#view(tx, own(await required(this.plans.byId(tx, planId)), call));
  }

  /** The old plan stands. @throws Refusal `NOT_FOUND`, `TRANSITION_REFUSED` */
  async abort(tx: Tx, { planId }: PlanRef, call: Call): Promise<PlanView> {
    const plan = own(await required(this.plans.lock(tx, planId)), call);
    refuseState(planIsRunning(plan.state), plan.state);
    await this.plans.askAbort(tx, planId);
    return this.#view(tx, plan);
  }

  async #view(tx: ReadTx, plan: StoredPlan): Promise<PlanView> {
    return planViewOf(plan, await this.plans.boardVersion(tx, plan.hubId, plan.day));
  }
}

function own(plan: StoredPlan, call: Call): StoredPlan {
  if (plan.hubId !== requireEnterprise(call.caller)) throw new Refusal('NOT_FOUND');
  return plan;
}

const BASIS_POINTS = 10_000n;

function planViewOf(plan: StoredPlan, planVersion: number): PlanView {
  const { planId, day, state, progress, startedAt, endedAt } = plan;
  const { bestMinor, boundMinor, currency = 'CNY', distanceKm, reason, byCard = 0, ...counts } = progress;
  const money = (minor: string | undefined) =>
    minor === undefined ? undefined : formatMoney({ minor: BigInt(minor), currency });
  // The bound is of plans that put everything on a trip.
  const isWhole = counts.unplanned === 0 && byCard === 0;
  const gap =
    !isWhole || bestMinor === undefined || boundMinor === undefined || BigInt(boundMinor) <= 0n
      ? undefined
      : Number(((BigInt(bestMinor) - BigInt(boundMinor)) * BASIS_POINTS) / BigInt(boundMinor));
  return {
    planId,
    day,
    state,
    ...counts,
    byCard,
    planVersion,
    startedAt: startedAt.toISOString(),
    ...present({
      best: money(bestMinor),
      bound: money(boundMinor),
      gapBasisPoints: gap,
      cost: state === 'finished' ? money(bestMinor) : undefined,
      distanceKm,
      reason,
      endedAt: endedAt?.toISOString(),
    }),
  };
}
