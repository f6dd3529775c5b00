import type { Shift } from '@tianfu/sdk';

/** A shift as it is typed. */
export type TypedShift = Partial<Shift>;

const TIME = /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/;

export type ShiftFault =
  | { readonly fault: 'time' | 'order'; readonly row: number }
  | { readonly fault: 'overlap'; readonly row: number; readonly other: number; readonly weekday: number };

/** The first thing wrong with the shifts of a week, rows counted from 1. */
export function shiftFault(shifts: readonly TypedShift[]): ShiftFault | undefined {
  for (const [index, { from = '', until = '' }] of shifts.entries()) {
    if (!TIME.test(from) || !TIME.test(until)) return { fault: 'time', row: index + 1 };
    // Times of a day compare as texts.
    if (until <= from) return { fault: 'order', row: index + 1 };
  }
  for (const [index, shift] of shifts.entries()) {
    const other = shifts.findIndex(
      (each, place) => place < index && each.weekday === shift.weekday && overlap(each, shift),
    );
    if (other >= 0) {
      return { fault: 'overlap', row: index + 1, other: other + 1, weekday: shift.weekday ?? 1 };
    }
  }
  return undefined;
}

const overlap = (left: TypedShift, right: TypedShift): boolean =>
  (left.from ?? '') < (right.until ?? '') && (right.from ?? '') < (left.until ?? '');

const everyDay = (days: number, spans: readonly (readonly [string, string])[]): Shift[] =>
  Array.from({ length: days }, (_, index) => index + 1).flatMap((weekday) =>
    spans.map(([from, until]) => ({ weekday, from, until })),
  );

/** Weeks most centres begin with. */
export const USUAL_WEEKS = {
  usualShifts: everyDay(5, [
    ['08:30', '12:00'],
    ['13:30', '17:30'],
  ]),
  sixDays: everyDay(6, [
    ['08:00', '12:00'],
    ['13:00', '18:00'],
  ]),
  always: everyDay(7, [['00:00', '24:00']]),
} as const;

const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

export const minutesPerWeek = (shifts: readonly Shift[]): number =>
  shifts.reduce((sum, { from, until }) => sum + minuteOf(until) - minuteOf(from), 0);

/** `1-5 08:30-12:00 13:30-17:30; 6 08:30-12:00` as shifts; undefined when it cannot be read. */
export function shiftsIn(text: string): Shift[] | undefined {
  const shifts: Shift[] = [];
  for (const part of text.normalize('NFKC').split(/[;；]/)) {
    const [days = '', ...spans] = part.trim().split(/\s+/);
    if (days === '' && spans.length === 0) continue;
    const [, first, last = first] = /^([1-7])(?:-([1-7]))?$/.exec(days) ?? [];
    if (first === undefined || last === undefined || last < first || spans.length === 0) return undefined;
    for (const span of spans) {
      const [from = '', until = ''] = span.split('-').map((time) => time.padStart(5, '0'));
      for (let weekday = Number(first); weekday <= Number(last); weekday += 1) {
        shifts.push({ weekday, from, until });
      }
    }
  }
  return shiftFault(shifts) === undefined ? shifts : undefined;
}

/** The shifts of a week in the form `shiftsIn` reads. */
export function shiftsText(shifts: readonly Shift[]): string {
  const byDay = new Map<number, string>();
  for (const { weekday, from, until } of shifts.toSorted((a, b) => a.from.localeCompare(b.from))) {
    byDay.set(weekday, `${byDay.get(weekday) ?? ''} ${from}-${until}`);
  }
  const parts: { first: number; last: number; spans: string }[] = [];
  for (const [weekday, spans] of [...byDay].toSorted(([a], [b]) => a - b)) {
    const before = parts.at(-1);
    if (before?.spans === spans && before.last === weekday - 1) before.last = weekday;
    else parts.push({ first: weekday, last: weekday, spans });
  }
  return parts
    .map(
      ({ first, last, spans }) =>
        `${first === last ? String(first) : `${String(first)}-${String(last)}`}${spans}`,
    )
    .join('; ');
}
