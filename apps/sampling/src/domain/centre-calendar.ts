import { Refusal, type CentreDay } from '@tianfu/contracts';
import { addDays, CalendarYearUnknown, chineseWorkingCalendar, daysBetween } from '@tianfu/kernel';

/** What the centre itself said of a day. */
export interface DayOverride {
  readonly working: boolean;
  readonly note?: string;
}
export type DayOverrides = ReadonlyMap<string, DayOverride>;

/** Whether a day is worked at the centre; undefined where neither the State Council nor the centre has said. */
export function dayAt(date: string, overrides: DayOverrides): CentreDay {
  const own = overrides.get(date);
  if (own !== undefined) {
    const note = own.note === undefined ? {} : { note: own.note };
    return { date, working: own.working, source: 'centre', ...note };
  }
  try {
    return { date, working: chineseWorkingCalendar.isWorkingDay(date), source: 'public' };
  } catch (error) {
    if (error instanceof CalendarYearUnknown) return { date, source: 'unknown' };
    throw error;
  }
}

/** Days of a span, both ends included. */
export const daysAt = (from: string, until: string, overrides: DayOverrides): CentreDay[] =>
  Array.from({ length: daysBetween(from, until) + 1 }, (_, index) => dayAt(addDays(from, index), overrides));

/** The last day up to which every day from `from` on is known, at most `maxDays` ahead. */
export function knownUntil(from: string, overrides: DayOverrides, maxDays: number): string {
  let last = addDays(from, -1);
  for (let ahead = 0; ahead <= maxDays; ahead += 1) {
    const date = addDays(from, ahead);
    if (dayAt(date, overrides).working === undefined) return last;
    last = date;
  }
  return last;
}

export const yearUnknown = (lastKnown: string): Refusal =>
  new Refusal('CALENDAR_YEAR_UNKNOWN', { year: Number(addDays(lastKnown, 1).slice(0, 4)) });
