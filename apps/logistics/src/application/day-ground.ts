import { assert } from '@tianfu/kernel';
import { tripCost } from '../domain/trip-cost.js';
import { metresOf, serviceSeconds, type Shift } from '../domain/route.js';
import { freeOf, shiftsOn } from '../domain/vehicle-shifts.js';
import type { OfferedCard } from './ports.js';
import { cardOnDay } from './leave-to-cards.js';
import type { DayProblem, DayRoute } from './route-planner.js';
import type { StoredConsignment, StoredTrip, StoredVehicle } from './stored.js';
import { capacityOf, tariffOf, type TripGround } from './trip-ground.js';

/** What a planning run works on, read at one moment. */
export interface DayState {
  readonly day: string;
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
  const vehicleIndex = new Map(vehicles.map(({ vehicleId }, index) => [vehicleId, index]));
  const cheapest = vehicles[0];
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
      const metres = metresOf(ground.table, pickUp.place, delivery.place);
      const alone = cheapest === undefined ? 0n : tripCost(tariffOf(cheapest.content), metres).minor;
      const card = cardOnDay(consignmentId, vehicles, day, ground);
      return {
        demand: [load.weightGrams, load.volumeCm3, load.cartonCount] as const,
        pickUp,
        delivery,
        // A common carrier takes it at its price: the search weighs that against driving.
        penaltyMinor: Number(card ?? PENALTY_MINOR + PENALTY_TIMES * alone),
      };
    }),
    vehicles: vehicles.map((vehicle) => {
      const { depot } = ground.vehicle(vehicle, day);
      const shift = shiftFor(vehicle, day, trips);
      const capacity = capacityOf(vehicle.content);
      const tariff = tariffOf(vehicle.content);
      return {
        depot,
        capacity: [capacity.weightGrams, capacity.volumeCm3, capacity.cartonCount] as const,
        fromSeconds: seconds(shift.startMs),
        untilSeconds: seconds(shift.endMs),
        fixedMinor: Number(tariff.fixedMinor),
        minorPerMetre: Number(tariff.perKmTenThousandths) / METRES_PER_KM_TIMES_TEN_THOUSANDTHS_PER_MINOR,
      };
    }),
    locks: routesOf(trips, vehicleIndex, jobIndex, (stop) => isLocked(stop, trips)),
  };
  return { problem, initial: routesOf(trips, vehicleIndex, jobIndex, () => true) };
}

const freeShifts = ({ content, busy = [] }: StoredVehicle, day: string): Shift[] =>
  freeOf(shiftsOn(day, content.shifts), busy);

/** Vehicles that work that day and are not on other trips all the time. */
export const onDuty = (vehicles: readonly StoredVehicle[], day: string): StoredVehicle[] =>
  vehicles.filter((vehicle) => freeShifts(vehicle, day).length > 0);

/** The part of its day a vehicle is planned in: that of the trip it has, else the longest. */
function shiftFor(vehicle: StoredVehicle, day: string, trips: readonly StoredTrip[]): Shift {
  const shifts = freeShifts(vehicle, day);
  const [depot] = trips.find(({ vehicleId }) => vehicleId === vehicle.vehicleId)?.stops ?? [];
  const leavesMs = depot === undefined ? undefined : Date.parse(depot.leavesAt);
  const own = shifts.find(
    ({ startMs, endMs }) => leavesMs !== undefined && startMs <= leavesMs && leavesMs < endMs,
  );
  return own ?? longestShift(shifts);
}

function longestShift(shifts: readonly Shift[]): Shift {
  const [first, ...others] = shifts;
  assert(first !== undefined, 'only vehicles on duty are planned');
  const length = ({ startMs, endMs }: Shift): number => endMs - startMs;
  return others.reduce((best, each) => (length(each) > length(best) ? each : best), first);
}

type Stop = StoredTrip['stops'][number];

/** Both stops of a consignment are held where either is locked. */
function isLocked({ consignmentId }: Stop, trips: readonly StoredTrip[]): boolean {
  return trips.some(({ stops }) => stops.some((stop) => stop.locked && stop.consignmentId === consignmentId));
}

function routesOf(
  trips: readonly StoredTrip[],
  vehicleIndex: ReadonlyMap<string, number>,
  jobIndex: ReadonlyMap<string, number>,
  takes: (stop: Stop) => boolean,
): DayRoute[] {
  return trips.flatMap((trip) => {
    const vehicle = vehicleIndex.get(trip.vehicleId);
    if (vehicle === undefined) return [];
    const stops = trip.stops.flatMap((stop) => {
      const job = jobIndex.get(stop.consignmentId ?? '');
      const isStop = stop.kind === 'pick-up' || stop.kind === 'delivery';
      return job === undefined || !isStop || !takes(stop) ? [] : [{ job, action: stop.kind }];
    });
    return stops.length === 0 ? [] : [{ vehicle, stops: stops }];
  });
}
