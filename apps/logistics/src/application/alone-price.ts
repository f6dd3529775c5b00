import { metresOf, type RouteVehicle, UNITS } from '../domain/route.js';
import { tripCost } from '../domain/trip-cost.js';
import type { PricedBy } from './stored.js';
import type { TripGround } from './trip-ground.js';

/** What a consignment would cost alone, and the rate card where that is cheaper than the vehicle. */
export interface AlonePrice {
  readonly minor: bigint;
  readonly card: PricedBy | undefined;
}

/**
 * The same vehicle from its depot to the door, the destination, and home, or what stands in for it where that
 * costs less.
 */
export function alonePrice(id: string, day: string, vehicle: RouteVehicle, ground: TripGround): AlonePrice {
  const { table } = ground;
  const [from, to] = [ground.stop(id, 'pick-up').place, ground.stop(id, 'delivery').place];
  const metres =
    metresOf(table, vehicle.depot, from) + metresOf(table, from, to) + metresOf(table, to, vehicle.depot);
  const { minor } = tripCost(vehicle.tariff, metres);
  const other = instead(id, day, vehicle, ground);
  return other !== undefined && other.minor < minor ? other : { minor, card: undefined };
}

/** A published rate card; of a leg its part of what the whole way would cost alone, where that is less. */
export function instead(
  id: string,
  day: string,
  { tariff: { currency } }: RouteVehicle,
  ground: TripGround,
): AlonePrice | undefined {
  const offer = ground.cardFor(id, day, currency);
  const card = offer && {
    minor: offer.price.totalMinor,
    card: { rateCardId: offer.card.rateCardId, carrierName: offer.card.carrierName },
  };
  const part = ground.consignment(id).legOf?.alone;
  if (part === undefined) return card;
  return card !== undefined && card.minor < part.minor ? card : part;
}

/** The cheapest of several vehicles that can take it, and of the cards; undefined where nothing carries it. */
export function cheapestAlone(
  id: string,
  day: string,
  vehicles: readonly RouteVehicle[],
  ground: TripGround,
): AlonePrice | undefined {
  const { load } = ground.consignment(id);
  return vehicles
    .filter(({ capacity }) => UNITS.every((unit) => load[unit] <= capacity[unit]))
    .map((vehicle) => alonePrice(id, day, vehicle, ground))
    .reduce<AlonePrice | undefined>(
      (best, each) => (best === undefined || each.minor < best.minor ? each : best),
      undefined,
    );
}
