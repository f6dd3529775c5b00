import {
  type DriveView,
  type FindDrives as FindInput,
  type PageOf,
  Refusal,
  type TripRef,
  type TripState,
} from '@tianfu/contracts';
import {
  type Call,
  pageOfSlice,
  type ReadTx,
  required,
  requireEnterprise,
  requirePerson,
  rightsOf,
} from '@tianfu/service';
import { driveViewOf } from './drive-view-of.js';
import type { ConsignmentStore, TripStore } from './ports.js';
import type { StoredTrip } from './stored.js';

/** A carrier's from its acceptance on. */
const DRIVEN: readonly TripState[] = ['accepted', 'underway', 'completed'];

/** A driver's trips. Runs in scope `service`: cartons are the shippers'. */
export class FindDrives {
  constructor(
    private readonly trips: TripStore,
    private readonly consignments: ConsignmentStore,
  ) {}

  async find(tx: ReadTx, asked: FindInput, call: Call): Promise<PageOf<DriveView>> {
    const { caller } = call;
    const of = {
      carrierId: requireEnterprise(caller),
      driverId: mayDriveAll(call) ? undefined : requirePerson(caller),
      states: DRIVEN.filter((state) => asked.completed === true || state !== 'completed'),
    };
    const { rows, nextCursor } = await this.trips.findDrives(tx, of, asked);
    const views: DriveView[] = [];
    for (const trip of rows) views.push(await this.view(tx, trip));
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
function mayDrive({ state, driverId }: StoredTrip, call: Call): boolean {
  if (!DRIVEN.includes(state)) return false;
  return driverId === undefined || driverId === call.caller.personId || mayDriveAll(call);
}

const mayDriveAll = ({ caller }: Call): boolean => rightsOf(caller)('tenders.answer');
