import { addLoads, type Load, NO_LOAD } from './cartons.js';
import {
  type DistanceTable,
  driveRoute,
  metresOf,
  type Route,
  type RouteStop,
  type RouteVehicle,
  type Shift,
  UNITS,
} from './route.js';

/** So near its depot a vehicle is at home: the yard it stands in, and the error of a position. */
const AT_HOME_METRES = 1_000;

export interface TourStop extends RouteStop {
  readonly locked: boolean;
}

/** One run of a vehicle from its depot and back, in the time it has for it. */
export interface Tour<Stop extends TourStop> {
  readonly stops: readonly Stop[];
  /** From being home from the tour before until the end of the stretch. */
  readonly shift: Shift;
  readonly route: Route;
}

/**
 * Parts a route where its vehicle is at home with nothing aboard: what follows is a trip of its own, with its own
 * tender, its own fixed price and its own shares. It is not parted where that would make anybody later, nor
 * between two locked stops, which keep their trip.
 *
 * @param vehicle in one stretch of its day
 * @returns undefined where the route cannot be driven at all
 */
export function splitTours<Stop extends TourStop>(
  vehicle: RouteVehicle,
  stops: readonly Stop[],
  table: DistanceTable,
): readonly Tour<Stop>[] | undefined {
  const [stretch] = vehicle.shifts;
  if (stretch === undefined) return undefined;
  const tours: Tour<Stop>[] = [];
  const whole = tourOf(vehicle, stops, stretch, table);
  if (whole === undefined) return undefined;
  let rest = whole;
  let from = 0;
  for (const cut of homecomings(vehicle, stops, table)) {
    const parted = part(vehicle, rest, cut - from, table);
    if (parted === undefined) continue;
    tours.push(parted.first);
    rest = parted.rest;
    from = cut;
  }
  return [...tours, rest];
}

/** The tour in two, if nobody is later then. */
function part<Stop extends TourStop>(
  vehicle: RouteVehicle,
  { stops, shift, route }: Tour<Stop>,
  at: number,
  table: DistanceTable,
): { readonly first: Tour<Stop>; readonly rest: Tour<Stop> } | undefined {
  const [before, after] = [stops.slice(0, at), stops.slice(at)];
  if (before.some(({ locked }) => locked) && after.some(({ locked }) => locked)) return undefined;
  const first = tourOf(vehicle, before, shift, table);
  if (first === undefined) return undefined;
  const rest = tourOf(vehicle, after, { startMs: first.route.endMs, endMs: shift.endMs }, table);
  if (rest === undefined) return undefined;
  const isLater = first.route.lateSeconds + rest.route.lateSeconds > route.lateSeconds;
  return isLater ? undefined : { first, rest };
}

function tourOf<Stop extends TourStop>(
  vehicle: RouteVehicle,
  stops: readonly Stop[],
  shift: Shift,
  table: DistanceTable,
): Tour<Stop> | undefined {
  const verdict = driveRoute({ ...vehicle, shifts: [shift] }, stops, table);
  return verdict.ok ? { stops, shift, route: verdict.route } : undefined;
}

/** Before which stops the vehicle is empty and at home. */
function homecomings(
  { depot }: RouteVehicle,
  stops: readonly TourStop[],
  table: DistanceTable,
): readonly number[] {
  let aboard: Load = NO_LOAD;
  let wasHome = false;
  return stops.flatMap(({ kind, load, place }, index) => {
    const isHome = metresOf(table, place, depot) <= AT_HOME_METRES;
    const isEmpty = index > 0 && UNITS.every((unit) => aboard[unit] === 0);
    const cut = isEmpty && (wasHome || isHome);
    aboard = addLoads(aboard, kind === 'pick-up' ? load : minus(load));
    wasHome = isHome;
    return cut ? [index] : [];
  });
}

const minus = ({ weightGrams, volumeCm3, cartonCount }: Load): Load => ({
  weightGrams: -weightGrams,
  volumeCm3: -volumeCm3,
  cartonCount: -cartonCount,
});
