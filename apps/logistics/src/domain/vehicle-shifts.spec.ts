import fc from 'fast-check';
import { freeOf, shiftsOn } from './vehicle-shifts.js';

const span = (startMs: number, endMs: number) => ({ startMs, endMs });

describe('the shifts of a day', () => {
  it('are those of its weekday in Asia/Shanghai, the earliest first', () => {
    const shifts = [
      { days: ['mon'], startsAt: '13:00', endsAt: '18:00' },
      { days: ['mon', 'tue'], startsAt: '06:00', endsAt: '12:00' },
    ];
    expect(shiftsOn('2026-11-23', shifts).map(({ startMs }) => new Date(startMs).toISOString())).toEqual([
      '2026-11-22T22:00:00.000Z',
      '2026-11-23T05:00:00.000Z',
    ]);
    expect(shiftsOn('2026-11-25', shifts)).toEqual([]);
  });
});

describe('what is left of them beside other trips', () => {
  it('is before, between and behind the trips', () => {
    expect(freeOf([span(0, 100)], [span(20, 30), span(60, 70)])).toEqual([
      span(0, 20),
      span(30, 60),
      span(70, 100),
    ]);
    expect(freeOf([span(0, 10), span(20, 30)], [span(5, 25)])).toEqual([span(0, 5), span(25, 30)]);
    expect(freeOf([span(10, 20)], [span(0, 30)])).toEqual([]);
    expect(freeOf([span(10, 20)], [span(0, 10), span(20, 30)])).toEqual([span(10, 20)]);
  });

  it('never touches a trip and loses no other moment', () => {
    const spans = fc.array(
      fc
        .tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 1, max: 20 }))
        .map(([from, long]) => span(from, from + long)),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 40 }),
        fc.integer({ min: 1, max: 40 }),
        spans,
        (from, long, busy) => {
          const shift = span(from, from + long);
          const free = freeOf([shift], busy);
          const isIn = (all: readonly { startMs: number; endMs: number }[], at: number) =>
            all.some(({ startMs, endMs }) => startMs <= at && at < endMs);
          for (let at = 0; at < 100; at += 1) {
            expect(isIn(free, at)).toBe(isIn([shift], at) && !isIn(busy, at));
          }
        },
      ),
    );
  });
});
