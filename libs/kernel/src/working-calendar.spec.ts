import fc from 'fast-check';
import { AssertionError } from './assert.js';
import { addDays, daysBetween } from './time.js';
import {
  addWorkingDays,
  CalendarYearUnknown,
  chineseWorkingCalendar,
  isWorkingDay,
  workingCalendar,
  workingDaysBetween,
  WORKING_DAYS_MAX,
} from './working-calendar.js';

const days = fc.integer({ min: 0, max: 729 }).map((offset) => addDays('2025-01-01', offset));

describe('the Chinese working calendar', () => {
  it.each([2025, 2026])('has the 248 working days the law leaves in %d', (year) => {
    // 365 days less 104 of weekends less the 13 of the holiday regulation as amended in 2024.
    const worked = Array.from({ length: 365 }, (_, index) => addDays(`${year}-01-01`, index)).filter(
      isWorkingDay,
    );
    expect(worked).toHaveLength(248);
  });

  it.each(['2025-01-26', '2025-10-11', '2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20'])(
    'works on the swapped weekend day %s',
    (date) => {
      expect(isWorkingDay(date)).toBe(true);
    },
  );

  it.each(['2025-01-01', '2025-02-04', '2025-10-08', '2026-01-02', '2026-02-16', '2026-02-23', '2026-10-07'])(
    'rests on the holiday %s',
    (date) => {
      expect(isWorkingDay(date)).toBe(false);
    },
  );

  it('works on Mondays to Fridays and rests on the other weekends', () => {
    expect(isWorkingDay('2026-11-20')).toBe(true);
    expect(isWorkingDay('2026-11-21')).toBe(false);
    expect(isWorkingDay('2026-11-22')).toBe(false);
  });

  it('plans over the Spring Festival of 2026', () => {
    expect(addWorkingDays('2026-02-13', 1)).toBe('2026-02-14');
    expect(addWorkingDays('2026-02-13', 2)).toBe('2026-02-24');
    expect(addWorkingDays('2026-02-24', -2)).toBe('2026-02-13');
    expect(workingDaysBetween('2026-02-13', '2026-02-28')).toBe(6);
    expect(workingDaysBetween('2026-02-28', '2026-02-13')).toBe(-6);
  });

  it('leaves the date alone when no day is added', () => {
    expect(addWorkingDays('2026-11-21', 0)).toBe('2026-11-21');
    expect(workingDaysBetween('2026-11-21', '2026-11-21')).toBe(0);
  });

  it('counts as many working days as were added', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -480, max: 480 }), (date, workingDays) => {
        let end: string;
        try {
          end = addWorkingDays(date, workingDays);
        } catch (error) {
          expect(error).toBeInstanceOf(CalendarYearUnknown);
          return;
        }
        expect(workingDaysBetween(date, end)).toBe(workingDays);
        if (workingDays !== 0) expect(isWorkingDay(end)).toBe(true);
      }),
    );
  });

  it('adds up over any day between', () => {
    fc.assert(
      fc.property(days, days, days, (a, b, c) => {
        const [first = a, middle = b, last = c] = [a, b, c].sort();
        expect(workingDaysBetween(first, last)).toBe(
          workingDaysBetween(first, middle) + workingDaysBetween(middle, last),
        );
        expect(workingDaysBetween(first, last)).toBeLessThanOrEqual(daysBetween(first, last));
      }),
    );
  });

  it('fails loudly for a year without a list', () => {
    expect(chineseWorkingCalendar.years).toEqual([2025, 2026]);
    expect(() => isWorkingDay('2027-03-01')).toThrow(new CalendarYearUnknown(2027));
    expect(() => addWorkingDays('2026-12-31', 1)).toThrow(CalendarYearUnknown);
    expect(() => workingDaysBetween('2026-12-30', '2027-01-04')).toThrow(
      'no list of working days for the year 2027',
    );
    expect(new CalendarYearUnknown(2027)).toMatchObject({ code: 'CALENDAR_YEAR_UNKNOWN', year: 2027 });
  });

  it('stops at what is no date or too many days', () => {
    expect(() => isWorkingDay('2026-02-29')).toThrow(AssertionError);
    expect(() => addWorkingDays('2026-01-05', 0.5)).toThrow(AssertionError);
    expect(() => addWorkingDays('2026-01-05', WORKING_DAYS_MAX + 1)).toThrow(AssertionError);
  });
});

describe('workingCalendar', () => {
  it('takes the lists of the place it works for', () => {
    const plain = workingCalendar([
      { year: 2030, holidays: [['2030-01-01', '2030-01-02']], swappedWorkingDays: ['2030-01-05'] },
    ]);
    expect(plain.addWorkingDays('2030-01-01', 3)).toBe('2030-01-05');
    expect(() => plain.isWorkingDay('2026-01-05')).toThrow(CalendarYearUnknown);
  });

  it.each([
    ['a holiday outside its year', { year: 2030, holidays: [['2029-12-31', '2030-01-01']], swapped: [] }],
    [
      'a holiday that ends before it begins',
      { year: 2030, holidays: [['2030-01-02', '2030-01-01']], swapped: [] },
    ],
    ['a swapped day in the week', { year: 2030, holidays: [], swapped: ['2030-01-02'] }],
    [
      'a swapped day that is a holiday',
      { year: 2030, holidays: [['2030-01-05', '2030-01-05']], swapped: ['2030-01-05'] },
    ],
    ['a swapped day of another year', { year: 2030, holidays: [], swapped: ['2031-01-04'] }],
  ])('stops at a list with %s', (_why, { year, holidays, swapped }) => {
    const pairs = holidays.map(([first = '', last = '']) => [first, last] as const);
    expect(() => workingCalendar([{ year, holidays: pairs, swappedWorkingDays: swapped }])).toThrow(
      AssertionError,
    );
  });

  it('stops at two lists for one year', () => {
    const empty = { year: 2030, holidays: [], swappedWorkingDays: [] };
    expect(() => workingCalendar([empty, empty])).toThrow(AssertionError);
  });
});
