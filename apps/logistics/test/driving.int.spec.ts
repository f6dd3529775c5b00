import {
  findDrives,
  findLogisticsExceptions,
  getConsignment,
  getDrive,
  getTrip,
  recordDriving,
  reportPositions,
  tenderTrip,
} from '@tianfu/contracts';
import { newId } from '@tianfu/kernel';
import { refusalOf } from '@tianfu/testing';
import { anEvent, inDays, YUEKOU } from './support/builders.js';
import { type Carrier, type Party, Yard } from './support/yard.js';

let yard: Yard;
let hub: Party;
let shipper: Party;

beforeAll(async () => {
  yard = await Yard.open();
  hub = await yard.hub();
  shipper = await yard.shipper();
});
afterAll(() => yard.close());

/** A trip with one consignment, accepted. */
async function onTheRoad(): Promise<{
  carrier: Carrier;
  tripId: string;
  goods: { consignmentId: string; deliveryCode?: string };
  pickUp: { stopId: string; cartons: string[] };
  delivery: { stopId: string };
}> {
  const carrier = await yard.carrier();
  const goods = await yard.booked(shipper, hub);
  const { tripId } = await yard.accepted(hub, carrier, [goods]);
  const { stops } = await carrier.client.call(getDrive, { tripId });
  const [pickUp, delivery] = [
    stops.find(({ kind }) => kind === 'pick-up'),
    stops.find(({ kind }) => kind === 'delivery'),
  ];
  if (pickUp === undefined || delivery === undefined) throw new Error('a trip has both stops');
  return { carrier, tripId, goods, pickUp, delivery };
}

const codesOf = (data: readonly { outcome: string; code?: string }[]): string[] =>
  data.map(({ outcome, code }) => code ?? outcome);

describe('a phone on the road', () => {
  it('sends what it collected without coverage, again and again, with one effect', async () => {
    const { carrier, tripId, goods, pickUp, delivery } = await onTheRoad();
    const events = [
      anEvent(pickUp.stopId, 'arrived'),
      anEvent(pickUp.stopId, 'loaded', { scans: pickUp.cartons.map((sscc) => `00${sscc}`) }),
      anEvent(delivery.stopId, 'arrived'),
      anEvent(delivery.stopId, 'delivered', { proof: { kind: 'code', code: goods.deliveryCode ?? '' } }),
    ];
    const first = await carrier.client.call(recordDriving, { tripId, events: events.slice(0, 2) });
    expect(codesOf(first.data)).toEqual(['taken', 'taken']);
    expect(first.drive).toMatchObject({ state: 'underway', nextStopId: delivery.stopId });
    // The answer was lost: everything comes again, and then some.
    const again = await carrier.client.call(recordDriving, { tripId, events: [...events, ...events] });
    expect(codesOf(again.data)).toEqual([
      'repeated',
      'repeated',
      'taken',
      'taken',
      ...Array<string>(4).fill('repeated'),
    ]);
    const told = yard.harness.events.filter(({ aggregateId }) => aggregateId === goods.consignmentId);
    expect(
      told.filter(({ subject }) => subject === 'logistics.consignment.delivered.v1').length,
    ).toBeLessThanOrEqual(1);
    const [{ count = '' } = {}] = await yard.rows<{ count?: string }>(
      'SELECT count(*) FROM logistics.driving_event WHERE trip_id = $1',
      [tripId],
    );
    expect(count).toBe('4');
    expect(await shipper.client.call(getConsignment, { consignmentId: goods.consignmentId })).toMatchObject({
      state: 'delivered',
    });
  });

  it('two phones sending the same at once have one effect', async () => {
    const { carrier, tripId, pickUp } = await onTheRoad();
    const events = [
      anEvent(pickUp.stopId, 'arrived'),
      anEvent(pickUp.stopId, 'loaded', { scans: pickUp.cartons }),
    ];
    const send = () => carrier.client.call(recordDriving, { tripId, events });
    const answers = await Promise.all([send(), send(), send()]);
    expect(answers.flatMap(({ data }) => codesOf(data)).filter((code) => code === 'taken')).toHaveLength(2);
  });

  it('is told which carton belongs elsewhere, and nothing of the load counts', async () => {
    const [here, there] = [await onTheRoad(), await onTheRoad()];
    const { carrier, tripId, pickUp } = here;
    const strange = there.pickUp.cartons[0] ?? '';
    const send = async (...scans: string[]) => {
      const { data } = await carrier.client.call(recordDriving, {
        tripId,
        events: [anEvent(pickUp.stopId, 'loaded', { scans })],
      });
      return data[0];
    };
    await carrier.client.call(recordDriving, { tripId, events: [anEvent(pickUp.stopId, 'arrived')] });
    expect(await send(...pickUp.cartons, strange)).toMatchObject({
      code: 'CARTON_OF_ANOTHER_TRIP',
      about: strange,
    });
    expect(await send('不是箱号')).toMatchObject({ code: 'CARTON_UNKNOWN' });
    expect(await send(...pickUp.cartons.slice(1))).toMatchObject({ code: 'CARTON_MISSING', about: '1' });
    const { drive } = await carrier.client.call(recordDriving, {
      tripId,
      events: [anEvent(pickUp.stopId, 'arrived')],
    });
    expect(drive.stops.flatMap(({ scanned }) => scanned)).toEqual([]);
    const { data } = await shipper.client.call(findLogisticsExceptions, { kind: 'carton-missing' });
    expect(data.filter(({ tripId: of }) => of === tripId)).toHaveLength(1);
  });

  it.each<[string, object | undefined, string]>([
    ['no proof', undefined, 'PROOF_MISSING'],
    ['a photo without a picture', { kind: 'photo', mediaType: 'image/jpeg' }, 'PROOF_MISSING'],
    ['a wrong code', { kind: 'code', code: 'x' }, 'DELIVERY_CODE_WRONG'],
    ['a signature', { kind: 'signature', mediaType: 'image/png', data: 'iVBORw0KGgo=' }, 'taken'],
  ])('delivers with %s: %s → %s', async (_what, proof, code) => {
    const { carrier, tripId, pickUp, delivery } = await onTheRoad();
    const events = [
      anEvent(pickUp.stopId, 'arrived'),
      anEvent(pickUp.stopId, 'loaded', { scans: pickUp.cartons }),
      anEvent(delivery.stopId, 'arrived'),
      // The proofs above are what the contract takes.
      anEvent(delivery.stopId, 'delivered', proof === undefined ? {} : { proof: proof as { kind: string } }),
    ];
    const { data } = await carrier.client.call(recordDriving, { tripId, events });
    expect(codesOf(data)).toEqual(['taken', 'taken', 'taken', code]);
  });

  it('does not deliver what is not aboard, nor load twice, nor drive what it has not accepted', async () => {
    const { carrier, tripId, goods, pickUp, delivery } = await onTheRoad();
    const proof = { kind: 'code', code: goods.deliveryCode ?? '' };
    const { data } = await carrier.client.call(recordDriving, {
      tripId,
      events: [
        anEvent(delivery.stopId, 'arrived'),
        anEvent(delivery.stopId, 'delivered', { proof }),
        anEvent(pickUp.stopId, 'loaded', { scans: pickUp.cartons }),
        anEvent(newId(), 'arrived'),
      ],
    });
    expect(codesOf(data)).toEqual(['taken', 'STOP_OUT_OF_ORDER', 'STOP_OUT_OF_ORDER', 'STOP_UNKNOWN']);
    const planned = await yard.trip(hub, await yard.carrier(), [await yard.booked(shipper, hub)]);
    expect(await refusalOf(carrier.client.call(getDrive, { tripId: planned.tripId }))).toBe('NOT_FOUND');
  });

  it('is told of a refusal again when the first answer was lost', async () => {
    const { carrier, tripId, goods, pickUp, delivery } = await onTheRoad();
    const events = [
      anEvent(pickUp.stopId, 'arrived'),
      anEvent(pickUp.stopId, 'loaded', { scans: pickUp.cartons }),
      anEvent(delivery.stopId, 'arrived'),
      anEvent(delivery.stopId, 'delivered', { proof: { kind: 'code', code: 'x' } }),
    ];
    const send = async () => (await carrier.client.call(recordDriving, { tripId, events })).data;
    expect(codesOf(await send()).at(-1)).toBe('DELIVERY_CODE_WRONG');
    // The phone does not know: it keeps what was not answered, and sends it once more.
    expect(await send()).toMatchObject([
      { outcome: 'repeated' },
      { outcome: 'repeated' },
      { outcome: 'repeated' },
      { outcome: 'refused', code: 'DELIVERY_CODE_WRONG' },
    ]);
    expect(await shipper.client.call(getConsignment, { consignmentId: goods.consignmentId })).toMatchObject({
      state: 'in-transit',
    });
  });

  it('does not give up a delivery before the goods are aboard', async () => {
    const { carrier, tripId, goods, pickUp, delivery } = await onTheRoad();
    const { data } = await carrier.client.call(recordDriving, {
      tripId,
      events: [
        anEvent(delivery.stopId, 'failed', { reason: '收货方休息' }),
        anEvent(pickUp.stopId, 'arrived'),
        anEvent(pickUp.stopId, 'loaded', { scans: pickUp.cartons }),
        anEvent(delivery.stopId, 'failed', { reason: '收货方休息' }),
      ],
    });
    expect(codesOf(data)).toEqual(['STOP_OUT_OF_ORDER', 'taken', 'taken', 'taken']);
    // They go back with the vehicle; nobody would look for them on a trip that is over.
    expect(await shipper.client.call(getConsignment, { consignmentId: goods.consignmentId })).toMatchObject({
      state: 'returned',
    });
  });

  it('lets goods that could not be picked up wait again, and the hub carry their part', async () => {
    const carrier = await yard.carrier();
    const goods = [await yard.booked(shipper, hub), await yard.booked(shipper, hub)];
    const trip = await yard.accepted(hub, carrier, goods);
    const [failed, kept] = goods;
    const pickUp = trip.stops.find(
      (stop) => stop.kind === 'pick-up' && stop.consignmentId === failed?.consignmentId,
    );
    const event = anEvent(pickUp?.stopId ?? '', 'failed', { reason: '工厂未开门' });
    await carrier.client.call(recordDriving, { tripId: trip.tripId, events: [event] });
    const waits = await shipper.client.call(getConsignment, { consignmentId: failed?.consignmentId ?? '' });
    expect(waits).toMatchObject({ state: 'booked' });
    expect(waits.share).toBeUndefined();
    const after = await hub.client.call(getTrip, { tripId: trip.tripId });
    expect(after.shares.map(({ consignmentId }) => consignmentId)).toEqual([kept?.consignmentId]);
    expect(Number(after.hubCarries.amount)).toBeGreaterThan(0);
    expect(after.cost).toEqual(trip.cost);
  });
});

describe('drivers', () => {
  it('find what they may drive on the first page, however much else their carrier has', async () => {
    const { carrier, tripId } = await onTheRoad();
    const driver = await yard.party('同一承运商', { enterpriseId: carrier.enterpriseId, roles: ['driver'] });
    const later = await yard.trip(hub, carrier, [await yard.booked(shipper, hub)], { day: inDays(2) });
    await hub.client.call(tenderTrip, { tripId: later.tripId }, { ifMatch: later.version });
    const page = await driver.client.call(findDrives, { limit: 1 });
    expect(page.data.map((each) => each.tripId)).toEqual([tripId]);
    expect(page.page.nextCursor).toBeUndefined();
  });

  it('see the trips given to them, their carrier all of its own, others none', async () => {
    const { carrier, tripId } = await onTheRoad();
    const driver = await yard.party('同一承运商', { enterpriseId: carrier.enterpriseId, roles: ['driver'] });
    expect(await driver.client.call(getDrive, { tripId })).toMatchObject({ tripId });
    await yard.harness.admin.query('UPDATE logistics.trip SET driver_id = $2 WHERE trip_id = $1', [
      tripId,
      newId(),
    ]);
    expect(await refusalOf(driver.client.call(getDrive, { tripId }))).toBe('NOT_FOUND');
    expect(await carrier.client.call(getDrive, { tripId })).toMatchObject({ tripId });
    expect((await driver.client.call(findDrives, {})).data).toEqual([]);
    const position = { position: YUEKOU.position, at: new Date().toISOString() };
    expect(await refusalOf(shipper.client.call(reportPositions, { tripId, positions: [position] }))).toBe(
      'NOT_FOUND',
    );
    expect(await refusalOf(carrier.client.call(reportPositions, { tripId, positions: [position] }))).toBe(
      'TRANSITION_REFUSED',
    );
  });
});
