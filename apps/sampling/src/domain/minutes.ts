import { parseInstant } from '@tianfu/kernel';
import { assert } from '@tianfu/kernel';

const MINUTE_MS = 60_000;
/** Asia/Shanghai is UTC+8 the whole year: a day there has 1440 minutes, whatever other clocks do. */
const SHANGHAI_MINUTES = 480;
export const DAY_MINUTES = 1_440;
/** Instants of PostgreSQL and of texts begin with the year 1 in UTC. */
const FIRST_MINUTE = Date.parse('0001-01-01T00:00:00Z') / MINUTE_MS;

/** Plans count whole minutes since 1970 in UTC. */
export const minuteOf = (instant: Date): number => Math.floor(instant.getTime() / MINUTE_MS);
/** The first whole minute not before the instant. */
export const minuteFrom = (instant: Date): number => Math.ceil(instant.getTime() / MINUTE_MS);
export const dateOf = (minute: number): Date => new Date(minute * MINUTE_MS);
export const textOf = (minute: number): string => dateOf(minute).toISOString();

/** The minute a calendar date (YYYY-MM-DD) begins in China; of the first day the first there is. */
export function startOfDay(date: string): number {
  const midnight = Date.parse(`${date}T00:00:00Z`);
  assert(!Number.isNaN(midnight), 'a calendar date');
  return Math.max(FIRST_MINUTE, midnight / MINUTE_MS - SHANGHAI_MINUTES);
}

/** The minute of an instant a contract has validated. */
export function minuteOfText(text: string): number {
  const instant = parseInstant(text);
  assert(instant !== undefined, 'instants are validated by their contract');
  return minuteOf(instant);
}

/** Days since 1970 of a minute, as counted in China. */
export const dayNumberOf = (minute: number): number => Math.floor((minute + SHANGHAI_MINUTES) / DAY_MINUTES);

/** 1 is Monday. The first of January 1970 was a Thursday. */
export const weekdayOf = (date: string): number => ((dayNumberOf(startOfDay(date)) + 3) % 7) + 1;
