import type { TripChange } from '@tianfu/contracts';
import type { StoredTrip } from './stored.js';

/** What an edit changes over all trips it touches; negative is less. */
export function changeOf(before: readonly StoredTrip[], after: readonly StoredTrip[]): TripChange {
  const totals = (trips: readonly StoredTrip[], of: (trip: StoredTrip) => number): number =>
    trips.reduce((sum, trip) => sum + (trip.state === 'cancelled' ? 0 : of(trip)), 0);
  const difference = (of: (trip: StoredTrip) => number): number => totals(after, of) - totals(before, of);
  return {
    distanceMetres: difference(({ distanceMetres }) => distanceMetres),
    costMinor: difference(({ costMinor }) => Number(costMinor)),
    lateSeconds: difference(({ lateSeconds }) => lateSeconds),
  };
}
