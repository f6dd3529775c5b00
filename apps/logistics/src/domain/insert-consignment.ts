import {
  driveRoute,
  type DistanceTable,
  type Route,
  type RouteFault,
  type RouteStop,
  type RouteVehicle,
} from './route.js';

/** Where a consignment joins a route and what the route is then. */
export interface Insertion<Stop extends RouteStop> {
  readonly stops: readonly Stop[];
  readonly route: Route;
}

export type InsertionVerdict<Stop extends RouteStop> =
  { readonly ok: true; readonly value: Insertion<Stop> } | { readonly ok: false; readonly error: RouteFault };

/** More stops than a vehicle makes in a day; the search below looks at every pair of places between them. */
export const MAX_STOPS_INSERTED_INTO = 120;

/**
 * Puts a pick-up and its delivery where they cause the least lateness, then the least cost. All stops that are
 * there keep their order, so locked ones keep their place before each other.
 *
 * @param pickUpAt the only place for the pick-up to be tried, by index; left out: all
 */
export function insertConsignment<Stop extends RouteStop>(
  vehicle: RouteVehicle,
  stops: readonly Stop[],
  added: { readonly pickUp: Stop; readonly delivery: Stop },
  table: DistanceTable,
  pickUpAt?: number,
): InsertionVerdict<Stop> {
  let best: Insertion<Stop> | undefined;
  let fault: RouteFault = { fault: 'off-duty' };
  const [from, to] = pickUpAt === undefined ? [0, stops.length] : [pickUpAt, pickUpAt];
  for (let first = from; first <= to; first += 1) {
    for (let second = first; second <= stops.length; second += 1) {
      const tried = [
        ...stops.slice(0, first),
        added.pickUp,
        ...stops.slice(first, second),
        added.delivery,
        ...stops.slice(second),
      ];
      const verdict = driveRoute(vehicle, tried, table);
      if (!verdict.ok) fault = moreTelling(fault, verdict.error);
      else if (best === undefined || isBetter(verdict.route, best.route)) {
        best = { stops: tried, route: verdict.route };
      }
    }
  }
  return best === undefined ? { ok: false, error: fault } : { ok: true, value: best };
}

export const isBetter = (left: Route, right: Route): boolean =>
  left.lateSeconds === right.lateSeconds
    ? left.costMinor < right.costMinor
    : left.lateSeconds < right.lateSeconds;

/** A vehicle that is too small says more than one whose shift ends. */
const moreTelling = (known: RouteFault, found: RouteFault): RouteFault =>
  found.fault === 'too-small' && known.fault !== 'too-small' ? found : known;
