import { greatCircleKm } from '@tianfu/kernel';
import fc from 'fast-check';
import { proportionalShares, shapleyShares, type Shares } from './shares.js';
import { shortestTours } from './shortest-tours.js';
import { type Tariff, tripCost } from './trip-cost.js';

const total = ({ paysMinor, hubMinor }: Shares): bigint =>
  paysMinor.reduce((sum, share) => sum + share, hubMinor);

const place = fc.record({
  lat: fc.double({ min: 30.3, max: 31, noNaN: true }),
  lng: fc.double({ min: 112.8, max: 114.4, noNaN: true }),
});
const tariffs: fc.Arbitrary<Tariff> = fc.record({
  fixedMinor: fc.bigInt({ min: 0n, max: 100_000n }),
  perKmTenThousandths: fc.bigInt({ min: 0n, max: 200_000n }),
  currency: fc.constant('CNY' as const),
});
/** A depot and up to six consignments somewhere around Tianmen and Wuhan. */
const games = fc
  .integer({ min: 1, max: 6 })
  .chain((count) =>
    fc.tuple(
      fc.constant(count),
      fc.array(place, { minLength: 1 + 2 * count, maxLength: 1 + 2 * count }),
      tariffs,
    ),
  );

function costsOfSets(count: number, places: { lat: number; lng: number }[], tariff: Tariff): bigint[] {
  // Rounded up, so that a detour is never shorter than the way.
  const metres = places.map((from) => places.map((to) => Math.ceil(greatCircleKm(from, to) * 1_000)));
  return shortestTours(metres, count).map((length, set) => (set === 0 ? 0n : tripCost(tariff, length).minor));
}

describe('the shares of a trip', () => {
  it('sum exactly to its cost and nobody pays more than alone, in proportion', () => {
    fc.assert(
      fc.property(
        fc.array(fc.bigInt({ min: 0n, max: 10_000_000n }), { minLength: 1, maxLength: 200 }),
        fc.bigInt({ min: 0n, max: 1_000_000_000n }),
        (alone, cost) => {
          const shares = proportionalShares(cost, alone, 'CNY');
          expect(total(shares)).toBe(cost);
          shares.paysMinor.forEach((share, index) => {
            expect(share >= 0n && share <= (alone[index] ?? -1n)).toBe(true);
          });
          if (cost <= alone.reduce((sum, each) => sum + each, 0n)) expect(shares.hubMinor).toBe(0n);
        },
      ),
    );
  });

  it('sum exactly to its cost and nobody pays more than alone, by the Shapley value', () => {
    fc.assert(
      fc.property(games, fc.double({ min: 0, max: 1.5, noNaN: true }), ([count, places, tariff], detour) => {
        const ofSet = costsOfSets(count, places, tariff);
        const cheapest = ofSet.at(-1) ?? 0n;
        const cost = cheapest + BigInt(Math.round(Number(cheapest) * detour));
        const shares = shapleyShares(cost, ofSet, 'CNY');
        expect(total(shares)).toBe(cost);
        shares.paysMinor.forEach((share, index) => {
          expect(share >= 0n && share <= (ofSet[1 << index] ?? -1n)).toBe(true);
        });
      }),
      { numRuns: 200 },
    );
  });

  it('treat equals equally and charge who adds nothing nothing, by the Shapley value', () => {
    // Two alike, and a third whose way lies on theirs: the glove game's mirror image.
    const ofSet = [0n, 100n, 100n, 150n, 0n, 100n, 100n, 150n];
    expect(shapleyShares(150n, ofSet, 'CNY')).toEqual({ paysMinor: [75n, 75n, 0n], hubMinor: 0n });
  });

  it('are those of the airport game by the Shapley value (Littlechild and Owen, 1973)', () => {
    // Runways of 12, 18 and 30: 12/3, 12/3 + 6/2, 12/3 + 6/2 + 12.
    const runway = [12n, 18n, 30n];
    const ofSet = Array.from({ length: 8 }, (_, set) =>
      runway.reduce((most, cost, index) => ((set & (1 << index)) !== 0 && cost > most ? cost : most), 0n),
    );
    expect(shapleyShares(30n, ofSet, 'CNY').paysMinor).toEqual([4n, 7n, 19n]);
  });

  it('leave to the hub what the trip costs above everybody alone', () => {
    expect(proportionalShares(350n, [100n, 200n], 'CNY')).toEqual({ paysMinor: [100n, 200n], hubMinor: 50n });
  });
});

describe('the shortest tours of every set', () => {
  it('pick up before they deliver', () => {
    // On a line: depot 0, pick-up at 10, delivery at 5. Out to 10, back over 5: 20.
    const at = [0, 10, 5];
    const metres = at.map((from) => at.map((to) => Math.abs(from - to)));
    expect(shortestTours(metres, 1)).toEqual([0, 20]);
  });

  it('share the way when two go together', () => {
    const at = [0, 10, 50, 12, 52];
    const metres = at.map((from) => at.map((to) => Math.abs(from - to)));
    expect(shortestTours(metres, 2)).toEqual([0, 100, 104, 104]);
  });
});
