/** The hub plans the days, tenders the trips, and the carrier drives them to the last door. */
import { addDays, newId } from '@tianfu/kernel';
import type { DriveView, DrivingEvent, PlanView, TripView } from '@tianfu/sdk';
import type { Client } from '../session/clients.js';
import { inParallel } from './in-parallel.js';
import { firstDay, SHIPPING_DAYS, type ShippedOrder } from './ready-goods.js';
import type { ShippingYard } from './shipping-yard.js';
import { codesOf, haveArrived } from './via-hub.js';

const PLAN_SECONDS = 4;
const PLAN_TIMEOUT_MS = 60_000;
const POLL_MS = 250;
const WIDTH = 4;
/** At most so many events in one message of a phone. */
const MAX_EVENTS = 40;
const PAGE = 100;

export interface ShippedByTrip {
  /** Driven to the last door. */
  readonly trips: readonly TripView[];
  /** A published rate card carries these for less than any trip: the hub leaves them to it. */
  readonly leftToCards: readonly ShippedOrder[];
}

/**
 * Plans day after day until nothing waits that a vehicle can take, tenders and drives every trip.
 * @param viaHub those of the goods that go in two legs; the second is planned on the day the hub hands them on
 */
export async function shipByTrip(
  yard: ShippingYard,
  shipped: readonly ShippedOrder[],
  viaHub: readonly ShippedOrder[],
): Promise<ShippedByTrip> {
  const { client } = yard.hub;
  const codes = await deliveryCodes(yard, shipped);
  const driven: TripView[] = [];
  let day = firstDay(new Date());
  let byCard = 0;
  for (let count = 0; count < SHIPPING_DAYS; count += 1) {
    const plan = await planned(client, day, yard.vehicleIds);
    const trips = await tripsOf(client, day);
    driven.push(...(await driveDay(yard, trips, codes)));
    ({ byCard } = plan);
    // Far goods wait at the hub too; they are sent with an outside carrier later.
    if (plan.unplanned === 0 && (await haveArrived(viaHub))) break;
    day = addDays(day, 1);
  }
  return { trips: driven, leftToCards: byCard === 0 ? [] : await stillBooked(shipped) };
}

async function stillBooked(shipped: readonly ShippedOrder[]): Promise<ShippedOrder[]> {
  const states = await inParallel(shipped, WIDTH, async (order) => {
    const { consignmentId, supplier } = order;
    return { order, state: (await supplier.client.getConsignment({ consignmentId })).state };
  });
  return states.flatMap(({ order, state }) => (state === 'booked' ? [order] : []));
}

async function planned(client: Client, day: string, vehicleIds: readonly string[]): Promise<PlanView> {
  const { planId } = await client.planDay({ day, seconds: PLAN_SECONDS, vehicleIds: [...vehicleIds] });
  const giveUpAt = Date.now() + PLAN_TIMEOUT_MS;
  for (;;) {
    const plan = await client.getPlan({ planId });
    if (plan.state === 'finished') return plan;
    if (plan.state !== 'running')
      throw new Error(`planning ${day} ended ${plan.state}: ${plan.reason ?? ''}`);
    if (Date.now() > giveUpAt) throw new Error(`planning ${day} does not end`);
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

async function tripsOf(client: Client, day: string): Promise<Planned[]> {
  const { data } = await client.findTrips({ day, state: 'planned', limit: PAGE });
  return data;
}

interface Planned {
  readonly tripId: string;
  readonly version: number;
}

/** Goods are loaded at the hub after another trip has brought them: trips with such stops take turns by the clock. */
async function driveDay(
  yard: ShippingYard,
  trips: readonly Planned[],
  codes: ReadonlyMap<string, string>,
): Promise<TripView[]> {
  const drives = await inParallel(trips, WIDTH, (trip) => accepted(yard, trip));
  const waitsAtHub = ({ stops }: DriveView): boolean => stops.some(({ leg }) => leg === 2);
  await inParallel(
    drives.filter((drive) => !waitsAtHub(drive)),
    WIDTH,
    ({ tripId, stops }) => record(yard, tripId, eventsOf(stops, codes)),
  );
  const turns = drives
    .filter(waitsAtHub)
    .flatMap(({ tripId, stops }) => stops.map((stop) => ({ tripId, stop })))
    .toSorted((left, right) => left.stop.arrivesAt.localeCompare(right.stop.arrivesAt, 'en'));
  for (const { tripId, stop } of turns) await record(yard, tripId, eventsOf([stop], codes));
  return inParallel(trips, WIDTH, ({ tripId }) => yard.hub.client.getTrip({ tripId }));
}

async function accepted({ hub, carrier }: ShippingYard, { tripId, version }: Planned): Promise<DriveView> {
  await hub.client.tenderTrip({ tripId }, { ifMatch: version });
  await carrier.acceptTrip({ tripId });
  return carrier.getDrive({ tripId });
}

async function record(
  { carrier }: ShippingYard,
  tripId: string,
  events: readonly DrivingEvent[],
): Promise<void> {
  for (let from = 0; from < events.length; from += MAX_EVENTS) {
    const some = events.slice(from, from + MAX_EVENTS);
    const { data } = await carrier.recordDriving({ tripId, events: some });
    const refused = data.find(({ outcome }) => outcome !== 'taken');
    if (refused !== undefined) throw new Error(`the road was answered ${refused.code ?? refused.outcome}`);
  }
}

/** What the driver's phone notes at each door: every carton scanned, every delivery proven by its code. */
function eventsOf(stops: DriveView['stops'], codes: ReadonlyMap<string, string>): DrivingEvent[] {
  return stops.flatMap(({ kind, stopId, cartons, consignmentId = '' }): DrivingEvent[] => {
    if (kind !== 'pick-up' && kind !== 'delivery') return [];
    const event = (what: DrivingEvent['kind']): DrivingEvent => ({
      eventId: newId(),
      kind: what,
      stopId,
      at: new Date().toISOString(),
    });
    const proof = { kind: 'code' as const, code: codes.get(consignmentId) ?? '', receivedBy: '示例收货人' };
    return [
      event('arrived'),
      kind === 'pick-up' ? { ...event('loaded'), scans: cartons } : { ...event('delivered'), proof },
    ];
  });
}

/** Shippers know the code their recipient tells the driver. */
async function deliveryCodes(
  yard: ShippingYard,
  shipped: readonly ShippedOrder[],
): Promise<Map<string, string>> {
  const pairs = await inParallel(shipped, WIDTH, async ({ supplier, consignmentId }) =>
    codesOf(yard, await supplier.client.getConsignment({ consignmentId })),
  );
  return new Map(pairs.flat());
}
