import {
  abortPlan,
  attachWaybill,
  awardCarriage,
  compareCarriageQuotes,
  type ConsignmentView,
  getConsignment,
  getPlan,
  openTrackingIntake,
  planDay,
  planEnded,
  type PlanView,
} from '@tianfu/contracts';
import { newId } from '@tianfu/kernel';
import { eventually, refusalOf } from '@tianfu/testing';
import { inDays, TOMORROW, tomorrowAt, ZAOSHI } from './support/builders.js';
import { whileHeld } from './support/held.js';
import { askUntilClosed } from './support/quotes.js';
import { ended } from './support/runs.js';
import { type Carrier, type Party, Yard } from './support/yard.js';

let yard: Yard;
let shipper: Party;
let hub: Party;
let van: Carrier;

beforeAll(async () => {
  yard = await Yard.open();
  shipper = await yard.shipper();
});
beforeEach(async () => {
  [hub, van] = [await yard.hub(), await yard.carrier()];
});
afterAll(() => yard.close());

/** Long enough for something to happen meanwhile. */
const SEARCH_SECONDS = 4;
const plan = (seconds = 1, day = TOMORROW): Promise<PlanView> =>
  hub.client.call(planDay, { day, seconds, vehicleIds: [van.vehicle.vehicleId] });
/** A run that has read the day and searches. */
async function searching(): Promise<PlanView> {
  const { planId } = await plan(SEARCH_SECONDS);
  return eventually(
    async () => {
      const seen = await hub.client.call(getPlan, { planId });
      return seen.consignments > 0 && seen;
    },
    { timeoutMs: 20_000 },
  );
}
const stateOf = async ({ consignmentId }: ConsignmentView): Promise<string> =>
  (await hub.client.call(getConsignment, { consignmentId })).state;

async function attach({ consignmentId }: ConsignmentView): Promise<void> {
  await shipper.client.call(openTrackingIntake, { provider: 'tianfu', name: '外部承运商' });
  const waybill = { provider: 'tianfu', carrierCode: 'example', waybillNumber: newId() };
  await shipper.client.call(attachWaybill, { consignmentId, ...waybill });
}

describe('a planning run', () => {
  it('that somebody stopped leaves the old plan, however late he did', async () => {
    const goods = await yard.booked(shipper, hub);
    const run = await plan();
    const held = 'INSERT INTO logistics.plan_board (hub_id, day, version) VALUES ($1, $2, 0)';
    // It has found its plan, and waits to put it in the place of the old one.
    await whileHeld(yard, [held, [hub.enterpriseId, TOMORROW]], async (untilWaiting) => {
      await untilWaiting(1);
      await hub.client.call(abortPlan, { planId: run.planId });
    });
    expect(await ended(hub, run)).toMatchObject({ state: 'aborted' });
    expect(await stateOf(goods)).toBe('booked');
  });

  it('puts goods on no trip that were tied to a waybill while it searched', async () => {
    const goods = await yard.booked(shipper, hub);
    const run = await searching();
    await attach(goods);
    expect(await ended(hub, run)).toMatchObject({ state: 'stale' });
    expect(await stateOf(goods)).toBe('booked');
    // Nor does a dispatcher.
    expect(await refusalOf(yard.trip(hub, van, [goods]))).toBe('CONSIGNMENT_TAKEN');
  });

  it('plans around a trip that is still on the road from the day before', async () => {
    const day = inDays(2);
    const at = (time: string) => new Date(`${day}T${time}:00+08:00`).toISOString();
    const overnight = { by: van, pickUpAt: tomorrowAt('15:00'), deliverAt: at('10:00') };
    const { requestId } = (await askUntilClosed(yard, shipper, [overnight])).request;
    const { data } = await shipper.client.call(compareCarriageQuotes, { requestId });
    await shipper.client.call(awardCarriage, { requestId, quoteId: data[0]?.quoteId ?? '' });
    const window = { opensAt: at('08:00'), closesAt: at('20:00') };
    await yard.booked(shipper, hub, { destination: ZAOSHI, pickUpWindow: window, deliveryWindow: window });
    expect(await ended(hub, await plan(1, day))).toMatchObject({ state: 'finished', trips: 1, unplanned: 0 });
  });

  it('is outdated by another hub that takes its vehicle', async () => {
    const goods = await yard.booked(shipper, hub);
    const run = await searching();
    const other = await yard.hub();
    await yard.trip(other, van, [await yard.booked(shipper, other)]);
    expect(await ended(hub, run)).toMatchObject({ state: 'stale' });
    expect(await stateOf(goods)).toBe('booked');
  });

  it('that was given up for dead tells nobody that it ended another way', async () => {
    await yard.booked(shipper, hub);
    const { planId } = await searching();
    // As another copy of the service does that has not heard of it for long.
    await yard.rows(`UPDATE logistics.plan_run SET state = 'failed', ended_at = now() WHERE plan_id = $1`, [
      planId,
    ]);
    // Its process is free for the next one once it has ended.
    expect(await ended(hub, await plan())).toMatchObject({ state: 'finished' });
    const told = `SELECT FROM logistics.outbox WHERE subject = '${planEnded.subject}' AND aggregate_id = $1`;
    expect(await yard.rows(told, [planId])).toEqual([]);
  });
});
