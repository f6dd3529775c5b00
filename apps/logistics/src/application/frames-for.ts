import type { PlannedTrip } from './planned-day.js';
import type { StoredTrip } from './stored.js';

/**
 * Which standing trip each planned one takes the place of, each of them once and on the same vehicle: the one that
 * has its locked stops, else the one it shares most goods with.
 *
 * @returns by the index of the planned ones; undefined where it is a new trip
 */
export function framesFor(
  planned: readonly PlannedTrip[],
  standing: readonly StoredTrip[],
): readonly (StoredTrip | undefined)[] {
  const pairs = planned.flatMap((trip, index) =>
    standing
      .filter(({ vehicleId }) => vehicleId === trip.vehicle.vehicleId)
      .map((before) => ({ index, before, ...commonTo(trip, before) })),
  );
  const found: (StoredTrip | undefined)[] = planned.map(() => undefined);
  const taken = new Set<string>();
  const best = pairs.toSorted((left, right) => right.locked - left.locked || right.goods - left.goods);
  for (const { index, before } of best) {
    if (found[index] !== undefined || taken.has(before.tripId)) continue;
    found[index] = before;
    taken.add(before.tripId);
  }
  return found;
}

/** Stops both have, and how many of them are locked. */
function commonTo(
  { stops }: PlannedTrip,
  before: StoredTrip,
): { readonly goods: number; readonly locked: number } {
  const there = new Set(before.stops.map(({ stopId }) => stopId));
  const common = stops.filter(({ stopId }) => there.has(stopId));
  return { goods: common.length, locked: common.filter(({ locked }) => locked).length };
}
