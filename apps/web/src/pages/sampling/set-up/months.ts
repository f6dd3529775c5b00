import type { CentreDay } from '@tianfu/sdk';

export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** `2026-11` and so many months on, or back. */
export function monthAfter(month: string, by: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const index = year * 12 + number - 1 + by;
  return `${String(Math.floor(index / 12))}-${String((index % 12) + 1).padStart(2, '0')}`;
}

/** 1 is Monday. */
export function weekdayOf(date: string): Weekday {
  const index = new Date(`${date}T00:00:00Z`).getUTCDay();
  // Sunday is 0 in JavaScript and 7 in the trade; the others are 1 to 6 in both.
  return (index === 0 ? 7 : index) as Weekday;
}

/** The days of a month behind as many empty places as its first week has before it. */
export const monthGrid = (first: string, days: readonly CentreDay[]): readonly (CentreDay | undefined)[] => [
  ...Array.from({ length: weekdayOf(first) - 1 }, () => undefined),
  ...days,
];
