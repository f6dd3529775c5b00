import type { ResourceContent } from '@tianfu/contracts';
import type { OpenWindow } from '@tianfu/solvers';
import { dayAt, type DayOverrides } from './centre-calendar.js';
import { startOfDay, weekdayOf } from './minutes.js';
import { timeOfDay } from './shifts.js';

const MONDAY = 1;

/** When somebody or something is not there, in minutes; half-open. */
export interface Away {
  readonly from: number;
  readonly until: number;
}

/** What of a day every resource of a centre shares. */
export interface KnownDay {
  readonly midnight: number;
  /** 1 is Monday. */
  readonly weekday: number;
  readonly isWorked: boolean;
}

/** Worked out once for all resources: asking the calendar costs more than all the rest. */
export const knownDays = (dates: readonly string[], overrides: DayOverrides): KnownDay[] =>
  dates.map((date) => ({
    midnight: startOfDay(date),
    weekday: weekdayOf(date),
    isWorked: dayAt(date, overrides).working === true,
  }));

/**
 * When a resource works over a list of known days: its shifts on the days the centre works, minus its absences.
 * A swapped working day (调休) takes the shifts of Monday; what does not keep holidays works its shifts every day.
 */
export function openWindows(
  resource: Pick<ResourceContent, 'shifts' | 'keepsHolidays'>,
  days: readonly KnownDay[],
  away: readonly Away[],
): OpenWindow[] {
  const byWeekday = new Map<number, OpenWindow[]>();
  for (const { weekday, from, until } of resource.shifts) {
    const spans = byWeekday.get(weekday) ?? [];
    spans.push({ startMinute: timeOfDay(from), endMinute: timeOfDay(until) });
    byWeekday.set(weekday, spans);
  }
  for (const spans of byWeekday.values()) spans.sort((a, b) => a.startMinute - b.startMinute);
  const windows: OpenWindow[] = [];
  for (const day of days) {
    const weekday = weekdayUsed(resource, day, byWeekday);
    if (weekday === undefined) continue;
    for (const { startMinute, endMinute } of byWeekday.get(weekday) ?? [])
      windows.push({ startMinute: day.midnight + startMinute, endMinute: day.midnight + endMinute });
  }
  return without(joined(windows), away);
}

function weekdayUsed(
  { keepsHolidays }: Pick<ResourceContent, 'keepsHolidays'>,
  { weekday, isWorked }: KnownDay,
  byWeekday: ReadonlyMap<number, unknown>,
): number | undefined {
  if (!keepsHolidays) return weekday;
  if (!isWorked) return undefined;
  return byWeekday.has(weekday) ? weekday : weekday >= 6 ? MONDAY : undefined;
}

/** Windows that touch as one. */
function joined(windows: readonly OpenWindow[]): OpenWindow[] {
  const result: OpenWindow[] = [];
  for (const window of windows) {
    const last = result.at(-1);
    if (last !== undefined && last.endMinute >= window.startMinute) {
      result[result.length - 1] = {
        startMinute: last.startMinute,
        endMinute: Math.max(last.endMinute, window.endMinute),
      };
    } else result.push(window);
  }
  return result;
}

/** Windows with what is away cut out. */
export function without(windows: readonly OpenWindow[], away: readonly Away[]): OpenWindow[] {
  let left = [...windows];
  for (const { from, until } of away) {
    left = left.flatMap((window) => {
      if (until <= window.startMinute || from >= window.endMinute) return [window];
      const before = { startMinute: window.startMinute, endMinute: from };
      const after = { startMinute: until, endMinute: window.endMinute };
      return [before, after].filter((part) => part.endMinute > part.startMinute);
    });
  }
  return left;
}

/** Minutes of the windows between two minutes. */
export const minutesOpen = (windows: readonly OpenWindow[], from: number, until: number): number =>
  windows.reduce(
    (sum, window) =>
      sum + Math.max(0, Math.min(until, window.endMinute) - Math.max(from, window.startMinute)),
    0,
  );
