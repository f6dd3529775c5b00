import { assert, greatCircleKm, type Position } from '@tianfu/kernel';
import type { Distances } from '../../application/ports.js';
import type { DistanceTable } from '../../domain/route.js';

/** Roads in the plain around Tianmen are about a third longer than the flight of a crow. */
export const ROAD_FACTOR = 1.35;
/** Door to door over county roads. */
export const ROAD_KMH = 45;
/** 2,500 places are 50 MB of table; a planning run has at most 4,000 doors, of which many are the same. */
export const MAX_PLACES = 4_500;

/** Distances without any map: great circle times a road factor. */
export class GreatCircleDistances implements Distances {
  table(positions: readonly Position[]): Promise<DistanceTable> {
    return Promise.resolve(greatCircleTable(positions));
  }
}

/** Metres and seconds rounded up, so that a detour is never shorter than the way. */
export function greatCircleTable(positions: readonly Position[]): DistanceTable {
  const size = positions.length;
  assert(size <= MAX_PLACES, 'a distance table has a bounded number of places');
  const [metres, seconds] = [new Uint32Array(size * size), new Uint32Array(size * size)];
  positions.forEach((from, row) => {
    for (let column = row + 1; column < size; column += 1) {
      const to = positions[column];
      assert(to !== undefined, 'the column lies within the list');
      const km = greatCircleKm(from, to) * ROAD_FACTOR;
      const [m, s] = [Math.ceil(km * 1_000), Math.ceil((km / ROAD_KMH) * 3_600)];
      for (const place of [row * size + column, column * size + row]) {
        metres[place] = m;
        seconds[place] = s;
      }
    }
  });
  return { size, metres, seconds };
}
