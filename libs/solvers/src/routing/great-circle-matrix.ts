import { assert, greatCircleKm, type Position } from '@tianfu/kernel';
import type { TravelMatrix } from './model.js';

export interface RoadAssumption {
  /** Road length over the crow's. Default 1.3: an assumption, to be replaced where it is known. */
  readonly roadFactor?: number;
  /** Mean speed on the road. Default 40. */
  readonly speedKmPerHour?: number;
}

/**
 * Distances in whole metres and times in whole seconds between all places, from the great circle: what stands in
 * where no map service is at hand. Rounded up, so that the triangle inequality holds within a metre.
 */
export function greatCircleMatrix(
  places: readonly Position[],
  assumption: RoadAssumption = {},
): TravelMatrix {
  const { roadFactor = 1.3, speedKmPerHour = 40 } = assumption;
  assert(
    roadFactor >= 1 && speedKmPerHour > 0,
    'a road is no shorter than the crow flies, and speed positive',
  );
  const size = places.length;
  const distance = new Float64Array(size * size);
  const time = new Float64Array(size * size);
  places.forEach((from, row) => {
    places.forEach((to, column) => {
      const roadKm = row === column ? 0 : greatCircleKm(from, to) * roadFactor;
      distance[row * size + column] = Math.ceil(roadKm * 1000);
      time[row * size + column] = Math.ceil((roadKm / speedKmPerHour) * 3600);
    });
  });
  return { size, distance, time };
}
