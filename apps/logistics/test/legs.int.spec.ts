import { createRequire } from 'node:module';
import {
  askForQuotes,
  attachWaybill,
  awardCarriage,
  bookConsignment,
  cancelConsignment,
  cancelTrip,
  type CarriageRequestView,
  closeConsignment,
  compareCarriageQuotes,
  consignmentBooked,
  consignmentDelivered,
  consignmentLeftHub,
  consignmentPickedUp,
  consignmentPlanned,
  consignmentReachedHub,
  consignmentRerouted,
  type ConsignmentView,
  declineTrip,
  findConsignments,
  findLogisticsExceptions,
  getConsignment,
  getDrive,
  getPlan,
  getPublicTracking,
  getTracking,
  getTrip,
  lockStop,
  logisticsExceptionRaised,
  openTrackingIntake,
  orderReady,
  planDay,
  printPapers,
  proposeTrips,
  queryEvents,
  recordDriving,
  sendDirectly,
  sendViaHub,
  updateConsignment,
} from '@tianfu/contracts';
import { newId } from '@tianfu/kernel';
import { eventually, refusalOf } from '@tianfu/testing';
import { publishedSchema } from './published-epcis-schema.js';
import {
  aConsignment,
  anEvent,
  anOrderReady,
  HUB_PLACE,
  PENGSHI,
  TOMORROW,
  tomorrowAt,
  YUEKOU,
  ZAOSHI,
} from './support/builders.js';
import { faultsOf } from './support/faults.js';
import { askUntilClosed, freeGoods, inMs } from './support/quotes.js';
import { type Carrier, type Party, Yard } from './support/yard.js';

const schema = publishedSchema(createRequire(import.meta.url));

let yard: Yard;
let shipper: Party;
let hub: Party;
let van: Carrier;
let truck: Carrier;

beforeAll(async () => {
  yard = await Yard.open();
  shipper = await yard.shipper();
});
beforeEach(async () => {
  [hub, van, truck] = [await yard.hub(), await yard.carrier(), await yard.carrier()];
});
afterAll(() => yard.close());

const cents = (money: { amount: string } | undefined): number => Math.round(Number(money?.amount) * 100);
const asHub = (consignmentId: string): Promise<ConsignmentView> =>
  hub.client.call(getConsignment, { consignmentId });
const asShipper = (consignmentId: string): Promise<ConsignmentView> =>
  shipper.client.call(getConsignment, { consignmentId });

/** A booked consignment, sent via the hub. */
async function viaHub(given: Parameters<typeof aConsignment>[0] = {}): Promise<ConsignmentView> {
  return sent(await yard.booked(shipper, hub, given));
}

const sent = ({ consignmentId, version }: ConsignmentView): Promise<ConsignmentView> =>
  hub.client.call(sendViaHub, { consignmentId }, { ifMatch: version });

/** Booked goods of an order whose supplier has said that they are ready. */
async function ofReadyOrder(): Promise<{ readonly orderId: string; readonly consignmentId: string }> {
  const orderId = newId<string>();
  const buyerId = newId<string>();
  await yard.harness.publish(
    orderReady,
    anOrderReady({ orderId, buyerId, supplierId: shipper.enterpriseId }),
  );
  const [{ consignmentId, version }] = await eventually(async () => {
    const { data } = await shipper.client.call(findConsignments, { orderId });
    const [drafted] = data;
    return drafted && ([drafted] as const);
  });
  await shipper.client.call(updateConsignment, { ...aConsignment(), consignmentId }, { ifMatch: version });
  await shipper.client.call(bookConsignment, { consignmentId, hubId: hub.enterpriseId });
  return { orderId, consignmentId };
}

async function legsOf({ consignmentId }: ConsignmentView): Promise<[ConsignmentView, ConsignmentView]> {
  const { viaHub: way } = await asHub(consignmentId);
  const [first, second] = way?.legs ?? [];
  return [await asHub(first?.consignmentId ?? ''), await asHub(second?.consignmentId ?? '')];
}

const told = (consignmentId: string, subject: string) =>
  yard.harness.events.filter((each) => each.subject === subject && each.aggregateId === consignmentId);

interface Step {
  readonly bizStep: string;
  readonly readPoint: { readonly id: string };
}

/** What visibility events tell of a carton, judged by the published schema. */
async function stepsOf(sscc: string): Promise<readonly Step[]> {
  const { document } = await shipper.client.call(queryEvents, {
    MATCH_anyEPC: [`https://id.gs1.org/00/${sscc}`],
    orderBy: 'recordTime',
    orderDirection: 'ASC',
  });
  // The contract says that it is an EPCISQueryDocument.
  const parsed = JSON.parse(document) as {
    epcisBody: { queryResults: { resultsBody: { eventList: Step[] } } };
  };
  expect(schema.faultsOf(parsed)).toEqual([]);
  return parsed.epcisBody.queryResults.resultsBody.eventList;
}

describe('a consignment sent via the hub', () => {
  it('goes with a milk run and a line haul to proof of delivery, both shares below its price alone', async () => {
    const { orderId, consignmentId } = await ofReadyOrder();
    const goods = await sent(await asHub(consignmentId));
    const other = await viaHub({ pickUp: PENGSHI });
    expect(goods).toMatchObject({
      state: 'booked',
      actions: ['send-directly'],
      viaHub: { legs: [{ leg: 1 }, { leg: 2 }] },
    });
    const [first, second] = await legsOf(goods);
    expect([first.number, second.number]).toEqual([`${goods.number}-1`, `${goods.number}-2`]);
    expect(
      first.deliveryWindow?.closesAt && first.deliveryWindow.closesAt < (goods.viaHub?.handOverAt ?? ''),
    ).toBe(true);
    expect(second.pickUpWindow?.opensAt).toBe(goods.viaHub?.handOverAt);

    // The hub plans the legs, the shipper knows the consignment.
    const { data: atHub } = await hub.client.call(findConsignments, { state: ['booked'], atOurHub: true });
    expect(atHub.map(({ leg }) => leg).toSorted()).toEqual([1, 1, 2, 2]);
    const { data: mine } = await shipper.client.call(findConsignments, { state: ['booked'] });
    expect(mine.map(({ leg }) => leg)).toEqual([undefined, undefined]);
    expect(mine.map((each) => each.consignmentId)).toContain(consignmentId);
    expect(await refusalOf(yard.trip(hub, van, [goods]))).toBe('CONSIGNMENT_TAKEN');

    const [otherFirst, otherSecond] = await legsOf(other);
    const collecting = await yard.accepted(hub, van, [first, otherFirst]);
    expect(collecting).toMatchObject({ kind: 'milk-run', lateSeconds: 0 });
    expect(await asShipper(consignmentId)).toMatchObject({ state: 'booked' });
    const hauling = await yard.accepted(hub, truck, [second, otherSecond]);
    expect(hauling).toMatchObject({ kind: 'line-haul', lateSeconds: 0 });
    expect(hauling.stops.filter(({ leg }) => leg === 2)).toHaveLength(4);

    const planned = await asShipper(consignmentId);
    expect(planned).toMatchObject({
      state: 'accepted',
      viaHub: { legs: [{ state: 'accepted' }, { state: 'accepted' }] },
    });
    const shares = planned.viaHub?.legs.map(({ share }) => cents(share?.pays)) ?? [];
    expect(shares.every((each) => each > 0)).toBe(true);
    expect(cents(planned.viaHub?.pays)).toBe((shares[0] ?? 0) + (shares[1] ?? 0));
    expect(cents(planned.viaHub?.pays)).toBeLessThanOrEqual(cents(planned.viaHub?.alone));

    const dearer =
      'UPDATE logistics.trip_share SET alone_minor = alone_minor + 1000000 WHERE consignment_id = $1';
    await expect(yard.rows(dearer, [first.consignmentId])).rejects.toMatchObject({
      constraint: 'trip_share_leg',
    });

    // The line haul cannot take what has not come.
    const haul = await truck.client.call(getDrive, { tripId: hauling.tripId });
    const loading = haul.stops.find((stop) => stop.consignmentId === second.consignmentId);
    const scans = loading?.cartons ?? [];
    expect(scans).toHaveLength(20);
    const tooSoon = await truck.client.call(recordDriving, {
      tripId: hauling.tripId,
      events: [anEvent(loading?.stopId ?? '', 'loaded', { scans })],
    });
    expect(tooSoon.data).toMatchObject([{ outcome: 'refused', code: 'GOODS_NOT_AT_HUB' }]);

    expect(first.deliveryCode).toMatch(/^\d{6}$/);
    expect((await asShipper(first.consignmentId)).deliveryCode).toBeUndefined();
    await yard.drive(van, collecting, yard.codes([first, otherFirst]));
    const halfway = await asShipper(consignmentId);
    expect(halfway.state).toBe('in-transit');
    expect(halfway.cartons.every(({ loadedAt, deliveredAt }) => loadedAt && !deliveredAt)).toBe(true);
    expect(
      (await truck.client.call(getDrive, { tripId: hauling.tripId })).stops.flatMap(({ scanned }) => scanned),
    ).toEqual([]);
    expect(told(consignmentId, consignmentDelivered.subject)).toEqual([]);

    await yard.drive(
      truck,
      hauling,
      new Map([
        [second.consignmentId, planned.deliveryCode ?? ''],
        [otherSecond.consignmentId, (await asShipper(other.consignmentId)).deliveryCode ?? ''],
      ]),
    );
    const delivered = await asShipper(consignmentId);
    expect(delivered).toMatchObject({ state: 'delivered', actions: ['close'] });
    expect(delivered.cartons.every(({ loadedAt, deliveredAt }) => loadedAt && deliveredAt)).toBe(true);

    // Outside only the consignment is told of, each step once.
    await eventually(() => told(consignmentId, consignmentDelivered.subject).length > 0);
    // What the order completes by.
    expect(told(consignmentId, consignmentDelivered.subject)).toMatchObject([
      { payload: { orderId, source: 'order' } },
    ]);
    for (const { subject } of [
      consignmentPlanned,
      consignmentPickedUp,
      consignmentReachedHub,
      consignmentLeftHub,
      consignmentDelivered,
    ]) {
      expect(told(consignmentId, subject)).toHaveLength(1);
      expect(told(first.consignmentId, subject)).toEqual([]);
      expect(told(second.consignmentId, subject)).toEqual([]);
    }

    const { timeline } = await shipper.client.call(getTracking, { consignmentId });
    expect(timeline.map(({ hub: passage, status }) => passage ?? status)).toEqual([
      'delivered',
      'left',
      'reached',
      'in-transit',
      'picked-up',
      'registered',
    ]);
    const seen = await yard.harness
      .as({ ...shipper.caller, kind: 'anonymous' })
      .call(getPublicTracking, { token: delivered.trackingToken ?? '' });
    expect(seen).toMatchObject({ consignmentNumber: goods.number, status: 'delivered' });

    const sscc = scans[0] ?? '';
    const steps = await eventually(async () => {
      const found = await stepsOf(sscc);
      return found.length === 5 && found;
    });
    expect(steps.map(({ bizStep, readPoint }) => [bizStep, readPoint.id])).toEqual([
      ['packing', 'geo:30.52,113.08'],
      ['shipping', 'geo:30.52,113.08'],
      ['receiving', 'geo:30.66,113.17'],
      ['shipping', 'geo:30.66,113.17'],
      ['receiving', 'geo:30.571,114.274'],
    ]);
    // The papers of a leg are those of its consignment.
    const printed = await hub.client.call(printPapers, {
      paper: 'waybill',
      consignmentIds: [second.consignmentId],
    });
    expect(printed.name).toBe(`${goods.number}-waybill.pdf`);
    expect(
      await refusalOf(shipper.client.call(closeConsignment, { consignmentId: second.consignmentId })),
    ).toBe('NOT_FOUND');
    expect(await shipper.client.call(closeConsignment, { consignmentId })).toMatchObject({ state: 'closed' });
  });

  it('is sent so once, by its own hub, and only where windows and places leave room for it', async () => {
    const { consignmentId, version } = await yard.booked(shipper, hub);
    const send = (given: { handOverAt?: string } = {}, at: Party = hub) =>
      at.client.call(sendViaHub, { consignmentId, ...given }, { ifMatch: version });
    expect(await refusalOf(send({}, await yard.hub()))).toBe('NOT_FOUND');
    expect(await refusalOf(send({}, shipper))).toBe('NOT_FOUND');
    expect(await refusalOf(send({ handOverAt: tomorrowAt('08:30') }))).toBe('HAND_OVER_OUT_OF_TIME');
    const twice = await Promise.allSettled([send({ handOverAt: tomorrowAt('13:00') }), send()]);
    expect(twice.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const rows = await yard.rows('SELECT 1 FROM logistics.consignment WHERE parent_id = $1', [consignmentId]);
    expect(rows).toHaveLength(2);
    const { version: now } = await asHub(consignmentId);
    expect(await refusalOf(hub.client.call(sendViaHub, { consignmentId }, { ifMatch: now }))).toBe(
      'CONSIGNMENT_TAKEN',
    );

    const tight = await yard.booked(shipper, hub, {
      deliveryWindow: { opensAt: tomorrowAt('09:00'), closesAt: tomorrowAt('11:00') },
    });
    const near = await yard.booked(shipper, hub, { destination: HUB_PLACE });
    for (const [goods, code] of [
      [tight, 'HAND_OVER_NO_TIME'],
      [near, 'ALREADY_AT_HUB'],
    ] as const) {
      const sent = hub.client.call(
        sendViaHub,
        { consignmentId: goods.consignmentId },
        { ifMatch: goods.version },
      );
      expect(await refusalOf(sent)).toBe(code);
    }
  });

  it('can be sent directly again, and cancelled, as long as no carrier has a leg of it', async () => {
    const goods = await viaHub();
    const { consignmentId } = goods;
    const [first, second] = await legsOf(goods);
    const collecting = await yard.trip(hub, van, [
      first,
      ...(await legsOf(await viaHub({ pickUp: ZAOSHI }))).slice(0, 1),
    ]);
    await yard.trip(hub, truck, [second]);
    const planned = await asHub(consignmentId);
    expect(planned).toMatchObject({ state: 'planned', actions: ['send-directly'] });
    expect(
      await refusalOf(hub.client.call(sendDirectly, { consignmentId }, { ifMatch: goods.version })),
    ).toBe('VERSION_STALE');
    const again = await hub.client.call(sendDirectly, { consignmentId }, { ifMatch: planned.version });
    expect(again).toMatchObject({ state: 'booked', actions: ['send-via-hub'] });
    expect(again.viaHub).toBeUndefined();
    expect(await refusalOf(asHub(first.consignmentId))).toBe('NOT_FOUND');
    expect(await hub.client.call(getTrip, { tripId: collecting.tripId })).toMatchObject({
      consignments: 1,
      state: 'planned',
    });

    // The same goods again, this time to be cancelled by who ships them.
    const sent = await hub.client.call(sendViaHub, { consignmentId }, { ifMatch: again.version });
    const [leg] = await legsOf(sent);
    const trip = await yard.trip(hub, truck, [leg]);
    const reason = '客户取消';
    expect(
      await refusalOf(shipper.client.call(cancelConsignment, { consignmentId: leg.consignmentId, reason })),
    ).toBe('NOT_FOUND');
    expect(await shipper.client.call(cancelConsignment, { consignmentId, reason })).toMatchObject({
      state: 'cancelled',
    });
    expect(await asHub(leg.consignmentId)).toMatchObject({ state: 'cancelled' });
    expect(await hub.client.call(getTrip, { tripId: trip.tripId })).toMatchObject({ state: 'cancelled' });

    const held = await viaHub();
    await yard.accepted(hub, truck, [(await legsOf(held))[1]]);
    const { version } = await asHub(held.consignmentId);
    expect(
      await refusalOf(
        hub.client.call(sendDirectly, { consignmentId: held.consignmentId }, { ifMatch: version }),
      ),
    ).toBe('TRANSITION_REFUSED');
    expect(
      await refusalOf(shipper.client.call(cancelConsignment, { consignmentId: held.consignmentId, reason })),
    ).toBe('TRANSITION_REFUSED');
    expect(await asHub(held.consignmentId)).toMatchObject({ viaHub: { legs: [{}, { state: 'accepted' }] } });
  });

  it('tells its hub and its shipper each time it is sent another way', async () => {
    const goods = await viaHub();
    const { consignmentId, number } = goods;
    const sentOf = () => told(consignmentId, consignmentRerouted.subject);
    const [split] = await eventually(() => sentOf().length === 1 && sentOf());
    expect(split).toMatchObject({ payload: { number, handOverAt: goods.viaHub?.handOverAt } });
    expect(split && consignmentRerouted.audience(split.payload as never)).toEqual(
      [shipper, hub].map(({ enterpriseId }) => ({ to: 'enterprise', enterpriseId })),
    );
    const { version } = goods;
    await hub.client.call(sendDirectly, { consignmentId }, { ifMatch: version });
    const [, direct] = await eventually(() => sentOf().length === 2 && sentOf());
    expect(direct?.payload).not.toHaveProperty('handOverAt');
    // The factory's goods wait again: nobody takes that for a second booking of theirs.
    expect(told(consignmentId, consignmentBooked.subject)).toHaveLength(1);
  });

  it('leaves its second trip when the first finds nothing to pick up', async () => {
    const [goods, other] = [await viaHub(), await viaHub({ pickUp: PENGSHI })];
    const [[first, second], [, otherSecond]] = [await legsOf(goods), await legsOf(other)];
    // Both carriers at once: the consignment misses neither leg's step.
    const [collecting, hauling] = await Promise.all([
      yard.accepted(hub, van, [first]),
      yard.accepted(hub, truck, [second, otherSecond]),
    ]);
    expect(await asShipper(goods.consignmentId)).toMatchObject({ state: 'accepted' });
    const pickUp = collecting.stops.find(({ kind }) => kind === 'pick-up');
    const events = [anEvent(pickUp?.stopId ?? '', 'failed', { reason: '货未备好' })];
    await van.client.call(recordDriving, { tripId: collecting.tripId, events });
    expect(await asShipper(goods.consignmentId)).toMatchObject({
      state: 'booked',
      viaHub: { legs: [{ state: 'booked' }, { state: 'booked' }] },
    });
    const after = await hub.client.call(getTrip, { tripId: hauling.tripId });
    expect(after.shares.map(({ consignmentId }) => consignmentId)).toEqual([otherSecond.consignmentId]);
    expect(after.stops.filter(({ state }) => state === 'failed').map((stop) => stop.consignmentId)).toEqual([
      second.consignmentId,
      second.consignmentId,
    ]);
    // The dispatcher learns it of the consignment.
    const { data } = await hub.client.call(findLogisticsExceptions, { state: 'open' });
    expect(data).toMatchObject([{ consignmentId: goods.consignmentId, kind: 'failed-stop' }]);
  });

  it('is no part any more of its second trip that the carrier gives back after that', async () => {
    const [goods, other] = [await viaHub(), await viaHub({ pickUp: PENGSHI })];
    const [[first, second], [, otherSecond]] = [await legsOf(goods), await legsOf(other)];
    const collecting = await yard.accepted(hub, van, [first]);
    const { tripId } = await yard.accepted(hub, truck, [second, otherSecond]);
    const pickUp = collecting.stops.find(({ kind }) => kind === 'pick-up');
    const events = [anEvent(pickUp?.stopId ?? '', 'failed', { reason: '货未备好' })];
    await van.client.call(recordDriving, { tripId: collecting.tripId, events });
    await truck.client.call(declineTrip, { tripId, reason: '车辆故障' });
    const { version, stops } = await hub.client.call(getTrip, { tripId });
    const { stopId = '' } = stops.find((stop) => stop.consignmentId === otherSecond.consignmentId) ?? {};
    const locked = hub.client.call(lockStop, { tripId, stopId, locked: true }, { ifMatch: version });
    expect(await locked).toMatchObject({ state: 'planned', consignments: 1 });
  });

  it('is returned when the hub cannot take it in, and its second trip with nothing left is not driven', async () => {
    const goods = await viaHub();
    const [first, second] = await legsOf(goods);
    const collecting = await yard.accepted(hub, van, [first]);
    const hauling = await yard.accepted(hub, truck, [second]);
    const [pickUp, delivery] = (await van.client.call(getDrive, { tripId: collecting.tripId })).stops.filter(
      ({ consignmentId }) => consignmentId !== undefined,
    );
    const events = [
      anEvent(pickUp?.stopId ?? '', 'arrived'),
      anEvent(pickUp?.stopId ?? '', 'loaded', { scans: pickUp?.cartons ?? [] }),
      anEvent(delivery?.stopId ?? '', 'failed', { reason: '中心停电' }),
    ];
    await van.client.call(recordDriving, { tripId: collecting.tripId, events });
    expect(await asShipper(goods.consignmentId)).toMatchObject({
      state: 'returned',
      viaHub: { legs: [{ state: 'returned' }, { state: 'cancelled' }] },
    });
    expect(await hub.client.call(getTrip, { tripId: hauling.tripId })).toMatchObject({
      state: 'cancelled',
      shares: [],
    });
  });

  it('is handed over anew when its truck leaves without it, and the next one takes it to the door', async () => {
    const [goods, other] = [await viaHub(), await viaHub({ pickUp: PENGSHI })];
    const { consignmentId } = goods;
    const [[first, second], [, otherSecond]] = [await legsOf(goods), await legsOf(other)];
    const collecting = await yard.accepted(hub, van, [first]);
    const hauling = await yard.accepted(hub, truck, [second, otherSecond]);
    await yard.drive(van, collecting, yard.codes([first]));
    const loading = hauling.stops.find((stop) => stop.consignmentId === second.consignmentId);
    const events = [anEvent(loading?.stopId ?? '', 'failed', { reason: '车已满' })];
    await truck.client.call(recordDriving, { tripId: hauling.tripId, events });

    const waiting = await asShipper(consignmentId);
    expect(waiting).toMatchObject({ state: 'in-transit', viaHub: { legs: [{}, { state: 'booked' }] } });
    const handOverAt = waiting.viaHub?.handOverAt ?? '';
    expect(handOverAt).not.toBe(goods.viaHub?.handOverAt);
    const [, onward] = waiting.viaHub?.legs ?? [];
    expect(onward?.pickUpWindow.opensAt).toBe(handOverAt);
    expect(onward?.tripId).toBeUndefined();
    expect(waiting.history.at(-1)).toMatchObject({ event: 'miss-truck', reason: '车已满' });
    // Both sides are told what went wrong and how it goes on.
    const rerouted = () => told(consignmentId, consignmentRerouted.subject);
    await eventually(() => rerouted().length === 2);
    expect(rerouted()[1]).toMatchObject({ payload: { handOverAt, hubId: hub.enterpriseId } });
    const raised = yard.harness.events.filter(
      ({ subject, payload }) =>
        subject === logisticsExceptionRaised.subject && Object.values(payload).includes(consignmentId),
    );
    expect(raised).toMatchObject([{ payload: { kind: 'failed-stop', hubId: hub.enterpriseId } }]);

    const next = await yard.carrier();
    const again = await yard.accepted(hub, next, [await asHub(second.consignmentId)]);
    expect(again).toMatchObject({ lateSeconds: 0 });
    const planned = await asShipper(consignmentId);
    expect(planned).toMatchObject({
      state: 'in-transit',
      viaHub: { legs: [{ state: 'delivered' }, { state: 'accepted', tripId: again.tripId }] },
    });
    await eventually(() => told(consignmentId, consignmentPlanned.subject).length === 2);
    await yard.drive(next, again, new Map([[second.consignmentId, planned.deliveryCode ?? '']]));
    expect(await asShipper(consignmentId)).toMatchObject({ state: 'delivered' });
    await eventually(() => told(consignmentId, consignmentDelivered.subject).length === 1);
    expect(told(consignmentId, consignmentLeftHub.subject)).toHaveLength(1);
  });

  it('is in trouble over a carrier that declined one leg until that leg, and not the other, has another', async () => {
    const goods = await viaHub();
    const [first, second] = await legsOf(goods);
    const { tripId } = await yard.accepted(hub, van, [first]);
    await van.client.call(declineTrip, { tripId, reason: '车辆故障' });
    await hub.client.call(cancelTrip, { tripId, reason: '换车' });
    const declined = async (state: string) =>
      (await hub.client.call(findLogisticsExceptions, { state, kind: 'declined' })).data;
    await yard.accepted(hub, truck, [second]);
    expect(await declined('open')).toMatchObject([{ consignmentId: goods.consignmentId, tripId }]);
    const { number } = await yard.trip(hub, await yard.carrier(), [first]);
    expect(await declined('open')).toEqual([]);
    expect(await declined('resolved')).toMatchObject([
      { settledBy: 'other-trip', settledTripNumber: number },
    ]);
  });

  it('is in trouble for each leg a carrier declined', async () => {
    const goods = await viaHub();
    const legs = await legsOf(goods);
    for (const [index, carrier] of [van, truck].entries()) {
      const { tripId } = await yard.accepted(hub, carrier, legs.slice(index, index + 1));
      await carrier.client.call(declineTrip, { tripId, reason: '车辆故障' });
      await hub.client.call(cancelTrip, { tripId, reason: '换车' });
    }
    await yard.trip(hub, await yard.carrier(), legs.slice(0, 1));
    const { data } = await hub.client.call(findLogisticsExceptions, { state: 'open' });
    expect(data).toMatchObject([{ consignmentId: goods.consignmentId, kind: 'declined' }]);
  });

  it('arrives as much later as its first leg comes too late to the hub for its second vehicle', async () => {
    const goods = await viaHub();
    const { consignmentId } = goods;
    const [first, second] = await legsOf(goods);
    const hauling = await yard.trip(hub, truck, [second]);
    const etaMs = async (): Promise<number> => {
      const { eta } = await shipper.client.call(getTracking, { consignmentId });
      return Date.parse(eta?.likelyAt ?? '');
    };
    const planned = hauling.stops.find(({ kind }) => kind === 'delivery')?.arrivesAt ?? '';
    expect(await etaMs()).toBe(Date.parse(planned));
    const collecting = await yard.trip(hub, van, [first]);
    expect(await etaMs()).toBe(Date.parse(planned));
    // The first leg is planned to come so much later than the hub can still handle it in time.
    const lateMs = 5 * 3_600_000;
    const handOverMs = Date.parse(goods.viaHub?.handOverAt ?? '');
    const comesAt = new Date(handOverMs - 3_600_000 + lateMs);
    const later = 'UPDATE logistics.trip_share SET delivery_at = $2 WHERE trip_id = $1';
    await yard.rows(later, [collecting.tripId, comesAt]);
    const loading = hauling.stops.find(({ kind }) => kind === 'pick-up')?.arrivesAt ?? '';
    const loadsMs = Math.max(handOverMs, Date.parse(loading));
    expect((await etaMs()) - Date.parse(planned)).toBe(handOverMs + lateMs - loadsMs);
  });

  it('is planned with the day, leg by leg', async () => {
    const goods = [await viaHub(), await viaHub({ pickUp: PENGSHI })];
    const vehicleIds = [van, truck].map(({ vehicle }) => vehicle.vehicleId);
    const { planId } = await hub.client.call(planDay, { day: TOMORROW, seconds: 1, vehicleIds });
    const plan = await eventually(
      async () => {
        const seen = await hub.client.call(getPlan, { planId });
        return seen.state !== 'running' && seen;
      },
      { timeoutMs: 30_000 },
    );
    expect(plan).toMatchObject({ state: 'finished', consignments: 4, unplanned: 0 });
    for (const { consignmentId } of goods) {
      const { state, viaHub: way } = await asShipper(consignmentId);
      expect(state).toBe('planned');
      expect(cents(way?.pays)).toBeLessThanOrEqual(cents(way?.alone));
    }
  });

  it('is proposed so where that costs less than direct trips', async () => {
    // All at the same early hour: no one vehicle can call at all three.
    const early = { pickUpWindow: { opensAt: tomorrowAt('08:00'), closesAt: tomorrowAt('08:20') } };
    await yard.carrier();
    for (const pickUp of [YUEKOU, PENGSHI, ZAOSHI]) await yard.booked(shipper, hub, { ...early, pickUp });
    const { data, viaHub: ways } = await hub.client.call(proposeTrips, { day: TOMORROW });
    expect(ways).toHaveLength(1);
    const [way] = ways;
    expect(way?.goods).toHaveLength(3);
    expect(cents(way?.cost)).toBeLessThan(cents(way?.direct));
    expect(data).toEqual([]);
    for (const { consignmentId, version } of way?.goods ?? [])
      await hub.client.call(sendViaHub, { consignmentId }, { ifMatch: version });
    const next = await hub.client.call(proposeTrips, { day: TOMORROW });
    expect(next.viaHub).toEqual([]);
    const together = next.data.map(({ shares }) => shares.filter(({ leg }) => leg === 2).length);
    expect(Math.max(...together)).toBe(3);
  });
});

describe('goods in two legs are not given to anybody the whole way', () => {
  it('by a request for quotes, neither they nor a leg of them', async () => {
    const goods = await viaHub();
    const [leg] = await legsOf(goods);
    const consignmentIds = [goods.consignmentId, leg.consignmentId];
    const carrierIds = [van.enterpriseId];
    const asked = shipper.client.call(askForQuotes, {
      consignmentIds,
      carrierIds,
      deadline: inMs(3_600_000),
    });
    expect(await faultsOf(asked)).toEqual(['/consignmentIds/0 not-waiting', '/consignmentIds/1 unknown']);
  });

  it('by an award, whether they were asked about before or are named with it, until they go directly', async () => {
    const [named, free] = await Promise.all([
      askUntilClosed(yard, shipper, [{ by: van }]),
      askUntilClosed(yard, shipper, [{ by: truck }], [], { goods: freeGoods() }),
    ]);
    const quoteOf = async ({ requestId }: CarriageRequestView) => {
      const { data } = await shipper.client.call(compareCarriageQuotes, { requestId });
      return { requestId, quoteId: data[0]?.quoteId ?? '' };
    };
    const [ofNamed, ofFree] = [await quoteOf(named.request), await quoteOf(free.request)];
    const { consignmentId } = named.goods;
    const booked = { consignmentId, hubId: hub.enterpriseId };
    const split = await sent(await shipper.client.call(bookConsignment, booked));
    const award = (given: object) => shipper.client.call(awardCarriage, { ...ofFree, ...given });
    expect(await refusalOf(award(ofNamed))).toBe('GOODS_CHANGED');
    expect(await refusalOf(award({ consignmentIds: [consignmentId] }))).toBe('GOODS_CHANGED');
    const [leg] = await legsOf(split);
    const ofLeg = award({ consignmentIds: [leg.consignmentId] });
    expect(await faultsOf(ofLeg)).toEqual(['/consignmentIds/0 unknown']);
    for (const each of [split, leg])
      expect(await asHub(each.consignmentId)).toMatchObject({ state: 'booked' });

    const { version } = await asHub(consignmentId);
    await hub.client.call(sendDirectly, { consignmentId }, { ifMatch: version });
    expect(await award(ofNamed)).toMatchObject({ state: 'awarded' });
    expect(await asHub(consignmentId)).toMatchObject({ state: 'planned' });
  });

  it('by a waybill, and what has one is not sent via the hub', async () => {
    await shipper.client.call(openTrackingIntake, { provider: 'tianfu', name: '外部承运商' });
    const attach = ({ consignmentId }: ConsignmentView) =>
      shipper.client.call(attachWaybill, {
        consignmentId,
        provider: 'tianfu',
        carrierCode: 'example',
        waybillNumber: newId(),
      });
    const goods = await viaHub();
    const [leg] = await legsOf(goods);
    expect(goods.actions).not.toContain('attach-waybill');
    expect(await refusalOf(attach(goods))).toBe('TRANSITION_REFUSED');
    expect(await refusalOf(attach(leg))).toBe('NOT_FOUND');

    const direct = await yard.booked(shipper, hub);
    await attach(direct);
    const { version } = await asHub(direct.consignmentId);
    expect(await refusalOf(sent({ ...direct, version }))).toBe('CONSIGNMENT_TAKEN');

    // Both at once: one of them has the goods.
    const raced = await yard.booked(shipper, hub);
    const outcomes = await Promise.allSettled([attach(raced), sent(raced)]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});
