import { setImmediate } from 'node:timers/promises';
import type { Currency } from '@tianfu/kernel';
import { driveRoute, type RouteVehicle } from '../domain/route.js';
import { worthSharing } from '../domain/worth-sharing.js';
import type { StoredVehicle } from './stored.js';
import type { ArrangedStop, TripGround } from './trip-ground.js';

/** A route of a trip that may be, in the day and the currency it is paid in. */
export interface SharedRoute {
  readonly vehicle: RouteVehicle;
  readonly day: string;
  readonly stops: readonly ArrangedStop[];
}

/**
 * A route without those a published card carries for no more than they add to it; without any stop where the
 * cards of all together cost no more than the trip. What somebody locked stays.
 */
export function leaveToCards(
  { vehicle, day, stops }: SharedRoute,
  ground: TripGround,
): readonly ArrangedStop[] {
  const { currency } = vehicle.tariff;
  const ids = [...new Set(stops.map(({ consignmentId }) => consignmentId))];
  const sharers = ids.map((id) => ({ id, cardMinor: cardMinorOf(id, stops, day, currency, ground) }));
  if (sharers.every(({ cardMinor }) => cardMinor === undefined)) return stops;
  const aboard = (kept: readonly string[]): readonly ArrangedStop[] => {
    const wanted = new Set(kept);
    return stops.filter(({ consignmentId }) => wanted.has(consignmentId));
  };
  const kept = worthSharing(sharers, (some) => {
    const verdict = driveRoute(vehicle, aboard(some), ground.table);
    return verdict.ok ? verdict.route.costMinor : undefined;
  });
  return kept.length === ids.length ? stops : aboard(kept);
}

function cardMinorOf(
  id: string,
  stops: readonly ArrangedStop[],
  day: string,
  currency: Currency,
  ground: TripGround,
): bigint | undefined {
  // A carrier's card takes goods the whole way or not at all.
  if (ground.consignment(id).legOf !== undefined) return undefined;
  if (stops.some(({ consignmentId, locked }) => locked && consignmentId === id)) return undefined;
  return ground.cardFor(id, day, currency)?.price.totalMinor;
}

/** A consignment is priced with every card of the market: a second for a thousand with four hundred cards. */
const PRICED_AT_ONCE = 20;

/** Prices a whole day's goods without keeping the process from its other work; the ground remembers the prices. */
export async function priceCards(
  consignmentIds: readonly string[],
  vehicles: readonly StoredVehicle[],
  day: string,
  ground: TripGround,
): Promise<void> {
  for (const [index, consignmentId] of consignmentIds.entries()) {
    if (index % PRICED_AT_ONCE === 0) await setImmediate();
    cardOnDay(consignmentId, vehicles, day, ground);
  }
}

/** What a card would carry it for, in the currency the day's vehicles are paid in. */
export function cardOnDay(
  consignmentId: string,
  vehicles: readonly StoredVehicle[],
  day: string,
  ground: TripGround,
): bigint | undefined {
  const [first] = vehicles;
  if (first === undefined || ground.consignment(consignmentId).legOf !== undefined) return undefined;
  const { currency } = ground.vehicle(first, day).tariff;
  return ground.cardFor(consignmentId, day, currency)?.price.totalMinor;
}
