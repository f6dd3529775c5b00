import type { Tx } from '@tianfu/service';
import { SILENT_WAYBILL_MS, troublesOf } from '../domain/watch.js';
import { isWork } from './drive-view-of.js';
import type { DrivingStore } from './driving-ports.js';
import type { ConsignmentStore, TrackingStore, TripStore } from './ports.js';
import type { RaiseTrouble } from './raise-trouble.js';
import type { StoredStop, StoredTrip } from './stored.js';

const MAX_TRIPS = 200;
const MAX_WAYBILLS = 200;
const MAX_POSITIONS = 200;

/** Looks for what goes wrong on the road; the inbox takes each trouble once. */
export class WatchRoad {
  constructor(
    private readonly trips: TripStore,
    private readonly driving: DrivingStore,
    private readonly consignments: ConsignmentStore,
    private readonly tracking: TrackingStore,
    private readonly troubles: RaiseTrouble,
  ) {}

  /** Runs in scope `service`. */
  async run(tx: Tx): Promise<void> {
    const now = await tx.now();
    for (const trip of await this.trips.underway(tx, MAX_TRIPS)) await this.#watch(tx, trip, now.getTime());
    for (const id of await this.tracking.silentWaybills(tx, SILENT_WAYBILL_MS, MAX_WAYBILLS)) {
      const consignment = await this.consignments.byId(tx, id);
      if (consignment !== undefined) await this.troubles.run(tx, consignment, 'no-scan');
    }
  }

  async #watch(tx: Tx, trip: StoredTrip, nowMs: number): Promise<void> {
    const positions = await this.driving.positions(tx, trip.tripId, MAX_POSITIONS);
    const open = trip.stops.filter(
      ({ kind, state }) => isWork(kind) && (state === 'planned' || state === 'arrived'),
    );
    const kinds = troublesOf(
      {
        lastHeardMs: lastHeardMs(trip, positions),
        openStops: open.flatMap((stop) => located(stop)),
        allStops: trip.stops.flatMap(({ place }) => (place.position === undefined ? [] : [place.position])),
        positions: positions.map(({ position, at }) => ({ position, atMs: at.getTime() })),
      },
      nowMs,
    );
    if (kinds.length === 0) return;
    const waiting = new Set(open.map(({ consignmentId }) => consignmentId));
    for (const consignment of await this.consignments.ofTrip(tx, trip.tripId)) {
      if (!waiting.has(consignment.consignmentId)) continue;
      for (const kind of kinds) await this.troubles.run(tx, consignment, kind, { tripId: trip.tripId });
    }
  }
}

function lastHeardMs({ history }: StoredTrip, positions: readonly { at: Date }[]): number {
  const steps = history.map(({ at }) => Date.parse(at));
  return Math.max(0, ...steps, ...positions.map(({ at }) => at.getTime()));
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
