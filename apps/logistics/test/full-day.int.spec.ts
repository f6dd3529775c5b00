import { addVehicle, consignmentPlanned, getPlan, planDay } from '@tianfu/contracts';
import { eventually } from '@tianfu/testing';
import { aConsignment, aVehicle, HUB_PLACE, TOMORROW } from './support/builders.js';
import { Yard } from './support/yard.js';

const CONSIGNMENTS = 1_100;
const VEHICLES = 50;

let yard: Yard;

beforeAll(async () => {
  yard = await Yard.open();
});
afterAll(() => yard.close());

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

    const { planId } = await hub.client.call(planDay, { day: TOMORROW, seconds: 2, vehicleIds });
    const done = await eventually(
      async () => {
        const plan = await hub.client.call(getPlan, { planId });
        return plan.state !== 'running' && plan;
      },
      { timeoutMs: 60_000 },
    );
    expect(done).toMatchObject({ state: 'finished', consignments: CONSIGNMENTS, unplanned: 0 });
    const told = () => yard.harness.events.filter(({ subject }) => subject === consignmentPlanned.subject);
    await eventually(() => told().length === CONSIGNMENTS);
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
