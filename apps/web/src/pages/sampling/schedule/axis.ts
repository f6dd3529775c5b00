import type { ScheduleLane } from '@tianfu/sdk';

const MINUTE_MS = 60_000;
const DAY_MINUTES = 1_440;
/** Beijing is eight hours ahead of UTC all year. */
const AHEAD_MINUTES = 480;
/** Shown even when nobody works: an empty day still has a morning and an afternoon. */
const USUAL = { from: 8 * 60, until: 18 * 60 };

/** Days side by side, each with the same hours: nights nobody works in take no room. */
export interface Axis {
  /** Days shown, `2026-11-22`. */
  readonly days: readonly string[];
  /** Minutes of a day at which each begins and ends. */
  readonly from: number;
  readonly until: number;
}

/** Minutes since midnight in Beijing. */
const minuteOfDay = (ms: number): number =>
  (((Math.floor(ms / MINUTE_MS) + AHEAD_MINUTES) % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES;
const dayStartMs = (day: string): number => Date.parse(`${day}T00:00:00+08:00`);

/** From the first hour anybody works to the last, in whole hours. */
export function axisOf(
  days: readonly string[],
  lanes: readonly Pick<ScheduleLane, 'working'>[],
  busy: readonly { readonly from: string; readonly until: string }[],
): Axis {
  const spans = [...lanes.flatMap(({ working }) => working), ...busy];
  const firstDay = dayStartMs(days[0] ?? '1970-01-01');
  const lastMs = dayStartMs(days.at(-1) ?? '1970-01-01') + DAY_MINUTES * MINUTE_MS;
  let { from, until } = USUAL;
  for (const span of spans) {
    const startMs = Math.max(Date.parse(span.from), firstDay);
    const endMs = Math.min(Date.parse(span.until), lastMs);
    if (endMs <= startMs) continue;
    const start = minuteOfDay(startMs);
    const lengthMinutes = (endMs - startMs) / MINUTE_MS;
    const overMidnight = start + lengthMinutes > DAY_MINUTES;
    from = Math.min(from, overMidnight ? 0 : start);
    until = Math.max(until, overMidnight ? DAY_MINUTES : start + lengthMinutes);
  }
  return { days, from: Math.floor(from / 60) * 60, until: Math.ceil(until / 60) * 60 };
}

/** Where an instant lies, 0 at the left end, 1 at the right one; what lies in a night is at its edge. */
export function placeOf(axis: Axis, instant: string | number): number {
  const ms = typeof instant === 'number' ? instant : Date.parse(instant);
  const first = dayStartMs(axis.days[0] ?? '1970-01-01');
  const index = Math.floor((ms - first) / (DAY_MINUTES * MINUTE_MS));
  if (index < 0) return 0;
  if (index >= axis.days.length) return 1;
  const minute = Math.min(Math.max(minuteOfDay(ms), axis.from), axis.until);
  return (index + (minute - axis.from) / (axis.until - axis.from)) / axis.days.length;
}

/** The instant at a place, on a grid of so many minutes. */
export function instantAt(axis: Axis, place: number, gridMinutes: number): string {
  const count = axis.days.length;
  const whole = Math.min(Math.max(place, 0), 1) * count;
  const index = Math.min(Math.floor(whole), count - 1);
  const minute = axis.from + (whole - index) * (axis.until - axis.from);
  const snapped = Math.round(minute / gridMinutes) * gridMinutes;
  return new Date(dayStartMs(axis.days[index] ?? '1970-01-01') + snapped * MINUTE_MS).toISOString();
}

/** Minutes that one whole width of the axis stands for. */
export const minutesShown = ({ days, from, until }: Axis): number => days.length * (until - from);

/** Hours above one day of many: three fit side by side. */
const MARKS_A_DAY = 3;

/** Hours to write above the lanes: every one of a single day, three of each day of a week. */
export function hourMarks(axis: Axis): readonly { readonly place: number; readonly text: string }[] {
  const hours = (axis.until - axis.from) / 60;
  const every = axis.days.length === 1 ? 60 : Math.ceil(hours / MARKS_A_DAY) * 60;
  return axis.days.flatMap((day) => {
    const marks = [];
    for (let minute = axis.from; minute < axis.until; minute += every) {
      marks.push({
        place: placeOf(axis, dayStartMs(day) + minute * MINUTE_MS),
        text: `${String(minute / 60).padStart(2, '0')}:00`,
      });
    }
    return marks;
  });
}
