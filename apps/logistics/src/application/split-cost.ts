import { Refusal, type ShareRule } from '@tianfu/contracts';
import { metresOf, type RouteVehicle } from '../domain/route.js';
import { MAX_SHAPLEY, orByCard, proportionalShares, type Shares, shapleyShares } from '../domain/shares.js';
import { shortestTours } from '../domain/shortest-tours.js';
import { tripCost } from '../domain/trip-cost.js';
import { type AlonePrice, alonePrice, instead } from './alone-price.js';
import type { TripGround } from './trip-ground.js';

/**
 * What each pays and would pay alone.
 * @throws Refusal `SHARE_RULE_TOO_LARGE`, `LEG_CURRENCY`
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
  for (const id of ids) {
    const part = ground.consignment(id).legOf?.alone;
    if (part !== undefined && part.currency !== currency)
      throw new Refusal('LEG_CURRENCY', { leg: part.currency, vehicle: currency });
  }
  const alone = ids.map((id) => alonePrice(id, day, vehicle, ground));
  if (rule === 'proportional' || ids.length === 0) {
    const aloneMinor = alone.map(({ minor }) => minor);
    return { ...proportionalShares(costMinor, aloneMinor, currency), alone };
  }
  if (ids.length > MAX_SHAPLEY) {
    throw new Refusal('SHARE_RULE_TOO_LARGE', { maximum: MAX_SHAPLEY, actual: ids.length });
  }
  const places = ids.flatMap((id) => [ground.stop(id, 'pick-up').place, ground.stop(id, 'delivery').place]);
  const rows = [vehicle.depot, ...places];
  const metres = rows.map((from) => rows.map((to) => metresOf(table, from, to)));
  const byVehicle = shortestTours(metres, ids.length).map((length, set) =>
    set === 0 ? 0n : tripCost(vehicle.tariff, length).minor,
  );
  const ofSet = orByCard(
    byVehicle,
    ids.map((id) => instead(id, day, vehicle, ground)?.minor),
  );
  return { ...shapleyShares(costMinor, ofSet, currency), alone };
}
