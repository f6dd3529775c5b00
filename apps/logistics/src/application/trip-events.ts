import type { TripEvent } from '@tianfu/contracts';
import type { StoredTrip } from './stored.js';

/** What every event of a trip tells. */
export const tripEvent = ({ tripId, number, day, hubId, carrierId }: StoredTrip): TripEvent => ({
  tripId,
  number,
  day,
  hubId,
  carrierId,
});
