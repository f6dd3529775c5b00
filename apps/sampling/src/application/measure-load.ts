import type { ResourceLoad } from '@tianfu/contracts';
import { addDays, daysBetween, shanghaiDate } from '@tianfu/kernel';
import { found, type ReadTx } from '@tianfu/service';
import { DAY_MINUTES, dateOf, minuteFrom, minuteOf, textOf } from '../domain/minutes.js';
import { knownDays, minutesOpen, openWindows } from '../domain/open-windows.js';
import { isPerson } from '../domain/people.js';
import type { Span } from '../domain/plan.js';
import type { Calendars, Resources } from './centre-ports.js';
import type { Figures } from './side-ports.js';

const AHEAD_DAYS = 7;

/** How much of the working time of a centre's resources is taken. */
export class MeasureLoad {
  constructor(
    private readonly figures: Figures,
    private readonly resources: Resources,
    private readonly calendars: Calendars,
  ) {}

  /** Percent of the people's hours of the next seven days; undefined where nobody works. */
  async ahead(tx: ReadTx, centreId: string): Promise<number | undefined> {
    const { now } = found(await tx.one<{ now: Date }>('SELECT clock_timestamp() AS now'));
    const from = minuteFrom(now);
    const loads = await this.run(tx, centreId, { from, until: from + AHEAD_DAYS * DAY_MINUTES });
    const people = loads.filter(({ kind }) => isPerson(kind));
    const working = people.reduce((sum, { workingMinutes }) => sum + workingMinutes, 0);
    const planned = people.reduce((sum, { plannedMinutes }) => sum + plannedMinutes, 0);
    return working === 0 ? undefined : Math.min(100, percent(planned, working));
  }

  /** @param span minutes since 1970 */
  async run(tx: ReadTx, centreId: string, span: Span): Promise<ResourceLoad[]> {
    const from = shanghaiDate(dateOf(span.from));
    const until = shanghaiDate(dateOf(span.until - 1));
    const days = Array.from({ length: daysBetween(from, until) + 1 }, (_, index) => addDays(from, index));
    const [overrides, absences, planned, resources] = await Promise.all([
      this.calendars.overrides(tx, centreId, from),
      this.calendars.absences(tx, centreId, textOf(span.from), textOf(span.until)),
      this.figures.planned(tx, centreId, from, until),
      this.resources.all(tx, centreId),
    ]);
    const known = knownDays(days, overrides);
    return resources.map((resource) => {
      const { resourceId, name, kind, capacity } = resource;
      const away = absences
        .filter((absence) => absence.resourceId === resourceId)
        .map((absence) => ({
          from: minuteOf(new Date(absence.from)),
          until: minuteOf(new Date(absence.until)),
        }));
      const windows = openWindows(resource, known, away);
      const workingMinutes = minutesOpen(windows, span.from, span.until) * capacity;
      const plannedMinutes = (planned.get(resourceId) ?? []).reduce((sum, work) => {
        const [begin, end] = [Math.max(work.from, span.from), Math.min(work.until, span.until)];
        return sum + Math.round(minutesOpen(windows, begin, end));
      }, 0);
      const utilisationPercent = workingMinutes === 0 ? 0 : percent(plannedMinutes, workingMinutes);
      return { resourceId, name, kind, workingMinutes, plannedMinutes, utilisationPercent };
    });
  }
}

/** With one decimal. */
const percent = (part: number, whole: number): number => Math.round((1_000 * part) / whole) / 10;
