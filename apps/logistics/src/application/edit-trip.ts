import {
  type AddConsignment,
  type AssignVehicle,
  type ChangeShareRule,
  type LockStop,
  type MoveConsignment,
  Refusal,
  type ShareRule,
  type TripEdited,
  type TripView,
} from '@tianfu/contracts';
import type { Call, Tx } from '@tianfu/service';
import { arrangeTrip } from './arrange-trip.js';
import { insertAll, refuseTaken } from './create-trip.js';
import type { MoveBetweenTrips } from './move-between-trips.js';
import type { ConsignmentStore } from './ports.js';
import { byMember } from './step-by.js';
import type { StepConsignments } from './step-consignments.js';
import type { StoredTrip } from './stored.js';
import type { TripDesk } from './trip-desk.js';
import { changeOf } from './trip-change.js';
import { withStep } from './trip-history.js';
import { tripViewOf } from './trip-view-of.js';

/** What a dispatcher changes on a planned trip. Every edit names the version it saw. */
export class EditTrip {
  constructor(
    private readonly consignments: ConsignmentStore,
    private readonly desk: TripDesk,
    private readonly moving: MoveBetweenTrips,
    private readonly stepping: StepConsignments,
  ) {}

  /** @throws Refusal `NOT_FOUND`, `VERSION_STALE`, `CONSIGNMENT_TAKEN`, `VEHICLE_…`, `CUT_OFF_PASSED` */
  async add(tx: Tx, { tripId, consignmentId, preview }: AddConsignment, call: Call): Promise<TripEdited> {
    const trip = await this.desk.lockForEdit(tx, tripId, call);
    const now = await tx.now();
    this.desk.refuseAfterCutOff(trip, now);
    const added = await this.consignments.lockMany(tx, [consignmentId]);
    const given = await this.consignments.withWaybill(tx, [consignmentId]);
    refuseTaken(added, [consignmentId], trip.hubId, given);
    const hub = await this.desk.hub(tx, call);
    const vehicle = await this.desk.vehicle(tx, trip.vehicleId, trip.day, tripId);
    const all = [...(await this.consignments.ofTrip(tx, tripId)), ...added];
    const ground = await this.desk.ground(tx, all, [vehicle]);
    const stops = insertAll(vehicle, trip.day, ground.stopsOf(trip), added, ground);
    const arranged = arrangeTrip(this.#next(trip, 'add', now, call), hub, vehicle, stops, ground);
    const change = changeOf([trip], [arranged.trip]);
    if (preview === true) {
      const would = tripViewOf(arranged.trip, arranged.shares, all);
      // Nothing has changed: the version seen is still the one to name.
      return { change, trips: [would], version: trip.version };
    }
    await this.desk.save(tx, [arranged]);
    await this.stepping.run(tx, [consignmentId], 'plan', byMember(call), { tripId });
    const view = await this.desk.view(tx, tripId);
    return { change, trips: [view], version: view.version };
  }

  /** @throws Refusal `NOT_FOUND`, `VERSION_STALE`, `STOP_LOCKED`, `VEHICLE_…`, `CUT_OFF_PASSED` */
  async move(tx: Tx, input: MoveConsignment, call: Call): Promise<TripEdited> {
    return this.moving.run(tx, input, call);
  }

  /** @throws Refusal `NOT_FOUND`, `VERSION_STALE` */
  async lock(tx: Tx, { tripId, stopId, locked }: LockStop, call: Call): Promise<TripView> {
    const trip = await this.desk.lockForEdit(tx, tripId, call);
    if (!trip.stops.some((stop) => stop.stopId === stopId)) throw new Refusal('NOT_FOUND');
    const next = {
      ...this.#next(trip, locked ? 'lock' : 'unlock', await tx.now(), call),
      stops: trip.stops.map((stop) => (stop.stopId === stopId ? { ...stop, locked } : stop)),
    };
    return this.#arranged(tx, next, trip.vehicleId, call);
  }

  /** @throws Refusal `NOT_FOUND`, `VERSION_STALE`, `VEHICLE_…` */
  async assignVehicle(tx: Tx, { tripId, vehicleId }: AssignVehicle, call: Call): Promise<TripView> {
    const trip = await this.desk.lockForEdit(tx, tripId, call);
    return this.#arranged(tx, this.#next(trip, 'assign-vehicle', await tx.now(), call), vehicleId, call);
  }

  /** @throws Refusal `NOT_FOUND`, `VERSION_STALE`, `SHARE_RULE_TOO_LARGE` */
  async changeShareRule(tx: Tx, { tripId, shareRule }: ChangeShareRule, call: Call): Promise<TripView> {
    const trip = await this.desk.lockForEdit(tx, tripId, call);
    // Checked with its contract.
    const next = {
      ...this.#next(trip, 'share-rule', await tx.now(), call),
      shareRule: shareRule as ShareRule,
    };
    return this.#arranged(tx, next, trip.vehicleId, call);
  }

  async #arranged(tx: Tx, trip: StoredTrip, vehicleId: string, call: Call): Promise<TripView> {
    const hub = await this.desk.hub(tx, call);
    const vehicle = await this.desk.vehicle(tx, vehicleId, trip.day, trip.tripId);
    const ground = await this.desk.ground(tx, await this.consignments.ofTrip(tx, trip.tripId), [vehicle]);
    await this.desk.save(tx, [arrangeTrip(trip, hub, vehicle, ground.stopsOf(trip), ground)]);
    return this.desk.view(tx, trip.tripId);
  }

  #next(trip: StoredTrip, event: string, now: Date, call: Call): StoredTrip {
    const history = withStep(trip.history, event, trip.state, now, byMember(call));
    return { ...trip, history, version: trip.version + 1 };
  }
}
