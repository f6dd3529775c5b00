import fc from 'fast-check';
import { addDays, workingDaysBetween } from '@tianfu/kernel';
import { HORIZON_DAYS, weekdaysBetween, workingDaysUntil } from './working-days.js';

describe('working days until the delivery', () => {
  it('follows the published calendar with its swapped days', () => {
    expect(workingDaysUntil('2026-09-24', '2026-10-10')).toEqual({
      days: workingDaysBetween('2026-09-24', '2026-10-10'),
      approximate: false,
    });
  });

  it('counts weekdays in a year without a list, says so, and keeps the known part exact', () => {
    const acrossNewYear = workingDaysUntil('2026-12-24', '2027-01-08');
    // 25, 28–31 December by the calendar; 1, 4–8 January as weekdays.
    expect(acrossNewYear).toEqual({ days: 5 + 6, approximate: true });
  });

  it('has no days left for a delivery today or in the past', () => {
    expect(workingDaysUntil('2026-11-22', '2026-11-22')).toEqual({ days: 0, approximate: false });
    expect(workingDaysUntil('2026-11-22', '2025-01-01')).toEqual({ days: 0, approximate: false });
  });

  it('takes the last day of the calendar without counting for ever', () => {
    const farthest = workingDaysUntil('2026-11-22', '9999-12-31');
    expect(farthest).toEqual(workingDaysUntil('2026-11-22', addDays('2026-11-22', HORIZON_DAYS + 1)));
    expect(farthest.approximate).toBe(true);
  });

  it('never has fewer days for a later delivery', () => {
    fc.assert(
      fc.property(fc.integer({ min: -10, max: 900 }), fc.integer({ min: 0, max: 60 }), (start, later) => {
        const sooner = workingDaysUntil('2026-11-22', addDays('2026-11-22', start)).days;
        expect(
          workingDaysUntil('2026-11-22', addDays('2026-11-22', start + later)).days,
        ).toBeGreaterThanOrEqual(sooner);
      }),
    );
  });

  it('counts weekdays as one would on a calendar', () => {
    expect(weekdaysBetween('2027-01-01', '2027-01-31')).toBe(20); // a Friday; then 4–8, 11–15, 18–22, 25–29
  });
});
