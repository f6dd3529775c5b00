import { Refusal } from '@tianfu/contracts';
import { assert, newId, present } from '@tianfu/kernel';
import { driveRoute, fullestPercent, type Route, type RouteFault } from '../domain/route.js';
import { tripKindOf } from '../domain/trip-kind.js';
import { payerOf } from './share-view-of.js';
import { splitCost } from './split-cost.js';
import type { StoredHub, StoredShare, StoredStop, StoredTrip, StoredVehicle } from './stored.js';
import { type ArrangedStop, positionOf, type TripGround } from './trip-ground.js';

export interface Arrangement {
  readonly trip: StoredTrip;
  readonly shares: readonly StoredShare[];
}

/** What a trip is before it is arranged, or was before it is arranged anew. */
export type TripFrame = Pick<
  StoredTrip,
  | 'tripId'
  | 'hubId'
  | 'number'
  | 'day'
  | 'state'
  | 'shareRule'
  | 'cutOffAt'
  | 'driverId'
  | 'history'
  | 'version'
> & {
  /** `shared-container` stays what it is; every other kind follows from the stops. */
  readonly kind?: StoredTrip['kind'];
  readonly stops?: readonly StoredStop[];
};

/**
 * A trip with its times, its cost and what everybody pays.
 * @throws Refusal `VEHICLE_TOO_SMALL`, `VEHICLE_OFF_DUTY`, `VEHICLE_NOT_AVAILABLE`, `SHARE_RULE_TOO_LARGE`, `LEG_CURRENCY`
 */
export function arrangeTrip(
  frame: TripFrame,
  hub: StoredHub,
  stored: StoredVehicle,
  stops: readonly ArrangedStop[],
  ground: TripGround,
): Arrangement {
  const vehicle = ground.vehicle(stored, frame.day);
  const verdict = driveRoute(vehicle, stops, ground.table);
  if (!verdict.ok) throw refusalOfRoute(verdict.error, stored);
  const { route } = verdict;
  const ids = stops.flatMap(({ kind, consignmentId }) => (kind === 'pick-up' ? [consignmentId] : []));
  const split = splitCost(route.costMinor, frame.shareRule, ids, frame.day, vehicle, ground);
  const { currency } = vehicle.tariff;
  const trip: StoredTrip = {
    ...frame,
    cutOffAt: frame.cutOffAt,
    driverId: frame.driverId,
    kind:
      frame.kind === 'shared-container' ? frame.kind : tripKindOf(positioned(stops, ground), hub.position),
    vehicleId: stored.vehicleId,
    carrierId: stored.carrierId,
    carrierName: stored.carrierName,
    plate: stored.content.plate,
    stops: timedStops(frame, stored, stops, route, ground),
    load: route.peak,
    fullestPercent: fullestPercent(route.peak, vehicle.capacity),
    distanceMetres: route.distanceMetres,
    lateSeconds: route.lateSeconds,
    currency,
    costMinor: route.costMinor,
    hubMinor: split.hubMinor,
  };
  const arrivesAt = (id: string, kind: string): Date => {
    const at = trip.stops.find((stop) => stop.consignmentId === id && stop.kind === kind)?.arrivesAt;
    assert(at !== undefined, 'a consignment on a trip has both its stops');
    return new Date(at);
  };
  const shares = ids.map((consignmentId, index): StoredShare => {
    const consignment = ground.consignment(consignmentId);
    const alone = split.alone[index];
    const aloneCard = alone?.card;
    return {
      tripId: trip.tripId,
      tripNumber: trip.number,
      consignmentId,
      payerId: payerOf(consignment),
      rule: trip.shareRule,
      currency,
      paysMinor: split.paysMinor[index] ?? 0n,
      aloneMinor: alone?.minor ?? 0n,
      ...present({ aloneCard }),
      consignments: ids.length,
      pickUpAt: arrivesAt(consignmentId, 'pick-up'),
      deliveryAt: arrivesAt(consignmentId, 'delivery'),
    };
  });
  return { trip, shares };
}

function timedStops(
  frame: TripFrame,
  { content }: StoredVehicle,
  stops: readonly ArrangedStop[],
  route: Route,
  ground: TripGround,
): StoredStop[] {
  const depot = (kind: 'depot-start' | 'depot-end', atMs: number, distanceMetres: number): StoredStop => ({
    stopId: frame.stops?.find((stop) => stop.kind === kind)?.stopId ?? newId(),
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
  const timed = stops.map((stop, index): StoredStop => {
    const times = route.times[index];
    assert(times !== undefined, 'every stop of a route has its times');
    const { terms, number, load, legOf } = ground.consignment(stop.consignmentId);
    const [place, window] =
      stop.kind === 'pick-up'
        ? [terms.pickUp, terms.pickUpWindow]
        : [terms.destination, terms.deliveryWindow];
    return {
      stopId: stop.stopId,
      kind: stop.kind,
      place,
      ...present({ window }),
      consignmentId: stop.consignmentId,
      consignmentNumber: number,
      ...present({ leg: legOf?.leg }),
      cartonCount: load.cartonCount,
      arrivesAt: isoOf(times.arrivesMs),
      leavesAt: isoOf(times.leavesMs),
      distanceMetres: times.distanceMetres,
      lateSeconds: times.lateSeconds,
      locked: stop.locked,
      state: 'planned',
    };
  });
  return [
    depot('depot-start', route.startMs, 0),
    ...timed,
    depot('depot-end', route.endMs, route.lastMetres),
  ];
}

const positioned = (stops: readonly ArrangedStop[], ground: TripGround) =>
  stops.map(({ kind, consignmentId }) => ({
    kind,
    position: positionOf(ground.consignment(consignmentId), kind),
  }));

const UNIT_WORDS = {
  weightGrams: ['kg', 1_000],
  volumeCm3: ['m³', 1_000_000],
  cartonCount: ['cartons', 1],
} as const;

/** The refusal a route that cannot be driven by that vehicle means. */
export function refusalOfRoute(fault: RouteFault, { busy = [] }: Pick<StoredVehicle, 'busy'>): Refusal {
  if (fault.fault === 'off-duty') {
    return new Refusal(busy.length > 0 ? 'VEHICLE_NOT_AVAILABLE' : 'VEHICLE_OFF_DUTY');
  }
  assert(fault.fault === 'too-small', 'stops are arranged with every pick-up before its delivery');
  const [unit, per] = UNIT_WORDS[fault.unit];
  return new Refusal('VEHICLE_TOO_SMALL', { unit, load: fault.load / per, capacity: fault.capacity / per });
}

const isoOf = (ms: number): string => new Date(ms).toISOString();
