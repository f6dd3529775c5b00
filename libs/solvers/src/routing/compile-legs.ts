/** Distances and times side by side: entry `2 * (from * size + to)` is the distance, the next one the time. */
export type Legs = Float32Array | Float64Array;

/**
 * One look in memory finds distance and time of a leg, and where single precision is exact for all of them (whole metres
 * and seconds) a day's matrices fit into the processor's cache: a search does little else than to read them.
 *
 * @returns the legs from row to column, and from column to row: the same array where it makes no difference
 */
export function compileLegs(
  distance: Float64Array,
  time: Float64Array,
  size: number,
): { readonly legs: Legs; readonly legsInto: Legs } {
  const isExact = (values: Float64Array): boolean => values.every((value) => Math.fround(value) === value);
  const make = (): Legs =>
    isExact(distance) && isExact(time)
      ? new Float32Array(2 * size * size)
      : new Float64Array(2 * size * size);
  const legs = make();
  const legsInto = make();
  for (let from = 0; from < size; from += 1) {
    for (let to = 0; to < size; to += 1) {
      const there = from * size + to;
      const back = to * size + from;
      legs[2 * there] = distance[there] ?? 0;
      legs[2 * there + 1] = time[there] ?? 0;
      legsInto[2 * back] = distance[there] ?? 0;
      legsInto[2 * back + 1] = time[there] ?? 0;
    }
  }
  return { legs, legsInto: legsInto.every((value, entry) => value === legs[entry]) ? legs : legsInto };
}
