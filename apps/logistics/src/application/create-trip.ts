import {
  type CreateTrip as CreateInput,
  Refusal,
  type ShareRule,
  type TripKind,
  type TripView,
} from '@tianfu/contracts';
import { assert, newId, parseInstant } from '@tianfu/kernel';
import type { Call, Tx } from '@tianfu/service';
import { insertConsignment, MAX_STOPS_INSERTED_INTO } from '../domain/insert-consignment.js';
import { arrangeTrip, refusalOfRoute } from './arrange-trip.js';
import type { ConsignmentStore, TripStore } from './ports.js';
import { isSplit } from './legs-of.js';
import { refuseFaults } from './refuse-faults.js';
import { byMember } from './step-by.js';
import type { StepConsignments } from './step-consignments.js';
import type { StoredConsignment, StoredVehicle } from './stored.js';
import type { TripDesk } from './trip-desk.js';
import { withStep } from './trip-history.js';
import type { ArrangedStop, TripGround } from './trip-ground.js';

/** Puts waiting consignments on a vehicle, each where it costs least. */
export class CreateTrip {
  constructor(
    private readonly consignments: ConsignmentStore,
    private readonly trips: TripStore,
    private readonly desk: TripDesk,
    private readonly stepping: StepConsignments,
  ) {}

  /** @throws Refusal `NOT_A_HUB`, `CONSIGNMENT_TAKEN`, `VEHICLE_…`, `SHARE_RULE_TOO_LARGE`, `CUT_OFF_PASSED`, `VALIDATION_FAILED` */
  async run(tx: Tx, input: CreateInput, call: Call): Promise<TripView> {
    const hub = await this.desk.hub(tx, call);
    const cutOffAt = input.cutOffAt === undefined ? undefined : parseInstant(input.cutOffAt);
    if (input.kind === 'shared-container' && cutOffAt === undefined) {
      refuseFaults([{ pointer: '/cutOffAt', code: 'required' }]);
    }
    const now = await tx.now();
    this.desk.refuseAfterCutOff({ cutOffAt }, now);
    const waiting = await this.consignments.lockMany(tx, input.consignmentIds);
    const given = await this.consignments.withWaybill(tx, input.consignmentIds);
    refuseTaken(waiting, input.consignmentIds, hub.hubId, given);
    const vehicle = await this.desk.vehicle(tx, input.vehicleId, input.day);
    const ground = await this.desk.ground(tx, waiting, [vehicle]);
    const stops = insertAll(vehicle, input.day, [], waiting, ground);
    const frame = {
      tripId: newId(),
      hubId: hub.hubId,
      number: await this.trips.nextNumber(tx),
      day: input.day,
      state: 'planned',
      // Both were checked with their contract.
      shareRule: (input.shareRule ?? 'proportional') as ShareRule,
      ...(input.kind === undefined ? {} : { kind: input.kind as TripKind }),
      cutOffAt,
      driverId: undefined,
      history: withStep([], 'plan', 'planned', now, byMember(call)),
      version: 1,
    } as const;
    await this.desk.save(tx, [arrangeTrip(frame, hub, vehicle, stops, ground)]);
    const ids = waiting.map(({ consignmentId }) => consignmentId);
    await this.stepping.run(tx, ids, 'plan', byMember(call), { tripId: frame.tripId });
    return this.desk.view(tx, frame.tripId);
  }
}

/**
 * @param given those an outside carrier has with a waybill
 * @throws Refusal `CONSIGNMENT_TAKEN` unless all of them wait at this hub
 */
export function refuseTaken(
  found: readonly StoredConsignment[],
  wanted: readonly string[],
  hubId: string,
  given: ReadonlySet<string>,
): void {
  const waits = found.filter((each) => each.state === 'booked' && each.hubId === hubId && !isSplit(each));
  if (given.size > 0 || waits.length < new Set(wanted).size) throw new Refusal('CONSIGNMENT_TAKEN');
}

/** @throws Refusal `VEHICLE_TOO_SMALL`, `VEHICLE_OFF_DUTY` */
export function insertAll(
  vehicle: StoredVehicle,
  day: string,
  stops: readonly ArrangedStop[],
  added: readonly StoredConsignment[],
  ground: TripGround,
): readonly ArrangedStop[] {
  const route = ground.vehicle(vehicle, day);
  return added.reduce<readonly ArrangedStop[]>((there, { consignmentId }) => {
    const pair = {
      pickUp: ground.stop(consignmentId, 'pick-up'),
      delivery: ground.stop(consignmentId, 'delivery'),
    };
    // Every pair of places is tried; on a longer trip it joins at the end.
    const at = there.length > MAX_STOPS_INSERTED_INTO ? there.length : undefined;
    const verdict = insertConsignment(route, there, pair, ground.table, at);
    if (!verdict.ok) throw refusalOfRoute(verdict.error, vehicle);
    assert(verdict.value.stops.length === there.length + 2, 'an insertion adds two stops');
    return verdict.value.stops;
  }, stops);
}
