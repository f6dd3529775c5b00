import fc from 'fast-check';
import type { Claim } from './assign-units.js';
import { UnitsFragmented } from './assign-units.js';
import { makeRoom, type TakenRow } from './make-room.js';

const pool = (capacity: number) => new Map([['pool', { capacity, setupMinutes: 0, cleanupMinutes: 0 }]]);

const row = (key: string, unit: number, from: number, until: number, isBegun = false): TakenRow => ({
  allocationId: `of ${key}`,
  key,
  resourceId: 'pool',
  unit,
  need: 0,
  work: { from, until },
  blocked: { from, until },
  isBegun,
});

const claim = (from: number, until: number): Claim => ({
  key: 'new',
  resourceId: 'pool',
  need: 0,
  units: 1,
  work: { from, until },
  before: [],
});

it('leaves everybody where they are while there is room', () => {
  const room = makeRoom(pool(2), [row('a', 1, 0, 10)], [claim(5, 15)]);
  expect(room).toMatchObject({ placed: [{ key: 'new', unit: 2 }], moved: [] });
});

it('lets others change units where enough are free at every moment, but none all the time', () => {
  const taken = [row('a', 1, 0, 10), row('b', 2, 12, 20)];
  const room = makeRoom(pool(2), taken, [claim(8, 14)]);
  expect(room.placed).toMatchObject([{ key: 'new', unit: 2 }]);
  expect(room.moved).toMatchObject([{ allocationId: 'of b', unit: 1, work: { from: 12, until: 20 } }]);
});

it('moves nobody who has begun', () => {
  const taken = [row('a', 1, 0, 10, true), row('b', 2, 12, 20)];
  expect(makeRoom(pool(2), taken, [claim(8, 14)]).moved).toMatchObject([{ allocationId: 'of b', unit: 1 }]);
  const both = [row('a', 1, 0, 10, true), row('b', 2, 12, 20, true)];
  expect(() => makeRoom(pool(2), both, [claim(8, 14)])).toThrow(UnitsFragmented);
});

it('has room whenever enough units are free at every moment, and puts no two on one', () => {
  const spans = fc.array(fc.record({ from: fc.nat(40), minutes: fc.integer({ min: 1, max: 12 }) }), {
    minLength: 1,
    maxLength: 25,
  });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 4 }), spans, fc.integer(), (capacity, wanted, salt) => {
      const taken: TakenRow[] = [];
      for (const [index, { from, minutes }] of wanted.entries()) {
        const until = from + minutes;
        const isFull = Array.from({ length: minutes }, (_, ahead) => from + ahead).some(
          (minute) =>
            taken.filter(({ work }) => work.from <= minute && minute < work.until).length >= capacity,
        );
        if (isFull) continue;
        const key = `step ${(index + salt) % 7} ${index}`;
        const { placed, moved } = makeRoom(pool(capacity), taken, [{ ...claim(from, until), key }]);
        for (const changed of moved) {
          const at = taken.findIndex(({ allocationId }) => allocationId === changed.allocationId);
          taken.splice(at, 1, { ...changed, key: taken[at]?.key ?? '', isBegun: false });
        }
        taken.push(...placed.map((one) => ({ ...one, allocationId: `of ${key}`, isBegun: false })));
        for (const one of taken)
          for (const other of taken)
            if (one !== other && one.unit === other.unit)
              expect(one.work.until <= other.work.from || other.work.until <= one.work.from).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});
