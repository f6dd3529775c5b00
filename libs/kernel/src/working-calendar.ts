import { assert } from './assert.js';
import { addDays, daysBetween, isCalendarDate } from './time.js';
import { CHINESE_WORKING_YEARS, type WorkingYear } from './working-year.js';

/** The most working days `addWorkingDays` goes in one call: more than ten years. */
export const WORKING_DAYS_MAX = 3_000;

/** The calendar holds no list for that year. It never guesses from weekdays: a plan would be weeks wrong. */
export class CalendarYearUnknown extends Error {
  override readonly name = 'CalendarYearUnknown';
  readonly code = 'CALENDAR_YEAR_UNKNOWN';

  constructor(readonly year: number) {
    super(`no list of working days for the year ${year}`);
  }
}

/**
 * Working days of a set of years. All dates are 'YYYY-MM-DD'; every function throws `CalendarYearUnknown`
 * when it has to look at a day of a year without a list, and AssertionError at what is no calendar date.
 */
export interface WorkingCalendar {
  /** The years with a list, ascending: what a form may offer. */
  readonly years: readonly number[];
  readonly isWorkingDay: (date: string) => boolean;
  /**
   * The n-th working day after `date` (before it, when negative); zero gives `date` itself, working or not.
   * At most `WORKING_DAYS_MAX` either way.
   */
  readonly addWorkingDays: (date: string, workingDays: number) => string;
  /**
   * Working days after `from` up to and including `to`; negative when `to` is earlier, then counting from
   * `to` up to but without `from`. So `workingDaysBetween(d, addWorkingDays(d, n))` is n.
   */
  readonly workingDaysBetween: (from: string, to: string) => number;
}

/**
 * A calendar over the given lists: Monday to Friday are worked except holidays, and so are the swapped days.
 *
 * @throws AssertionError on a list that contradicts itself (a year twice, a day outside its year, a swapped
 *   day that is no weekend or is a holiday too)
 */
export function workingCalendar(years: readonly WorkingYear[]): WorkingCalendar {
  const exceptions = new Map<string, 'holiday' | 'worked'>();
  const known = new Set<number>();
  for (const list of years) {
    assert(!known.has(list.year), `two lists for the year ${list.year}`);
    known.add(list.year);
    for (const day of holidaysOf(list)) exceptions.set(day, 'holiday');
    for (const day of list.swappedWorkingDays) {
      assert(isCalendarDate(day) && yearOf(day) === list.year, `${day} is no day of ${list.year}`);
      assert(isWeekend(day) && !exceptions.has(day), `${day} is no weekend to be worked in exchange`);
      exceptions.set(day, 'worked');
    }
  }

  function isWorkingDay(date: string): boolean {
    assert(isCalendarDate(date), 'a calendar date is written YYYY-MM-DD');
    if (!known.has(yearOf(date))) throw new CalendarYearUnknown(yearOf(date));
    const exception = exceptions.get(date);
    return exception === undefined ? !isWeekend(date) : exception === 'worked';
  }

  function addWorkingDays(date: string, workingDays: number): string {
    assert(
      Number.isInteger(workingDays) && Math.abs(workingDays) <= WORKING_DAYS_MAX,
      `addWorkingDays: whole days, at most ${WORKING_DAYS_MAX}`,
    );
    const step = Math.sign(workingDays);
    let day = date;
    // Ends: each round either counts a working day or leaves the known years and throws.
    for (let left = Math.abs(workingDays); left > 0; left -= isWorkingDay(day) ? 1 : 0)
      day = addDays(day, step);
    return day;
  }

  function workingDaysBetween(from: string, to: string): number {
    const days = daysBetween(from, to);
    const step = Math.sign(days);
    let count = 0;
    for (let day = from; day !== to;) {
      day = addDays(day, step);
      if (isWorkingDay(day)) count += step;
    }
    return count;
  }

  return { years: [...known].sort((a, b) => a - b), isWorkingDay, addWorkingDays, workingDaysBetween };
}

function holidaysOf(list: WorkingYear): string[] {
  return list.holidays.flatMap(([first, last]) => {
    assert(
      isCalendarDate(first) && isCalendarDate(last) && first <= last,
      `${first} to ${last} is no time off`,
    );
    assert(yearOf(first) === list.year && yearOf(last) === list.year, `${first} is no day of ${list.year}`);
    return Array.from({ length: daysBetween(first, last) + 1 }, (_, index) => addDays(first, index));
  });
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

function isWeekend(date: string): boolean {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6;
}

/** The calendar of the People's Republic of China for the years published so far. */
export const chineseWorkingCalendar: WorkingCalendar = workingCalendar(CHINESE_WORKING_YEARS);

export const { isWorkingDay, addWorkingDays, workingDaysBetween } = chineseWorkingCalendar;
