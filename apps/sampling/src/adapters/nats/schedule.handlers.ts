import {
  freezeStep,
  getCentreFigures,
  getSchedule,
  moveStep,
  previewMove,
  Refusal,
  replanCentre,
  type BookingView,
  type CentreFigures,
  type FigureSpan,
  type FreezeStep,
  type MoveConsequences,
  type MoveStep as MoveAsked,
  type PlanRepair,
  type Replan,
  type ScheduleSpan,
  type ScheduleView,
} from '@tianfu/contracts';
import { Handles, type Call } from '@tianfu/service';
import { Controller } from '@nestjs/common';
import { requireState } from '../../domain/booking-states.js';
import type { CentreState } from '../../domain/plan.js';
import { found } from '../../application/found.js';
import { knownBooking } from '../../application/known-booking.js';
import { MoveStep } from '../../application/move-step.js';
import { ownCentre } from '../../application/own-centre.js';
import { RepairPlan } from '../../application/repair-plan.js';
import { SampleBookings } from '../../application/sample-bookings.js';
import { ShowSchedule } from '../../application/show-schedule.js';
import { WorkOutFigures } from '../../application/work-out-figures.js';
import { BookingStore } from '../postgres/booking-store.js';
import { CentreStore } from '../postgres/centre-store.js';
import { PlanStore } from '../postgres/plan-store.js';
import { SERVICE } from './scopes.js';

/** A full re-plan is worth waiting for. */
const REPLAN_BUDGET_MS = 2_000;

/** The live schedule and what staff do with it. */
@Controller()
export class ScheduleHandlers {
  constructor(
    private readonly showSchedule: ShowSchedule,
    private readonly moveStep: MoveStep,
    private readonly repairPlan: RepairPlan,
    private readonly workOutFigures: WorkOutFigures,
    private readonly sampleBookings: SampleBookings,
    private readonly bookings: BookingStore,
    private readonly centres: CentreStore,
    private readonly plans: PlanStore,
  ) {}

  @Handles(getSchedule)
  show(asked: ScheduleSpan, call: Call): Promise<ScheduleView> {
    return call.read(async (tx) => {
      await ownCentre(tx, this.centres, asked.centreId, call);
      return this.showSchedule.run(tx, asked);
    }, SERVICE);
  }

  @Handles(previewMove)
  async preview(asked: MoveAsked, call: Call): Promise<MoveConsequences> {
    const { consequences } = await this.moveStep.work(await this.#state(asked.centreId, call), asked);
    return consequences;
  }

  @Handles(moveStep)
  async move(asked: MoveAsked, call: Call): Promise<MoveConsequences> {
    const { centreId, bookingId, step, minutes, freeze } = asked;
    const state = await this.#state(centreId, call);
    if (state.planVersion !== call.expectedVersion) throw new Refusal('VERSION_STALE');
    const planned = await this.moveStep.work(state, asked);
    return call.transaction(async (tx) => {
      const done = await this.moveStep.commit(tx, state, planned);
      const known = found((await this.bookings.steps(tx, bookingId)).find((one) => one.step === step));
      await this.bookings.changeStep(tx, bookingId, step, {
        moreMinutes: (minutes ?? known.minutes) - known.minutes,
        ...(freeze === undefined ? {} : { frozen: freeze }),
      });
      return done;
    }, SERVICE);
  }

  @Handles(freezeStep)
  freeze({ centreId, bookingId, step, frozen }: FreezeStep, call: Call): Promise<BookingView> {
    return call.transaction(async (tx) => {
      await ownCentre(tx, this.centres, centreId, call);
      const { booking } = await knownBooking(tx, this.bookings, bookingId, call, 'centre');
      found(booking.centreId === centreId || undefined);
      requireState(booking.state, ['held', 'confirmed', 'in-progress']);
      found((await this.bookings.steps(tx, bookingId)).find((one) => one.step === step));
      await this.bookings.changeStep(tx, bookingId, step, { frozen });
      await this.plans.touch(tx, centreId);
      return this.sampleBookings.show(tx, bookingId, call);
    }, SERVICE);
  }

  @Handles(replanCentre)
  async replan({ centreId, budgetMs = REPLAN_BUDGET_MS }: Replan, call: Call): Promise<PlanRepair> {
    await this.#state(centreId, call);
    const repair = await this.repairPlan.run(centreId, 'replan', { anew: true, budgetMs });
    return call.transaction(() => Promise.resolve(repair), SERVICE);
  }

  @Handles(getCentreFigures)
  figures(asked: FigureSpan, call: Call): Promise<CentreFigures> {
    return call.read(async (tx) => {
      await ownCentre(tx, this.centres, asked.centreId, call);
      return this.workOutFigures.run(tx, asked);
    }, SERVICE);
  }

  #state(centreId: string, call: Call): Promise<CentreState> {
    return call.read(async (tx) => {
      await ownCentre(tx, this.centres, centreId, call);
      return this.plans.load(tx, centreId);
    }, SERVICE);
  }
}
