import { randomInt } from 'node:crypto';
import {
  type ConsignmentRef,
  type ConsignmentView,
  Refusal,
  type SendViaHub as SendInput,
} from '@tianfu/contracts';
import { assert, parseInstant, shanghaiDate } from '@tianfu/kernel';
import { type Call, required, requireEnterprise, type Tx } from '@tianfu/service';
import { aloneParts } from '../domain/leg-alone.js';
import { cheapestAlone } from './alone-price.js';
import { CODE_DIGITS } from './book-consignment.js';
import { tellRerouted } from './consignment-events.js';
import type { GetConsignment } from './get-consignment.js';
import { isSplit, type LegPlan, planLegs } from './legs-of.js';
import type { ConsignmentStore, Distances, VehicleStore } from './ports.js';
import { refuseState } from './refuse-faults.js';
import { byMember } from './step-by.js';
import type { AlonePart, LegOf, StoredConsignment, StoredHub } from './stored.js';
import type { TakeOffLegs } from './take-off-legs.js';
import type { TripDesk } from './trip-desk.js';

/** Splits a consignment into a leg to the hub and one from there, and takes that back. */
export class SendViaHub {
  constructor(
    private readonly consignments: ConsignmentStore,
    private readonly vehicles: VehicleStore,
    private readonly distances: Distances,
    private readonly desk: TripDesk,
    private readonly takingOff: TakeOffLegs,
    private readonly showing: GetConsignment,
  ) {}

  /**
   * @throws Refusal `NOT_A_HUB`, `NOT_FOUND`, `TRANSITION_REFUSED`, `VERSION_STALE`, `CONSIGNMENT_TAKEN`,
   *   `ALREADY_AT_HUB`, `HAND_OVER_…`, `VEHICLE_NOT_AVAILABLE` when nothing says what it would cost alone
   */
  async run(tx: Tx, { consignmentId, handOverAt }: SendInput, call: Call): Promise<ConsignmentView> {
    const whole = oursOnly(await required(this.consignments.lock(tx, consignmentId)), call);
    refuseState(whole.state === 'booked', whole.state);
    if (whole.version !== call.expectedVersion) throw new Refusal('VERSION_STALE');
    const given = await this.consignments.withWaybill(tx, [consignmentId]);
    if (isSplit(whole) || given.size > 0) throw new Refusal('CONSIGNMENT_TAKEN');
    const hub = await this.desk.hub(tx, call);
    const now = await tx.now();
    const wanted = handOverAt === undefined ? undefined : parseInstant(handOverAt);
    const [planned] = await planLegs(this.distances, [whole], hub, now, wanted);
    assert(planned !== undefined, 'each consignment has its plan');
    if (planned instanceof Refusal) throw planned;
    await this.#insert(tx, planned, await this.#alone(tx, hub, planned, firstDay(whole, now)), call);
    return this.#reroute(tx, consignmentId, planned.handOverAt, call);
  }

  /** @throws Refusal `NOT_FOUND`, `VERSION_STALE`, `TRANSITION_REFUSED` when a carrier has a leg of it */
  async undo(tx: Tx, { consignmentId }: ConsignmentRef, call: Call): Promise<ConsignmentView> {
    const seen = oursOnly(await required(this.consignments.byId(tx, consignmentId)), call);
    refuseState(isSplit(seen), seen.state);
    if (seen.version !== call.expectedVersion) throw new Refusal('VERSION_STALE');
    await this.takingOff.run(tx, seen, byMember(call));
    const whole = await required(this.consignments.lock(tx, consignmentId));
    refuseState(isSplit(whole) && whole.state === 'booked', whole.state);
    return this.#reroute(tx, consignmentId, undefined, call);
  }

  async #reroute(
    tx: Tx,
    consignmentId: string,
    handOverAt: Date | undefined,
    call: Call,
  ): Promise<ConsignmentView> {
    await this.consignments.handOver(tx, consignmentId, handOverAt, byMember(call));
    tellRerouted(tx, await required(this.consignments.byId(tx, consignmentId)));
    return this.showing.run(tx, { consignmentId }, call);
  }

  /** What each leg may cost: the whole's price alone, shared out by what each leg would cost alone. */
  async #alone(
    tx: Tx,
    { hubId }: StoredHub,
    { whole, legs }: LegPlan,
    day: string,
  ): Promise<readonly [AlonePart, AlonePart]> {
    const available = await this.vehicles.nearest(tx, hubId);
    const ways = [whole, ...legs].map((each) => ({ ...each, legOf: undefined }));
    const ground = await this.desk.ground(tx, ways, available);
    const all = available.map((each) => ground.vehicle(each, day));
    const currency = all[0]?.tariff.currency;
    const vehicles = all.filter(({ tariff }) => tariff.currency === currency);
    const [alone, first, second] = ways.map((each) =>
      cheapestAlone(each.consignmentId, day, vehicles, ground),
    );
    if (alone === undefined || first === undefined || second === undefined || currency === undefined)
      throw new Refusal('VEHICLE_NOT_AVAILABLE');
    const [one, two] = aloneParts(alone.minor, [first.minor, second.minor], currency);
    const { card } = alone;
    return [
      { minor: one, currency, card },
      { minor: two, currency, card },
    ];
  }

  async #insert(
    tx: Tx,
    { whole, legs, handOverAt }: LegPlan,
    alone: readonly AlonePart[],
    call: Call,
  ): Promise<void> {
    for (const [index, { consignmentId, terms, legOf }] of legs.entries()) {
      const part = alone[index];
      const { pickUpWindow, deliveryWindow } = terms;
      assert(
        legOf !== undefined &&
          part !== undefined &&
          pickUpWindow !== undefined &&
          deliveryWindow !== undefined,
        'a leg is complete',
      );
      const own: LegOf = { ...legOf, alone: part };
      // The hub tells the driver its own code; at the destination it is the recipient's.
      const code = own.leg === 1 ? newCode() : (whole.deliveryCode ?? newCode());
      await this.consignments.insertLeg(tx, {
        consignmentId,
        of: whole,
        legOf: own,
        terms,
        handOverAt,
        deliveryCode: code,
        pickUpFrom: new Date(pickUpWindow.opensAt),
        deliverUntil: new Date(deliveryWindow.closesAt),
        by: byMember(call),
      });
    }
  }
}

/** A card that takes a day has it only from the pick-up on. */
function firstDay({ terms }: StoredConsignment, now: Date): string {
  const opens = parseInstant(terms.pickUpWindow?.opensAt ?? '') ?? now;
  return shanghaiDate(opens < now ? now : opens);
}

/** @throws Refusal `NOT_FOUND` for another hub's, and for what is a leg itself */
function oursOnly(consignment: StoredConsignment, { caller }: Call): StoredConsignment {
  const isOurs = consignment.hubId === requireEnterprise(caller) && consignment.legOf === undefined;
  if (!isOurs) throw new Refusal('NOT_FOUND');
  return consignment;
}

const newCode = (): string =>
  randomInt(10 ** CODE_DIGITS)
    .toString()
    .padStart(CODE_DIGITS, '0');
