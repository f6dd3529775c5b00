import {
  type CancelConsignment as CancelInput,
  consignmentCancelled,
  type ConsignmentRef,
  type ConsignmentView,
  Refusal,
} from '@tianfu/contracts';
import { assert } from '@tianfu/kernel';
import { type Call, required, requireEnterprise, type Tx } from '@tianfu/service';
import { consignmentMayTake } from '../domain/consignment-states.js';
import { consignmentEvent, originOf } from './consignment-events.js';
import type { GetConsignment } from './get-consignment.js';
import { isSplit } from './legs-of.js';
import type { ConsignmentStore } from './ports.js';
import { refuseState } from './refuse-faults.js';
import { byMember } from './step-by.js';
import type { StoredConsignment } from './stored.js';
import type { TakeOffLegs } from './take-off-legs.js';
import type { TakeOffTrip } from './take-off-trip.js';

/** Cancels a consignment no carrier has accepted, and closes one that was delivered. */
export class CancelConsignment {
  constructor(
    private readonly consignments: ConsignmentStore,
    private readonly takingOff: TakeOffTrip,
    private readonly takingOffLegs: TakeOffLegs,
    private readonly showing: GetConsignment,
  ) {}

  /**
   * Runs in scope `service`: a planned one is taken off its trip, which is the hub's.
   * @throws Refusal `NOT_FOUND`, `TRANSITION_REFUSED`, `TRY_AGAIN` when its hub has just split it
   */
  async run(tx: Tx, { consignmentId, reason }: CancelInput, call: Call): Promise<ConsignmentView> {
    // The trip before its consignment: so does everybody who locks both.
    const seen = await required(this.consignments.byId(tx, consignmentId));
    ownOnly(seen, call);
    if (seen.state === 'planned' && seen.tripId !== undefined) {
      await this.takingOff.run(tx, seen.tripId, [consignmentId], byMember(call, reason));
    }
    const legs = isSplit(seen) ? await this.takingOffLegs.run(tx, seen, byMember(call, reason)) : [];
    const stored = await required(this.consignments.lock(tx, consignmentId));
    refuseState(consignmentMayTake(stored.state, 'cancel') && stored.state !== 'planned', stored.state);
    // Sent via the hub since it was read: its legs are to be given up with it.
    if (isSplit(stored) && legs.length === 0) throw new Refusal('TRY_AGAIN');
    const by = byMember(call, reason);
    const legIds = legs.map((leg) => leg.consignmentId);
    await this.consignments.step(tx, legIds, 'cancel', by, { tripId: null });
    const [cancelled] = await this.consignments.step(tx, [consignmentId], 'cancel', by, { tripId: null });
    assert(cancelled !== undefined, 'a locked consignment takes the step its state allows');
    tx.emit(consignmentCancelled, consignmentEvent(cancelled), originOf(cancelled));
    return this.showing.run(tx, { consignmentId }, call);
  }

  /** @throws Refusal `NOT_FOUND`, `TRANSITION_REFUSED` */
  async close(tx: Tx, { consignmentId }: ConsignmentRef, call: Call): Promise<ConsignmentView> {
    const stored = await required(this.consignments.lock(tx, consignmentId));
    ownOnly(stored, call);
    refuseState(consignmentMayTake(stored.state, 'close'), stored.state);
    await this.consignments.step(tx, [consignmentId], 'close', byMember(call));
    return this.showing.run(tx, { consignmentId }, call);
  }
}

/** A leg is the hub's affair: nobody cancels or closes a part. */
function ownOnly({ enterpriseId, legOf }: StoredConsignment, call: Call): void {
  if (enterpriseId !== requireEnterprise(call.caller) || legOf !== undefined) throw new Refusal('NOT_FOUND');
}
