import { Refusal, type ShareRule } from '@tianfu/contracts';
import {
  assert,
  newId,
  parseInstant,
  parseMoney,
  parseUnitPrice,
  type Position,
  present,
} from '@tianfu/kernel';
import { paidBy } from '../domain/booking-rules.js';
import type { Load } from '../domain/cartons.js';
import {
  driveRoute,
  fullestPercent,
  metresOf,
  type DistanceTable,
  type Route,
  type RouteFault,
  type RouteStop,
  type RouteVehicle,
} from '../domain/route.js';
import { MAX_SHAPLEY, proportionalShares, type Shares, shapleyShares } from '../domain/shares.js';
import { shortestTours } from '../domain/shortest-tours.js';
import { tripCost } from '../domain/trip-cost.js';
import { tripKindOf } from '../domain/trip-kind.js';
import { freeOf, shiftsOn } from '../domain/vehicle-shifts.js';
import type { Distances } from './ports.js';
import type {
  StoredConsignment,
  StoredHub,
  StoredShare,
  StoredStop,
  StoredTrip,
  StoredVehicle,
} from './stored.js';

/** A stop of a trip being arranged: what it is, and what is kept of the one it was. */
export interface ArrangedStop extends RouteStop {
  readonly stopId: string;
  readonly locked: boolean;
}

/** Everything a day's trips are arranged over: consignments by id, places by row of the table. */
export class TripGround {
  private constructor(
    readonly table: DistanceTable,
    readonly consignments: ReadonlyMap<string, StoredConsignment>,
    private readonly rows: ReadonlyMap<string, number>,
  ) {}

  /** @throws what the distances throw */
  static async of(
    distances: Distances,
    consignments: readonly StoredConsignment[],
    vehicles: readonly StoredVehicle[],
  ): Promise<TripGround> {
    const positions = [
      ...vehicles.map(({ content }) => content.depot.position),
      ...consignments.flatMap((each) => [positionOf(each, 'pick-up'), positionOf(each, 'delivery')]),
    ];
    const rows = new Map<string, number>();
    const unique: Position[] = [];
    for (const position of positions) {
      const key = rowKey(position);
      if (rows.has(key)) continue;
      rows.set(key, unique.length);
      unique.push(position);
    }
    const table = await distances.table(unique);
    return new TripGround(table, new Map(consignments.map((each) => [each.consignmentId, each])), rows);
  }

  /** As it is free that day beside its other trips. */
  vehicle({ content, busy = [] }: StoredVehicle, day: string): RouteVehicle {
    return {
      depot: this.#row(content.depot.position),
      shifts: freeOf(shiftsOn(day, content.shifts), busy),
      capacity: capacityOf(content),
      tariff: tariffOf(content),
    };
  }

  /** @param known the stop it was before, whose id and lock it keeps */
  stop(
    consignmentId: string,
    kind: 'pick-up' | 'delivery',
    known?: Pick<StoredStop, 'stopId' | 'locked'>,
  ): ArrangedStop {
    const consignment = this.consignment(consignmentId);
    const { pickUpWindow, deliveryWindow } = consignment.terms;
    const window = kind === 'pick-up' ? pickUpWindow : deliveryWindow;
    assert(window !== undefined, 'what is booked has its windows');
    return {
      consignmentId,
      kind,
      place: this.#row(positionOf(consignment, kind)),
      opensMs: msOf(window.opensAt),
      closesMs: msOf(window.closesAt),
      load: consignment.load,
      stopId: known?.stopId ?? newId(),
      locked: known?.locked ?? false,
    };
  }

  /** The stops of a trip that is there, without its depots. */
  stopsOf({ stops }: Pick<StoredTrip, 'stops'>): ArrangedStop[] {
    return stops.flatMap((stop) =>
      (stop.kind === 'pick-up' || stop.kind === 'delivery') && stop.consignmentId !== undefined
        ? [this.stop(stop.consignmentId, stop.kind, stop)]
        : [],
    );
  }

  consignment(consignmentId: string): StoredConsignment {
    const found = this.consignments.get(consignmentId);
    assert(found !== undefined, 'a trip is arranged over the consignments on it');
    return found;
  }

  #row(position: Position): number {
    const row = this.rows.get(rowKey(position));
    assert(row !== undefined, 'every place of the ground has a row');
    return row;
  }
}

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
 * @throws Refusal `VEHICLE_TOO_SMALL`, `VEHICLE_OFF_DUTY`, `VEHICLE_NOT_AVAILABLE`, `SHARE_RULE_TOO_LARGE`
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
  const split = splitCost(route.costMinor, frame.shareRule, ids, vehicle, ground);
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
    const { enterpriseId, consigneeId } = consignment;
    return {
      tripId: trip.tripId,
      tripNumber: trip.number,
      consignmentId,
      payerId: paidBy(consignment.terms) === 'consignee' ? (consigneeId ?? enterpriseId) : enterpriseId,
      rule: trip.shareRule,
      currency,
      paysMinor: split.paysMinor[index] ?? 0n,
      aloneMinor: split.aloneMinor[index] ?? 0n,
      consignments: ids.length,
      pickUpAt: arrivesAt(consignmentId, 'pick-up'),
      deliveryAt: arrivesAt(consignmentId, 'delivery'),
    };
  });
  return { trip, shares };
}

/** What each pays and would pay alone: the same vehicle from its depot to the door, the destination, and home. */
function splitCost(
  costMinor: bigint,
  rule: ShareRule,
  ids: readonly string[],
  vehicle: RouteVehicle,
  ground: TripGround,
): Shares & { readonly aloneMinor: readonly bigint[] } {
  const { currency } = vehicle.tariff;
  const places = ids.map(
    (id) => [ground.stop(id, 'pick-up').place, ground.stop(id, 'delivery').place] as const,
  );
  const { table } = ground;
  const alone = places.map(([from, to]) => {
    const metres =
      metresOf(table, vehicle.depot, from) + metresOf(table, from, to) + metresOf(table, to, vehicle.depot);
    return tripCost(vehicle.tariff, metres).minor;
  });
  if (rule === 'proportional' || ids.length === 0) {
    return { ...proportionalShares(costMinor, alone, currency), aloneMinor: alone };
  }
  if (ids.length > MAX_SHAPLEY) {
    throw new Refusal('SHARE_RULE_TOO_LARGE', { maximum: MAX_SHAPLEY, actual: ids.length });
  }
  const rows = [vehicle.depot, ...places.flat()];
  const metres = rows.map((from) => rows.map((to) => metresOf(table, from, to)));
  const ofSet = shortestTours(metres, ids.length).map((length, set) =>
    set === 0 ? 0n : tripCost(vehicle.tariff, length).minor,
  );
  return { ...shapleyShares(costMinor, ofSet, currency), aloneMinor: alone };
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
    const { terms, number, load } = ground.consignment(stop.consignmentId);
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

function positionOf({ terms }: StoredConsignment, kind: 'pick-up' | 'delivery'): Position {
  const { position } = kind === 'pick-up' ? terms.pickUp : terms.destination;
  assert(position !== undefined, 'what is booked has its positions');
  return position;
}

export const capacityOf = (vehicle: StoredVehicle['content']): Load => ({
  weightGrams: vehicle.capacityKg * 1_000,
  volumeCm3: Math.round(vehicle.capacityM3 * 1_000_000),
  cartonCount: vehicle.capacityCartons,
});

export function tariffOf({ tariff }: StoredVehicle['content']): RouteVehicle['tariff'] {
  const [fixed, perKm] = [parseMoney(tariff.fixed), parseUnitPrice(tariff.perKm)];
  assert(fixed.ok && perKm.ok, 'a tariff was checked with its contract');
  const { minor, currency } = fixed.value;
  return { fixedMinor: minor, perKmTenThousandths: perKm.value.tenThousandths, currency };
}

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

const rowKey = ({ lat, lng }: Position): string => `${lat} ${lng}`;
const isoOf = (ms: number): string => new Date(ms).toISOString();

function msOf(text: string): number {
  const instant = parseInstant(text);
  assert(instant !== undefined, 'a time was checked with its contract');
  return instant.getTime();
}
