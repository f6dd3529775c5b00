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
  type FreezeStep as FreezeAsked,
  type MoveConsequences,
  type MoveStep as MoveAsked,
  type PlanRepair,
  type Replan,
  type ScheduleSpan,
  type ScheduleView,
} from '@tianfu/contracts';
import { Handles, type Call } from '@tianfu/service';
import { Controller } from '@nestjs/common';
import type { CentreState } from '../../domain/plan.js';
import { FreezeStep } from '../../application/freeze-step.js';
import { MoveStep } from '../../application/move-step.js';
import { OnBooking } from '../../application/on-booking.js';
import { RepairPlan } from '../../application/repair-plan.js';
import { ShowSchedule } from '../../application/show-schedule.js';
import { WorkOutFigures } from '../../application/work-out-figures.js';
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
    private readonly freezeStep: FreezeStep,
    private readonly onBooking: OnBooking,
  ) {}

  @Handles(getSchedule)
  show(asked: ScheduleSpan, call: Call): Promise<ScheduleView> {
    return call.read((tx) => this.showSchedule.run(tx, asked, call), SERVICE);
  }

  @Handles(previewMove)
  async preview(asked: MoveAsked, call: Call): Promise<MoveConsequences> {
    const { consequences } = await this.moveStep.work(await this.#state(asked.centreId, call), asked);
    return consequences;
  }

  @Handles(moveStep)
  async move(asked: MoveAsked, call: Call): Promise<MoveConsequences> {
    const state = await this.#state(asked.centreId, call);
    if (state.planVersion !== call.expectedVersion) throw new Refusal('VERSION_STALE');
    const planned = await this.moveStep.work(state, asked);
    return call.transaction((tx) => this.moveStep.commit(tx, state, asked, planned), SERVICE);
  }

  @Handles(freezeStep)
  freeze(asked: FreezeAsked, call: Call): Promise<BookingView> {
    const at = { bookingId: asked.bookingId, side: 'centre', call } as const;
    return call.transaction(
      (tx) => this.onBooking.run(tx, at, ({ booking }) => this.freezeStep.run(tx, booking, asked)),
      SERVICE,
    );
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
      await this.showSchedule.requireOwn(tx, asked.centreId, call);
      return this.workOutFigures.run(tx, asked);
    }, SERVICE);
  }

  #state(centreId: string, call: Call): Promise<CentreState> {
    return call.read((tx) => this.showSchedule.state(tx, centreId, call), SERVICE);
  }
}
