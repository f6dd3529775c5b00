import { axisOf, hourMarks, instantAt, placeOf } from './axis.js';

const day = ['2026-11-23'];
const shift = { working: [{ from: '2026-11-23T00:30:00Z', until: '2026-11-23T11:15:00Z' }] };

describe('the axis of the schedule', () => {
  it('runs from the first working hour to the last, in Beijing time', () => {
    expect(axisOf(day, [shift], [])).toEqual({ days: day, from: 480, until: 1200 });
  });

  it('shows a usual day when nobody works', () => {
    expect(axisOf(day, [], [])).toMatchObject({ from: 480, until: 1080 });
  });

  it('shows the whole day when work goes past midnight', () => {
    const night = { from: '2026-11-23T14:00:00Z', until: '2026-11-23T18:00:00Z' };
    expect(axisOf(['2026-11-23', '2026-11-24'], [], [night])).toMatchObject({ from: 0, until: 1440 });
  });

  it('leads from an instant to its place and back', () => {
    const axis = axisOf(['2026-11-23', '2026-11-24'], [], []);
    const instant = '2026-11-24T05:00:00.000Z';
    expect(placeOf(axis, instant)).toBeCloseTo(0.75);
    expect(instantAt(axis, placeOf(axis, instant), 15)).toBe(instant);
  });

  it('snaps to the grid of the centre', () => {
    const axis = axisOf(day, [], []);
    expect(instantAt(axis, 0.101, 30)).toBe('2026-11-23T01:00:00.000Z');
  });

  it('puts what lies outside at the ends', () => {
    const axis = axisOf(day, [], []);
    expect(placeOf(axis, '2026-11-20T00:00:00Z')).toBe(0);
    expect(placeOf(axis, '2026-11-29T00:00:00Z')).toBe(1);
    expect(placeOf(axis, '2026-11-23T15:00:00Z')).toBe(1);
  });

  it('writes an hour above each hour of one day', () => {
    expect(hourMarks(axisOf(day, [], [])).map(({ text }) => text)).toContain('13:00');
  });
});
