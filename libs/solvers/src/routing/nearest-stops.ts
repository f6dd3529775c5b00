/**
 * For each location the stops nearest to it, nearest first (there and back, so that an asymmetric matrix has one
 * order too). Sorted by location and not by stop: a thousand stops share three hundred places.
 *
 * @returns entry `location * count + rank`
 */
export function nearestStops(
  distance: Float64Array,
  size: number,
  locations: Int32Array,
  count: number,
): Int32Array {
  const stopsAt = Array.from({ length: size }, (): number[] => []);
  locations.forEach((location, stop) => stopsAt[location]?.push(stop));
  const inhabited = [...stopsAt.keys()].filter((location) => (stopsAt[location]?.length ?? 0) > 0);
  const nearest = new Int32Array(size * count);
  const away = new Float64Array(size);
  for (let from = 0; from < size; from += 1) {
    for (const to of inhabited) {
      away[to] = (distance[from * size + to] ?? 0) + (distance[to * size + from] ?? 0);
    }
    const order = [...inhabited].sort((a, b) => (away[a] ?? 0) - (away[b] ?? 0) || a - b);
    let rank = 0;
    for (const location of order) {
      for (const stop of stopsAt[location] ?? []) {
        if (rank === count) break;
        nearest[from * count + rank] = stop;
        rank += 1;
      }
    }
  }
  return nearest;
}
