import { refuseField, type CentreFigures, type FigureSpan, type ResourceLoad } from '@tianfu/contracts';
import { addDays, daysBetween } from '@tianfu/kernel';
import type { ReadTx } from '@tianfu/service';
import { bottleneckOf } from '../domain/bottleneck.js';
import { startOfDay } from '../domain/minutes.js';
import { currentSchedule, planTask } from '../domain/plan-problem.js';
import { knownDays, minutesOpen, openWindows } from '../domain/open-windows.js';
import type { Calendars, Resources } from './centre-ports.js';
import type { Figures } from './side-ports.js';
import type { Planner, Plans } from './plan-ports.js';

const MAX_DAYS = 400;

/** How a centre does: turnaround, on time, utilisation, what holds it up. */
export class WorkOutFigures {
  constructor(
    private readonly figures: Figures,
    private readonly resources: Resources,
    private readonly calendars: Calendars,
    private readonly plans: Plans,
    private readonly planner: Planner,
  ) {}

  async run(tx: ReadTx, { centreId, from, until }: FigureSpan): Promise<CentreFigures> {
    const length = daysBetween(from, until);
    if (length < 0) throw refuseField('/until', 'endsBeforeItBegins');
    if (length > MAX_DAYS) throw refuseField('/until', 'too-late', { maximumDays: MAX_DAYS });
    const span = { from: startOfDay(from), until: startOfDay(addDays(until, 1)) };
    const made = await this.figures.made(tx, centreId, from, until);
    const resources = await this.#loads(tx, centreId, { from, until }, span);
    const state = await this.plans.load(tx, centreId);
    const { problem } = planTask(state);
    const plan = currentSchedule(state);
    const bottleneck = bottleneckOf(state, resources, (id) => this.planner.earlierBy(problem, plan, id));
    return { ...made, resources, ...(bottleneck === undefined ? {} : { bottleneck }) };
  }

  async #loads(
    tx: ReadTx,
    centreId: string,
    { from, until }: { from: string; until: string },
    span: { from: number; until: number },
  ): Promise<ResourceLoad[]> {
    const days = Array.from({ length: daysBetween(from, until) + 1 }, (_, index) => addDays(from, index));
    const overrides = await this.calendars.overrides(tx, centreId, from);
    const known = knownDays(days, overrides);
    const absences = await this.calendars.absences(
      tx,
      centreId,
      `${from}T00:00:00+08:00`,
      `${addDays(until, 1)}T00:00:00+08:00`,
    );
    const planned = await this.figures.planned(tx, centreId, from, until);
    const resources = await this.resources.all(tx, centreId);
    return resources.map((resource) => {
      const { resourceId, name, kind, capacity } = resource;
      const away = absences
        .filter((absence) => absence.resourceId === resourceId)
        .map((absence) => ({
          from: Date.parse(absence.from) / 60_000,
          until: Date.parse(absence.until) / 60_000,
        }));
      const windows = openWindows(resource, known, away);
      const workingMinutes = Math.round(minutesOpen(windows, span.from, span.until)) * capacity;
      const plannedMinutes = (planned.get(resourceId) ?? []).reduce(
        (sum, work) => sum + Math.round(minutesOpen(windows, work.from, work.until)),
        0,
      );
      const utilisationPercent =
        workingMinutes === 0 ? 0 : Math.round((1000 * plannedMinutes) / workingMinutes) / 10;
      return { resourceId, name, kind, workingMinutes, plannedMinutes, utilisationPercent };
    });
  }
}
