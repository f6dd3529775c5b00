import {
  acceptTrip,
  cancelTrip,
  type CreateConsignment,
  findTrips,
  getPlan,
  getTrip,
  lockStop,
  planDay,
  type PlanView,
  tenderTrip,
  type TripView,
  WEEKDAYS,
} from '@tianfu/contracts';
import { present } from '@tianfu/kernel';
import { eventually, refusalOf } from '@tianfu/testing';
import { HUB_PLACE, PENGSHI, TOMORROW, tomorrowAt, YUEKOU, ZAOSHI } from './support/builders.js';
import { ended } from './support/runs.js';
import { type Carrier, type Party, Yard } from './support/yard.js';

let yard: Yard;
let shipper: Party;

beforeAll(async () => {
  yard = await Yard.open();
  shipper = await yard.shipper();
});
afterAll(() => yard.close());

/** From Yuekou to Zaoshi: out and home in a few hours, any time of the day. */
const nearby = {
  pickUp: YUEKOU,
  pickUpWindow: { opensAt: tomorrowAt('07:00'), closesAt: tomorrowAt('18:00') },
  destination: ZAOSHI,
  deliveryWindow: { opensAt: tomorrowAt('07:00'), closesAt: tomorrowAt('20:00') },
};
const span = ({ stops }: TripView): readonly [string, string] => [
  stops[0]?.leavesAt ?? '',
  stops.at(-1)?.arrivesAt ?? '',
];

describe('a vehicle on one day', () => {
  it('makes as many trips as its shift allows, one after the other', async () => {
    const [hub, carrier] = [await yard.hub(), await yard.carrier()];
    const trips: TripView[] = [];
    for (let count = 0; count < 3; count += 1) {
      trips.push(await yard.trip(hub, carrier, [await yard.booked(shipper, hub, nearby)]));
    }
    const [first, second, third] = trips.map(span).toSorted();
    expect((first?.[1] ?? '') <= (second?.[0] ?? '')).toBe(true);
    expect((second?.[1] ?? '') <= (third?.[0] ?? '')).toBe(true);
    expect(trips.map(({ lateSeconds }) => lateSeconds)).toEqual([0, 0, 0]);
    // The dispatcher reads them as they leave, page by page.
    const listed: string[] = [];
    let cursor: string | undefined;
    for (const _trip of trips) {
      const page = await hub.client.call(findTrips, { day: TOMORROW, limit: 1, ...present({ cursor }) });
      listed.push(...page.data.map(({ tripId }) => tripId));
      cursor = page.page.nextCursor;
    }
    const leaving = trips.toSorted((left, right) => (span(left)[0] < span(right)[0] ? -1 : 1));
    expect(listed).toEqual(leaving.map(({ tripId }) => tripId));
    expect(cursor).toBeUndefined();
    // An edit keeps out of the way of the other trips too.
    const [{ tripId, version } = { tripId: '', version: 0 }] = trips;
    expect((await hub.client.call(getTrip, { tripId })).version).toBe(version);
  });

  it('belongs to a day that is read whole, also where more trips than a page holds leave at one time', async () => {
    const [hub, carrier] = [await yard.hub(), await yard.carrier()];
    const { tripId } = await yard.trip(hub, carrier, [await yard.booked(shipper, hub, nearby)]);
    await hub.client.call(cancelTrip, { tripId, reason: '客户改期' });
    // Cancelled trips take no time of a vehicle: so many can be of one day.
    const copies = 149;
    const copy = `INSERT INTO logistics.trip (SELECT (jsonb_populate_record(trip, jsonb_build_object(
        'trip_id', gen_random_uuid(), 'number', trip.number || '/' || count))).*
      FROM logistics.trip, generate_series(1, $2::int) AS count WHERE trip.trip_id = $1)`;
    await yard.rows(copy, [tripId, copies]);
    const pages: string[][] = [];
    let cursor: string | undefined;
    do {
      const page = await hub.client.call(findTrips, { day: TOMORROW, limit: 100, ...present({ cursor }) });
      pages.push(page.data.map((trip) => trip.tripId));
      cursor = page.page.nextCursor;
    } while (cursor !== undefined && pages.length < 5);
    expect(pages.map(({ length }) => length)).toEqual([100, 50]);
    expect(new Set(pages.flat()).size).toBe(copies + 1);
  });

  it('is refused by PostgreSQL to a second hub that does not see the first one’s trip', async () => {
    const [hub, other, carrier] = [await yard.hub(), await yard.hub(), await yard.carrier()];
    await yard.trip(hub, carrier, [await yard.booked(shipper, hub, nearby)]);
    const goods = await yard.booked(shipper, other, nearby);
    expect(await refusalOf(yard.trip(other, carrier, [goods]))).toBe('VEHICLE_NOT_AVAILABLE');
  });

  it('is given to one of two dispatchers who want it for the same hours at once', async () => {
    const [hub, other, carrier] = [await yard.hub(), await yard.hub(), await yard.carrier()];
    const [mine, theirs] = [
      await yard.booked(shipper, hub, nearby),
      await yard.booked(shipper, other, nearby),
    ];
    const outcomes = await Promise.allSettled([
      yard.trip(hub, carrier, [mine]),
      yard.trip(other, carrier, [theirs]),
    ]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  it('is planned again on the rest of its shift once the first trip is the carrier’s', async () => {
    const [hub, carrier] = [await yard.hub(), await yard.carrier()];
    const first = await yard.trip(hub, carrier, [await yard.booked(shipper, hub, nearby)]);
    await hub.client.call(tenderTrip, { tripId: first.tripId }, { ifMatch: first.version });
    await carrier.client.call(acceptTrip, { tripId: first.tripId });
    await yard.booked(shipper, hub, nearby);
    const { planId } = await hub.client.call(planDay, {
      day: TOMORROW,
      seconds: 1,
      vehicleIds: [carrier.vehicle.vehicleId],
    });
    const plan = await eventually(async () => {
      const seen = await hub.client.call(getPlan, { planId });
      return seen.state !== 'running' && seen;
    });
    expect(plan).toMatchObject({ state: 'finished', trips: 1, unplanned: 0 });
    const { data } = await hub.client.call(findTrips, { day: TOMORROW, state: 'planned' });
    const [again] = data;
    const second = await hub.client.call(getTrip, { tripId: again?.tripId ?? '' });
    const [one, two] = [span(first), span(second)].toSorted();
    expect((one?.[1] ?? '') <= (two?.[0] ?? '')).toBe(true);
  });
});

describe('one planning run', () => {
  const startPlan = (hub: Party, { vehicle }: Carrier, seconds = 1): Promise<PlanView> =>
    hub.client.call(planDay, { day: TOMORROW, seconds, vehicleIds: [vehicle.vehicleId] });
  const plan = async (hub: Party, carrier: Carrier): Promise<PlanView> =>
    ended(hub, await startPlan(hub, carrier));
  const tripsOf = async (hub: Party): Promise<TripView[]> => {
    const { data } = await hub.client.call(findTrips, { day: TOMORROW });
    const there = data.filter(({ state }) => state !== 'cancelled');
    const trips: TripView[] = [];
    for (const { tripId } of there) trips.push(await hub.client.call(getTrip, { tripId }));
    return trips.toSorted((left, right) => (span(left)[0] < span(right)[0] ? -1 : 1));
  };
  /** More than half a van each, from the hub. */
  const outOfHub = { ...nearby, pickUp: HUB_PLACE, cartons: cartonsOf(200) };

  it('lets a vehicle come home, reload and go again, each tour a trip with shares of its own', async () => {
    const [hub, carrier] = [await yard.hub(), await yard.carrier()];
    for (let count = 0; count < 3; count += 1) await yard.booked(shipper, hub, outOfHub);
    const done = await plan(hub, carrier);
    expect(done).toMatchObject({ state: 'finished', vehicles: 1, trips: 3, unplanned: 0 });
    const trips = await tripsOf(hub);
    expect(trips.map(({ kind, shares, lateSeconds }) => [kind, shares.length, lateSeconds])).toEqual(
      Array.from({ length: 3 }, () => ['line-haul', 1, 0]),
    );
    const spans = trips.map(span);
    spans.slice(1).forEach(([leaves], index) => expect(leaves >= (spans[index]?.[1] ?? '')).toBe(true));
    const sum = trips.reduce((total, { cost }) => total + Number(cost.amount), 0);
    expect(sum).toBeCloseTo(Number(done.cost?.amount), 2);
  });

  it('uses both shifts of a vehicle, and each gap beside a trip its carrier has', async () => {
    const shifts = [
      { days: [...WEEKDAYS], startsAt: '07:00', endsAt: '11:00' },
      { days: [...WEEKDAYS], startsAt: '14:00', endsAt: '19:00' },
    ];
    const [hub, carrier] = [await yard.hub(), await yard.carrier({ shifts })];
    const at = (from: string, until: string) => ({
      ...nearby,
      pickUpWindow: { opensAt: tomorrowAt(from), closesAt: tomorrowAt(until) },
      deliveryWindow: { opensAt: tomorrowAt(from), closesAt: tomorrowAt(until) },
    });
    await yard.booked(shipper, hub, at('07:00', '11:00'));
    await yard.booked(shipper, hub, at('14:00', '19:00'));
    expect(await plan(hub, carrier)).toMatchObject({
      state: 'finished',
      vehicles: 1,
      trips: 2,
      unplanned: 0,
    });
  });

  it('plans anew what it planned: the same trips, no dearer, and a locked stop on its trip', async () => {
    const [hub, carrier] = [await yard.hub(), await yard.carrier()];
    for (let count = 0; count < 2; count += 1) await yard.booked(shipper, hub, outOfHub);
    await plan(hub, carrier);
    const before = await tripsOf(hub);
    expect(before).toHaveLength(2);
    const second = before[1];
    const stop = second?.stops.find(({ kind }) => kind === 'delivery');
    const lock = { tripId: second?.tripId ?? '', stopId: stop?.stopId ?? '', locked: true };
    await hub.client.call(lockStop, lock, { ifMatch: second?.version ?? 0 });
    // From the other end of the county: a tour of its own, wherever in the day.
    await yard.booked(shipper, hub, { ...nearby, pickUp: PENGSHI, destination: HUB_PLACE });
    expect(await plan(hub, carrier)).toMatchObject({ state: 'finished', unplanned: 0 });
    const after = await tripsOf(hub);
    const kept = after.find(({ tripId }) => tripId === second?.tripId);
    expect(kept?.stops.find(({ stopId }) => stopId === stop?.stopId)).toMatchObject({ locked: true });
    const spans = after.map(span);
    spans.slice(1).forEach(([leaves], index) => expect(leaves >= (spans[index]?.[1] ?? '')).toBe(true));

    const again = await plan(hub, carrier);
    const cost = (trips: readonly TripView[]) =>
      trips.reduce((sum, each) => sum + Number(each.cost.amount), 0);
    expect(Number(again.cost?.amount)).toBeLessThanOrEqual(cost(after) + 0.001);
  });

  it('moves the trips that stand on where goods have to go before them', async () => {
    const [hub, carrier] = [await yard.hub(), await yard.carrier()];
    for (let count = 0; count < 2; count += 1) await yard.booked(shipper, hub, outOfHub);
    await plan(hub, carrier);
    const before = await tripsOf(hub);
    const early = { opensAt: tomorrowAt('07:00'), closesAt: tomorrowAt('10:00') };
    const first = await yard.booked(shipper, hub, {
      ...outOfHub,
      pickUpWindow: early,
      deliveryWindow: early,
    });
    expect(await plan(hub, carrier)).toMatchObject({ state: 'finished', trips: 3, unplanned: 0 });
    const after = await tripsOf(hub);
    expect(after[0]?.shares.map(({ consignmentId }) => consignmentId)).toEqual([first.consignmentId]);
    // They are the same trips, later. With equal goods to one place, either may leave before the other.
    const idsOf = (trips: readonly TripView[]) => trips.map(({ tripId }) => tripId).toSorted();
    expect(idsOf(after.slice(1))).toEqual(idsOf(before));
  });

  it('leaves a trip alone that was tendered while it searched', async () => {
    const [hub, carrier] = [await yard.hub(), await yard.carrier()];
    const trip = await yard.trip(hub, carrier, [await yard.booked(shipper, hub, nearby)]);
    const run = await startPlan(hub, carrier, 4);
    await eventually(async () => (await hub.client.call(getPlan, { planId: run.planId })).consignments > 0, {
      timeoutMs: 20_000,
    });
    await hub.client.call(tenderTrip, { tripId: trip.tripId }, { ifMatch: trip.version });
    expect(await ended(hub, run)).toMatchObject({ state: 'stale' });
    expect(await hub.client.call(getTrip, { tripId: trip.tripId })).toMatchObject({ state: 'tendered' });
  });
});

function cartonsOf(count: number): CreateConsignment['cartons'] {
  const contents = [{ colour: '黑', size: 'M', quantityPieces: 15 }];
  return [{ count, weightGrams: 8_000, lengthMm: 300, widthMm: 400, heightMm: 300, contents }];
}
