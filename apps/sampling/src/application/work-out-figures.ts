import { refuseField, type CentreFigures, type FigureSpan } from '@tianfu/contracts';
import { daysBetween } from '@tianfu/kernel';
import type { ReadTx } from '@tianfu/service';
import { bottleneckOf } from '../domain/bottleneck.js';
import { DAY_MINUTES, startOfDay } from '../domain/minutes.js';
import { currentSchedule, planTask } from '../domain/plan-problem.js';
import type { MeasureLoad } from './measure-load.js';
import type { Figures } from './side-ports.js';
import type { Planner, Plans } from './plan-ports.js';

const MAX_DAYS = 400;

/** How a centre does: turnaround, on time, utilisation, what holds it up. */
export class WorkOutFigures {
  constructor(
    private readonly figures: Figures,
    private readonly measureLoad: MeasureLoad,
    private readonly plans: Plans,
    private readonly planner: Planner,
  ) {}

  async run(tx: ReadTx, { centreId, from, until }: FigureSpan): Promise<CentreFigures> {
    const length = daysBetween(from, until);
    if (length < 0) throw refuseField('/until', 'endsBeforeItBegins');
    if (length > MAX_DAYS) throw refuseField('/until', 'too-late', { maximumDays: MAX_DAYS });
    const span = { from: startOfDay(from), until: startOfDay(until) + DAY_MINUTES };
    const made = await this.figures.made(tx, centreId, from, until);
    const resources = await this.measureLoad.run(tx, centreId, span);
    const state = await this.plans.load(tx, centreId);
    const { problem } = planTask(state);
    const plan = currentSchedule(state);
    const bottleneck = bottleneckOf(state, resources, (id) => this.planner.earlierBy(problem, plan, id));
    return { ...made, resources, ...(bottleneck === undefined ? {} : { bottleneck }) };
  }
}
