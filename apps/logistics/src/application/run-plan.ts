import { planEnded, Refusal } from '@tianfu/contracts';
import type { Db, Tx } from '@tianfu/service';
import { CardMarket } from './card-market.js';
import type { CommitPlan } from './commit-plan.js';
import { priceCards } from './leave-to-cards.js';
import { type DayState, modelDay } from './day-ground.js';
import { inStretches, leavesMs } from './day-stretches.js';
import type { PlanStore } from './plan-ports.js';
import type { ConsignmentStore, Distances, RateCardStore, TripStore, VehicleStore } from './ports.js';
import { plannedDay, type PlannedDay } from './planned-day.js';
import type { DayPlan, DayProgress, RoutePlanner } from './route-planner.js';
import type { PlanProgress, StoredConsignment, StoredPlan, StoredTrip, StoredVehicle } from './stored.js';
import { withBusy } from './trip-desk.js';
import { TripGround } from './trip-ground.js';

const SCOPE = { scope: 'service' } as const;
/** Goods one run plans at most; the rest waits for the next. */
const MAX_CONSIGNMENTS = 2_000;
const DEFAULT_SECONDS = 20;
const REPORT_EVERY_MS = 400;
/** A search reports before this is over; what does not has died. */
export const SILENT_SECONDS = 15;

const NOT_AS_SEEN = 'goods or vehicles of the plan are not as they were any more';

type PlanEnd = 'finished' | 'aborted' | 'stale' | 'failed';

/** Searches a plan for a day and puts it in the place of the old one, whole or not at all. */
export class RunPlan {
  constructor(
    private readonly db: Db,
    private readonly plans: PlanStore,
    private readonly consignments: ConsignmentStore,
    private readonly trips: TripStore,
    private readonly vehicles: VehicleStore,
    private readonly distances: Distances,
    private readonly planner: RoutePlanner,
    private readonly cards: RateCardStore,
    private readonly committing: CommitPlan,
  ) {}

  /** One run, from being claimed to its end. Whatever throws in it, the old plan stands. */
  async run(plan: StoredPlan): Promise<void> {
    const abort = new AbortController();
    let progress = plan.progress;
    const began = performance.now();
    const report = setInterval(() => {
      // Improvements become rare; the time goes on.
      const percent = Math.min(99, Math.floor((100 * (performance.now() - began)) / timeMsOf(plan)));
      this.#report(plan.planId, { ...progress, percent: Math.max(progress.percent, percent) }).then(
        (isUnwanted) => {
          if (isUnwanted) abort.abort();
        },
        () => undefined, // the next report tries again; a database that stays away lets the run go silent
      );
    }, REPORT_EVERY_MS);
    try {
      const state = await this.#read(plan);
      progress = { ...progress, consignments: state.consignments.length, vehicles: countOf(state.vehicles) };
      if (state.consignments.length === 0 || state.vehicles.length === 0) {
        const unplanned = state.consignments.length;
        await this.#end(plan, 'finished', { ...progress, percent: 100, unplanned });
        return;
      }
      const { currency } = state.vehicles[0]?.content.tariff.fixed ?? { currency: 'CNY' };
      const ground = await TripGround.of(
        this.distances,
        state.consignments,
        state.vehicles,
        CardMarket.of(state.cards),
      );
      const ids = state.consignments.map(({ consignmentId }) => consignmentId);
      await priceCards(ids, state.vehicles, state.day, ground);
      const found = await this.#search(plan, state, ground, abort, (best, percent) => {
        const { costMinor, unserved, boundMinor } = best;
        progress = {
          ...progress,
          percent,
          bestMinor: BigInt(Math.round(costMinor)).toString(),
          unplanned: unserved,
          ...(boundMinor === undefined
            ? {}
            : { boundMinor: BigInt(Math.max(0, Math.floor(boundMinor))).toString() }),
          // A tariff is in a currency of the platform.
          currency: currency as NonNullable<PlanProgress['currency']>,
        };
      });
      if (abort.signal.aborted) await this.#end(plan, 'aborted', progress);
      else await this.#commit(plan, state, ground, plannedDay(found, state, ground), progress);
    } catch (error) {
      // Another hub, whose board is not this one, has its vehicle.
      if (error instanceof Refusal && error.code === 'VEHICLE_NOT_AVAILABLE') {
        await this.#end(plan, 'stale', { ...progress, reason: NOT_AS_SEEN });
        return;
      }
      const reason = error instanceof Error ? `${error.name}: ${error.message}`.slice(0, 400) : 'unknown';
      await this.#end(plan, 'failed', { ...progress, reason });
      throw error;
    } finally {
      clearInterval(report);
    }
  }

  /** Ends runs whose process is gone. The plans they were to replace stand. */
  async buryDead(): Promise<void> {
    await this.db.transaction(SCOPE, async (tx) => {
      for (const plan of await this.plans.silent(tx, SILENT_SECONDS)) {
        const progress = { ...plan.progress, reason: 'the process that planned has ended' };
        await this.#ended(tx, plan, 'failed', progress);
      }
    });
  }

  #read(plan: StoredPlan): Promise<DayState> {
    const { hubId, day, asked } = plan;
    return this.db.read(SCOPE, async (tx) => {
      const trips = await this.trips.ofDay(tx, hubId, day);
      const available = await (asked.vehicleIds === undefined
        ? this.vehicles.nearest(tx, hubId)
        : this.vehicles.available(tx, asked.vehicleIds));
      const open = replannable(trips, available);
      const ours = new Set(open.map(({ tripId }) => tripId));
      // Beside a trip that stays as it is, a vehicle has the rest of its shift.
      const fixed = (await this.trips.busyVehicles(tx, day)).filter(({ tripId }) => !ours.has(tripId));
      const vehicles = inStretches(
        available.map((each) => withBusy(each, fixed)),
        day,
      );
      const aboard = [];
      for (const { tripId } of open) aboard.push(...(await this.consignments.ofTrip(tx, tripId)));
      const all = await this.consignments.waiting(tx, hubId, day, MAX_CONSIGNMENTS);
      const waiting = all.filter((each) => isPayable(each, vehicles));
      return {
        day,
        vehicles,
        consignments: [...aboard, ...waiting].slice(0, MAX_CONSIGNMENTS),
        trips: open,
        cards: await this.cards.offered(tx),
      };
    });
  }

  #search(
    plan: StoredPlan,
    state: DayState,
    ground: TripGround,
    abort: AbortController,
    tell: (best: DayProgress, percent: number) => void,
  ): Promise<DayPlan> {
    const { problem, initial } = modelDay(state, ground);
    const timeMs = timeMsOf(plan);
    return this.planner.plan(problem, {
      seed: plan.asked.seed ?? 1,
      timeMs,
      signal: abort.signal,
      initial,
      onProgress: (best) => {
        tell(best, Math.min(99, Math.floor((100 * best.elapsedMs) / timeMs)));
      },
    });
  }

  async #commit(
    plan: StoredPlan,
    state: DayState,
    ground: TripGround,
    found: PlannedDay,
    progress: PlanProgress,
  ): Promise<void> {
    await this.db.transaction(SCOPE, async (tx) => {
      const boardVersion = await this.plans.lockBoard(tx, plan.hubId, plan.day);
      const current = await this.plans.lock(tx, plan.planId);
      if (current?.state !== 'running') return;
      // Asked for after the last report: who was told that the run stops finds the old plan.
      if (current.abortAsked) {
        await this.#ended(tx, plan, 'aborted', progress);
        return;
      }
      if (boardVersion !== plan.boardVersion) {
        const reason = 'somebody changed the plan of the day meanwhile';
        await this.#ended(tx, plan, 'stale', { ...progress, reason });
        return;
      }
      const done = await this.committing.run(tx, plan, state, ground, found);
      if (done === undefined) {
        await this.#ended(tx, plan, 'stale', { ...progress, reason: NOT_AS_SEEN });
        return;
      }
      await this.#ended(tx, plan, 'finished', {
        ...progress,
        percent: 100,
        bestMinor: done.costMinor.toString(),
        unplanned: found.unplanned.length,
        byCard: found.byCard.length,
        trips: done.trips,
        distanceKm: Math.round(done.distanceMetres / 1_000),
      });
    });
  }

  #report(planId: string, progress: PlanProgress): Promise<boolean> {
    return this.db.transaction(SCOPE, (tx) => this.plans.report(tx, planId, progress));
  }

  #end(plan: StoredPlan, state: PlanEnd, progress: PlanProgress): Promise<void> {
    return this.db.transaction(SCOPE, (tx) => this.#ended(tx, plan, state, progress));
  }

  async #ended(tx: Tx, plan: StoredPlan, state: PlanEnd, progress: PlanProgress): Promise<void> {
    const { planId, hubId, day } = plan;
    // Given up for dead meanwhile by another copy, which has told of it.
    if (!(await this.plans.end(tx, planId, state, progress))) return;
    const { trips, unplanned } = progress;
    tx.emit(planEnded, { planId, hubId, day, state, trips, unplanned }, { aggregateId: planId, version: 1 });
  }
}

/**
 * Planned trips a run may take apart: those of the vehicles it may use. Of several trips of one vehicle with
 * locked stops only the first: they would become one route, and a locked stop keeps its trip.
 */
function replannable(trips: readonly StoredTrip[], vehicles: readonly StoredVehicle[]): StoredTrip[] {
  const known = new Set(vehicles.map(({ vehicleId }) => vehicleId));
  const planned = trips
    .filter(({ state, vehicleId }) => state === 'planned' && known.has(vehicleId))
    .toSorted((left, right) => leavesMs(left) - leavesMs(right));
  return planned.filter((trip, index) => {
    const isHeld = (other: StoredTrip): boolean =>
      other.vehicleId === trip.vehicleId && other.stops.some(({ locked }) => locked);
    return !isHeld(trip) || !planned.slice(0, index).some(isHeld);
  });
}

/** A leg has its price alone in one currency; a run gives any goods to any vehicle. */
const isPayable = ({ legOf }: StoredConsignment, vehicles: readonly StoredVehicle[]): boolean =>
  legOf === undefined ||
  vehicles.every(({ content }) => content.tariff.fixed.currency === legOf.alone.currency);

/** Vehicles, not their stretches. */
const countOf = (vehicles: readonly StoredVehicle[]): number =>
  new Set(vehicles.map(({ vehicleId }) => vehicleId)).size;

const timeMsOf = ({ asked }: StoredPlan): number => (asked.seconds ?? DEFAULT_SECONDS) * 1_000;
