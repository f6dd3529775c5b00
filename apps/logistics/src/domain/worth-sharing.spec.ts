import fc from 'fast-check';
import { type Sharer, worthSharing } from './worth-sharing.js';

/** A trip that costs a fixed price and so much for each aboard. */
const trip =
  (fixedMinor: bigint, adds: Readonly<Record<string, bigint>>) =>
  (ids: readonly string[]): bigint =>
    ids.length === 0 ? 0n : ids.reduce((sum, id) => sum + (adds[id] ?? 0n), fixedMinor);

describe('a trip that is worth sharing', () => {
  it('leaves to its card who adds more to the trip than the card costs', () => {
    const sharers = [
      { id: 'near', cardMinor: 300n },
      { id: 'detour', cardMinor: 300n },
      { id: 'way', cardMinor: 300n },
    ];
    expect(worthSharing(sharers, trip(200n, { near: 50n, detour: 400n, way: 50n }))).toEqual(['near', 'way']);
  });

  it('is not driven where the cards of all together cost no more', () => {
    const sharers = [
      { id: 'a', cardMinor: 231n },
      { id: 'b', cardMinor: 231n },
    ];
    // Neither alone saves its card's price; both together would.
    const costOf = trip(410n, { a: 30n, b: 30n });
    expect(worthSharing(sharers, costOf)).toEqual([]);
    expect(worthSharing([...sharers, { id: 'c', cardMinor: 231n }], costOf)).toEqual(['a', 'b', 'c']);
  });

  it('takes along whom no card carries, whatever it costs', () => {
    const sharers = [
      { id: 'a', cardMinor: undefined },
      { id: 'b', cardMinor: 90n },
    ];
    expect(worthSharing(sharers, trip(400n, { a: 30n, b: 80n }))).toEqual(['a', 'b']);
    expect(worthSharing(sharers, trip(400n, { a: 30n, b: 90n }))).toEqual(['a']);
  });

  it('never costs more, cards included, than it would with everybody aboard', () => {
    const sharers = fc.uniqueArray(
      fc.record({
        id: fc.string({ minLength: 1, maxLength: 3 }),
        cardMinor: fc.option(fc.bigInt({ min: 0n, max: 1_000n }), { nil: undefined }),
      }),
      { minLength: 1, maxLength: 8, selector: ({ id }) => id },
    );
    fc.assert(
      fc.property(
        sharers,
        fc.bigInt({ min: 0n, max: 3_000n }),
        fc.array(fc.bigInt({ min: 0n, max: 1_000n }), { minLength: 8, maxLength: 8 }),
        (all: readonly Sharer[], fixed, adds) => {
          const costOf = trip(fixed, Object.fromEntries(all.map(({ id }, index) => [id, adds[index] ?? 0n])));
          const kept = worthSharing(all, costOf);
          const left = all.filter(({ id }) => !kept.includes(id));
          const cards = left.reduce((sum, { cardMinor = 0n }) => sum + cardMinor, 0n);
          expect(left.every(({ cardMinor }) => cardMinor !== undefined)).toBe(true);
          expect(costOf(kept) + cards <= costOf(all.map(({ id }) => id))).toBe(true);
        },
      ),
    );
  });
});
