import {
  cancelConsignment,
  changeVehicle,
  type ConsignmentView,
  getConsignment,
  getTrip,
  moveConsignment,
  recordDriving,
  sendViaHub,
  type TripView,
} from '@tianfu/contracts';
import { anEvent, PENGSHI, ZAOSHI } from './support/builders.js';
import { inTurn } from './support/held.js';
import { type Carrier, type Party, Yard } from './support/yard.js';

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

const asHub = (consignmentId: string): Promise<ConsignmentView> =>
  hub.client.call(getConsignment, { consignmentId });
const cancel = ({ consignmentId }: ConsignmentView): Promise<ConsignmentView> =>
  shipper.client.call(cancelConsignment, { consignmentId, reason: '客户取消' });
const sent = ({ consignmentId, version }: ConsignmentView): Promise<ConsignmentView> =>
  hub.client.call(sendViaHub, { consignmentId }, { ifMatch: version });

async function legsOf({ consignmentId }: ConsignmentView): Promise<[ConsignmentView, ConsignmentView]> {
  const { viaHub } = await asHub(consignmentId);
  const [first, second] = viaHub?.legs ?? [];
  return [await asHub(first?.consignmentId ?? ''), await asHub(second?.consignmentId ?? '')];
}

const move = (from: TripView, { tripId: toTripId }: TripView, { consignmentId }: ConsignmentView) =>
  hub.client.call(
    moveConsignment,
    { tripId: from.tripId, consignmentId, toTripId },
    { ifMatch: from.version },
  );
/** Whoever changes a trip of the hub's day waits at its end for who holds this. */
const board = () =>
  ['SELECT FROM logistics.plan_board WHERE hub_id = $1 FOR UPDATE', [hub.enterpriseId]] as const;
const numbersOn = async ({ tripId }: TripView): Promise<(string | undefined)[]> => {
  const { stops } = await hub.client.call(getTrip, { tripId });
  return stops.flatMap(({ kind, consignmentNumber }) => (kind === 'pick-up' ? [consignmentNumber] : []));
};

describe('goods a dispatcher moves to another trip', () => {
  it('and their shipper cancels just then are on that trip, and off it with the next try', async () => {
    const [goods, other, third] = [
      await yard.booked(shipper, hub),
      await yard.booked(shipper, hub, { pickUp: PENGSHI }),
      await yard.booked(shipper, hub, { pickUp: ZAOSHI }),
    ];
    const [from, to] = [await yard.trip(hub, van, [goods, other]), await yard.trip(hub, truck, [third])];
    const ends = await inTurn(yard, board(), [() => move(from, to, goods), () => cancel(goods)]);
    const { state, tripId } = await asHub(goods.consignmentId);
    expect([state, tripId, await numbersOn(to)]).toEqual([
      'planned',
      to.tripId,
      expect.arrayContaining([goods.number, third.number]),
    ]);
    expect(ends.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    expect(await cancel(goods)).toMatchObject({ state: 'cancelled' });
    expect(await numbersOn(to)).toEqual([third.number]);
  });

  it('leave that trip when their first leg finds nothing to pick up', async () => {
    const [goods, other, third] = [
      await sent(await yard.booked(shipper, hub)),
      await sent(await yard.booked(shipper, hub, { pickUp: PENGSHI })),
      await sent(await yard.booked(shipper, hub, { pickUp: ZAOSHI })),
    ];
    const [[first, second], [, otherSecond]] = [await legsOf(goods), await legsOf(other)];
    const [, thirdSecond] = await legsOf(third);
    const collecting = await yard.accepted(hub, van, [first]);
    const from = await yard.trip(hub, truck, [second, otherSecond]);
    const to = await yard.trip(hub, await yard.carrier(), [thirdSecond]);
    const pickUp = collecting.stops.find(({ kind }) => kind === 'pick-up');
    const events = [anEvent(pickUp?.stopId ?? '', 'failed', { reason: '货未备好' })];
    const ends = await inTurn(yard, board(), [
      () => move(from, to, second),
      () => van.client.call(recordDriving, { tripId: collecting.tripId, events }),
    ]);
    expect(ends.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
    expect(await asHub(second.consignmentId)).toMatchObject({ state: 'booked' });
    expect(await numbersOn(to)).toEqual([thirdSecond.number]);
    expect(await numbersOn(from)).toEqual([otherSecond.number]);
  });
});

describe('goods their shipper cancels', () => {
  it('are cancelled with their legs, also when they are sent via the hub just then', async () => {
    const goods = await yard.booked(shipper, hub);
    const { consignmentId } = goods;
    const held = 'SELECT FROM logistics.consignment WHERE consignment_id = $1 FOR UPDATE';
    const ends = await inTurn(yard, [held, [consignmentId]], [() => sent(goods), () => cancel(goods)]);
    const states = async () => (await legsOf(goods)).map(({ state }) => state);
    expect([(await asHub(consignmentId)).state, ...(await states())]).toEqual(['booked', 'booked', 'booked']);
    expect(ends).toMatchObject([{ status: 'fulfilled' }, { reason: { code: 'TRY_AGAIN' } }]);
    await cancel(goods);
    expect(await states()).toEqual(['cancelled', 'cancelled']);
  });

  it('are taken off a trip its vehicle could not make any more, which nobody has then', async () => {
    const [goods, other] = [await yard.booked(shipper, hub), await yard.booked(shipper, hub)];
    const { tripId } = await yard.trip(hub, van, [goods, other]);
    const { vehicleId, version, carrierId: _id, carrierName: _name, state: _state, ...content } = van.vehicle;
    await van.client.call(changeVehicle, { vehicleId, ...content, capacityKg: 100 }, { ifMatch: version });
    expect(await cancel(goods)).toMatchObject({ state: 'cancelled' });
    expect(await hub.client.call(getTrip, { tripId })).toMatchObject({ state: 'cancelled' });
    expect(await asHub(other.consignmentId)).toMatchObject({ state: 'booked' });
  });
});
