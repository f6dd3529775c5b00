import type { DistanceTable, RouteVehicle } from './route.js';
import { splitTours, type TourStop } from './split-tours.js';

const HOUR_MS = 3_600_000;
/** On a line: the depot at 0, a town 20 km to the west, another 30 km to the east; a kilometre a minute. */
const PLACES_KM = [0, -20, 30];
const [HOME, WEST, EAST] = [0, 1, 2];
const table: DistanceTable = {
  size: PLACES_KM.length,
  metres: Uint32Array.from(PLACES_KM.flatMap((a) => PLACES_KM.map((b) => 1_000 * Math.abs(a - b)))),
  seconds: Uint32Array.from(PLACES_KM.flatMap((a) => PLACES_KM.map((b) => 60 * Math.abs(a - b)))),
};
const van = (hours: number): RouteVehicle => ({
  depot: HOME,
  shifts: [{ startMs: 0, endMs: hours * HOUR_MS }],
  capacity: { weightGrams: 1_000, volumeCm3: 1_000, cartonCount: 10 },
  tariff: { fixedMinor: 20_000n, perKmTenThousandths: 30_000n, currency: 'CNY' },
});
const stop = (
  consignmentId: string,
  kind: TourStop['kind'],
  place: number,
  given: Partial<TourStop> = {},
): TourStop => ({
  consignmentId,
  kind,
  place,
  opensMs: 0,
  closesMs: 24 * HOUR_MS,
  load: { weightGrams: 400, volumeCm3: 10, cartonCount: 1 },
  locked: false,
  ...given,
});
const carried = (id: string, from: number, to: number, given: Partial<TourStop> = {}): TourStop[] => [
  stop(id, 'pick-up', from, given),
  stop(id, 'delivery', to, given),
];
const goodsOf = (stops: readonly TourStop[]): string[] => [
  ...new Set(stops.map(({ consignmentId }) => consignmentId)),
];
const toursOf = (stops: readonly TourStop[], hours = 12): string[][] | undefined =>
  splitTours(van(hours), stops, table)?.map((tour) => goodsOf(tour.stops));

describe('the tours of a vehicle', () => {
  it('are one a homecoming: it reloads at the depot and goes again', () => {
    const tours = splitTours(van(12), [...carried('a', HOME, EAST), ...carried('b', HOME, WEST)], table);
    expect(tours?.map(({ stops }) => goodsOf(stops))).toEqual([['a'], ['b']]);
    const [first, second] = tours ?? [];
    expect(second?.route.startMs).toBeGreaterThanOrEqual(first?.route.endMs ?? Infinity);
    expect(second?.shift.startMs).toBe(first?.route.endMs);
    expect([first?.route.distanceMetres, second?.route.distanceMetres]).toEqual([60_000, 40_000]);
  });

  it('end where the last of it is delivered at home', () => {
    expect(toursOf([...carried('a', EAST, HOME), ...carried('b', WEST, HOME)])).toEqual([['a'], ['b']]);
  });

  it('are one where the vehicle passes home with goods aboard', () => {
    const [pickA, deliverA] = carried('a', WEST, EAST);
    const [pickB, deliverB] = carried('b', HOME, EAST);
    const stops = [pickA, pickB, deliverB, deliverA].filter((each) => each !== undefined);
    expect(toursOf(stops)).toEqual([['a', 'b']]);
  });

  it('are one where it is empty far from home: it takes goods back', () => {
    expect(toursOf([...carried('a', HOME, EAST), ...carried('b', EAST, WEST)])).toEqual([['a', 'b']]);
  });

  it('stay one where parting makes somebody late', () => {
    // Together both are one stop at the depot, and b is there after 101 minutes; apart it takes ten more.
    const until = (minutes: number) => [
      ...carried('a', EAST, HOME),
      stop('b', 'pick-up', HOME),
      stop('b', 'delivery', WEST, { closesMs: minutes * 60_000 }),
    ];
    expect(toursOf(until(101))).toEqual([['a', 'b']]);
    expect(toursOf(until(112))).toEqual([['a'], ['b']]);
  });

  it('do not part two locked stops from each other', () => {
    const locked = { locked: true };
    const both = [...carried('a', HOME, EAST, locked), ...carried('b', HOME, WEST, locked)];
    expect(toursOf(both)).toEqual([['a', 'b']]);
    expect(toursOf([...carried('a', HOME, EAST, locked), ...carried('b', HOME, WEST)])).toEqual([
      ['a'],
      ['b'],
    ]);
  });

  it('are none where the shift is too short', () => {
    expect(toursOf(carried('a', HOME, EAST), 1)).toBeUndefined();
  });
});
