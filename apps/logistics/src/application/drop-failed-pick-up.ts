import type { Tx } from '@tianfu/service';
import type { TripStore } from './ports.js';
import type { StepConsignments } from './step-consignments.js';
import type { StepBy, StoredTrip } from './stored.js';

/** Goods that could not be picked up wait for another trip and pay nothing for this one; the hub carries their part. */
export class DropFailedPickUp {
  constructor(
    private readonly trips: TripStore,
    private readonly stepping: StepConsignments,
  ) {}

  /** @returns the trip with what the hub carries now */
  async run(tx: Tx, trip: StoredTrip, consignmentId: string, by: StepBy): Promise<StoredTrip> {
    const shares = await this.trips.shares(tx, trip.tripId);
    const own = shares.find((share) => share.consignmentId === consignmentId);
    const hubMinor = trip.hubMinor + (own?.paysMinor ?? 0n);
    const dropped = { ...trip, hubMinor, version: trip.version + 1 };
    await this.trips.save(
      tx,
      dropped,
      shares.filter((share) => share !== own),
    );
    await this.stepping.run(tx, [consignmentId], 'release', by);
    await this.stepping.run(tx, [consignmentId], 'unplan', by, { tripId: null });
    return dropped;
  }
}
