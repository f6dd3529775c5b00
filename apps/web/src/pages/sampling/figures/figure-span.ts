import { addDays, daysBetween, shanghaiDate } from '@tianfu/kernel';
import type { DayFigures } from '@tianfu/sdk';
import { serverNowMs } from '../../../live/server-clock.js';
import type { FiguresSearch } from '../../../routes/sampling-search.js';

export const DEFAULT_FIGURE_DAYS = '30';

/** The days counted, today included. */
export function figureSpan({ days = DEFAULT_FIGURE_DAYS }: FiguresSearch): {
  readonly from: string;
  readonly until: string;
} {
  const until = shanghaiDate(new Date(serverNowMs()));
  return { from: addDays(until, 1 - Number(days)), until };
}

/** The platform tells of days on which something was made ready; the others were days too. */
export function everyDay(days: readonly DayFigures[], from: string, until: string): readonly DayFigures[] {
  const told = new Map(days.map((day) => [day.date, day]));
  return Array.from({ length: daysBetween(from, until) + 1 }, (_, index) => {
    const date = addDays(from, index);
    return told.get(date) ?? { date, ready: 0, onTime: 0 };
  });
}
