import {
  assignVehicle,
  bookConsignment,
  cancelConsignment,
  consignmentDrafted,
  findConsignments,
  findTenders,
  findTrips,
  findVehicles,
  getConsignment,
  getTender,
  getTrip,
  orderReady,
  recordDriving,
  sampleShipped,
} from '@tianfu/contracts';
import { newId } from '@tianfu/kernel';
import { eventually, refusalOf } from '@tianfu/testing';
import { anEvent, anOrderReady, WUHAN, YUEKOU } from './support/builders.js';
import { type Party, Yard } from './support/yard.js';

let yard: Yard;
let hub: Party;
let shipper: Party;
let stranger: Party;

beforeAll(async () => {
  yard = await Yard.open();
  hub = await yard.hub();
  shipper = await yard.shipper();
  stranger = await yard.party('外人');
});
afterAll(() => yard.close());

describe('what is not yours', () => {
  it('a shipper sees its own goods and of a trip its own share alone', async () => {
    const other = await yard.party('另一家');
    const carrier = await yard.carrier();
    const goods = [await yard.booked(shipper, hub), await yard.booked(other, hub)];
    const { tripId } = await yard.trip(hub, carrier, goods);
    const [{ consignmentId } = { consignmentId: '' }, theirs = { consignmentId: '' }] = goods;
    const mine = await shipper.client.call(getConsignment, { consignmentId });
    expect(JSON.stringify(mine)).not.toContain(theirs.consignmentId);
    expect(
      await refusalOf(shipper.client.call(getConsignment, { consignmentId: theirs.consignmentId })),
    ).toBe('NOT_FOUND');
    expect((await shipper.client.call(findConsignments, {})).data.map((each) => each.consignmentId)).toEqual([
      consignmentId,
    ]);
    for (const call of [getTrip, getTender]) {
      expect(await refusalOf(shipper.client.call(call, { tripId }))).toBe('NOT_FOUND');
    }
    const cancel = { consignmentId, reason: '不是我的' };
    expect(await refusalOf(other.client.call(cancelConsignment, cancel))).toBe('NOT_FOUND');
    expect(await refusalOf(hub.client.call(cancelConsignment, cancel))).toBe('NOT_FOUND');
    expect(await refusalOf(hub.client.call(bookConsignment, { consignmentId }))).toBe('NOT_FOUND');
  });

  it('another hub and another carrier see nothing of a trip', async () => {
    const [otherHub, otherCarrier] = [await yard.hub(), await yard.carrier()];
    const carrier = await yard.carrier();
    const trip = await yard.accepted(hub, carrier, [await yard.booked(shipper, hub)]);
    const { tripId } = trip;
    expect(await refusalOf(otherHub.client.call(getTrip, { tripId }))).toBe('NOT_FOUND');
    expect((await otherHub.client.call(findTrips, {})).data).toEqual([]);
    expect((await otherCarrier.client.call(findTenders, {})).data).toEqual([]);
    const events = [anEvent(trip.stops[1]?.stopId ?? '', 'arrived')];
    expect(await refusalOf(otherCarrier.client.call(recordDriving, { tripId, events }))).toBe('NOT_FOUND');
    const assign = { tripId, vehicleId: otherCarrier.vehicle.vehicleId };
    expect(await refusalOf(otherHub.client.call(assignVehicle, assign, { ifMatch: 1 }))).toBe('NOT_FOUND');
  });

  it('vehicles are known to their carrier and to hubs', async () => {
    const carrier = await yard.carrier();
    expect((await carrier.client.call(findVehicles, {})).data).toHaveLength(1);
    expect((await stranger.client.call(findVehicles, {})).data).toEqual([]);
    expect(await refusalOf(stranger.client.call(findVehicles, { forHub: true }))).toBe('NOT_A_HUB');
    const { data } = await hub.client.call(findVehicles, { forHub: true });
    expect(data.map(({ vehicleId }) => vehicleId)).toContain(carrier.vehicle.vehicleId);
  });
});

describe('an order whose goods are ready', () => {
  const ready = (orderId: string) =>
    anOrderReady({ orderId, buyerId: stranger.enterpriseId, supplierId: shipper.enterpriseId });

  it('is drafted as one consignment, however often it is told', async () => {
    const orderId = newId<string>();
    for (let times = 0; times < 3; times += 1) await yard.harness.publish(orderReady, ready(orderId));
    const drafted = await eventually(async () => {
      const { data } = await shipper.client.call(findConsignments, { orderId });
      return data.length > 0 && data;
    });
    expect(drafted).toMatchObject([
      {
        state: 'draft',
        own: true,
        source: { kind: 'order', orderId, number: 'PO-2026-000777' },
        pickUp: YUEKOU,
      },
    ]);
    expect((await stranger.client.call(findConsignments, { orderId })).data).toMatchObject([{ own: false }]);
    await yard.harness.publish(orderReady, ready(orderId));
    const { rows } = await yard.harness.admin.query<{ taken: string }>(
      `SELECT count(*) AS taken FROM logistics.inbox WHERE consumer LIKE '%order_ready%'`,
    );
    expect(Number(rows[0]?.taken)).toBeGreaterThanOrEqual(1);
    expect((await shipper.client.call(findConsignments, { orderId })).data).toHaveLength(1);
    const told = yard.harness.events.filter(
      ({ subject, payload }) =>
        subject === consignmentDrafted.subject && 'orderId' in payload && payload.orderId === orderId,
    );
    expect(told).toHaveLength(1);
  });
});

describe('a sample its centre hands to a carrier', () => {
  it('is drafted as one consignment of the centre, which its customer follows', async () => {
    const centre = await yard.party('共享打样中心（示例）');
    const bookingId = newId<string>();
    const shipped = {
      bookingId,
      number: 'SB-2026-000042',
      title: '碎花连衣裙初样',
      enterpriseId: shipper.enterpriseId,
      centreId: newId<string>(),
      centreEnterpriseId: centre.enterpriseId,
      centreName: '共享打样中心（示例）',
      receiver: '王采购',
      origin: '天门市侨乡街道 1 号（示例）',
      address: WUHAN.address,
      phone: '138 0000 0000',
      parcels: 1,
      weightGrams: 800,
    };
    for (let times = 0; times < 3; times += 1) await yard.harness.publish(sampleShipped, shipped);
    const drafted = async () => (await centre.client.call(findConsignments, { state: ['draft'] })).data;
    const [draft] = await eventually(async () => (await drafted()).length > 0 && drafted());
    expect(draft).toMatchObject({
      title: '样衣：碎花连衣裙初样',
      source: { kind: 'sample', bookingId, number: 'SB-2026-000042' },
      destination: { address: WUHAN.address, contactName: '王采购' },
      own: true,
    });
    // A telephone number written with blanks is of no use to a dialler.
    expect(draft?.destination.contactPhone).toBeUndefined();
    const told = (): unknown[] =>
      yard.harness.events.filter(
        ({ subject, payload }) =>
          subject === consignmentDrafted.subject && 'bookingId' in payload && payload.bookingId === bookingId,
      );
    await eventually(() => told().length > 0);
    expect(await drafted()).toHaveLength(1);
    expect(told()).toHaveLength(1);
    const { data } = await shipper.client.call(findConsignments, { state: ['draft'] });
    expect(data.filter(({ source }) => source.bookingId === bookingId)).toMatchObject([{ own: false }]);
    expect((await stranger.client.call(findConsignments, { state: ['draft'] })).data).not.toContainEqual(
      expect.objectContaining({ title: '样衣：碎花连衣裙初样' }),
    );
  });
});
