import type { ReadTx, Tx } from '@tianfu/service';
import { SILENT_WAYBILL_MS, troublesOf } from '../domain/watch.js';
import { isWork } from './drive-view-of.js';
import type { DrivingStore } from './driving-ports.js';
import type { ConsignmentStore, TrackingStore, TripStore } from './ports.js';
import type { RaiseTrouble } from './raise-trouble.js';
import type { SilentWaybill, StoredStop, StoredTrip } from './stored.js';

const MAX_WAYBILLS = 200;
/** Longer than whatever positions tell of takes to show. */
const LOOKED_BACK_MINUTES = 200;

/** What is on the road: a trip, or goods of a waybill nobody has heard of. */
export type Watched = { readonly tripId: string } | SilentWaybill;

/** Looks for what goes wrong on the road; the inbox takes each trouble once. */
export class WatchRoad {
  constructor(
    private readonly trips: TripStore,
    private readonly driving: DrivingStore,
    private readonly consignments: ConsignmentStore,
    private readonly tracking: TrackingStore,
    private readonly troubles: RaiseTrouble,
  ) {}

  /** Every trip, also where some are never ended. Runs in scope `service`. */
  async find(tx: ReadTx): Promise<Watched[]> {
    const tripIds = await this.trips.underway(tx);
    const silent = await this.tracking.silentWaybills(tx, SILENT_WAYBILL_MS, MAX_WAYBILLS);
    return [...tripIds.map((tripId) => ({ tripId })), ...silent];
  }

  /** Runs in scope `service`. */
  async look(tx: Tx, watched: Watched): Promise<void> {
    if ('tripId' in watched) {
      const trip = await this.trips.lock(tx, watched.tripId);
      if (trip?.state === 'underway') await this.#watch(tx, trip, (await tx.now()).getTime());
      return;
    }
    const consignment = await this.consignments.byId(tx, watched.consignmentId);
    const since = watched.heardAt;
    if (consignment !== undefined) await this.troubles.run(tx, consignment, 'no-scan', { since });
  }

  async #watch(tx: Tx, trip: StoredTrip, nowMs: number): Promise<void> {
    const positions = await this.driving.positions(tx, trip.tripId, LOOKED_BACK_MINUTES);
    const open = trip.stops.filter(
      ({ kind, state }) => isWork(kind) && (state === 'planned' || state === 'arrived'),
    );
    const troubles = troublesOf(
      {
        lastHeardMs: trip.heardAt?.getTime() ?? 0,
        openStops: open.flatMap((stop) => located(stop)),
        allStops: trip.stops.flatMap(({ place }) => (place.position === undefined ? [] : [place.position])),
        positions: positions.map(({ position, at }) => ({ position, atMs: at.getTime() })),
      },
      nowMs,
    );
    if (troubles.length === 0) return;
    const waiting = new Set(open.map(({ consignmentId }) => consignmentId));
    for (const consignment of await this.consignments.ofTrip(tx, trip.tripId)) {
      if (!waiting.has(consignment.consignmentId)) continue;
      for (const { kind, sinceMs } of troubles) {
        const about = { tripId: trip.tripId, since: new Date(sinceMs) };
        await this.troubles.run(tx, consignment, kind, about);
      }
    }
  }
}

const located = ({ place, window, arrivesAt }: StoredStop) =>
  place.position === undefined
    ? []
    : [
        {
          position: place.position,
          dueMs: Date.parse(arrivesAt),
          closesMs: window === undefined ? 0 : Date.parse(window.closesAt),
        },
      ];
