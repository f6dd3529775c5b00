import type { ServedArea } from '@tianfu/contracts';
import { greatCircleKm, type Position } from '@tianfu/kernel';

/** A vehicle that stands no farther from the door may well come. */
const DEPOT_KM = 100;

/**
 * Whether a carrier collects near all of the places: by an area of its rate cards in force, whatever they charge or
 * refuse to carry, or because a vehicle of its fleet stands near. Near no place at all nobody collects.
 */
export const collectsNear = (
  places: readonly Position[],
  areas: readonly ServedArea[],
  depots: readonly Position[],
): boolean =>
  places.length > 0 &&
  places.every(
    (place) =>
      areas.some(({ centre, radiusKm }) => greatCircleKm(place, centre) <= radiusKm) ||
      depots.some((depot) => greatCircleKm(place, depot) <= DEPOT_KM),
  );
