import { awardableTerms } from '@tianfu/bidding';
import {
  type AwardCarriage as AwardInput,
  carriageQuoteDecided,
  type CarriageQuoteTerms,
  type CarriageRequestView,
  consignmentPlanned,
  type FieldFault,
  Refusal,
  tripTendered,
} from '@tianfu/contracts';
import { assert, newId } from '@tianfu/kernel';
import { type Call, required, requireEnterprise, type Tx } from '@tianfu/service';
import { UNITS } from '../domain/route.js';
import { loadOfGoods, msOf } from '../domain/quote.js';
import { fitFaults, sameGoods } from '../domain/request-goods.js';
import { quoteMayTake, requestMayTake } from '../domain/request-states.js';
import { lineOf } from './ask-for-quotes.js';
import type { BookConsignment } from './book-consignment.js';
import { consignmentEvent, originOf } from './consignment-events.js';
import { isSplit } from './legs-of.js';
import type { ConsignmentStore, HubStore, TripStore, VehicleStore } from './ports.js';
import { quoteEvent } from './quote-events.js';
import type { OpenedQuoteRow, QuoteStore, RequestStore, StoredRequest } from './quote-ports.js';
import { quotedTrip } from './quoted-trip.js';
import { refuseFaults, refuseState } from './refuse-faults.js';
import type { SettleDeclined } from './settle-declined.js';
import type { ShowRequests } from './show-requests.js';
import { byMember } from './step-by.js';
import type { StoredConsignment, StoredTrip } from './stored.js';
import type { TripDesk } from './trip-desk.js';
import { tripEvent } from './trip-events.js';
import { capacityOf } from './trip-ground.js';
import { withStep } from './trip-history.js';

/** Gives the goods to one of the carriers that quoted: they are booked, and its trip is tendered to it. */
export class AwardCarriage {
  constructor(
    private readonly requests: RequestStore,
    private readonly quotes: QuoteStore,
    private readonly consignments: ConsignmentStore,
    private readonly hubs: HubStore,
    private readonly trips: TripStore,
    private readonly vehicles: VehicleStore,
    private readonly booking: BookConsignment,
    private readonly desk: TripDesk,
    private readonly showing: ShowRequests,
    private readonly settling: SettleDeclined,
  ) {}

  /**
   * Runs in scope `service`: the trip is the hub's. The request is locked first, then the quote, then the carrier's
   * standing, then the goods: a second award waits, and so does a stop of the certificate.
   * @throws Refusal `NOT_FOUND`, `BIDS_SEALED`, `REQUEST_ALREADY_AWARDED`, `TRANSITION_REFUSED`, `BID_NOT_AWARDABLE`,
   *   `QUOTE_EXPIRED`, `GOODS_CHANGED`, `HUB_UNKNOWN`, `VEHICLE_TOO_SMALL`, `VEHICLE_NOT_AVAILABLE`, `VALIDATION_FAILED`
   */
  async run(tx: Tx, input: AwardInput, call: Call): Promise<CarriageRequestView> {
    const request = await required(this.requests.lock(tx, input.requestId));
    if (request.enterpriseId !== requireEnterprise(call.caller)) throw new Refusal('NOT_FOUND');
    refuseUnlessClosed(request);
    const quote = await this.quotes.lockOpened(tx, request.requestId, input.quoteId);
    if (quote === undefined) throw new Refusal('NOT_FOUND');
    const mayWin = quoteMayTake(quote.state, 'win');
    const terms = awardableTerms({ mayWin, sealedAt: quote.sealedAt, terms: quote.terms }, request.deadline);
    const standing = await this.quotes.lockStanding(tx, quote.carrierId);
    if (terms === undefined || standing === undefined) throw new Refusal('BID_NOT_AWARDABLE');
    const now = await tx.now();
    // What was to be fetched already cannot be fetched any more.
    if (Math.min(msOf(terms.validUntil), msOf(terms.pickUpAt)) <= now.getTime())
      throw new Refusal('QUOTE_EXPIRED');

    const goods = await this.#goods(tx, request, input, call);
    const trip = await this.#tender(tx, goods, terms, quote, call, now);
    const { reason } = input;
    const { personId } = call.caller;
    await this.quotes.insertAward(tx, { awardId: newId(), request, quote, standing, reason, personId });
    for (const decided of await this.quotes.decide(tx, request.requestId, quote.quoteId)) {
      const outcome = decided.quoteId === quote.quoteId ? 'won' : 'lost';
      const origin = { aggregateId: decided.quoteId, version: decided.version };
      tx.emit(carriageQuoteDecided, { ...quoteEvent(decided, request), outcome }, origin);
    }
    await this.requests.award(tx, request.requestId, trip.tripId);
    return this.showing.view(tx, await required(this.requests.byId(tx, request.requestId)));
  }

  /** The goods, booked: those that were asked about, or those named now that fit what was asked. */
  async #goods(tx: Tx, request: StoredRequest, input: AwardInput, call: Call): Promise<StoredConsignment[]> {
    const asked = request.goods.flatMap(({ consignmentId }) => consignmentId ?? []);
    const wanted = asked.length > 0 ? asked : [...new Set(input.consignmentIds)];
    if (wanted.length === 0) refuseFaults([{ pointer: '/consignmentIds', code: 'required' }]);
    const found = await this.#locked(tx, wanted);
    const own = new Map(
      found
        .filter((each) => each.enterpriseId === request.enterpriseId && each.legOf === undefined)
        .map((each) => [each.consignmentId, each]),
    );
    refuseFaults(
      wanted.flatMap((id, index): FieldFault[] =>
        own.has(id) ? [] : [{ pointer: `/consignmentIds/${index}`, code: 'unknown' }],
      ),
    );
    const mine = wanted.flatMap((id) => own.get(id) ?? []);
    const hubId = mine.find((each) => each.hubId !== undefined)?.hubId;
    const given = await this.consignments.withWaybill(tx, wanted);
    for (const each of mine) {
      const waits =
        each.state === 'draft' || (each.state === 'booked' && each.hubId === hubId && !isSplit(each));
      if (!waits || given.has(each.consignmentId))
        throw new Refusal('GOODS_CHANGED', { number: each.number });
    }
    for (const { consignmentId, state } of mine) {
      if (state === 'draft') await this.booking.run(tx, { consignmentId, ...(hubId && { hubId }) }, call);
    }
    const booked = await this.#locked(tx, wanted);
    refuseChanged(request, booked, asked.length > 0);
    const hubs = new Set(booked.map((each) => each.hubId));
    const stray = booked.find((each) => each.hubId !== booked[0]?.hubId);
    if (hubs.size > 1 && stray !== undefined) throw new Refusal('GOODS_CHANGED', { number: stray.number });
    return booked;
  }

  async #locked(tx: Tx, wanted: readonly string[]): Promise<StoredConsignment[]> {
    return this.consignments.lockMany(tx, wanted);
  }

  async #tender(
    tx: Tx,
    goods: readonly StoredConsignment[],
    terms: CarriageQuoteTerms,
    { carrierId }: OpenedQuoteRow,
    call: Call,
    now: Date,
  ): Promise<StoredTrip> {
    const hubId = goods[0]?.hubId;
    const hub = hubId === undefined ? undefined : await this.hubs.byId(tx, hubId);
    if (hub === undefined) throw new Refusal('HUB_UNKNOWN');
    const [vehicle] = await this.vehicles.available(tx, [terms.vehicleId]);
    if (vehicle?.carrierId !== carrierId) throw new Refusal('VEHICLE_NOT_AVAILABLE');
    const [load, capacity] = [loadOfGoods(goods.map((each) => each.load)), capacityOf(vehicle.content)];
    const over = UNITS.find((unit) => load[unit] > capacity[unit]);
    if (over !== undefined) {
      throw new Refusal('VEHICLE_TOO_SMALL', { unit: over, load: load[over], capacity: capacity[over] });
    }
    const by = byMember(call);
    const planned = withStep([], 'plan', 'planned', now, by);
    const arrangement = quotedTrip({
      hub,
      vehicle,
      number: await this.trips.nextNumber(tx),
      terms,
      goods,
      ground: await this.desk.ground(tx, goods, [vehicle]),
      history: withStep(planned, 'tender', 'tendered', now, by),
    });
    await this.desk.save(tx, [arrangement]);
    const { trip } = arrangement;
    const ids = goods.map(({ consignmentId }) => consignmentId);
    const stepped = await this.consignments.step(tx, ids, 'plan', by, { tripId: trip.tripId });
    assert(stepped.length === ids.length, 'booked goods that are locked can be planned');
    await this.settling.run(tx, stepped, 'award', by);
    for (const each of stepped) tx.emit(consignmentPlanned, consignmentEvent(each), originOf(each));
    tx.emit(tripTendered, tripEvent(trip), { aggregateId: trip.tripId, version: trip.version });
    return trip;
  }
}

/** @throws Refusal `BIDS_SEALED`, `REQUEST_ALREADY_AWARDED`, `TRANSITION_REFUSED` */
function refuseUnlessClosed({ state }: StoredRequest): void {
  if (state === 'open') throw new Refusal('BIDS_SEALED');
  if (state === 'awarded') throw new Refusal('REQUEST_ALREADY_AWARDED');
  refuseState(requestMayTake(state, 'award'), state);
}

/** @throws Refusal `GOODS_CHANGED`, `VALIDATION_FAILED` */
function refuseChanged({ goods }: StoredRequest, now: readonly StoredConsignment[], byName: boolean): void {
  if (!byName) {
    const [asked] = goods;
    assert(asked !== undefined, 'a request is for something');
    refuseFaults(fitFaults(asked, now.map(lineOf)));
    return;
  }
  for (const each of now) {
    const asked = goods.find(({ consignmentId }) => consignmentId === each.consignmentId);
    if (asked === undefined || !sameGoods(asked, lineOf(each))) {
      throw new Refusal('GOODS_CHANGED', { number: each.number });
    }
  }
}
