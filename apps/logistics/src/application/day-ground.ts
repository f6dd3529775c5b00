import { assert } from '@tianfu/kernel';
import { tripCost } from '../domain/trip-cost.js';
import { metresOf, serviceSeconds } from '../domain/route.js';
import type { OfferedCard } from './ports.js';
import { type StretchedDay, stretchOf, tripsOfStretches } from './day-stretches.js';
import { cardOnDay } from './leave-to-cards.js';
import type { DayProblem, DayRoute } from './route-planner.js';
import type { StoredConsignment, StoredTrip, StoredVehicle } from './stored.js';
import { capacityOf, tariffOf, type TripGround } from './trip-ground.js';

/** What a planning run works on, read at one moment. */
export interface DayState {
  readonly day: string;
  /** Each once for every free stretch of its day, and free in that alone. */
  readonly vehicles: readonly StoredVehicle[];
  readonly consignments: readonly StoredConsignment[];
  /** Planned trips of the day on these vehicles; what is tendered is out of the dispatcher's hands. */
  readonly trips: readonly StoredTrip[];
  /** Published rate cards on offer: who is cheaper by one may be left to it. */
  readonly cards: readonly OfferedCard[];
}

/** Leaving goods behind that no card carries costs this many times their own trip and a sum besides: never done to save on driving. */
const PENALTY_TIMES = 20n;
const PENALTY_MINOR = 10_000_000n;
const METRES_PER_KM_TIMES_TEN_THOUSANDTHS_PER_MINOR = 100_000;

export interface DayModel {
  readonly problem: DayProblem;
  /** The plan that stands, as routes. */
  readonly initial: readonly DayRoute[];
}

/** The day as numbers: jobs are its consignments, vehicles its vehicles, both by their index. */
export function modelDay(state: DayState, ground: TripGround): DayModel {
  const { day, vehicles, consignments, trips } = state;
  const originMs = Date.parse(`${day}T00:00:00+08:00`);
  const seconds = (ms: number): number => Math.round((ms - originMs) / 1_000);
  const jobIndex = new Map(consignments.map(({ consignmentId }, index) => [consignmentId, index]));
  const problem: DayProblem = {
    table: ground.table,
    jobs: consignments.map(({ consignmentId, load }) => {
      const stops = (['pick-up', 'delivery'] as const).map((kind) => ground.stop(consignmentId, kind));
      const [pickUp, delivery] = stops.map(({ place, opensMs, closesMs }) => ({
        place,
        serviceSeconds: serviceSeconds(load.cartonCount),
        fromSeconds: seconds(opensMs),
        untilSeconds: seconds(closesMs),
      }));
      assert(pickUp !== undefined && delivery !== undefined, 'a consignment has two stops');
      return {
        demand: [load.weightGrams, load.volumeCm3, load.cartonCount] as const,
        pickUp,
        delivery,
        penaltyMinor: Number(leftOutMinor(consignmentId, state, ground)),
      };
    }),
    vehicles: vehicles.map((vehicle) => {
      const { depot } = ground.vehicle(vehicle, day);
      const shift = stretchOf(vehicle, day);
      const capacity = capacityOf(vehicle.content);
      const tariff = tariffOf(vehicle.content);
      return {
        depot,
        capacity: [capacity.weightGrams, capacity.volumeCm3, capacity.cartonCount] as const,
        // Never a second more than it has.
        fromSeconds: Math.ceil((shift.startMs - originMs) / 1_000),
        untilSeconds: Math.floor((shift.endMs - originMs) / 1_000),
        fixedMinor: Number(tariff.fixedMinor),
        minorPerMetre: Number(tariff.perKmTenThousandths) / METRES_PER_KM_TIMES_TEN_THOUSANDTHS_PER_MINOR,
      };
    }),
    locks: routesOf(state, jobIndex, (stop) => isLocked(stop, trips)),
  };
  return { problem, initial: routesOf(state, jobIndex, () => true) };
}

/** What leaving it out costs: its card's price, as a common carrier takes it for that, else more than any trip. */
export function leftOutMinor(
  consignmentId: string,
  { vehicles, day }: Pick<DayState, 'vehicles' | 'day'>,
  ground: TripGround,
): bigint {
  const card = cardOnDay(consignmentId, vehicles, day, ground);
  if (card !== undefined) return card;
  const [first] = vehicles;
  if (first === undefined) return PENALTY_MINOR;
  const [from, to] = (['pick-up', 'delivery'] as const).map((kind) => ground.stop(consignmentId, kind).place);
  assert(from !== undefined && to !== undefined, 'a consignment has two stops');
  const own = tripCost(tariffOf(first.content), metresOf(ground.table, from, to)).minor;
  return PENALTY_MINOR + PENALTY_TIMES * own;
}

type Stop = StoredTrip['stops'][number];

/** Both stops of a consignment are held where either is locked. */
function isLocked({ consignmentId }: Stop, trips: readonly StoredTrip[]): boolean {
  return trips.some(({ stops }) => stops.some((stop) => stop.locked && stop.consignmentId === consignmentId));
}

/** One route for each stretch: its trips one after the other. */
function routesOf(
  state: StretchedDay,
  jobIndex: ReadonlyMap<string, number>,
  takes: (stop: Stop) => boolean,
): DayRoute[] {
  return [...tripsOfStretches(state)].flatMap(([vehicle, trips]) => {
    const stops = trips.flatMap((trip) =>
      trip.stops.flatMap((stop) => {
        const job = jobIndex.get(stop.consignmentId ?? '');
        const isStop = stop.kind === 'pick-up' || stop.kind === 'delivery';
        return job === undefined || !isStop || !takes(stop) ? [] : [{ job, action: stop.kind }];
      }),
    );
    return stops.length === 0 ? [] : [{ vehicle, stops }];
  });
}
