import { assert } from '@tianfu/kernel';
import type { Tx } from '@tianfu/service';
import { arrangeTrip } from './arrange-trip.js';
import type { ConsignmentStore, HubStore, TripStore, VehicleStore } from './ports.js';
import type { StepConsignments } from './step-consignments.js';
import type { StepBy } from './stored.js';
import { type TripDesk, withBusy } from './trip-desk.js';
import { withStep } from './trip-history.js';

/** Takes consignments off a planned trip; they wait again. A trip that is left empty is cancelled. */
export class TakeOffTrip {
  constructor(
    private readonly consignments: ConsignmentStore,
    private readonly trips: TripStore,
    private readonly vehicles: VehicleStore,
    private readonly hubs: HubStore,
    private readonly desk: TripDesk,
    private readonly stepping: StepConsignments,
  ) {}

  async run(tx: Tx, tripId: string, consignmentIds: readonly string[], by: StepBy): Promise<void> {
    const trip = await this.trips.lock(tx, tripId);
    // Somebody tendered it meanwhile: the caller's own check of the state tells.
    if (trip?.state !== 'planned') return;
    const all = await this.consignments.ofTrip(tx, tripId);
    const left = all.filter((each) => !consignmentIds.includes(each.consignmentId));
    // Moved to another trip meanwhile: there they stay, and the same check tells.
    const off = all.filter((each) => !left.includes(each)).map(({ consignmentId }) => consignmentId);
    if (off.length === 0) return;
    const hub = await this.hubs.byId(tx, trip.hubId);
    const [available] = await this.vehicles.available(tx, [trip.vehicleId]);
    const others = (await this.trips.busyVehicles(tx, trip.day)).filter((each) => each.tripId !== tripId);
    const vehicle = available && withBusy(available, others);
    const now = await tx.now();
    if (left.length === 0 || vehicle === undefined) {
      const history = withStep(trip.history, 'cancel', 'cancelled', now, by);
      const cancelled = { ...trip, state: 'cancelled', history, version: trip.version + 1 } as const;
      await this.desk.save(tx, [{ trip: cancelled, shares: [] }]);
      const ids = all.map(({ consignmentId }) => consignmentId);
      await this.stepping.run(tx, ids, 'unplan', by, { tripId: null });
      return;
    }
    assert(hub !== undefined, 'a trip is of a hub');
    const ground = await this.desk.ground(tx, left, [vehicle]);
    const stops = ground.stopsOf({
      stops: trip.stops.filter((stop) => !off.includes(stop.consignmentId ?? '')),
    });
    const history = withStep(trip.history, 'take-off', trip.state, now, by);
    const frame = { ...trip, history, version: trip.version + 1 };
    await this.desk.save(tx, [arrangeTrip(frame, hub, vehicle, stops, ground)]);
    await this.stepping.run(tx, off, 'unplan', by, { tripId: null });
  }
}
