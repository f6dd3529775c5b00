import { assert } from '@tianfu/kernel';
import type { Shift } from '../domain/route.js';
import { freeOf, shiftsOn } from '../domain/vehicle-shifts.js';
import type { StoredTrip, StoredVehicle } from './stored.js';

/** A day's vehicles, each once for every stretch it is free in, and the trips that lie in these. */
export interface StretchedDay {
  readonly day: string;
  readonly vehicles: readonly StoredVehicle[];
  readonly trips: readonly StoredTrip[];
}

const freeShifts = ({ content, busy = [] }: StoredVehicle, day: string): Shift[] =>
  freeOf(shiftsOn(day, content.shifts), busy);

/** Vehicles that work that day and are not on other trips all the time. */
export const onDuty = (vehicles: readonly StoredVehicle[], day: string): StoredVehicle[] =>
  vehicles.filter((vehicle) => freeShifts(vehicle, day).length > 0);

const FOREVER_MS = 8_640_000_000_000_000;

/** A vehicle that is free in one stretch of its day alone. */
export const within = (vehicle: StoredVehicle, { startMs, endMs }: Shift): StoredVehicle => ({
  ...vehicle,
  busy: [
    { startMs: -FOREVER_MS, endMs: startMs },
    { startMs: endMs, endMs: FOREVER_MS },
  ],
});

/** Each vehicle once for every stretch of its day that is free: the search takes them as so many vehicles. */
export const inStretches = (vehicles: readonly StoredVehicle[], day: string): StoredVehicle[] =>
  vehicles.flatMap((vehicle) => freeShifts(vehicle, day).map((shift) => within(vehicle, shift)));

/** The stretch of a vehicle cut out by `inStretches`. */
export function stretchOf(vehicle: StoredVehicle, day: string): Shift {
  const [shift] = freeShifts(vehicle, day);
  assert(shift !== undefined, 'only free stretches are planned');
  return shift;
}

export const leavesMs = ({ stops }: Pick<StoredTrip, 'stops'>): number =>
  Date.parse(stops[0]?.leavesAt ?? '');

/** Trips by the stretch they lie in, by its index, each list by time; one outside every stretch in the first of its vehicle. */
export function tripsOfStretches({ vehicles, trips, day }: StretchedDay): ReadonlyMap<number, StoredTrip[]> {
  const found = new Map<number, StoredTrip[]>();
  for (const trip of trips.toSorted((left, right) => leavesMs(left) - leavesMs(right))) {
    const own = vehicles.flatMap(({ vehicleId }, index) => (vehicleId === trip.vehicleId ? [index] : []));
    const lies = own.find((index) => {
      const vehicle = vehicles[index];
      if (vehicle === undefined) return false;
      const { startMs, endMs } = stretchOf(vehicle, day);
      return startMs <= leavesMs(trip) && leavesMs(trip) < endMs;
    });
    const index = lies ?? own[0];
    if (index === undefined) continue;
    found.set(index, [...(found.get(index) ?? []), trip]);
  }
  return found;
}
