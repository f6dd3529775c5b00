import {
  type DriveView,
  type FindDrives as FindInput,
  type PageOf,
  Refusal,
  type TripRef,
} from '@tianfu/contracts';
import { type Call, pageOfSlice, type ReadTx, required, requireEnterprise, rightsOf } from '@tianfu/service';
import { driveViewOf } from './drive-view-of.js';
import type { ConsignmentStore, TripStore } from './ports.js';
import type { StoredTrip } from './stored.js';

/** A driver's trips. Runs in scope `service`: cartons are the shippers'. */
export class FindDrives {
  constructor(
    private readonly trips: TripStore,
    private readonly consignments: ConsignmentStore,
  ) {}

  async find(tx: ReadTx, asked: FindInput, call: Call): Promise<PageOf<DriveView>> {
    const { rows, nextCursor } = await this.trips.findOfCarrier(tx, requireEnterprise(call.caller), asked);
    const mine = rows.filter(
      (trip) => mayDrive(trip, call) && (asked.completed === true || trip.state !== 'completed'),
    );
    const views: DriveView[] = [];
    for (const trip of mine) views.push(await this.view(tx, trip));
    return pageOfSlice({ rows: views, nextCursor });
  }

  /** @throws Refusal `NOT_FOUND` */
  async get(tx: ReadTx, { tripId }: TripRef, call: Call): Promise<DriveView> {
    const trip = await required(this.trips.byId(tx, tripId));
    refuseOthers(trip, call);
    return this.view(tx, trip);
  }

  async view(tx: ReadTx, trip: StoredTrip): Promise<DriveView> {
    const ids = trip.stops.flatMap(({ kind, consignmentId }) =>
      kind === 'pick-up' && consignmentId !== undefined ? [consignmentId] : [],
    );
    return driveViewOf(trip, await this.consignments.cartons(tx, ids));
  }
}

/** @throws Refusal `NOT_FOUND` for a trip that is not the caller's to drive */
export function refuseOthers(trip: StoredTrip, call: Call): void {
  if (trip.carrierId !== requireEnterprise(call.caller) || !mayDrive(trip, call))
    throw new Refusal('NOT_FOUND');
}

/** The driver named, or any of the carrier's where none is; whoever answers tenders may always help out. */
function mayDrive({ state, driverId }: StoredTrip, { caller }: Call): boolean {
  if (state !== 'accepted' && state !== 'underway' && state !== 'completed') return false;
  return driverId === undefined || driverId === caller.personId || rightsOf(caller)('tenders.answer');
}
