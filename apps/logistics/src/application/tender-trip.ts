import {
  type CancelTrip as CancelInput,
  Refusal,
  type TripRef,
  tripTendered,
  type TripView,
} from '@tianfu/contracts';
import { type Call, required, requireEnterprise, type Tx } from '@tianfu/service';
import { tripMayTake } from '../domain/trip-states.js';
import type { ConsignmentStore, PartyStore, TripStore } from './ports.js';
import { refuseState } from './refuse-faults.js';
import type { ReleaseAward } from './release-award.js';
import { byMember } from './step-by.js';
import type { StepConsignments } from './step-consignments.js';
import type { StoredTrip } from './stored.js';
import type { TripDesk } from './trip-desk.js';
import { tripEvent } from './trip-events.js';
import { withStep } from './trip-history.js';

/** The dispatcher offers a trip to its carrier, or gives it up. */
export class TenderTrip {
  constructor(
    private readonly trips: TripStore,
    private readonly consignments: ConsignmentStore,
    private readonly parties: PartyStore,
    private readonly desk: TripDesk,
    private readonly awards: ReleaseAward,
    private readonly stepping: StepConsignments,
  ) {}

  /** @throws Refusal `NOT_FOUND`, `VERSION_STALE`, `TRANSITION_REFUSED`, `CARRIER_NOT_CERTIFIED` */
  async run(tx: Tx, { tripId }: TripRef, call: Call): Promise<TripView> {
    const trip = await this.desk.lockForEdit(tx, tripId, call);
    if (!(await this.parties.isCertified(tx, trip.carrierId))) throw new Refusal('CARRIER_NOT_CERTIFIED');
    const tendered = await this.#touched(tx, trip, 'tender', 'tendered', call);
    tx.emit(tripTendered, tripEvent(tendered), { aggregateId: tripId, version: tendered.version });
    return this.desk.view(tx, tripId);
  }

  /** Its consignments wait for another trip, or its shipper's next award. @throws Refusal `NOT_FOUND`, `TRANSITION_REFUSED` */
  async cancel(tx: Tx, { tripId, reason }: CancelInput, call: Call): Promise<TripView> {
    const awarded = await this.awards.lock(tx, tripId);
    const trip = await required(this.trips.lock(tx, tripId));
    if (trip.hubId !== requireEnterprise(call.caller)) throw new Refusal('NOT_FOUND');
    refuseState(tripMayTake(trip.state, 'cancel'), trip.state);
    const by = byMember(call, reason);
    const ids = (await this.consignments.ofTrip(tx, tripId)).map(({ consignmentId }) => consignmentId);
    await this.stepping.run(tx, ids, 'release', by);
    await this.stepping.run(tx, ids, 'unplan', by, { tripId: null });
    const history = withStep(trip.history, 'cancel', 'cancelled', await tx.now(), by);
    await this.desk.save(tx, [
      { trip: { ...trip, state: 'cancelled', history, version: trip.version + 1 }, shares: [] },
    ]);
    if (awarded !== undefined) await this.awards.run(tx, awarded, 'opened');
    return this.desk.view(tx, tripId);
  }

  async #touched(
    tx: Tx,
    trip: StoredTrip,
    step: 'tender',
    state: 'tendered',
    call: Call,
  ): Promise<StoredTrip> {
    const history = withStep(trip.history, step, state, await tx.now(), byMember(call));
    const touched = { ...trip, state, history, version: trip.version + 1 };
    await this.trips.touch(tx, touched);
    return touched;
  }
}
