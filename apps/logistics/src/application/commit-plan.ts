import { Refusal } from '@tianfu/contracts';
import { assert, newId } from '@tianfu/kernel';
import type { Tx } from '@tianfu/service';
import { MAX_SHAPLEY } from '../domain/shares.js';
import { type Arrangement, arrangeTrip, type TripFrame } from './arrange-trip.js';
import type { DayState } from './day-ground.js';
import { framesFor } from './frames-for.js';
import { isSplit } from './legs-of.js';
import type { ConsignmentStore, HubStore, TripStore } from './ports.js';
import type { PlannedDay } from './planned-day.js';
import { byPlatform } from './step-by.js';
import type { SettleDeclined } from './settle-declined.js';
import type { StepConsignments } from './step-consignments.js';
import type { StoredConsignment, StoredHub, StoredPlan, StoredTrip } from './stored.js';
import type { TripDesk } from './trip-desk.js';
import { withStep } from './trip-history.js';
import type { TripGround } from './trip-ground.js';

export interface Committed {
  readonly trips: number;
  readonly costMinor: bigint;
  readonly distanceMetres: number;
}

/** Puts a found plan in the place of the day's planned trips, in the transaction that holds the day's board. */
export class CommitPlan {
  constructor(
    private readonly trips: TripStore,
    private readonly consignments: ConsignmentStore,
    private readonly hubs: HubStore,
    private readonly desk: TripDesk,
    private readonly stepping: StepConsignments,
    private readonly settling: SettleDeclined,
  ) {}

  /** @returns undefined when goods or vehicles are not as the run saw them: nothing is changed then */
  async run(
    tx: Tx,
    plan: StoredPlan,
    state: DayState,
    ground: TripGround,
    found: PlannedDay,
  ): Promise<Committed | undefined> {
    const ids = state.consignments.map(({ consignmentId }) => consignmentId);
    const now = await this.consignments.lockMany(tx, ids);
    const seen = new Map(state.consignments.map((each) => [each.consignmentId, each]));
    // Cancelled, or sent via the hub, since the search began.
    const isAsSeen = (each: StoredConsignment): boolean => {
      const was = seen.get(each.consignmentId);
      return was?.state === each.state && was.tripId === each.tripId && !isSplit(each);
    };
    if (now.length !== ids.length || !now.every(isAsSeen)) return undefined;
    // Tied to a carrier's waybill since, which leaves them waiting.
    const waiting = state.consignments.filter(({ tripId }) => tripId === undefined);
    if ((await this.consignments.withWaybill(tx, waiting.map(idOf))).size > 0) return undefined;
    // Tendered since: the trip is the carrier's now.
    for (const { tripId, version } of state.trips) {
      if ((await this.trips.lock(tx, tripId))?.version !== version) return undefined;
    }
    const hub = await this.hubs.byId(tx, plan.hubId);
    assert(hub !== undefined, 'a run is of a hub');
    const at = await tx.now();
    const arranged = await this.#arrange(tx, plan, state, ground, found, hub, at);
    if (arranged === undefined) return undefined;
    const gone = state.trips.filter((trip) => arranged.every((each) => each.trip.tripId !== trip.tripId));
    await this.desk.save(tx, [
      ...gone.map((trip) => ({ trip: cancelled(trip, at), shares: [] })),
      ...arranged,
    ]);
    await this.#moveGoods(tx, state, arranged);
    return {
      trips: arranged.length,
      costMinor: arranged.reduce((sum, { trip }) => sum + trip.costMinor, 0n),
      distanceMetres: arranged.reduce((sum, { trip }) => sum + trip.distanceMetres, 0),
    };
  }

  async #arrange(
    tx: Tx,
    plan: StoredPlan,
    state: DayState,
    ground: TripGround,
    { trips }: PlannedDay,
    hub: StoredHub,
    at: Date,
  ): Promise<Arrangement[] | undefined> {
    const arranged: Arrangement[] = [];
    const frames = framesFor(trips, state.trips);
    for (const [index, { vehicle, stops }] of trips.entries()) {
      const before = frames[index];
      const frame = before === undefined ? await this.#newFrame(tx, plan, at) : replanned(before, at);
      try {
        arranged.push(arrangeTrip(ruleFor(frame, plan, stops.length / 2), hub, vehicle, stops, ground));
      } catch (error) {
        if (error instanceof Refusal) return undefined;
        throw error;
      }
    }
    return arranged;
  }

  async #newFrame(tx: Tx, { hubId, day, asked }: StoredPlan, at: Date): Promise<TripFrame> {
    return {
      tripId: newId(),
      hubId,
      number: await this.trips.nextNumber(tx),
      day,
      state: 'planned',
      shareRule: asked.shareRule === 'shapley' ? 'shapley' : 'proportional',
      cutOffAt: undefined,
      driverId: undefined,
      history: withStep([], 'plan', 'planned', at, byPlatform()),
      version: 1,
    };
  }

  async #moveGoods(tx: Tx, state: DayState, arranged: readonly Arrangement[]): Promise<void> {
    const by = byPlatform();
    const tripOf = new Map(
      arranged.flatMap(({ trip, shares }) => shares.map((share) => [share.consignmentId, trip.tripId])),
    );
    const off = state.consignments.filter(
      (each) => each.tripId !== undefined && !tripOf.has(each.consignmentId),
    );
    await this.stepping.run(tx, off.map(idOf), 'unplan', by, { tripId: null });
    for (const { trip } of arranged) {
      const aboard = state.consignments.filter((each) => tripOf.get(each.consignmentId) === trip.tripId);
      const moved = aboard.filter((each) => each.tripId !== undefined && each.tripId !== trip.tripId);
      if (moved.length > 0) {
        const changed = await this.consignments.changeTrip(tx, moved.map(idOf), trip.tripId);
        await this.settling.run(tx, changed, 'other-trip', by);
      }
      const fresh = aboard.filter((each) => each.tripId === undefined);
      await this.stepping.run(tx, fresh.map(idOf), 'plan', by, { tripId: trip.tripId });
    }
  }
}

const idOf = ({ consignmentId }: StoredConsignment): string => consignmentId;

const cancelled = (trip: StoredTrip, at: Date): StoredTrip => ({
  ...trip,
  state: 'cancelled',
  history: withStep(trip.history, 'cancel', 'cancelled', at, byPlatform('planned anew')),
  version: trip.version + 1,
});

const replanned = (trip: StoredTrip, at: Date): TripFrame => ({
  ...trip,
  history: withStep(trip.history, 'replan', trip.state, at, byPlatform()),
  version: trip.version + 1,
});

/** A trip that has grown beyond the Shapley value is split in proportion. */
const ruleFor = (frame: TripFrame, { asked }: StoredPlan, consignments: number): TripFrame =>
  consignments > MAX_SHAPLEY && (frame.shareRule === 'shapley' || asked.shareRule === 'shapley')
    ? { ...frame, shareRule: 'proportional' }
    : frame;
