import type { SheetFault, Shift } from '@tianfu/contracts';
import { timeOfDay } from '../shifts.js';
import { cellText, timeIn, weekdaysIn } from './cells.js';
import type { SheetTable } from './sheet-table.js';
import { wordKey } from './sheet-words.js';

const MAX_SHIFTS = 42;

/**
 * Shifts by the `wordKey` of their resource: all of a resource that is named, in order.
 * @param isKnown whether the centre or the file has a resource of that `wordKey`
 */
export function readShifts(
  { rows }: SheetTable<'shifts'>,
  isKnown: (key: string) => boolean,
): { readonly shifts: ReadonlyMap<string, readonly Shift[]>; readonly faults: readonly SheetFault[] } {
  const shifts = new Map<string, Shift[]>();
  const faults: SheetFault[] = [];
  for (const row of rows) {
    const name = cellText(row.cell('resource'));
    const key = wordKey(name);
    const weekdays = weekdaysIn(row.cell('weekday'));
    const from = timeIn(row.cell('from'));
    const until = timeIn(row.cell('until'));
    const faultsBefore = faults.length;
    if (name === '') faults.push(row.fault('resource', 'required'));
    else if (!isKnown(key)) faults.push(row.fault('resource', 'unknown-resource'));
    if (weekdays === undefined) faults.push(row.fault('weekday', 'not-a-weekday'));
    if (from === undefined) faults.push(row.fault('from', 'not-a-time'));
    if (until === undefined) faults.push(row.fault('until', 'not-a-time'));
    if (weekdays === undefined || from === undefined || until === undefined || faults.length > faultsBefore)
      continue;
    if (timeOfDay(until) <= timeOfDay(from)) {
      faults.push(row.fault('until', 'ends-before-it-begins'));
      continue;
    }
    const known = shifts.get(key) ?? [];
    shifts.set(key, known);
    const added = weekdays.map((weekday): Shift => ({ weekday, from, until }));
    if (added.some((one) => known.some((other) => overlap(one, other))))
      faults.push(row.fault('from', 'shifts-overlap'));
    else if (known.length + added.length > MAX_SHIFTS) faults.push(row.fault('resource', 'too-many-shifts'));
    else known.push(...added);
  }
  return { shifts: new Map([...shifts].map(([key, all]) => [key, inOrder(all)])), faults };
}

const overlap = (one: Shift, other: Shift): boolean =>
  one.weekday === other.weekday &&
  timeOfDay(one.from) < timeOfDay(other.until) &&
  timeOfDay(other.from) < timeOfDay(one.until);

export const inOrder = (shifts: readonly Shift[]): Shift[] =>
  shifts.toSorted((a, b) => a.weekday - b.weekday || timeOfDay(a.from) - timeOfDay(b.from));
