import { addLoads, type Load, NO_LOAD } from './cartons.js';
import { type Tariff, tripCost } from './trip-cost.js';

/** A place of a distance table, by its row. */
export type PlaceIndex = number;

/** Metres and seconds from each place to each other one, row by row. */
export interface DistanceTable {
  readonly size: number;
  readonly metres: Uint32Array;
  readonly seconds: Uint32Array;
}

export interface RouteStop {
  readonly consignmentId: string;
  readonly kind: 'pick-up' | 'delivery';
  readonly place: PlaceIndex;
  readonly opensMs: number;
  readonly closesMs: number;
  /** Of the consignment: taken aboard at its pick-up, off at its delivery. */
  readonly load: Load;
}

export interface Shift {
  readonly startMs: number;
  readonly endMs: number;
}

export interface RouteVehicle {
  readonly depot: PlaceIndex;
  /** Of the day, by time. */
  readonly shifts: readonly Shift[];
  readonly capacity: Load;
  readonly tariff: Tariff;
}

export interface StopTimes {
  readonly arrivesMs: number;
  readonly leavesMs: number;
  readonly distanceMetres: number;
  readonly lateSeconds: number;
}

export type RouteFault =
  | {
      readonly fault: 'too-small';
      readonly unit: keyof Load;
      readonly load: number;
      readonly capacity: number;
    }
  | { readonly fault: 'off-duty' }
  | { readonly fault: 'order' };

export interface Route {
  readonly startMs: number;
  readonly endMs: number;
  readonly times: readonly StopTimes[];
  /** The way home. */
  readonly lastMetres: number;
  readonly distanceMetres: number;
  readonly lateSeconds: number;
  readonly peak: Load;
  readonly costMinor: bigint;
}

export type RouteVerdict =
  { readonly ok: true; readonly route: Route } | { readonly ok: false; readonly error: RouteFault };

/** Handing over takes ten minutes and a quarter of a minute for each carton. */
const STOP_SECONDS = 600;
const CARTON_SECONDS = 15;
export const serviceSeconds = (cartonCount: number): number => STOP_SECONDS + CARTON_SECONDS * cartonCount;

/**
 * Drives the stops in their order: when each is reached, how far and how late, what it costs. Lateness is allowed
 * and counted; too much aboard, a delivery before its pick-up and a trip outside every shift are not.
 */
export function driveRoute(
  vehicle: RouteVehicle,
  stops: readonly RouteStop[],
  table: DistanceTable,
): RouteVerdict {
  const fault = loadFault(vehicle, stops);
  if (fault !== undefined) return { ok: false, error: fault };
  const routes = vehicle.shifts.flatMap((shift) => {
    const route = drivenIn(shift, vehicle, stops, table);
    return route.endMs <= shift.endMs ? [route] : [];
  });
  const [first, ...others] = routes;
  if (first === undefined) return { ok: false, error: { fault: 'off-duty' } };
  return {
    ok: true,
    route: others.reduce((best, each) => (each.lateSeconds < best.lateSeconds ? each : best), first),
  };
}

function drivenIn(
  shift: Shift,
  { depot, tariff }: RouteVehicle,
  stops: readonly RouteStop[],
  table: DistanceTable,
): Route {
  const [first] = stops;
  // Leaving earlier than the first door opens is only waiting.
  const latestStartMs =
    first === undefined ? shift.startMs : first.opensMs - secondsOf(table, depot, first.place) * 1_000;
  const startMs = Math.max(shift.startMs, latestStartMs);
  let [atMs, at, distanceMetres, lateSeconds] = [startMs, depot, 0, 0];
  let [aboard, peak] = [NO_LOAD, NO_LOAD];
  const times = stops.map((stop): StopTimes => {
    const metres = metresOf(table, at, stop.place);
    const arrivesMs = atMs + secondsOf(table, at, stop.place) * 1_000;
    // Two consignments at one door are one stop of the vehicle.
    const setupSeconds = at === stop.place && atMs > startMs ? 0 : STOP_SECONDS;
    const late = Math.max(0, Math.ceil((arrivesMs - stop.closesMs) / 1_000));
    atMs =
      Math.max(arrivesMs, stop.opensMs) + (setupSeconds + CARTON_SECONDS * stop.load.cartonCount) * 1_000;
    at = stop.place;
    distanceMetres += metres;
    lateSeconds += late;
    aboard = stop.kind === 'pick-up' ? addLoads(aboard, stop.load) : addLoads(aboard, negative(stop.load));
    peak = larger(peak, aboard);
    return { arrivesMs, leavesMs: atMs, distanceMetres: metres, lateSeconds: late };
  });
  const lastMetres = metresOf(table, at, depot);
  distanceMetres += lastMetres;
  return {
    startMs,
    endMs: atMs + secondsOf(table, at, depot) * 1_000,
    times,
    lastMetres,
    distanceMetres,
    lateSeconds,
    peak,
    costMinor: tripCost(tariff, distanceMetres).minor,
  };
}

function loadFault({ capacity }: RouteVehicle, stops: readonly RouteStop[]): RouteFault | undefined {
  let aboard = NO_LOAD;
  const picked = new Set<string>();
  for (const { kind, load, consignmentId } of stops) {
    if (kind === 'pick-up') {
      picked.add(consignmentId);
      aboard = addLoads(aboard, load);
      const unit = UNITS.find((each) => aboard[each] > capacity[each]);
      if (unit !== undefined)
        return { fault: 'too-small', unit, load: aboard[unit], capacity: capacity[unit] };
    } else {
      if (!picked.delete(consignmentId)) return { fault: 'order' };
      aboard = addLoads(aboard, negative(load));
    }
  }
  return picked.size > 0 ? { fault: 'order' } : undefined;
}

export const UNITS = ['weightGrams', 'volumeCm3', 'cartonCount'] as const satisfies readonly (keyof Load)[];

/** The fullest of weight, volume and cartons in percent of what the vehicle takes, rounded up. */
export const fullestPercent = (load: Load, capacity: Load): number =>
  Math.max(...UNITS.map((unit) => Math.ceil((100 * load[unit]) / Math.max(1, capacity[unit]))));

export const metresOf = ({ metres, size }: DistanceTable, from: PlaceIndex, to: PlaceIndex): number =>
  metres[from * size + to] ?? 0;
export const secondsOf = ({ seconds, size }: DistanceTable, from: PlaceIndex, to: PlaceIndex): number =>
  seconds[from * size + to] ?? 0;

const negative = (load: Load): Load => ({
  weightGrams: -load.weightGrams,
  volumeCm3: -load.volumeCm3,
  cartonCount: -load.cartonCount,
});

const larger = (left: Load, right: Load): Load => ({
  weightGrams: Math.max(left.weightGrams, right.weightGrams),
  volumeCm3: Math.max(left.volumeCm3, right.volumeCm3),
  cartonCount: Math.max(left.cartonCount, right.cartonCount),
});
