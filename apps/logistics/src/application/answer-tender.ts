import {
  type AcceptTrip,
  type DeclineTrip,
  type FindTenders,
  type PageOf,
  Refusal,
  type TenderView,
  tripAccepted,
  tripDeclined,
  type TripRef,
} from '@tianfu/contracts';
import { assert } from '@tianfu/kernel';
import { type Call, pageOfSlice, type ReadTx, required, requireEnterprise, type Tx } from '@tianfu/service';
import { tripMayTake } from '../domain/trip-states.js';
import type { PlanStore } from './plan-ports.js';
import type { ConsignmentStore, HubStore, PartyStore, TripStore } from './ports.js';
import type { RaiseTrouble } from './raise-trouble.js';
import { refuseState } from './refuse-faults.js';
import type { ReleaseAward } from './release-award.js';
import { byMember } from './step-by.js';
import type { StepConsignments } from './step-consignments.js';
import type { StoredHub, StoredTrip } from './stored.js';
import type { TakeOffTrip } from './take-off-trip.js';
import { tripEvent } from './trip-events.js';
import { withStep } from './trip-history.js';
import { tenderViewOf } from './trip-view-of.js';

/** A carrier sees what is tendered to it and answers; also after accepting it may give a trip back. */
export class AnswerTender {
  constructor(
    private readonly trips: TripStore,
    private readonly consignments: ConsignmentStore,
    private readonly parties: PartyStore,
    private readonly hubs: HubStore,
    private readonly plans: PlanStore,
    private readonly troubles: RaiseTrouble,
    private readonly awards: ReleaseAward,
    private readonly takingOff: TakeOffTrip,
    private readonly stepping: StepConsignments,
  ) {}

  async find(tx: ReadTx, asked: FindTenders, call: Call): Promise<PageOf<TenderView>> {
    const { rows, nextCursor } = await this.trips.findOfCarrier(tx, requireEnterprise(call.caller), asked);
    const hubs = new Map((await this.hubs.all(tx)).map((hub) => [hub.hubId, hub]));
    return pageOfSlice({ rows: rows.map((trip) => tenderViewOf(trip, hubs.get(trip.hubId))), nextCursor });
  }

  /** @throws Refusal `NOT_FOUND` for what is not, or not yet, tendered to the caller */
  async get(tx: ReadTx, { tripId }: TripRef, call: Call): Promise<TenderView> {
    const trip = await required(this.trips.byId(tx, tripId));
    refuseOthers(trip, call);
    return tenderViewOf(trip, await this.#hub(tx, trip));
  }

  /** Runs in scope `service`. @throws Refusal `NOT_FOUND`, `TRANSITION_REFUSED`, `CARRIER_NOT_CERTIFIED` */
  async accept(tx: Tx, { tripId, driverId }: AcceptTrip, call: Call): Promise<TenderView> {
    const trip = await this.#lock(tx, tripId, call);
    refuseState(tripMayTake(trip.state, 'accept'), trip.state);
    if (!(await this.parties.isCertified(tx, trip.carrierId))) throw new Refusal('CARRIER_NOT_CERTIFIED');
    const by = byMember(call);
    const history = withStep(trip.history, 'accept', 'accepted', await tx.now(), by);
    const accepted = { ...trip, state: 'accepted', driverId, history, version: trip.version + 1 } as const;
    await this.trips.touch(tx, accepted);
    const ids = (await this.consignments.ofTrip(tx, tripId)).map(({ consignmentId }) => consignmentId);
    const taken = await this.stepping.run(tx, ids, 'accept', by);
    assert(taken.length === ids.length, 'the consignments of a tendered trip are planned');
    tx.emit(tripAccepted, tripEvent(accepted), { aggregateId: tripId, version: accepted.version });
    return tenderViewOf(accepted, await this.#hub(tx, trip));
  }

  /**
   * The trip is planned again and its hub told. The trip of an award was its quote's alone: it is cancelled, its goods
   * wait at the hub, and the request's other quotes can be awarded.
   * Runs in scope `service`. @throws Refusal `NOT_FOUND`, `TRANSITION_REFUSED`
   */
  async decline(tx: Tx, { tripId, reason }: DeclineTrip, call: Call): Promise<TenderView> {
    const awarded = await this.awards.lock(tx, tripId);
    const trip = await this.#lock(tx, tripId, call);
    refuseState(tripMayTake(trip.state, 'decline'), trip.state);
    const by = byMember(call, reason);
    const history = withStep(trip.history, 'decline', 'planned', await tx.now(), by);
    const wasAccepted = trip.state === 'accepted';
    const declined = {
      ...trip,
      state: 'planned',
      driverId: undefined,
      // Stops nobody was to drive any more, of goods that are not aboard, are none to plan with.
      stops: trip.stops.filter((stop) => stop.state !== 'failed'),
      history,
      version: trip.version + 1,
    } as const;
    await this.trips.touch(tx, declined);
    await this.plans.bumpBoard(tx, trip.hubId, trip.day);
    const ids = (await this.consignments.ofTrip(tx, tripId)).map(({ consignmentId }) => consignmentId);
    if (wasAccepted) {
      const released = await this.stepping.run(tx, ids, 'release', by);
      // Before, only the dispatcher counted on it; now the shippers did.
      for (const each of released) await this.troubles.run(tx, each, 'declined', { tripId, detail: reason });
    }
    tx.emit(
      tripDeclined,
      { ...tripEvent(declined), reason },
      { aggregateId: tripId, version: declined.version },
    );
    if (awarded === undefined) return tenderViewOf(declined, await this.#hub(tx, trip));
    await this.takingOff.run(tx, tripId, ids, by);
    await this.awards.run(tx, awarded, 'declined');
    return tenderViewOf(await required(this.trips.byId(tx, tripId)), await this.#hub(tx, trip));
  }

  async #lock(tx: Tx, tripId: string, call: Call): Promise<StoredTrip> {
    const trip = await required(this.trips.lock(tx, tripId));
    refuseOthers(trip, call);
    return trip;
  }

  #hub(tx: ReadTx, { hubId }: StoredTrip): Promise<StoredHub | undefined> {
    return this.hubs.byId(tx, hubId);
  }
}

function refuseOthers({ carrierId, state }: StoredTrip, call: Call): void {
  const isOffered = state !== 'planned' && state !== 'cancelled';
  if (carrierId !== requireEnterprise(call.caller) || !isOffered) throw new Refusal('NOT_FOUND');
}
