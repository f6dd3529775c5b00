import { createHash } from 'node:crypto';
import {
  type DrivingEvent,
  type DrivingOutcome,
  type DrivingRecorded,
  type Empty,
  type RecordDriving as RecordInput,
  Refusal,
  type ReportPositions,
  tripCompleted,
} from '@tianfu/contracts';
import { assert, parseInstant, present } from '@tianfu/kernel';
import { type Call, required, requirePerson, type Tx } from '@tianfu/service';
import { decideDriving } from '../domain/driving.js';
import { scannedSscc } from '../domain/cartons.js';
import { isWork } from './drive-view-of.js';
import { type FindDrives, refuseOthers } from './find-drives.js';
import type { DrivingStore, KnownEvent, StoredOutcome } from './driving-ports.js';
import type { ConsignmentStore, StepChange, TripStore } from './ports.js';
import type { RaiseTrouble } from './raise-trouble.js';
import { byMember } from './step-by.js';
import type { RenewHandOver } from './renew-hand-over.js';
import { aboard, aboardOf, drivingStop, type Road } from './road.js';
import type { StepConsignments } from './step-consignments.js';
import type { StepBy, StoredConsignment, StoredStop } from './stored.js';
import type { DropFailedPickUp } from './drop-failed-pick-up.js';
import type { WithdrawSecondLeg } from './withdraw-second-leg.js';
import { tripEvent } from './trip-events.js';
import { withStep } from './trip-history.js';

/** Takes what a phone collected on the road, each event once; what is refused stops none of the others. */
export class RecordDriving {
  constructor(
    private readonly trips: TripStore,
    private readonly consignments: ConsignmentStore,
    private readonly driving: DrivingStore,
    private readonly drives: FindDrives,
    private readonly troubles: RaiseTrouble,
    private readonly dropping: DropFailedPickUp,
    private readonly stepping: StepConsignments,
    private readonly withdrawing: WithdrawSecondLeg,
    private readonly handingOver: RenewHandOver,
  ) {}

  /** Runs in scope `service`. @throws Refusal `NOT_FOUND` */
  async run(tx: Tx, { tripId, events }: RecordInput, call: Call): Promise<DrivingRecorded> {
    const trip = await required(this.trips.lock(tx, tripId));
    refuseOthers(trip, call);
    const goods = await this.consignments.ofTrip(tx, tripId);
    const ids = goods.map(({ consignmentId }) => consignmentId);
    const cartons = await this.consignments.cartons(tx, ids);
    const road: Road = {
      trip,
      goods: new Map(goods.map((each) => [each.consignmentId, each])),
      cartons,
      brought: await this.#brought(tx, goods),
      now: await tx.now(),
    };
    const known = await this.driving.known(
      tx,
      events.map(({ eventId }) => eventId),
    );
    const outcomes: DrivingOutcome[] = [];
    for (const event of events) {
      const before = known.get(event.eventId);
      if (before !== undefined) {
        outcomes.push({ eventId: event.eventId, ...again(before, tripId) });
        continue;
      }
      const outcome = await this.#take(tx, road, event, call);
      known.set(event.eventId, { tripId, outcome });
      outcomes.push({ eventId: event.eventId, ...outcome });
    }
    return { data: outcomes, drive: await this.drives.view(tx, road.trip) };
  }

  /** @throws Refusal `NOT_FOUND`, `TRANSITION_REFUSED` */
  async position(tx: Tx, { tripId, positions }: ReportPositions, call: Call): Promise<Empty> {
    const trip = await required(this.trips.lock(tx, tripId));
    refuseOthers(trip, call);
    if (trip.state !== 'underway') throw new Refusal('TRANSITION_REFUSED', { state: trip.state });
    const nowMs = (await tx.now()).getTime();
    const read = positions.map(({ position, at }) => ({ position, atMs: instantOf(at).getTime() }));
    // A phone's clock may be ahead; all it says is earlier by as much, or its future would hide what is.
    const aheadMs = Math.max(0, ...read.map(({ atMs }) => atMs - nowMs));
    const told = read.map(({ position, atMs }) => ({ position, at: new Date(atMs - aheadMs) }));
    await this.driving.addPositions(tx, trip, told);
    return {};
  }

  async #take(tx: Tx, road: Road, event: DrivingEvent, call: Call): Promise<StoredOutcome> {
    const stop = road.trip.stops.find(({ stopId }) => stopId === event.stopId);
    const known = await this.#knownElsewhere(tx, road, event);
    const verdict = decideDriving(road.trip, stop && drivingStop(stop, road), event, (sscc) =>
      known.has(sscc),
    );
    const at = earlier(instantOf(event.at), road.now);
    const outcome: StoredOutcome = verdict.ok
      ? { outcome: 'taken' }
      : { outcome: 'refused', code: verdict.code, ...present({ about: verdict.about }) };
    await this.#record(tx, road, event, outcome, at, stop, call);
    if (!verdict.ok) {
      if (verdict.code === 'CARTON_MISSING')
        await this.#trouble(tx, road, stop, 'carton-missing', verdict.about);
      return outcome;
    }
    assert(stop !== undefined, 'an event that is taken has its stop');
    await this.#effect(tx, road, stop, event, verdict.scanned, at, call);
    return outcome;
  }

  async #effect(
    tx: Tx,
    road: Road,
    stop: StoredStop,
    event: DrivingEvent,
    scanned: readonly string[],
    at: Date,
    call: Call,
  ): Promise<void> {
    const by = byMember(call, event.reason);
    const id = stop.consignmentId ?? '';
    const legOf = road.goods.get(id)?.legOf;
    switch (event.kind) {
      case 'arrived':
        // Goods aboard are on their way once the vehicle reaches another door.
        await this.#step(tx, road, aboard(road, 'picked-up'), 'travel', byMember(call));
        break;
      case 'loaded': {
        await this.consignments.markCartons(tx, scanned, 'loaded', at, legOf?.leg);
        await this.#step(tx, road, [id], 'pick-up', by);
        break;
      }
      case 'delivered': {
        await this.consignments.markCartons(tx, scanned, 'delivered', at, legOf?.leg);
        const { receivedBy } = event.proof ?? {};
        await this.#step(tx, road, [id], 'deliver', by, { deliveredAt: at, ...present({ receivedBy }) });
        if (legOf?.leg === 1) road.brought.add(legOf.parentId);
        break;
      }
      default:
        await this.#trouble(tx, road, stop, 'failed-stop', event.reason);
        if (stop.kind === 'delivery') await this.#step(tx, road, aboardOf(road, id), 'return', by);
        else road.trip = await this.dropping.run(tx, road.trip, id, by);
        if (legOf?.leg === 1) road.trip = await this.withdrawing.run(tx, road.trip, legOf.parentId, by);
        else if (legOf !== undefined && stop.kind === 'pick-up')
          await this.handingOver.run(tx, legOf.parentId, by);
    }
    await this.#advance(tx, road, stop, event, call);
  }

  /** The stop's state, the trip's with it: it starts with the first stop reached and is done with the last. */
  async #advance(tx: Tx, road: Road, stop: StoredStop, event: DrivingEvent, call: Call): Promise<void> {
    const to = event.kind === 'arrived' ? 'arrived' : event.kind === 'failed' ? 'failed' : 'done';
    const isPickUpFailed = event.kind === 'failed' && stop.kind === 'pick-up';
    const stops = road.trip.stops.map((each): StoredStop => {
      if (each.stopId === stop.stopId) return { ...each, state: to };
      // What was never aboard is not delivered either.
      return isPickUpFailed && each.consignmentId === stop.consignmentId
        ? { ...each, state: 'failed' }
        : each;
    });
    const isDone = stops.every(({ kind, state }) => !isWork(kind) || state === 'done' || state === 'failed');
    const state = isDone ? 'completed' : 'underway';
    const by = byMember(call);
    const steps = road.trip.state === 'accepted' ? [['start', 'underway']] : [];
    if (isDone) steps.push(['complete', 'completed']);
    const history = steps.reduce(
      (there, [name = '', reached = '']) => withStep(there, name, reached, road.now, by),
      [...road.trip.history],
    );
    road.trip = { ...road.trip, state, stops, history, version: road.trip.version + 1 };
    await this.trips.touch(tx, road.trip);
    if (isDone)
      tx.emit(tripCompleted, tripEvent(road.trip), {
        aggregateId: road.trip.tripId,
        version: road.trip.version,
      });
  }

  async #step(
    tx: Tx,
    road: Road,
    ids: readonly string[],
    step: 'travel' | 'pick-up' | 'deliver' | 'return',
    by: StepBy,
    change?: StepChange,
  ): Promise<void> {
    const after = await this.stepping.run(tx, ids, step, by, change);
    for (const each of after) road.goods.set(each.consignmentId, each);
  }

  async #brought(tx: Tx, goods: readonly StoredConsignment[]): Promise<Set<string>> {
    const parentIds = goods.flatMap(({ legOf }) => (legOf?.leg === 2 ? [legOf.parentId] : []));
    const legs = parentIds.length === 0 ? [] : await this.consignments.legsOf(tx, parentIds);
    return new Set(
      legs.flatMap(({ legOf, state }) => (legOf?.leg === 1 && state === 'delivered' ? [legOf.parentId] : [])),
    );
  }

  async #trouble(
    tx: Tx,
    road: Road,
    stop: StoredStop | undefined,
    kind: 'failed-stop' | 'carton-missing',
    detail: string | undefined,
  ): Promise<void> {
    const consignment = road.goods.get(stop?.consignmentId ?? '');
    if (consignment !== undefined)
      await this.troubles.run(tx, consignment, kind, { tripId: road.trip.tripId, detail });
  }

  async #knownElsewhere(tx: Tx, road: Road, { scans = [] }: DrivingEvent): Promise<ReadonlySet<string>> {
    const own = new Set(road.cartons.map(({ sscc }) => sscc));
    const known = new Set(own);
    // One look for the first stranger is enough: it refuses the event.
    const strange = scans.map(scannedSscc).find((sscc) => sscc !== undefined && !own.has(sscc));
    if (strange !== undefined && (await this.consignments.carton(tx, strange)) !== undefined)
      known.add(strange);
    return known;
  }

  async #record(
    tx: Tx,
    { trip }: Road,
    event: DrivingEvent,
    outcome: StoredOutcome,
    at: Date,
    stop: StoredStop | undefined,
    call: Call,
  ): Promise<void> {
    const { eventId, stopId, kind, position, reason, proof, scans } = event;
    const { tripId, carrierId, hubId } = trip;
    const isProven = outcome.outcome === 'taken' && kind === 'delivered';
    const picture = proof?.data === undefined ? undefined : Buffer.from(proof.data, 'base64');
    await this.driving.record(tx, {
      ...{
        eventId,
        tripId,
        carrierId,
        hubId,
        stopId,
        kind,
        outcome,
        at,
        personId: requirePerson(call.caller),
      },
      detail: {
        saidAt: event.at,
        ...present({ position, reason, scans: scans?.length, proof: proof?.kind }),
        // What exactly was shown, without keeping a refused picture.
        ...(picture === undefined
          ? {}
          : { pictureSha256: createHash('sha256').update(picture).digest('hex') }),
      },
      ...(isProven && proof !== undefined && stop?.consignmentId !== undefined
        ? {
            proof: {
              consignmentId: stop.consignmentId,
              kind: proof.kind,
              mediaType: proof.kind === 'code' ? undefined : proof.mediaType,
              picture: proof.kind === 'code' ? undefined : picture,
              receivedBy: proof.receivedBy,
            },
          }
        : {}),
    });
  }
}

/** Nothing is taken twice. What was refused is said again: the phone may not have heard it, and shows it to its driver. */
function again(before: KnownEvent, tripId: string): Omit<DrivingOutcome, 'eventId'> {
  // An id that was used on another trip is no repetition of anything here.
  if (before.tripId !== tripId) return { outcome: 'refused', code: 'STOP_UNKNOWN' };
  return before.outcome.outcome === 'taken' ? { outcome: 'repeated' } : before.outcome;
}

function instantOf(text: string): Date {
  const instant = parseInstant(text);
  assert(instant !== undefined, 'a time was checked with its contract');
  return instant;
}

/** A phone's clock may be ahead; nothing happens after now. */
const earlier = (left: Date, right: Date): Date => (left < right ? left : right);
