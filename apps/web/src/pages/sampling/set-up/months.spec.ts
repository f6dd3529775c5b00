import { monthAfter, monthGrid, weekdayOf } from './months.js';

describe('a month of the calendar', () => {
  it('follows and precedes another over the turn of the year', () => {
    expect([monthAfter('2026-12', 1), monthAfter('2027-01', -1), monthAfter('2026-11', 3)]).toEqual([
      '2027-01',
      '2026-12',
      '2027-02',
    ]);
  });

  it('begins its week on Monday', () => {
    expect([weekdayOf('2026-11-23'), weekdayOf('2026-11-22')]).toEqual([1, 7]);
    // November 2026 begins on a Sunday.
    expect(monthGrid('2026-11-01', [])).toHaveLength(6);
  });
});
