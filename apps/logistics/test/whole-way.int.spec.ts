import {
  acceptTrip,
  assignVehicle,
  closeConsignment,
  compareRates,
  consignmentDelivered,
  type ConsignmentView,
  declineTrip,
  findLogisticsExceptions,
  findTenders,
  getConsignment,
  getPublicTracking,
  getTender,
  getTracking,
  getTrip,
  moveConsignment,
  proposeTrips,
  resolveLogisticsException,
  tenderTrip,
  type TripView,
} from '@tianfu/contracts';
import { eventually, refusalOf } from '@tianfu/testing';
import { aConsignment, PENGSHI, TOMORROW, WUHAN, YUEKOU } from './support/builders.js';
import { type Carrier, type Party, Yard } from './support/yard.js';

let yard: Yard;
let hub: Party;
let carrier: Carrier;
let first: Party;
let second: Party;

beforeAll(async () => {
  yard = await Yard.open();
  hub = await yard.hub();
  carrier = await yard.carrier();
  first = await yard.shipper();
  second = await yard.party('天门彭市服饰（示例）');
});
afterAll(() => yard.close());

const cents = ({ amount }: { amount: string }): number => Math.round(Number(amount) * 100);

describe('goods on their way', () => {
  it('go from two factories on one vehicle to proof of delivery, each paying less than alone', async () => {
    await yard.card(carrier);
    const rates = await first.client.call(compareRates, {
      originLat: YUEKOU.position.lat,
      originLng: YUEKOU.position.lng,
      destinationLat: WUHAN.position.lat,
      destinationLng: WUHAN.position.lng,
      weightGrams: 240_000,
      volumeCm3: 1_920_000,
    });
    // 1.92 m³ by the divisor are 320 kg: 10 + 640 yuan, and a tenth of it for fuel.
    expect(rates.data).toMatchObject([
      {
        carrierId: carrier.enterpriseId,
        chargeableGrams: 320_000,
        total: { amount: '715.00', currency: 'CNY' },
      },
    ]);

    const goods = [await yard.booked(first, hub), await yard.booked(second, hub, { pickUp: PENGSHI })];
    const { data: proposals } = await hub.client.call(proposeTrips, { day: TOMORROW });
    expect(proposals[0]).toMatchObject({ kind: 'direct', vehicleId: carrier.vehicle.vehicleId });
    expect(proposals[0]?.shares).toHaveLength(2);

    const trip = await yard.trip(hub, carrier, goods);
    expect(trip).toMatchObject({
      state: 'planned',
      consignments: 2,
      lateSeconds: 0,
      hubCarries: { amount: '0.00' },
    });
    expect(trip.shares.reduce((sum, { pays }) => sum + cents(pays), 0)).toBe(cents(trip.cost));
    for (const { pays, alone } of trip.shares) expect(cents(pays)).toBeLessThan(cents(alone));
    expect(trip.cost).toEqual(proposals[0]?.cost);

    const mine = await first.client.call(getConsignment, { consignmentId: goods[0]?.consignmentId ?? '' });
    expect(mine).toMatchObject({ state: 'planned', share: { consignments: 2, tripNumber: trip.number } });
    const { tripId } = trip;
    expect(await refusalOf(carrier.client.call(getTender, { tripId }))).toBe('NOT_FOUND');
    await hub.client.call(tenderTrip, { tripId }, { ifMatch: trip.version });
    const { data: tenders } = await carrier.client.call(findTenders, {});
    expect(tenders).toMatchObject([{ tripId, state: 'tendered', price: trip.cost }]);
    expect(JSON.stringify(tenders)).not.toContain('pays');
    await carrier.client.call(acceptTrip, { tripId });

    const drive = await yard.drive(carrier, trip, yard.codes(goods));
    expect(drive).toMatchObject({ state: 'completed' });
    expect(drive.nextStopId).toBeUndefined();
    expect(await hub.client.call(getTrip, { tripId })).toMatchObject({ state: 'completed' });

    const [{ consignmentId } = { consignmentId: '' }] = goods;
    const delivered = await first.client.call(getConsignment, { consignmentId });
    expect(delivered).toMatchObject({ state: 'delivered', actions: ['close'] });
    expect(delivered.cartons.every(({ loadedAt, deliveredAt }) => loadedAt && deliveredAt)).toBe(true);
    const told = await eventually(() =>
      yard.harness.events.find(
        ({ subject, aggregateId }) =>
          subject === consignmentDelivered.subject && aggregateId === consignmentId,
      ),
    );
    expect(told.payload).toMatchObject({ consignmentId, source: 'hand', receivedBy: '王店长' });

    const timeline = await first.client.call(getTracking, { consignmentId });
    expect(timeline.timeline.map(({ status }) => status)).toEqual([
      'delivered',
      'in-transit',
      'picked-up',
      'registered',
    ]);
    const seen = await yard.harness
      .as({ ...first.caller, kind: 'anonymous' })
      .call(getPublicTracking, { token: delivered.trackingToken ?? '' });
    expect(seen).toMatchObject({ status: 'delivered', cartonCount: 20 });
    expect(JSON.stringify(seen)).not.toMatch(/锦绣|岳口|60000|王店长/);
    expect(await first.client.call(closeConsignment, { consignmentId })).toMatchObject({ state: 'closed' });
  });

  it('are planned anew when the carrier declines after it has accepted', async () => {
    const other = await yard.carrier();
    const goods = [await yard.booked(first, hub)];
    const [{ consignmentId } = { consignmentId: '' }] = goods;
    const { tripId } = await yard.accepted(hub, other, goods);
    expect(await first.client.call(getConsignment, { consignmentId })).toMatchObject({ state: 'accepted' });

    await other.client.call(declineTrip, { tripId, reason: '车辆故障' });
    expect(await hub.client.call(getTrip, { tripId })).toMatchObject({
      state: 'planned',
      actions: ['edit', 'tender', 'cancel'],
    });
    expect(await first.client.call(getConsignment, { consignmentId })).toMatchObject({
      state: 'planned',
      tripId,
    });
    expect(await refusalOf(other.client.call(getTender, { tripId }))).toBe('NOT_FOUND');
    expect(await refusalOf(other.client.call(acceptTrip, { tripId }))).toBe('NOT_FOUND');
    for (const party of [hub, first]) {
      const { data } = await party.client.call(findLogisticsExceptions, { state: 'open', kind: 'declined' });
      expect(data).toMatchObject([{ consignmentId, tripId, detail: '车辆故障' }]);
    }
    expect((await second.client.call(findLogisticsExceptions, {})).data).toEqual([]);
  });

  it('trouble nobody any more once another carrier has accepted, or they are on another trip', async () => {
    const declined = async (): Promise<{ goods: ConsignmentView; trip: TripView }> => {
      const carrier = await yard.carrier();
      const goods = await yard.booked(first, hub);
      const { tripId } = await yard.accepted(hub, carrier, [goods]);
      await carrier.client.call(declineTrip, { tripId, reason: '车辆故障' });
      return { goods, trip: await hub.client.call(getTrip, { tripId }) };
    };
    const declineOf = async ({ consignmentId }: ConsignmentView, state: string) => {
      const { data } = await hub.client.call(findLogisticsExceptions, { state, kind: 'declined' });
      return data.filter((each) => each.consignmentId === consignmentId);
    };

    const again = await declined();
    const { tripId, version } = again.trip;
    const other = await yard.carrier();
    const { vehicleId } = other.vehicle;
    const given = await hub.client.call(assignVehicle, { tripId, vehicleId }, { ifMatch: version });
    await hub.client.call(tenderTrip, { tripId }, { ifMatch: given.version });
    expect(await declineOf(again.goods, 'open')).toHaveLength(1);
    await other.client.call(acceptTrip, { tripId });
    const [byAcceptance] = await declineOf(again.goods, 'resolved');
    expect(byAcceptance).toMatchObject({ settledBy: 'acceptance', settledTripNumber: given.number });
    expect(byAcceptance?.resolution).toBeUndefined();
    const [row] = await yard.rows('SELECT settled_person FROM logistics.trouble WHERE exception_id = $1', [
      byAcceptance?.exceptionId,
    ]);
    expect(row).toEqual({ settled_person: other.caller.personId });

    const moved = await declined();
    const to = await yard.trip(hub, await yard.carrier(), [await yard.booked(first, hub)]);
    const move = { tripId: moved.trip.tripId, consignmentId: moved.goods.consignmentId, toTripId: to.tripId };
    const edit = { ifMatch: moved.trip.version };
    await hub.client.call(moveConsignment, { ...move, preview: true }, edit);
    expect(await declineOf(moved.goods, 'open')).toHaveLength(1);
    await hub.client.call(moveConsignment, move, edit);
    const byTrip = { settledBy: 'other-trip', settledTripNumber: to.number };
    expect(await declineOf(moved.goods, 'resolved')).toMatchObject([byTrip]);

    const byHand = await declined();
    const [open] = await declineOf(byHand.goods, 'open');
    const settle = { exceptionId: open?.exceptionId ?? '', resolution: '已联系货主改期' };
    const settled = await hub.client.call(resolveLogisticsException, settle);
    expect(settled).toMatchObject({ settledBy: 'hand', resolution: '已联系货主改期' });
    expect(settled.settledTripNumber).toBeUndefined();
  });

  it('of a recipient who pays show the price to the recipient, not to the shipper', async () => {
    const buyer = await yard.party('武汉云裳贸易（示例）');
    const van = await yard.carrier();
    const goods = await yard.booked(first, hub, {
      ...aConsignment(),
      incoterm: 'FCA',
      consigneeId: buyer.enterpriseId,
    });
    await yard.trip(hub, van, [goods]);
    const { consignmentId } = goods;
    const [asShipper, asBuyer] = [
      await first.client.call(getConsignment, { consignmentId }),
      await buyer.client.call(getConsignment, { consignmentId }),
    ];
    expect(asShipper).toMatchObject({ paidBy: 'consignee', own: true });
    expect(asShipper.share).toBeUndefined();
    expect(asBuyer).toMatchObject({ own: false, share: { consignments: 1 }, actions: [] });
    expect(asBuyer.deliveryCode).toMatch(/^\d{6}$/);
    expect((await hub.client.call(getConsignment, { consignmentId })).deliveryCode).toBeUndefined();
  });
});
