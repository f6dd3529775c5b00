import { WEEKDAYS, type FieldFault, type VehicleShift, type Weekday } from '@tianfu/contracts';
import { assert, parseInstant } from '@tianfu/kernel';
import type { Shift } from './route.js';

/** What is wrong with a vehicle's shifts. */
export function shiftFaults(shifts: readonly VehicleShift[]): FieldFault[] {
  return shifts.flatMap(({ startsAt, endsAt }, index) =>
    endsAt <= startsAt ? [{ pointer: `/shifts/${index}/endsAt`, code: 'closes-before-it-opens' }] : [],
  );
}

/** The shifts of a day in Asia/Shanghai as instants, the earliest first. */
export function shiftsOn(day: string, shifts: readonly VehicleShift[]): Shift[] {
  const weekday = weekdayOf(day);
  return shifts
    .filter(({ days }) => days.includes(weekday))
    .map(({ startsAt, endsAt }) => ({ startMs: instantMs(day, startsAt), endMs: instantMs(day, endsAt) }))
    .toSorted((left, right) => left.startMs - right.startMs);
}

/** What is left of shifts beside the spans a vehicle is on other trips. */
export function freeOf(shifts: readonly Shift[], busy: readonly Shift[]): Shift[] {
  return busy
    .reduce<readonly Shift[]>((free, taken) => free.flatMap((each) => without(each, taken)), shifts)
    .slice();
}

function without({ startMs, endMs }: Shift, taken: Shift): Shift[] {
  if (taken.endMs <= startMs || taken.startMs >= endMs) return [{ startMs, endMs }];
  const before = { startMs, endMs: taken.startMs };
  const after = { startMs: taken.endMs, endMs };
  return [before, after].filter((each) => each.endMs > each.startMs);
}

function weekdayOf(day: string): Weekday {
  // Sunday is 0 for Date and the last of ours.
  const weekday = WEEKDAYS[(new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7];
  assert(weekday !== undefined, 'a calendar date has a weekday');
  return weekday;
}

function instantMs(day: string, time: string): number {
  const instant = parseInstant(`${day}T${time}:00+08:00`);
  assert(instant !== undefined, 'a day and a time of day are an instant');
  return instant.getTime();
}
