import type { CarriageQuoteTerms } from '@tianfu/contracts';
import { allocate, assert, newId, shanghaiDate } from '@tianfu/kernel';
import { addLoads, NO_LOAD } from '../domain/cartons.js';
import { msOf, quotedPrice } from '../domain/quote.js';
import { fullestPercent, metresOf, secondsOf, serviceSeconds } from '../domain/route.js';
import { tripKindOf } from '../domain/trip-kind.js';
import type { Arrangement } from './arrange-trip.js';
import type {
  HistoryStep,
  StoredConsignment,
  StoredHub,
  StoredShare,
  StoredStop,
  StoredTrip,
  StoredVehicle,
} from './stored.js';
import { capacityOf, type TripGround } from './trip-ground.js';

interface Quoted {
  readonly hub: StoredHub;
  readonly vehicle: StoredVehicle;
  readonly number: string;
  readonly terms: CarriageQuoteTerms;
  readonly goods: readonly StoredConsignment[];
  readonly ground: TripGround;
  readonly history: readonly HistoryStep[];
}

/**
 * The trip a quote promised: at the carrier's price, at the times it named, whatever a tariff or an estimated road
 * says, tendered to it. Its goods are one shipper's, who pays the price split by weight; there is nobody to save with.
 */
export function quotedTrip({ hub, vehicle, number, terms, goods, ground, history }: Quoted): Arrangement {
  const tripId = newId();
  const price = quotedPrice(terms);
  const [pickUpMs, deliverMs] = [msOf(terms.pickUpAt), msOf(terms.deliverAt)];
  const stops = timedStops({ vehicle, goods, ground }, pickUpMs, deliverMs);
  const load = goods.reduce((sum, each) => addLoads(sum, each.load), NO_LOAD);
  const positions = stops.flatMap(({ kind, place: { position } }) => (position ? [{ kind, position }] : []));
  const trip: StoredTrip = {
    tripId,
    hubId: hub.hubId,
    number,
    day: shanghaiDate(new Date(pickUpMs)),
    kind: tripKindOf(positions, hub.position),
    state: 'tendered',
    vehicleId: vehicle.vehicleId,
    carrierId: vehicle.carrierId,
    carrierName: vehicle.carrierName,
    plate: vehicle.content.plate,
    driverId: undefined,
    cutOffAt: undefined,
    shareRule: 'proportional',
    stops,
    load,
    fullestPercent: fullestPercent(load, capacityOf(vehicle.content)),
    distanceMetres: stops.reduce((sum, { distanceMetres }) => sum + distanceMetres, 0),
    lateSeconds: stops.reduce((sum, { lateSeconds }) => sum + lateSeconds, 0),
    currency: price.currency,
    costMinor: price.minor,
    hubMinor: 0n,
    history,
    version: 1,
  };
  const weights = goods.map(({ load: { weightGrams } }) => BigInt(weightGrams));
  const pays = allocate(price, weights);
  const shares = goods.map(({ consignmentId, enterpriseId }, index): StoredShare => {
    const paysMinor = pays[index]?.minor ?? 0n;
    return {
      tripId,
      tripNumber: number,
      consignmentId,
      payerId: enterpriseId,
      rule: trip.shareRule,
      currency: price.currency,
      paysMinor,
      aloneMinor: paysMinor,
      consignments: goods.length,
      pickUpAt: new Date(pickUpMs),
      deliveryAt: new Date(deliverMs),
    };
  });
  return { trip, shares };
}

/** Every door at the times the carrier named; it leaves its depot in time for the first and is home after the last. */
function timedStops(
  { vehicle, goods, ground }: Pick<Quoted, 'vehicle' | 'goods' | 'ground'>,
  pickUpMs: number,
  deliverMs: number,
): StoredStop[] {
  const { table } = ground;
  const depot = ground.depot(vehicle);
  let [at, leftMs] = [depot, pickUpMs];
  const doors = (['pick-up', 'delivery'] as const).flatMap((kind) =>
    goods.map((each): StoredStop => {
      const { place: row, closesMs, stopId } = ground.stop(each.consignmentId, kind);
      const arrivesMs = Math.max(leftMs, kind === 'pick-up' ? pickUpMs : deliverMs);
      leftMs = arrivesMs + (goods.length === 1 ? serviceSeconds(each.load.cartonCount) * 1_000 : 0);
      const distanceMetres = metresOf(table, at, row);
      at = row;
      const { pickUp, destination, pickUpWindow, deliveryWindow } = each.terms;
      const window = kind === 'pick-up' ? pickUpWindow : deliveryWindow;
      return {
        stopId,
        kind,
        place: kind === 'pick-up' ? pickUp : destination,
        ...(window === undefined ? {} : { window }),
        consignmentId: each.consignmentId,
        consignmentNumber: each.number,
        cartonCount: each.load.cartonCount,
        arrivesAt: isoOf(arrivesMs),
        leavesAt: isoOf(leftMs),
        distanceMetres,
        lateSeconds: Math.max(0, Math.ceil((arrivesMs - closesMs) / 1_000)),
        locked: false,
        state: 'planned',
      };
    }),
  );
  const [first] = goods;
  assert(first !== undefined, 'a quote is for something');
  const startMs =
    pickUpMs - secondsOf(table, depot, ground.stop(first.consignmentId, 'pick-up').place) * 1_000;
  const endMs = leftMs + secondsOf(table, at, depot) * 1_000;
  return [
    depotStop(vehicle, 'depot-start', startMs, 0),
    ...doors,
    depotStop(vehicle, 'depot-end', endMs, metresOf(table, at, depot)),
  ];
}

const depotStop = (
  { content }: StoredVehicle,
  kind: 'depot-start' | 'depot-end',
  atMs: number,
  distanceMetres: number,
): StoredStop => ({
  stopId: newId(),
  kind,
  place: content.depot,
  cartonCount: 0,
  arrivesAt: isoOf(atMs),
  leavesAt: isoOf(atMs),
  distanceMetres,
  lateSeconds: 0,
  locked: false,
  state: 'planned',
});

const isoOf = (ms: number): string => new Date(ms).toISOString();
