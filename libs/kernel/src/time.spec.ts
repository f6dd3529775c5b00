import fc from 'fast-check';
import { AssertionError } from './assert.js';
import { addDays, daysBetween, formatShanghai, isCalendarDate, parseInstant, shanghaiDate } from './time.js';

const instants = fc.date({
  min: new Date('0001-01-02T00:00:00Z'),
  max: new Date('9999-12-30T00:00:00Z'),
  noInvalidDate: true,
});

describe('parseInstant', () => {
  it.each([
    ['2026-11-22T16:05:00+08:00', '2026-11-22T08:05:00.000Z'],
    ['2026-11-22T08:05:00Z', '2026-11-22T08:05:00.000Z'],
    ['2026-11-22t08:05:00z', '2026-11-22T08:05:00.000Z'],
    ['2026-11-22T08:05:00.9Z', '2026-11-22T08:05:00.900Z'],
    ['2026-11-22T08:05:00.123999Z', '2026-11-22T08:05:00.123Z'],
    ['2026-11-21T23:35:00-03:30', '2026-11-22T03:05:00.000Z'],
    ['2028-02-29T00:00:00-00:00', '2028-02-29T00:00:00.000Z'],
  ])('reads %s', (text, utc) => {
    expect(parseInstant(text)?.toISOString()).toBe(utc);
  });

  it.each([
    '2026-11-22',
    '2026-11-22T16:05:00',
    '2026-11-22T16:05Z',
    '2026-11-22 16:05:00Z',
    '2026-02-29T00:00:00Z',
    '2026-02-30T00:00:00Z',
    '2026-04-31T00:00:00Z',
    '2026-13-01T00:00:00Z',
    '2026-00-10T00:00:00Z',
    '2026-01-01T24:00:00Z',
    '2026-01-01T00:60:00Z',
    '2016-12-31T23:59:60Z',
    '2026-01-01T00:00:00+24:00',
    '2026-01-01T00:00:00+0800',
    '2026-01-01T00:00:00.Z',
    '0000-01-01T00:00:00Z',
    '0001-01-01T00:00:00+00:01',
    '9999-12-31T23:59:59-00:01',
    '+002026-01-01T00:00:00Z',
    '2026-01-01T00:00:00Z\n',
    'tomorrow',
    '',
  ])('refuses %j', (text) => {
    expect(parseInstant(text)).toBeUndefined();
  });

  it('reads back every instant that was written', () => {
    fc.assert(
      fc.property(instants, (instant) => {
        expect(parseInstant(instant.toISOString())).toEqual(instant);
      }),
    );
  });
});

describe('formatShanghai and shanghaiDate', () => {
  it('show the wall clock in China', () => {
    const instant = new Date('2026-11-22T08:05:59.999Z');
    expect(formatShanghai(instant)).toBe('2026-11-22 16:05');
    expect(shanghaiDate(instant)).toBe('2026-11-22');
  });

  it('begin the day eight hours before UTC does', () => {
    expect(shanghaiDate(new Date('2025-12-31T15:59:59Z'))).toBe('2025-12-31');
    expect(shanghaiDate(new Date('2025-12-31T16:00:00Z'))).toBe('2026-01-01');
  });

  it('agree with the time zone database since 1992', () => {
    const zone = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'Asia/Shanghai',
      dateStyle: 'short',
      timeStyle: 'short',
    });
    const since1992 = fc.date({
      min: new Date('1992-01-01T00:00:00Z'),
      max: new Date('2099-12-31T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(since1992, (instant) => {
        expect(formatShanghai(instant)).toBe(zone.format(instant));
      }),
    );
  });

  it('stop at an invalid date', () => {
    expect(() => formatShanghai(new Date(Number.NaN))).toThrow(AssertionError);
  });
});

describe('isCalendarDate', () => {
  it.each(['2026-11-22', '2028-02-29', '0001-01-01', '9999-12-31'])('accepts %s', (text) => {
    expect(isCalendarDate(text)).toBe(true);
  });

  it.each(['2026-02-29', '2100-02-29', '2026-11-31', '2026-1-1', '20261122', '0000-01-01', ''])(
    'refuses %j',
    (text) => {
      expect(isCalendarDate(text)).toBe(false);
    },
  );
});

describe('daysBetween and addDays', () => {
  it('count calendar days, over a leap day and back', () => {
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
    expect(daysBetween('2026-11-22', '2026-11-20')).toBe(-2);
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  });

  it('undo one another', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: -400, max: 400 }), (instant, days) => {
        fc.pre(instant.getUTCFullYear() > 2 && instant.getUTCFullYear() < 9998);
        const date = instant.toISOString().slice(0, 10);
        expect(daysBetween(date, addDays(date, days))).toBe(days);
      }),
    );
  });

  it('stop at what is no date', () => {
    expect(() => daysBetween('2026-02-29', '2026-03-01')).toThrow(AssertionError);
    expect(() => addDays('2026-11-22', 0.5)).toThrow(AssertionError);
    expect(() => addDays('9999-12-31', 1)).toThrow(AssertionError);
  });
});
