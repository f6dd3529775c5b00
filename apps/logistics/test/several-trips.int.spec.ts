import {
  acceptTrip,
  findTrips,
  getPlan,
  getTrip,
  planDay,
  tenderTrip,
  type TripView,
} from '@tianfu/contracts';
import { eventually, refusalOf } from '@tianfu/testing';
import { TOMORROW, tomorrowAt, YUEKOU, ZAOSHI } from './support/builders.js';
import { type Party, Yard } from './support/yard.js';

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
    // An edit keeps out of the way of the other trips too.
    const [{ tripId, version } = { tripId: '', version: 0 }] = trips;
    expect((await hub.client.call(getTrip, { tripId })).version).toBe(version);
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
