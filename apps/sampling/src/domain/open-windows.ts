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

/**
 * When a resource works over a list of known days: its shifts on the days the centre works, minus its absences.
 * A swapped working day (调休) takes the shifts of Monday; what does not keep holidays works its shifts every day.
 */
export function openWindows(
  resource: Pick<ResourceContent, 'shifts' | 'keepsHolidays'>,
  days: readonly string[],
  overrides: DayOverrides,
  away: readonly Away[],
): OpenWindow[] {
  const windows: OpenWindow[] = [];
  for (const date of days) {
    const weekday = weekdayUsed(resource, date, overrides);
    if (weekday === undefined) continue;
    const midnight = startOfDay(date);
    const spans = resource.shifts
      .filter((shift) => shift.weekday === weekday)
      .map(({ from, until }) => ({
        startMinute: midnight + timeOfDay(from),
        endMinute: midnight + timeOfDay(until),
      }));
    windows.push(...spans.toSorted((a, b) => a.startMinute - b.startMinute));
  }
  return without(joined(windows), away);
}

function weekdayUsed(
  resource: Pick<ResourceContent, 'shifts' | 'keepsHolidays'>,
  date: string,
  overrides: DayOverrides,
): number | undefined {
  const weekday = weekdayOf(date);
  if (!resource.keepsHolidays) return weekday;
  if (dayAt(date, overrides).working !== true) return undefined;
  const hasOwn = resource.shifts.some((shift) => shift.weekday === weekday);
  return hasOwn ? weekday : weekday >= 6 ? MONDAY : undefined;
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
