import { assert } from './assert.js';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** Asia/Shanghai is UTC+8 without summer time since September 1991; nothing the platform shows is older. */
const SHANGHAI_OFFSET_MS = 8 * 60 * MINUTE_MS;

const INSTANT =
  /^(\d{4}-\d{2}-\d{2})[Tt]([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(?:\.(\d{1,9}))?(?:[Zz]|([+-])([01]\d|2[0-3]):([0-5]\d))$/;
const CALENDAR_DATE = /^(?!0000)\d{4}-\d{2}-\d{2}$/;

const EARLIEST_MS = Date.parse('0001-01-01T00:00:00Z');
const LATEST_MS = Date.parse('9999-12-31T23:59:59.999Z');

/**
 * Reads an instant of RFC 3339 with its offset ('2026-11-22T16:05:00+08:00', '…Z'). Undefined for anything
 * else: no offset, a day no calendar has, hour 24, a leap second (no Date can hold one), or an instant
 * outside the years 1–9999 in UTC. Digits beyond milliseconds are cut off, never rounded up.
 */
export function parseInstant(text: string): Date | undefined {
  const match = INSTANT.exec(text);
  if (!match) return undefined;
  const [, date = '', hours = '', minutes = '', seconds = '', fraction = '', sign, aheadHours, aheadMinutes] =
    match;
  if (!isCalendarDate(date)) return undefined;
  const milliseconds = fraction.slice(0, 3).padEnd(3, '0');
  const localMs = Date.parse(`${date}T${hours}:${minutes}:${seconds}.${milliseconds}Z`);
  const aheadMs = (Number(aheadHours ?? 0) * 60 + Number(aheadMinutes ?? 0)) * MINUTE_MS;
  const instantMs = sign === '-' ? localMs + aheadMs : localMs - aheadMs;
  return instantMs < EARLIEST_MS || instantMs > LATEST_MS ? undefined : new Date(instantMs);
}

/** The instant as people in China read it, to the minute: '2026-11-22 16:05'. Seconds are cut off. */
export function formatShanghai(instant: Date): string {
  return inShanghai(instant).slice(0, 16).replace('T', ' ');
}

/** The calendar date in China at that instant: 'YYYY-MM-DD'. */
export function shanghaiDate(instant: Date): string {
  return inShanghai(instant).slice(0, 10);
}

function inShanghai(instant: Date): string {
  assert(!Number.isNaN(instant.getTime()), 'an invalid date has no time in Shanghai');
  return new Date(instant.getTime() + SHANGHAI_OFFSET_MS).toISOString();
}

/** Whether the text is a day of the calendar as 'YYYY-MM-DD', years 1–9999 (2026-02-29 is none). */
export function isCalendarDate(text: string): boolean {
  if (!CALENDAR_DATE.test(text)) return false;
  const midnight = new Date(`${text}T00:00:00Z`);
  // Engines differ on 30 February: an invalid date, or 2 March.
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().slice(0, 10) === text;
}

/**
 * Calendar days from one date to another, both 'YYYY-MM-DD'; negative when `to` is earlier.
 *
 * @throws AssertionError when either is no calendar date
 */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/**
 * The date so many calendar days later; earlier for a negative number.
 *
 * @throws AssertionError when `date` is no calendar date, `days` no whole number, or the result leaves the years 1–9999
 */
export function addDays(date: string, days: number): string {
  assert(Number.isInteger(days), 'addDays: whole days');
  const laterMs = (dayNumber(date) + days) * DAY_MS;
  assert(laterMs >= EARLIEST_MS && laterMs <= LATEST_MS, 'addDays: beyond the calendar');
  return new Date(laterMs).toISOString().slice(0, 10);
}

function dayNumber(date: string): number {
  assert(isCalendarDate(date), 'a calendar date is written YYYY-MM-DD');
  return Date.parse(`${date}T00:00:00Z`) / DAY_MS;
}
