import { type Position, type SeededRandom, seededRandom } from '@tianfu/kernel';
import {
  greatCircleMatrix,
  type RoutingJob,
  type RoutingProblem,
  type TimeWindow,
  type Vehicle,
  type Visit,
} from '@tianfu/solvers';

const TIANMEN = { lat: 30.66, lng: 113.17 };
const TOWNS = 26;
const FACTORIES = 300;
const CONSIGNMENTS = 1_000;
const HOUR = 3_600;
/** Of the consignments, to the hub; the others go from one factory to another. */
const TO_HUB_SHARE = 0.6;

/** Weight in kg, volume in dm³, cartons; cost in fen. */
const VEHICLES = [
  { count: 16, capacity: [1_500, 9_000, 240], fixedCost: 12_000, costPerDistance: 0.15 },
  { count: 16, capacity: [3_000, 16_000, 420], fixedCost: 18_000, costPerDistance: 0.2 },
  { count: 8, capacity: [5_000, 30_000, 800], fixedCost: 26_000, costPerDistance: 0.28 },
];
const COST_PER_SECOND = 1;

/**
 * A generated day of a dispatcher: a thousand consignments of three hundred factories in generated places around
 * Tianmen (approximate, nobody's real address), forty vehicles from two yards, a hub where the long hauls begin.
 * Metres, seconds from midnight, fen.
 */
export function dispatcherDay(seed: number): RoutingProblem {
  const random = seededRandom(seed);
  const towns = Array.from({ length: TOWNS }, () => near(random, TIANMEN, 0.13));
  const yards = [near(random, TIANMEN, 0.03), near(random, TIANMEN, 0.12)];
  const hub = near(random, TIANMEN, 0.03);
  const factories = Array.from({ length: FACTORIES }, () => near(random, random.pick(towns), 0.015));
  const firstFactory = yards.length + 1;
  return {
    matrix: greatCircleMatrix([...yards, hub, ...factories]),
    dimensions: 3,
    jobs: Array.from({ length: CONSIGNMENTS }, () => consignment(random, firstFactory)),
    vehicles: VEHICLES.flatMap(({ count, ...terms }) =>
      Array.from({ length: count }, (_, index): Vehicle => {
        const shift =
          index % 3 === 0 ? { from: 6 * HOUR, until: 16 * HOUR } : { from: 8 * HOUR, until: 19 * HOUR };
        return {
          ...terms,
          start: index % yards.length,
          end: yards.length,
          costPerTime: COST_PER_SECOND,
          shift,
        };
      }),
    ),
  };
}

function consignment(random: SeededRandom, firstFactory: number): RoutingJob {
  const cartons = Math.max(1, Math.round(Math.exp(random.normal(1.8, 0.8))));
  const demand = [cartons * random.integer(6, 14), cartons * random.integer(30, 55), cartons];
  const from = firstFactory + random.integer(0, FACTORIES - 1);
  const pickUp = visit(random, from, random.pick(PICK_UP_WINDOWS), cartons);
  if (random.next() < TO_HUB_SHARE) return { kind: 'pick-up', pickUp, demand };
  const to = firstFactory + ((from - firstFactory + random.integer(1, FACTORIES - 1)) % FACTORIES);
  return { kind: 'pair', pickUp, delivery: visit(random, to, [8, 19], cartons), demand };
}

/** Hours of the day. */
const PICK_UP_WINDOWS: readonly (readonly [number, number])[] = [
  [8, 18],
  [8, 12],
  [10, 15],
  [13, 18],
];

function visit(
  random: SeededRandom,
  location: number,
  [from, until]: readonly [number, number],
  cartons: number,
): Visit {
  // Some close over noon.
  const hours: readonly (readonly [number, number])[] =
    from < 12 && until > 14 && random.next() < 0.3
      ? [
          [from, 12],
          [14, until],
        ]
      : [[from, until]];
  const windows = hours.map(([opens, closes]): TimeWindow => ({ from: opens * HOUR, until: closes * HOUR }));
  return { location, serviceTime: 120 + 8 * cartons, windows };
}

function near(random: SeededRandom, { lat, lng }: Position, spreadDegrees: number): Position {
  return { lat: random.normal(lat, spreadDegrees), lng: random.normal(lng, spreadDegrees) };
}
