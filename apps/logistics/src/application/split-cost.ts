import { Refusal, type ShareRule } from '@tianfu/contracts';
import { metresOf, type RouteVehicle } from '../domain/route.js';
import { MAX_SHAPLEY, orByCard, proportionalShares, type Shares, shapleyShares } from '../domain/shares.js';
import { shortestTours } from '../domain/shortest-tours.js';
import { tripCost } from '../domain/trip-cost.js';
import type { CardOffer } from './card-market.js';
import type { TripGround } from './trip-ground.js';

/** What a consignment would cost alone, and the rate card where that is cheaper than the vehicle. */
export interface AlonePrice {
  readonly minor: bigint;
  readonly card: CardOffer | undefined;
}

/**
 * What each pays and would pay alone: the same vehicle from its depot to the door, the destination, and home, or
 * a published rate card where that costs less.
 * @throws Refusal `SHARE_RULE_TOO_LARGE`
 */
export function splitCost(
  costMinor: bigint,
  rule: ShareRule,
  ids: readonly string[],
  day: string,
  vehicle: RouteVehicle,
  ground: TripGround,
): Shares & { readonly alone: readonly AlonePrice[] } {
  const { currency } = vehicle.tariff;
  const { table } = ground;
  const places = ids.map(
    (id) => [ground.stop(id, 'pick-up').place, ground.stop(id, 'delivery').place] as const,
  );
  const cards = ids.map((id) => ground.cardFor(id, day, currency));
  const alone = places.map(([from, to], index): AlonePrice => {
    const metres =
      metresOf(table, vehicle.depot, from) + metresOf(table, from, to) + metresOf(table, to, vehicle.depot);
    const { minor } = tripCost(vehicle.tariff, metres);
    const card = cards[index];
    return card !== undefined && card.price.totalMinor < minor
      ? { minor: card.price.totalMinor, card }
      : { minor, card: undefined };
  });
  if (rule === 'proportional' || ids.length === 0) {
    const aloneMinor = alone.map(({ minor }) => minor);
    return { ...proportionalShares(costMinor, aloneMinor, currency), alone };
  }
  if (ids.length > MAX_SHAPLEY) {
    throw new Refusal('SHARE_RULE_TOO_LARGE', { maximum: MAX_SHAPLEY, actual: ids.length });
  }
  const rows = [vehicle.depot, ...places.flat()];
  const metres = rows.map((from) => rows.map((to) => metresOf(table, from, to)));
  const byVehicle = shortestTours(metres, ids.length).map((length, set) =>
    set === 0 ? 0n : tripCost(vehicle.tariff, length).minor,
  );
  const ofSet = orByCard(
    byVehicle,
    cards.map((card) => card?.price.totalMinor),
  );
  return { ...shapleyShares(costMinor, ofSet, currency), alone };
}
