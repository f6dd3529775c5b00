import { addVehicle, consignmentPlanned, findTrips, planDay } from '@tianfu/contracts';
import { eventually } from '@tianfu/testing';
import { aConsignment, aVehicle, HUB_PLACE, TOMORROW, WUHAN } from './support/builders.js';
import { ended } from './support/runs.js';
import { Yard } from './support/yard.js';

const CONSIGNMENTS = 1_100;
const VEHICLES = 50;

let yard: Yard;

beforeAll(async () => {
  yard = await Yard.open();
});
afterAll(() => yard.close());

const told = () => yard.harness.events.filter(({ subject }) => subject === consignmentPlanned.subject);

describe('a market with more vehicles than one plan takes', () => {
  it('has the day planned with those nearest the hub', async () => {
    const hub = await yard.hub();
    const far = await yard.carrier({ depot: WUHAN });
    await yard.harness.admin.query(
      `INSERT INTO logistics.vehicle
         SELECT (jsonb_populate_record(v, jsonb_build_object('plate', 'A' || n,
           'vehicle_id', '00000000-0000-4000-8000-' || lpad(n::text, 12, '0')))).*
         FROM logistics.vehicle v, generate_series(1, 250) n WHERE v.vehicle_id = $1`,
      [far.vehicle.vehicleId],
    );
    const near = await yard.carrier();
    await yard.booked(await yard.shipper(), hub, { destination: HUB_PLACE });
    expect(await ended(hub, await hub.client.call(planDay, { day: TOMORROW, seconds: 1 }))).toMatchObject({
      state: 'finished',
      vehicles: 200,
      trips: 1,
    });
    const { data } = await hub.client.call(findTrips, { day: TOMORROW });
    expect(data).toMatchObject([{ vehicleId: near.vehicle.vehicleId }]);
  });
});

describe('a full day of a dispatcher', () => {
  it('is planned by one button, and each of its consignments told of', async () => {
    const hub = await yard.hub();
    const carrier = await yard.carrier();
    const vehicleIds = [carrier.vehicle.vehicleId];
    while (vehicleIds.length < VEHICLES) {
      vehicleIds.push((await carrier.client.call(addVehicle, aVehicle())).vehicleId);
    }
    const cartons = aConsignment().cartons.map((each) => ({ ...each, count: 1 }));
    const toHub = await yard.booked(await yard.shipper(), hub, { destination: HUB_PLACE, cartons });
    await copyOf(toHub, CONSIGNMENTS - 1);

    const before = told().length;
    const run = await hub.client.call(planDay, { day: TOMORROW, seconds: 2, vehicleIds });
    expect(await ended(hub, run)).toMatchObject({
      state: 'finished',
      consignments: CONSIGNMENTS,
      unplanned: 0,
    });
    await eventually(() => told().length === before + CONSIGNMENTS);
  });
});

/** Written, not booked one by one: a thousand calls would take longer than all the rest. */
const copyOf = ({ consignmentId }: { readonly consignmentId: string }, count: number) =>
  yard.harness.admin.query(
    `INSERT INTO logistics.consignment
       SELECT (jsonb_populate_record(c, jsonb_build_object('consignment_id', gen_random_uuid(), 'number', 'CS-' || n,
         'tracking_token', 'token-' || n))).*
       FROM logistics.consignment c, generate_series(1, $2::int) n WHERE c.consignment_id = $1`,
    [consignmentId, count],
  );
