import fc from 'fast-check';
import { assignUnits, UnitsFragmented, type Claim } from './assign-units.js';

const pool = (capacity: number) => new Map([['pool', { capacity, setupMinutes: 2, cleanupMinutes: 3 }]]);
const claims = fc.array(
  fc.record({
    from: fc.nat(200),
    length: fc.integer({ min: 1, max: 60 }),
    units: fc.integer({ min: 1, max: 3 }),
  }),
  { minLength: 1, maxLength: 25 },
);
const asClaims = (
  all: readonly { from: number; length: number; units: number }[],
  before: number[] = [],
): Claim[] =>
  all.map(({ from, length, units }, index) => ({
    key: `booking-${String(index).padStart(2, '0')} 1`,
    resourceId: 'pool',
    need: 0,
    units,
    work: { from, until: from + length },
    before,
  }));
/** Units in use at the busiest minute, set-up and clean-up included. */
const busiest = (all: readonly Claim[]): number =>
  Math.max(
    ...all.map(({ work }) =>
      all
        .filter((other) => other.work.from <= work.from && work.from - 2 < other.work.until + 3)
        .reduce((sum, { units }) => sum + units, 0),
    ),
  );

describe('the units of a pool', () => {
  it('suffice when as many are there as are in use at the busiest minute, and none is taken twice', () => {
    fc.assert(
      fc.property(claims, fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 3 }), (all, before) => {
        const wanted = asClaims(all, before);
        const rows = assignUnits(pool(busiest(wanted)), [], wanted);
        expect(rows).toHaveLength(wanted.reduce((sum, { units }) => sum + units, 0));
        for (const [index, one] of rows.entries())
          for (const other of rows.slice(index + 1))
            if (one.unit === other.unit)
              expect(one.blocked.until <= other.blocked.from || other.blocked.until <= one.blocked.from).toBe(
                true,
              );
      }),
    );
  });

  it('are said to be too few when one less is there', () => {
    fc.assert(
      fc.property(claims, (all) => {
        const wanted = asClaims(all);
        const capacity = busiest(wanted) - 1;
        fc.pre(capacity >= 1);
        expect(() => assignUnits(pool(capacity), [], wanted)).toThrow(UnitsFragmented);
      }),
    );
  });
});
