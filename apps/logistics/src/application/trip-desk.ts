import { Refusal, type TripView } from '@tianfu/contracts';
import { CardMarket } from './card-market.js';
import { tripDifference } from '../domain/trip-difference.js';
import { type Call, type ReadTx, required, requireEnterprise, type Tx } from '@tianfu/service';
import type { Arrangement } from './arrange-trip.js';
import type { PlanStore } from './plan-ports.js';
import type {
  BusyVehicle,
  ConsignmentStore,
  Distances,
  HubStore,
  RateCardStore,
  TripStore,
  VehicleStore,
} from './ports.js';
import type { StoredConsignment, StoredHub, StoredTrip, StoredVehicle } from './stored.js';
import { tripViewOf } from './trip-view-of.js';
import { TripGround } from './trip-ground.js';

/** A vehicle with the spans of the trips it is on. */
export const withBusy = (vehicle: StoredVehicle, trips: readonly BusyVehicle[]): StoredVehicle => ({
  ...vehicle,
  busy: trips.filter(({ vehicleId }) => vehicleId === vehicle.vehicleId),
});

/** More than this a refusal does not tell of; the rest is in the trip's difference. */
const MAX_DIFFERENCES_TOLD = 50;

/** What every edit of a dispatcher needs: the hub, the trip under its lock, the ground it is arranged on. */
export class TripDesk {
  constructor(
    private readonly consignments: ConsignmentStore,
    private readonly trips: TripStore,
    private readonly vehicles: VehicleStore,
    private readonly hubs: HubStore,
    private readonly plans: PlanStore,
    private readonly distances: Distances,
    private readonly cards: RateCardStore,
  ) {}

  /** @throws Refusal `NOT_A_HUB` */
  async hub(tx: ReadTx, call: Call): Promise<StoredHub> {
    const hub = await this.hubs.byId(tx, requireEnterprise(call.caller));
    if (hub === undefined) throw new Refusal('NOT_A_HUB');
    return hub;
  }

  /**
   * The trip under its lock, if nobody changed it since the caller saw it.
   * @throws Refusal `NOT_FOUND`, `VERSION_STALE` with what is different, `TRANSITION_REFUSED` when it is no longer
   *   planned
   */
  async lockForEdit(tx: Tx, tripId: string, call: Call): Promise<StoredTrip> {
    const trip = await required(this.trips.lock(tx, tripId));
    if (trip.hubId !== requireEnterprise(call.caller)) throw new Refusal('NOT_FOUND');
    await this.refuseStale(tx, trip, call);
    if (trip.state !== 'planned') throw new Refusal('TRANSITION_REFUSED', { state: trip.state });
    return trip;
  }

  /** @throws Refusal `VERSION_STALE` with a fault for each difference between what was seen and what is */
  async refuseStale(tx: ReadTx, trip: StoredTrip, { expectedVersion }: Call): Promise<void> {
    if (expectedVersion === undefined || expectedVersion === trip.version) return;
    const [seen, current] = [
      await this.trips.snapshot(tx, trip.tripId, expectedVersion),
      await this.trips.snapshot(tx, trip.tripId, trip.version),
    ];
    const lines = seen === undefined || current === undefined ? [] : tripDifference(seen, current);
    const faults = lines.slice(0, MAX_DIFFERENCES_TOLD).map(({ pointer, what, before, after }) => ({
      pointer,
      code: `difference-${what}`,
      params: { before: before ?? '', after: after ?? '' },
    }));
    throw new Refusal('VERSION_STALE', {}, faults);
  }

  /**
   * With when it is on other trips of the day, as far as the hub sees them: PostgreSQL knows the others.
   * @param tripId the trip it is wanted for, if that is there already
   * @throws Refusal `VEHICLE_NOT_AVAILABLE`
   */
  async vehicle(tx: ReadTx, vehicleId: string, day: string, tripId?: string): Promise<StoredVehicle> {
    const [vehicle] = await this.vehicles.available(tx, [vehicleId]);
    if (vehicle === undefined) throw new Refusal('VEHICLE_NOT_AVAILABLE');
    const others = (await this.trips.busyVehicles(tx, day)).filter((each) => each.tripId !== tripId);
    return withBusy(vehicle, others);
  }

  async ground(
    tx: ReadTx,
    consignments: readonly StoredConsignment[],
    vehicles: readonly StoredVehicle[],
  ): Promise<TripGround> {
    const market = CardMarket.of(await this.cards.offered(tx));
    return TripGround.of(this.distances, consignments, vehicles, market);
  }

  /** Stores what was arranged and marks the day's plan as changed. */
  async save(tx: Tx, arrangements: readonly Arrangement[]): Promise<void> {
    // Two trips of one vehicle may trade places: neither is in the other's way while they do.
    if (arrangements.length > 1)
      await this.trips.freeSpans(
        tx,
        arrangements.map(({ trip }) => trip.tripId),
      );
    await this.trips.dropShares(
      tx,
      arrangements.map(({ trip }) => trip.tripId),
    );
    for (const { trip, shares } of arrangements) await this.trips.save(tx, trip, shares);
    const days = new Map(arrangements.map(({ trip }) => [`${trip.hubId} ${trip.day}`, trip]));
    for (const { hubId, day } of days.values()) await this.plans.bumpBoard(tx, hubId, day);
  }

  async view(tx: ReadTx, tripId: string): Promise<TripView> {
    const trip = await required(this.trips.byId(tx, tripId));
    const shares = await this.trips.shares(tx, tripId);
    return tripViewOf(trip, shares, await this.consignments.ofTrip(tx, tripId));
  }

  /** @throws Refusal `CUT_OFF_PASSED` */
  refuseAfterCutOff({ cutOffAt }: Pick<StoredTrip, 'cutOffAt'>, now: Date): void {
    if (cutOffAt !== undefined && cutOffAt.getTime() <= now.getTime()) throw new Refusal('CUT_OFF_PASSED');
  }
}
