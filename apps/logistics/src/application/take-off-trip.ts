import { Refusal } from '@tianfu/contracts';
import { assert } from '@tianfu/kernel';
import type { Tx } from '@tianfu/service';
import { type Arrangement, arrangeTrip } from './arrange-trip.js';
import type { ConsignmentStore, HubStore, TripStore, VehicleStore } from './ports.js';
import type { StepConsignments } from './step-consignments.js';
import type { StepBy, StoredConsignment, StoredTrip } from './stored.js';
import { type TripDesk, withBusy } from './trip-desk.js';
import { withStep } from './trip-history.js';

/**
 * Takes consignments off a planned trip; they wait again. A trip that is left empty is cancelled, and so is one
 * its vehicle cannot make any more.
 */
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
    const now = await tx.now();
    const history = withStep(trip.history, 'take-off', trip.state, now, by);
    const frame = { ...trip, history, version: trip.version + 1 };
    const arranged = left.length === 0 ? undefined : await this.#arranged(tx, frame, off, left);
    if (arranged !== undefined) {
      await this.desk.save(tx, [arranged]);
      await this.stepping.run(tx, off, 'unplan', by, { tripId: null });
      return;
    }
    const ended = withStep(trip.history, 'cancel', 'cancelled', now, by);
    await this.desk.save(tx, [{ trip: { ...frame, state: 'cancelled', history: ended }, shares: [] }]);
    const ids = all.map(({ consignmentId }) => consignmentId);
    await this.stepping.run(tx, ids, 'unplan', by, { tripId: null });
  }

  /** @returns undefined where its vehicle is not there any more, or not as it was: it cannot drive what is left */
  async #arranged(
    tx: Tx,
    trip: StoredTrip,
    off: readonly string[],
    left: readonly StoredConsignment[],
  ): Promise<Arrangement | undefined> {
    const [available] = await this.vehicles.available(tx, [trip.vehicleId]);
    if (available === undefined) return undefined;
    const busy = await this.trips.busyVehicles(tx, trip.day);
    const vehicle = withBusy(
      available,
      busy.filter(({ tripId }) => tripId !== trip.tripId),
    );
    const hub = await this.hubs.byId(tx, trip.hubId);
    assert(hub !== undefined, 'a trip is of a hub');
    const ground = await this.desk.ground(tx, left, [vehicle]);
    const stops = ground.stopsOf({
      stops: trip.stops.filter(({ consignmentId = '' }) => !off.includes(consignmentId)),
    });
    try {
      return arrangeTrip(trip, hub, vehicle, stops, ground);
    } catch (error) {
      if (error instanceof Refusal) return undefined;
      throw error;
    }
  }
}
