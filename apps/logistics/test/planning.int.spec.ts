import {
  abortPlan,
  findTrips,
  getConsignment,
  getPlan,
  getTrip,
  getTripDifference,
  lockStop,
  moveConsignment,
  planDay,
  type PlanView,
  type TripView,
} from '@tianfu/contracts';
import { newId } from '@tianfu/kernel';
import { eventually, refusalOf } from '@tianfu/testing';
import { HUB_PLACE, inDays, PENGSHI, TOMORROW, tomorrowAt, YUEKOU, ZAOSHI } from './support/builders.js';
import { refused } from './support/faults.js';
import { ended } from './support/runs.js';
import { type Carrier, type Party, Yard } from './support/yard.js';

let yard: Yard;
let shipper: Party;

beforeAll(async () => {
  yard = await Yard.open();
  shipper = await yard.shipper();
});
afterAll(() => yard.close());

const SECONDS = 1;
/** A time of day of the day after tomorrow in Asia/Shanghai. */
const dayAfterAt = (time: string): string => new Date(`${inDays(2)}T${time}:00+08:00`).toISOString();
/** A hub with goods to carry and a vehicle, none of which another test knows. */
async function aDay(): Promise<{ hub: Party; carrier: Carrier; goods: string[] }> {
  const hub = await yard.hub();
  const carrier = await yard.carrier();
  const goods: string[] = [];
  for (const pickUp of [YUEKOU, PENGSHI, ZAOSHI]) {
    goods.push((await yard.booked(shipper, hub, { pickUp })).consignmentId);
  }
  return { hub, carrier, goods };
}

const plan = (hub: Party, { vehicle }: Carrier, seconds = SECONDS): Promise<PlanView> =>
  hub.client.call(planDay, { day: TOMORROW, seconds, vehicleIds: [vehicle.vehicleId] });

describe('planning a day with one button', () => {
  it('puts the goods on vehicles, everybody paying no more than alone', async () => {
    const { hub, carrier, goods } = await aDay();
    const done = await ended(hub, await plan(hub, carrier));
    expect(done).toMatchObject({
      state: 'finished',
      percent: 100,
      consignments: 3,
      vehicles: 1,
      trips: 1,
      unplanned: 0,
    });
    expect(Number(done.bound?.amount)).toBeGreaterThan(0);
    expect(done.gapBasisPoints).toBeGreaterThanOrEqual(0);
    const { data } = await hub.client.call(findTrips, { day: TOMORROW });
    expect(data).toMatchObject([{ consignments: 3, lateSeconds: 0, cost: done.cost }]);
    const trip = await hub.client.call(getTrip, { tripId: data[0]?.tripId ?? '' });
    for (const { pays, alone } of trip.shares) expect(Number(pays.amount)).toBeLessThan(Number(alone.amount));
    for (const consignmentId of goods) {
      expect(await shipper.client.call(getConsignment, { consignmentId })).toMatchObject({
        state: 'planned',
        tripId: trip.tripId,
      });
    }
  });

  it('says what no vehicle can take, leaves the next day, and calls a milk run one', async () => {
    const hub = await yard.hub();
    const carrier = await yard.carrier();
    const toHub = { destination: HUB_PLACE };
    await yard.booked(shipper, hub, toHub);
    await yard.booked(shipper, hub, { ...toHub, pickUp: ZAOSHI });
    const never = await yard.booked(shipper, hub, {
      pickUpWindow: { opensAt: tomorrowAt('01:00'), closesAt: tomorrowAt('02:00') },
      deliveryWindow: { opensAt: tomorrowAt('03:00'), closesAt: tomorrowAt('05:00') },
    });
    for (const hour of ['01', '02']) {
      await yard.booked(shipper, hub, {
        pickUpWindow: { opensAt: dayAfterAt(`${hour}:00`), closesAt: dayAfterAt(`${hour}:30`) },
        deliveryWindow: { opensAt: dayAfterAt('03:00'), closesAt: dayAfterAt('05:00') },
      });
    }
    const done = await ended(hub, await plan(hub, carrier));
    expect(done).toMatchObject({ state: 'finished', consignments: 3, trips: 1, unplanned: 1 });
    // The bound is of plans that take everything.
    expect(done.gapBasisPoints).toBeUndefined();
    expect((await hub.client.call(findTrips, { day: TOMORROW })).data).toMatchObject([
      { kind: 'milk-run', consignments: 2 },
    ]);
    expect(await shipper.client.call(getConsignment, { consignmentId: never.consignmentId })).toMatchObject({
      state: 'booked',
    });
  });

  it('keeps a locked stop on its trip and never plans worse than what stands', async () => {
    const { hub, carrier } = await aDay();
    await ended(hub, await plan(hub, carrier));
    const trip = await onlyTrip(hub);
    const stop = trip.stops.find(({ kind }) => kind === 'pick-up');
    const locked = await hub.client.call(
      lockStop,
      { tripId: trip.tripId, stopId: stop?.stopId ?? '', locked: true },
      { ifMatch: trip.version },
    );
    const again = await ended(hub, await plan(hub, carrier));
    expect(again).toMatchObject({ state: 'finished', unplanned: 0 });
    const after = await onlyTrip(hub);
    expect(Number(after.cost.amount)).toBeLessThanOrEqual(Number(locked.cost.amount));
    expect(after.stops.find(({ stopId }) => stopId === stop?.stopId)).toMatchObject({
      locked: true,
      kind: 'pick-up',
    });
  });

  it('leaves the old plan when somebody edits it meanwhile, or stops the run', async () => {
    const { hub, carrier, goods } = await aDay();
    await ended(hub, await plan(hub, carrier));
    const trip = await onlyTrip(hub);
    const running = await plan(hub, carrier, 8);
    await eventually(async () => (await hub.client.call(getPlan, { planId: running.planId })).percent > 0, {
      timeoutMs: 20_000,
    });
    const move = { tripId: trip.tripId, consignmentId: goods[0] ?? '' };
    const edited = await hub.client.call(moveConsignment, move, { ifMatch: trip.version });
    expect(await ended(hub, running)).toMatchObject({ state: 'stale' });
    expect((await onlyTrip(hub)).version).toBe(edited.version);

    const stopped = await plan(hub, carrier, 60);
    await hub.client.call(abortPlan, { planId: stopped.planId });
    expect(await ended(hub, stopped)).toMatchObject({ state: 'aborted' });
    expect((await onlyTrip(hub)).version).toBe(edited.version);
  });

  it('leaves the old plan when the process died while it planned, and lets the day be planned again', async () => {
    const { hub, carrier } = await aDay();
    await ended(hub, await plan(hub, carrier));
    const before = await onlyTrip(hub);
    const planId = newId();
    // Claimed by a process that has not been heard of for a minute.
    await yard.harness.admin.query(
      `INSERT INTO logistics.plan_run (plan_id, hub_id, day, state, asked, board_version, progress, abort_asked,
         claimed_at, heard_at, started_at)
       SELECT $1, hub_id, day, 'running', '{}', version, '{"consignments":3,"vehicles":1,"percent":40,"unplanned":0,"trips":0}',
         false, now() - interval '1 minute', now() - interval '1 minute', now() - interval '2 minutes'
       FROM logistics.plan_board WHERE hub_id = $2`,
      [planId, hub.enterpriseId],
    );
    expect(await refusalOf(plan(hub, carrier))).toBe('PLAN_RUNNING');
    expect(await ended(hub, { planId })).toMatchObject({
      state: 'failed',
      reason: expect.stringContaining('ended'),
    });
    expect(await onlyTrip(hub)).toEqual(before);
    expect(await ended(hub, await plan(hub, carrier))).toMatchObject({ state: 'finished' });
  });
});

describe('two dispatchers on one trip', () => {
  it('the second is told what is different and changes nothing', async () => {
    const { hub, carrier, goods } = await aDay();
    await ended(hub, await plan(hub, carrier));
    const trip = await onlyTrip(hub);
    const ifMatch = trip.version;
    const stopId = trip.stops.find(({ consignmentId }) => consignmentId === goods[1])?.stopId ?? '';
    await hub.client.call(lockStop, { tripId: trip.tripId, stopId, locked: true }, { ifMatch });
    await hub.client.call(
      moveConsignment,
      { tripId: trip.tripId, consignmentId: goods[0] ?? '' },
      { ifMatch: ifMatch + 1 },
    );

    const refusal = await refused(
      hub.client.call(lockStop, { tripId: trip.tripId, stopId, locked: false }, { ifMatch }),
    );
    expect([refusal.code, refusal.status]).toEqual(['VERSION_STALE', 412]);
    const never = hub.client.call(
      lockStop,
      { tripId: trip.tripId, stopId, locked: false },
      { ifMatch: 9_999_999_999 },
    );
    expect(await refusalOf(never)).toBe('VERSION_STALE');
    const codes = refusal.faults.map(({ code }) => code).toSorted();
    expect(codes).toEqual(['difference-changed', 'difference-removed', 'difference-removed']);
    const { data } = await hub.client.call(getTripDifference, { tripId: trip.tripId, since: ifMatch });
    expect(data.map(({ what }) => what).toSorted()).toEqual(['changed', 'removed', 'removed']);
    expect(await hub.client.call(getTrip, { tripId: trip.tripId })).toMatchObject({ version: ifMatch + 2 });
  });

  it('both at once: one wins', async () => {
    const { hub, carrier } = await aDay();
    await ended(hub, await plan(hub, carrier));
    const trip = await onlyTrip(hub);
    const stopId = trip.stops.find(({ kind }) => kind === 'pick-up')?.stopId ?? '';
    const lock = () =>
      refusalOf(
        hub.client.call(lockStop, { tripId: trip.tripId, stopId, locked: true }, { ifMatch: trip.version }),
      );
    expect((await Promise.all([lock(), lock(), lock()])).toSorted()).toEqual([
      'VERSION_STALE',
      'VERSION_STALE',
      'accepted',
    ]);
  });

  it('a locked stop is not moved', async () => {
    const { hub, carrier, goods } = await aDay();
    await ended(hub, await plan(hub, carrier));
    const trip = await onlyTrip(hub);
    const stopId = trip.stops.find(({ consignmentId }) => consignmentId === goods[0])?.stopId ?? '';
    await hub.client.call(lockStop, { tripId: trip.tripId, stopId, locked: true }, { ifMatch: trip.version });
    const move = { tripId: trip.tripId, consignmentId: goods[0] ?? '' };
    expect(await refusalOf(hub.client.call(moveConsignment, move, { ifMatch: trip.version + 1 }))).toBe(
      'STOP_LOCKED',
    );
  });
});

async function onlyTrip(hub: Party): Promise<TripView> {
  const { data } = await hub.client.call(findTrips, { day: TOMORROW });
  const open = data.filter(({ state }) => state === 'planned');
  expect(open).toHaveLength(1);
  return hub.client.call(getTrip, { tripId: open[0]?.tripId ?? '' });
}
