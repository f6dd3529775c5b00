import { addDays, CalendarYearUnknown, daysBetween, workingDaysBetween } from '@tianfu/kernel';

/** Deliveries further away than two years count as two years away: nobody plans a line beyond. */
export const HORIZON_DAYS = 730;

/** Pairs of dates remembered at once. */
const REMEMBERED_MAX = 2_000;
const remembered = new Map<string, WorkingDays>();

export interface WorkingDays {
  /** After today up to and including the delivery date; 0 when it is today or past. */
  readonly days: number;
  /** Whether some year has no list of holidays yet, so that its weekdays were counted instead. */
  readonly approximate: boolean;
}

/**
 * Working days left until the delivery date. Where the State Council has not published a year yet, Monday to
 * Friday count in that year: about 261 days instead of some 248, 5 % too many, and marked so. A guess that is
 * said to be one beats refusing every order for the next year.
 */
export function workingDaysUntil(today: string, deliveryDate: string): WorkingDays {
  // A pure function of two dates, asked for thousands of orders at once with few different ones.
  const asked = `${today} ${deliveryDate}`;
  const known = remembered.get(asked);
  if (known !== undefined) return known;
  if (remembered.size >= REMEMBERED_MAX) remembered.clear();
  const counted = counting(today, deliveryDate);
  remembered.set(asked, counted);
  return counted;
}

function counting(today: string, deliveryDate: string): WorkingDays {
  const calendarDays = daysBetween(today, deliveryDate);
  if (calendarDays <= 0) return { days: 0, approximate: false };
  const beyond = calendarDays > HORIZON_DAYS;
  const last = beyond ? addDays(today, HORIZON_DAYS) : deliveryDate;

  let days = 0;
  let approximate = beyond;
  for (let from = today; from < last;) {
    const to = earlier(
      last,
      from.endsWith('-12-31') ? `${nextYear(from)}-12-31` : `${from.slice(0, 4)}-12-31`,
    );
    const known = publishedDays(from, to);
    days += known ?? weekdaysBetween(from, to);
    approximate ||= known === undefined;
    from = to;
  }
  return { days, approximate };
}

function publishedDays(from: string, to: string): number | undefined {
  try {
    return workingDaysBetween(from, to);
  } catch (error) {
    if (error instanceof CalendarYearUnknown) return undefined;
    throw error;
  }
}

/** Mondays to Fridays after `from` up to and including `to`. */
export function weekdaysBetween(from: string, to: string): number {
  const days = daysBetween(from, to);
  const fullWeeks = Math.floor(days / 7);
  let count = fullWeeks * 5;
  for (let day = fullWeeks * 7 + 1; day <= days; day += 1) {
    const weekday = new Date(`${addDays(from, day)}T00:00:00Z`).getUTCDay();
    if (weekday !== 0 && weekday !== 6) count += 1;
  }
  return count;
}

const earlier = (a: string, b: string): string => (a < b ? a : b);
const nextYear = (date: string): string => String(Number(date.slice(0, 4)) + 1).padStart(4, '0');
