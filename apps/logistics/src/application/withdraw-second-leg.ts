import { tripCompleted } from '@tianfu/contracts';
import type { Tx } from '@tianfu/service';
import { isWork } from './drive-view-of.js';
import type { DropFailedPickUp } from './drop-failed-pick-up.js';
import type { ConsignmentStore, TripStore } from './ports.js';
import type { StepConsignments } from './step-consignments.js';
import type { StepBy, StoredStop, StoredTrip } from './stored.js';
import type { TakeOffTrip } from './take-off-trip.js';
import { tripEvent } from './trip-events.js';
import { withStep } from './trip-history.js';

/** Goods that do not come to the hub cannot leave it: their second leg is taken off its trip. */
export class WithdrawSecondLeg {
  constructor(
    private readonly trips: TripStore,
    private readonly consignments: ConsignmentStore,
    private readonly takingOff: TakeOffTrip,
    private readonly dropping: DropFailedPickUp,
    private readonly stepping: StepConsignments,
  ) {}

  /**
   * @param trip of the first leg, under its lock
   * @returns it, changed where it was to carry the second leg too
   */
  async run(tx: Tx, trip: StoredTrip, parentId: string, by: StepBy): Promise<StoredTrip> {
    const [first, second] = await this.consignments.legsOf(tx, [parentId]);
    if (first === undefined || second === undefined) return trip;
    const { consignmentId, tripId, state } = second;
    const isAhead = state === 'planned' || state === 'accepted';
    let after = trip;
    if (isAhead && tripId === trip.tripId) after = await this.#without(tx, trip, consignmentId, by);
    else if (isAhead && tripId !== undefined && !(await this.#leave(tx, tripId, consignmentId, by)))
      return this.run(tx, trip, parentId, by);
    // Back at the factory: the way is over.
    if (first.state === 'returned') await this.stepping.run(tx, [consignmentId], 'cancel', by);
    return after;
  }

  /** @returns false where it is on another trip, or on none, since it was read */
  async #leave(tx: Tx, tripId: string, consignmentId: string, by: StepBy): Promise<boolean> {
    const trip = await this.trips.lock(tx, tripId);
    const aboard = await this.consignments.ofTrip(tx, tripId);
    if (trip === undefined || aboard.every((each) => each.consignmentId !== consignmentId)) return false;
    if (trip.state === 'planned') {
      await this.takingOff.run(tx, tripId, [consignmentId], by);
    } else {
      const without = await this.#without(tx, trip, consignmentId, by);
      await this.#endIfIdle(tx, without, by);
    }
    return true;
  }

  /** It is the carrier's already: its stops are not driven, and the hub carries their part. */
  async #without(tx: Tx, trip: StoredTrip, consignmentId: string, by: StepBy): Promise<StoredTrip> {
    const stops = trip.stops.map((stop): StoredStop =>
      stop.consignmentId === consignmentId ? { ...stop, state: 'failed' } : stop,
    );
    return this.dropping.run(tx, { ...trip, stops }, consignmentId, by);
  }

  /** Nothing left to drive: a trip on the road is over, one that has not begun is not driven. */
  async #endIfIdle(tx: Tx, trip: StoredTrip, by: StepBy): Promise<void> {
    if (trip.stops.some(({ kind, state }) => isWork(kind) && state !== 'done' && state !== 'failed')) return;
    const [event, state] =
      trip.state === 'underway' ? (['complete', 'completed'] as const) : (['cancel', 'cancelled'] as const);
    const history = withStep(trip.history, event, state, await tx.now(), by);
    const ended = { ...trip, state, history, version: trip.version + 1 };
    await this.trips.touch(tx, ended);
    if (state === 'completed')
      tx.emit(tripCompleted, tripEvent(ended), { aggregateId: ended.tripId, version: ended.version });
  }
}
