import { type MoveConsignment, Refusal, type TripEdited } from '@tianfu/contracts';
import { type Call, required, type Tx } from '@tianfu/service';
import { insertConsignment } from '../domain/insert-consignment.js';
import { type Arrangement, arrangeTrip, refusalOfRoute } from './arrange-trip.js';
import type { ConsignmentStore, TripStore } from './ports.js';
import { byMember } from './step-by.js';
import type { SettleDeclined } from './settle-declined.js';
import type { StepConsignments } from './step-consignments.js';
import type { StoredConsignment, StoredHub, StoredTrip, StoredVehicle } from './stored.js';
import { changeOf } from './trip-change.js';
import type { TripDesk } from './trip-desk.js';
import { withStep } from './trip-history.js';
import { tripViewOf } from './trip-view-of.js';
import type { ArrangedStop, TripGround } from './trip-ground.js';

/** Moves a consignment to another trip of the day, to another place of its own, or off it; or only says what that changes. */
export class MoveBetweenTrips {
  constructor(
    private readonly consignments: ConsignmentStore,
    private readonly trips: TripStore,
    private readonly desk: TripDesk,
    private readonly stepping: StepConsignments,
    private readonly settling: SettleDeclined,
  ) {}

  async run(tx: Tx, input: MoveConsignment, call: Call): Promise<TripEdited> {
    const { tripId, consignmentId } = input;
    const toTripId = input.toTripId ?? (input.afterStopId === undefined ? undefined : tripId);
    const [from, to] = await this.#lockBoth(tx, tripId, toTripId, call);
    const own = from.stops.filter((stop) => stop.consignmentId === consignmentId);
    if (own.length === 0) throw new Refusal('NOT_FOUND');
    if (own.some((stop) => stop.locked)) throw new Refusal('STOP_LOCKED');

    const now = await tx.now();
    if (to !== undefined && to.tripId !== from.tripId) this.desk.refuseAfterCutOff(to, now);
    const hub = await this.desk.hub(tx, call);
    const before = to === undefined || to.tripId === from.tripId ? [from] : [from, to];
    const vehicles = new Map<string, StoredVehicle>();
    for (const trip of before) {
      vehicles.set(trip.tripId, await this.desk.vehicle(tx, trip.vehicleId, trip.day, trip.tripId));
    }
    const all: StoredConsignment[] = [];
    for (const trip of before) all.push(...(await this.consignments.ofTrip(tx, trip.tripId)));
    const ground = await this.desk.ground(tx, all, [...vehicles.values()]);

    const after = before.map((trip) => {
      const vehicle = vehicles.get(trip.tripId);
      if (vehicle === undefined) throw new Refusal('VEHICLE_NOT_AVAILABLE');
      const kept = ground.stopsOf(trip).filter((stop) => stop.consignmentId !== consignmentId);
      const stops =
        trip.tripId === to?.tripId ? this.#inserted(kept, input, own, trip, vehicle, ground) : kept;
      return this.#arrange(trip, stops, hub, vehicle, ground, now, call);
    });
    const change = changeOf(
      before,
      after.map(({ trip }) => trip),
    );
    if (input.preview === true) {
      const views = after.map(({ trip, shares }) => tripViewOf(trip, shares, all));
      // Nothing has changed: the version seen is still the one to name.
      return { change, trips: views, version: from.version };
    }
    await this.#store(tx, consignmentId, after, to, call);
    const views = [];
    for (const { trip } of after) views.push(await this.desk.view(tx, trip.tripId));
    return { change, trips: views, version: from.version + 1 };
  }

  /** In the order of their ids, so that two moves in opposite directions do not wait for each other. */
  async #lockBoth(
    tx: Tx,
    tripId: string,
    toTripId: string | undefined,
    call: Call,
  ): Promise<[StoredTrip, StoredTrip | undefined]> {
    const isOther = toTripId !== undefined && toTripId !== tripId;
    if (isOther && toTripId < tripId) await required(this.trips.lock(tx, toTripId));
    const from = await this.desk.lockForEdit(tx, tripId, call);
    if (!isOther) return [from, toTripId === undefined ? undefined : from];
    const to = await required(this.trips.lock(tx, toTripId));
    if (to.hubId !== from.hubId || to.day !== from.day) throw new Refusal('NOT_FOUND');
    if (to.state !== 'planned') throw new Refusal('TRANSITION_REFUSED', { state: to.state });
    return [from, to];
  }

  #inserted(
    kept: readonly ArrangedStop[],
    { consignmentId, afterStopId }: MoveConsignment,
    own: StoredTrip['stops'],
    trip: StoredTrip,
    vehicle: StoredVehicle,
    ground: TripGround,
  ): readonly ArrangedStop[] {
    const at = afterStopId === undefined ? undefined : this.#placeAfter(kept, afterStopId, trip);
    const known = (kind: string) => own.find((stop) => stop.kind === kind);
    const pair = {
      pickUp: ground.stop(consignmentId, 'pick-up', known('pick-up')),
      delivery: ground.stop(consignmentId, 'delivery', known('delivery')),
    };
    const verdict = insertConsignment(ground.vehicle(vehicle, trip.day), kept, pair, ground.table, at);
    if (!verdict.ok) throw refusalOfRoute(verdict.error, vehicle);
    return verdict.value.stops;
  }

  #placeAfter(kept: readonly ArrangedStop[], afterStopId: string, { stops }: StoredTrip): number {
    if (stops.some((stop) => stop.stopId === afterStopId && stop.kind === 'depot-start')) return 0;
    const index = kept.findIndex((stop) => stop.stopId === afterStopId);
    if (index < 0) throw new Refusal('NOT_FOUND');
    return index + 1;
  }

  #arrange(
    trip: StoredTrip,
    stops: readonly ArrangedStop[],
    hub: StoredHub,
    vehicle: StoredVehicle,
    ground: TripGround,
    now: Date,
    call: Call,
  ): Arrangement {
    const empty = stops.length === 0;
    const state = empty ? 'cancelled' : trip.state;
    const history = withStep(trip.history, empty ? 'cancel' : 'move', state, now, byMember(call));
    const frame = { ...trip, state, history, version: trip.version + 1 } as const;
    return empty ? { trip: frame, shares: [] } : arrangeTrip(frame, hub, vehicle, stops, ground);
  }

  async #store(
    tx: Tx,
    consignmentId: string,
    after: readonly Arrangement[],
    to: StoredTrip | undefined,
    call: Call,
  ): Promise<void> {
    await this.desk.save(tx, after);
    if (to === undefined) {
      await this.stepping.run(tx, [consignmentId], 'unplan', byMember(call), { tripId: null });
    } else if (after.length > 1) {
      const moved = await this.consignments.changeTrip(tx, [consignmentId], to.tripId);
      await this.settling.run(tx, moved, 'other-trip', byMember(call));
    }
  }
}
