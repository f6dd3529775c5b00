import {
  type FindTrips,
  type PageOf,
  Refusal,
  type TripDifference,
  type TripDifferenceAsked,
  type TripRef,
  type TripSummary,
  type TripView,
} from '@tianfu/contracts';
import { type Call, pageOfSlice, type ReadTx, required, requireEnterprise } from '@tianfu/service';
import { tripDifference } from '../domain/trip-difference.js';
import type { TripStore } from './ports.js';
import type { StoredTrip } from './stored.js';
import type { TripDesk } from './trip-desk.js';
import { tripSummaryOf } from './trip-view-of.js';

/** Shows a hub its trips, and what changed on one. */
export class GetTrip {
  constructor(
    private readonly trips: TripStore,
    private readonly desk: TripDesk,
  ) {}

  /** @throws Refusal `NOT_FOUND` */
  async run(tx: ReadTx, { tripId }: TripRef, call: Call): Promise<TripView> {
    await this.#own(tx, tripId, call);
    return this.desk.view(tx, tripId);
  }

  /** @throws Refusal `NOT_A_HUB` */
  async find(tx: ReadTx, asked: FindTrips, call: Call): Promise<PageOf<TripSummary>> {
    const hub = await this.desk.hub(tx, call);
    const { rows, nextCursor } = await this.trips.findOfHub(tx, hub.hubId, asked);
    return pageOfSlice({ rows: rows.map(tripSummaryOf), nextCursor });
  }

  /** @throws Refusal `NOT_FOUND` also for a version there never was */
  async difference(
    tx: ReadTx,
    { tripId, since = 1 }: TripDifferenceAsked,
    call: Call,
  ): Promise<TripDifference> {
    const { version } = await this.#own(tx, tripId, call);
    const before = await required(this.trips.snapshot(tx, tripId, since));
    const after = await required(this.trips.snapshot(tx, tripId, version));
    return { since, version, data: tripDifference(before, after) };
  }

  /** Its carrier may see a trip too, but not so. */
  async #own(tx: ReadTx, tripId: string, call: Call): Promise<StoredTrip> {
    const trip = await required(this.trips.byId(tx, tripId));
    if (trip.hubId !== requireEnterprise(call.caller)) throw new Refusal('NOT_FOUND');
    return trip;
  }
}
