import { minutesPerWeek, shiftFault, shiftsIn, shiftsText, USUAL_WEEKS } from './shifts.js';

describe('the shifts of a week', () => {
  it('are right as they are usually', () => {
    expect(Object.values(USUAL_WEEKS).map(shiftFault)).toEqual([undefined, undefined, undefined]);
    expect(minutesPerWeek(USUAL_WEEKS.usualShifts)).toBe(5 * 450);
  });

  it('may not overlap on one day', () => {
    const shifts = [
      { weekday: 2, from: '08:00', until: '12:00' },
      { weekday: 3, from: '11:00', until: '15:00' },
      { weekday: 2, from: '11:30', until: '17:00' },
    ];
    expect(shiftFault(shifts)).toEqual({ fault: 'overlap', row: 3, other: 1, weekday: 2 });
  });

  it('may touch', () => {
    const shifts = [
      { weekday: 2, from: '08:00', until: '12:00' },
      { weekday: 2, from: '12:00', until: '17:00' },
    ];
    expect(shiftFault(shifts)).toBeUndefined();
  });

  it('end after they begin, and at times that exist', () => {
    expect(shiftFault([{ weekday: 1, from: '17:00', until: '08:00' }])).toEqual({ fault: 'order', row: 1 });
    expect(shiftFault([{ weekday: 1, from: '08:00', until: '25:00' }])).toEqual({ fault: 'time', row: 1 });
  });

  it('are read from a cell of a spreadsheet and written back', () => {
    const text = '1-5 08:30-12:00 13:30-17:30; 6 08:30-12:00';
    const shifts = shiftsIn(text);
    expect(shifts).toHaveLength(11);
    expect(shiftsText(shifts ?? [])).toBe(text);
  });

  it.each(['every day', '5-1 08:00-12:00', '1 12:00-08:00', '1'])('are not guessed from %s', (text) => {
    expect(shiftsIn(text)).toBeUndefined();
  });
});
