import { randomBytes, randomInt } from 'node:crypto';
import {
  type BookConsignment as BookInput,
  consignmentBooked,
  type ConsignmentView,
  Refusal,
} from '@tianfu/contracts';
import { assert, greatCircleKm, parseInstant, type Position } from '@tianfu/kernel';
import { type Call, required, requireEnterprise, type Tx } from '@tianfu/service';
import { bookingFaults } from '../domain/booking-rules.js';
import { consignmentMayTake } from '../domain/consignment-states.js';
import { consignmentEvent, originOf } from './consignment-events.js';
import type { GetConsignment } from './get-consignment.js';
import type { ConsignmentStore, HubStore } from './ports.js';
import { refuseFaults, refuseState } from './refuse-faults.js';
import { byMember } from './step-by.js';

/** 16 bytes are 22 characters of base64url: nobody guesses one. */
const TOKEN_BYTES = 16;
export const CODE_DIGITS = 6;

/** Hands a complete draft to a hub. */
export class BookConsignment {
  constructor(
    private readonly consignments: ConsignmentStore,
    private readonly hubs: HubStore,
    private readonly showing: GetConsignment,
  ) {}

  /** @throws Refusal `NOT_FOUND`, `TRANSITION_REFUSED`, `VALIDATION_FAILED`, `HUB_UNKNOWN` */
  async run(tx: Tx, { consignmentId, hubId }: BookInput, call: Call): Promise<ConsignmentView> {
    const stored = await required(this.consignments.lock(tx, consignmentId));
    if (stored.enterpriseId !== requireEnterprise(call.caller)) throw new Refusal('NOT_FOUND');
    refuseState(consignmentMayTake(stored.state, 'book'), stored.state);
    const cartons = await this.consignments.cartons(tx, [consignmentId]);
    const content = { ...stored.terms, cartons };
    refuseFaults(bookingFaults({ ...content, cartons: [...cartons] }, await tx.now()));

    const { pickUp, pickUpWindow, deliveryWindow } = stored.terms;
    assert(
      pickUp.position !== undefined && pickUpWindow !== undefined && deliveryWindow !== undefined,
      'what may be booked is complete',
    );
    const hub = await this.#hub(tx, hubId, pickUp.position);
    const [booked] = await this.consignments.step(tx, [consignmentId], 'book', byMember(call), {
      hubId: hub,
      trackingToken: randomBytes(TOKEN_BYTES).toString('base64url'),
      deliveryCode: randomInt(10 ** CODE_DIGITS)
        .toString()
        .padStart(CODE_DIGITS, '0'),
      pickUpFrom: instantOf(pickUpWindow.opensAt),
      deliverUntil: instantOf(deliveryWindow.closesAt),
    });
    assert(booked !== undefined, 'a locked draft can be booked');
    tx.emit(consignmentBooked, { ...consignmentEvent(booked), hubId: hub }, originOf(booked));
    return this.showing.run(tx, { consignmentId }, call);
  }

  /** The one asked for, or the nearest. */
  async #hub(tx: Tx, wanted: string | undefined, from: Position): Promise<string> {
    const hubs = await this.hubs.all(tx);
    const [nearest] = hubs
      .filter(({ hubId }) => wanted === undefined || hubId === wanted)
      .toSorted((left, right) => greatCircleKm(from, left.position) - greatCircleKm(from, right.position));
    if (nearest === undefined) throw new Refusal('HUB_UNKNOWN');
    return nearest.hubId;
  }
}

function instantOf(text: string): Date {
  const instant = parseInstant(text);
  assert(instant !== undefined, 'a time was checked with its contract');
  return instant;
}
