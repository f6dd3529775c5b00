import fc from 'fast-check';
import { weekOf } from './fair-share.js';
import { dateOf } from './minutes.js';

const WEEK_MINUTES = 10_080;
const minute = fc.integer({ min: 0, max: 60_000_000 });

it('the week of a fair share is Monday to Sunday in China, the same for each of its minutes', () => {
  fc.assert(
    fc.property(minute, fc.integer({ min: 0, max: WEEK_MINUTES - 1 }), (at, ahead) => {
      const week = weekOf(at);
      expect(week.until - week.from).toBe(WEEK_MINUTES);
      expect(at >= week.from && at < week.until).toBe(true);
      expect(weekOf(week.from + ahead)).toEqual(week);
      expect(weekOf(week.until).from).toBe(week.until);
      const monday = dateOf(week.from + 480);
      expect([monday.getUTCDay(), monday.getUTCHours(), monday.getUTCMinutes()]).toEqual([1, 0, 0]);
    }),
  );
});
