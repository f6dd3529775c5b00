import {
  WEEKDAYS,
  addVehicle,
  bookConsignment,
  cancelConsignment,
  createConsignment,
  createTrip,
  getConsignment,
  moveConsignment,
  planDay,
  publishRateCard,
  tenderTrip,
  updateConsignment,
} from '@tianfu/contracts';
import { newId } from '@tianfu/kernel';
import { refusalOf } from '@tianfu/testing';
import { aConsignment, aRateCard, aVehicle, cny, inDays, TOMORROW, tomorrowAt } from './support/builders.js';
import { faultsOf, refused } from './support/faults.js';
import { type Party, Yard } from './support/yard.js';

let yard: Yard;
let hub: Party;
let shipper: Party;

beforeAll(async () => {
  yard = await Yard.open();
  hub = await yard.hub();
  shipper = await yard.shipper();
});
afterAll(() => yard.close());

const carton = { weightGrams: 12_000, lengthMm: 600, widthMm: 400, heightMm: 400, contents: [] };

describe('a consignment that makes no sense', () => {
  it.each<[string, Parameters<typeof aConsignment>[0], string[]]>([
    ['weighs nothing', { cartons: [{ ...carton, weightGrams: 0 }] }, ['/cartons/0/weightGrams min']],
    ['has a flat carton', { cartons: [{ ...carton, heightMm: 0 }] }, ['/cartons/0/heightMm min']],
    [
      'closes before it opens',
      { pickUpWindow: { opensAt: tomorrowAt('12:00'), closesAt: tomorrowAt('08:00') } },
      ['/pickUpWindow/closesAt closes-before-it-opens'],
    ],
    [
      'has more cartons than a train',
      { cartons: [{ ...carton, count: 2_000 }, carton] },
      ['/cartons too-many-cartons'],
    ],
    ['goes by terms nobody knows', { incoterm: 'XXX' }, ['/incoterm isIn']],
  ])('is refused when it %s', async (_what, given, faults) => {
    expect(await faultsOf(shipper.client.call(createConsignment, aConsignment(given)))).toEqual(faults);
  });

  it('is drafted without a position, and refused when it is booked', async () => {
    const { consignmentId } = await yard.draft(shipper, { pickUp: { address: '岳口镇某处' }, cartons: [] });
    expect(await faultsOf(shipper.client.call(bookConsignment, { consignmentId }))).toEqual([
      '/pickUp/position required',
      '/cartons empty',
    ]);
    expect(await shipper.client.call(getConsignment, { consignmentId })).toMatchObject({ state: 'draft' });
  });

  it('is not booked at a hub that is none', async () => {
    const { consignmentId } = await yard.draft(shipper);
    expect(await refusalOf(shipper.client.call(bookConsignment, { consignmentId, hubId: newId() }))).toBe(
      'HUB_UNKNOWN',
    );
  });

  it('is changed only as it was seen, and only while it is a draft', async () => {
    const { consignmentId, version } = await yard.draft(shipper);
    const changed = { consignmentId, ...aConsignment({ title: '改过的' }) };
    expect(await refusalOf(shipper.client.call(updateConsignment, changed, { ifMatch: version + 1 }))).toBe(
      'VERSION_STALE',
    );
    const after = await shipper.client.call(updateConsignment, changed, { ifMatch: version });
    expect(after).toMatchObject({ title: '改过的', version: version + 1, cartonCount: 20 });
    await shipper.client.call(bookConsignment, { consignmentId });
    expect(await refusalOf(shipper.client.call(updateConsignment, changed, { ifMatch: version + 2 }))).toBe(
      'TRANSITION_REFUSED',
    );
  });
});

describe('a fleet that makes no sense', () => {
  it('is refused: a shift that ends before it starts, two currencies, no carrier', async () => {
    const carrier = await yard.carrier();
    const shifts = [{ days: ['mon'], startsAt: '19:00', endsAt: '07:00' }];
    const tariff = { fixed: cny('1.00'), perKm: { amount: '1.0000', currency: 'USD' } };
    expect(await faultsOf(carrier.client.call(addVehicle, aVehicle({ shifts, tariff })))).toEqual([
      '/shifts/0/endsAt closes-before-it-opens',
      '/tariff/perKm/currency other-currency',
    ]);
    expect(await refusalOf(shipper.client.call(addVehicle, aVehicle()))).toBe('CARRIER_NOT_DESCRIBED');
    expect(await refusalOf(shipper.client.call(publishRateCard, aRateCard()))).toBe('CARRIER_NOT_DESCRIBED');
  });
});

describe('a trip that cannot be', () => {
  it.each<[string, Parameters<typeof aVehicle>[0], object]>([
    ['too weak', { capacityKg: 200 }, { unit: 'kg', load: 240, capacity: 200 }],
    ['too small', { capacityM3: 1.5 }, { unit: 'm³', load: 1.92, capacity: 1.5 }],
    ['without room for the cartons', { capacityCartons: 19 }, { unit: 'cartons', load: 20, capacity: 19 }],
  ])('is refused with what does not fit: a vehicle %s', async (_what, given, params) => {
    const goods = await yard.booked(shipper, hub);
    const refusal = await refused(yard.trip(hub, await yard.carrier(given), [goods]));
    expect([refusal.code, refusal.params]).toEqual(['VEHICLE_TOO_SMALL', params]);
    // Nothing was lost by trying.
    expect(await shipper.client.call(getConsignment, { consignmentId: goods.consignmentId })).toMatchObject({
      state: 'booked',
    });
  });

  it('is refused on a day without a shift, on a vehicle that is taken, and for goods that are', async () => {
    const [idle, busy, other] = [
      await yard.carrier({ shifts: [{ days: ['mon'], startsAt: '03:00', endsAt: '03:30' }] }),
      // Long enough for one way to Wuhan and home, not for two.
      await yard.carrier({ shifts: [{ days: [...WEEKDAYS], startsAt: '07:00', endsAt: '17:00' }] }),
      await yard.carrier(),
    ];
    const [goods, more] = [await yard.booked(shipper, hub), await yard.booked(shipper, hub)];
    expect(await refusalOf(yard.trip(hub, idle, [goods]))).toBe('VEHICLE_OFF_DUTY');
    await yard.trip(hub, busy, [goods]);
    expect(await refusalOf(yard.trip(hub, busy, [more]))).toBe('VEHICLE_NOT_AVAILABLE');
    expect(await refusalOf(yard.trip(hub, other, [goods]))).toBe('CONSIGNMENT_TAKEN');
    expect(await refusalOf(yard.trip(shipper, other, [more]))).toBe('NOT_A_HUB');
  });

  it('takes no goods after its cut-off', async () => {
    const carrier = await yard.carrier();
    const goods = await yard.booked(shipper, hub);
    const container = { kind: 'shared-container', cutOffAt: new Date(Date.now() - 1_000).toISOString() };
    expect(await refusalOf(yard.trip(hub, carrier, [goods], container))).toBe('CUT_OFF_PASSED');
    expect(await faultsOf(yard.trip(hub, carrier, [goods], { kind: 'shared-container' }))).toEqual([
      '/cutOffAt required',
    ]);
  });

  it('is not tendered to a carrier that has lost its certificate', async () => {
    const carrier = await yard.carrier();
    const { tripId, version } = await yard.trip(hub, carrier, [await yard.booked(shipper, hub)]);
    await yard.harness.admin.query(
      `UPDATE logistics.standing SET state = 'revoked' WHERE enterprise_id = $1`,
      [carrier.enterpriseId],
    );
    expect(await refusalOf(hub.client.call(tenderTrip, { tripId }, { ifMatch: version }))).toBe(
      'CARRIER_NOT_CERTIFIED',
    );
  });

  it('is not split by the Shapley value among nine', async () => {
    const carrier = await yard.carrier({ capacityM3: 40 });
    const goods = [];
    for (let count = 0; count < 9; count += 1) goods.push(await yard.booked(shipper, hub));
    const refusal = await refused(yard.trip(hub, carrier, goods, { shareRule: 'shapley' }));
    expect([refusal.code, refusal.params]).toEqual(['SHARE_RULE_TOO_LARGE', { maximum: 8, actual: 9 }]);
    const trip = await yard.trip(hub, carrier, goods.slice(1), { shareRule: 'shapley' });
    // Eight alike pay alike, to the cent.
    expect(new Set(trip.shares.map(({ pays }) => Math.floor(Number(pays.amount) * 10))).size).toBe(1);
  });
});

describe('leaving a trip', () => {
  it('a shipper cancels before the carrier accepts; the others pay for the trip without it', async () => {
    const carrier = await yard.carrier();
    const goods = [await yard.booked(shipper, hub), await yard.booked(shipper, hub)];
    const trip = await yard.trip(hub, carrier, goods);
    const [{ consignmentId } = { consignmentId: '' }, other = { consignmentId: '' }] = goods;
    const cancelled = await shipper.client.call(cancelConsignment, { consignmentId, reason: '客户取消' });
    expect(cancelled).toMatchObject({ state: 'cancelled' });
    expect(cancelled.share).toBeUndefined();
    const left = await shipper.client.call(getConsignment, { consignmentId: other.consignmentId });
    expect(left.share).toMatchObject({ consignments: 1, tripId: trip.tripId });
    expect(left.share?.pays).toEqual(left.share?.alone);
  });

  it('a dispatcher sees what a move would change before it is made', async () => {
    const [first, second] = [await yard.carrier(), await yard.carrier()];
    const goods = [await yard.booked(shipper, hub), await yard.booked(shipper, hub)];
    const from = await yard.trip(hub, first, goods);
    const to = await yard.trip(hub, second, [await yard.booked(shipper, hub)]);
    const move = { tripId: from.tripId, consignmentId: goods[0]?.consignmentId ?? '', toTripId: to.tripId };
    const ifMatch = from.version;
    const preview = await hub.client.call(moveConsignment, { ...move, preview: true }, { ifMatch });
    expect(preview.trips.map(({ consignments }) => consignments)).toEqual([1, 2]);
    const moved = await hub.client.call(moveConsignment, move, { ifMatch });
    expect(moved.change).toEqual(preview.change);
    expect(moved).toMatchObject({ version: from.version + 1 });
    expect(moved.trips[1]?.shares).toHaveLength(2);
  });
});

describe('a day nobody may plan', () => {
  it('is refused to who is no hub, and while it is being planned already', async () => {
    expect(await refusalOf(shipper.client.call(planDay, { day: TOMORROW }))).toBe('NOT_A_HUB');
    const lonely = await yard.hub();
    const day = inDays(9);
    await yard.harness.admin.query(
      `INSERT INTO logistics.plan_run (plan_id, hub_id, day, state, asked, board_version, progress, abort_asked,
         claimed_at, heard_at, started_at)
       VALUES ($1, $2, $3, 'running', '{}', 0, '{}', false, now(), now(), now())`,
      [newId(), lonely.enterpriseId, day],
    );
    expect(await refusalOf(lonely.client.call(planDay, { day }))).toBe('PLAN_RUNNING');
    expect(
      await refusalOf(
        shipper.client.call(createTrip, { day, vehicleId: newId(), consignmentIds: [newId()] }),
      ),
    ).toBe('NOT_A_HUB');
  });
});
