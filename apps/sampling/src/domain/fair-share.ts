import { DAY_MINUTES, dayNumberOf } from './minutes.js';
import type { Span } from './plan.js';

const SHANGHAI_MINUTES = 480;
/** Days since 1970 of a Monday: the fifth of January. */
const FIRST_MONDAY = 4;

/** The week (Monday to Sunday in China) a minute lies in. */
export function weekOf(minute: number): Span {
  const monday = Math.floor((dayNumberOf(minute) - FIRST_MONDAY) / 7) * 7 + FIRST_MONDAY;
  const from = monday * DAY_MINUTES - SHANGHAI_MINUTES;
  return { from, until: from + 7 * DAY_MINUTES };
}
