import { refuseField, type Shift } from '@tianfu/contracts';

/** `HH:MM` as minutes after midnight. */
export function timeOfDay(text: string): number {
  const [hours = '0', minutes = '0'] = text.split(':');
  return Number(hours) * 60 + Number(minutes);
}

/**
 * Shifts of one resource end after they begin and do not overlap.
 * @throws Refusal `VALIDATION_FAILED` at the shift that is wrong
 */
export function checkShifts(shifts: readonly Shift[]): void {
  const sorted = shifts
    .map((shift, index) => ({
      ...shift,
      index,
      begins: timeOfDay(shift.from),
      ends: timeOfDay(shift.until),
    }))
    .toSorted((a, b) => a.weekday - b.weekday || a.begins - b.begins);
  for (const [place, shift] of sorted.entries()) {
    if (shift.ends <= shift.begins) throw refuseField(`/shifts/${shift.index}/until`, 'endsBeforeItBegins');
    const before = sorted[place - 1];
    if (before?.weekday === shift.weekday && before.ends > shift.begins) {
      throw refuseField(`/shifts/${shift.index}/from`, 'shiftsOverlap', {
        from: before.from,
        until: before.until,
      });
    }
  }
}
