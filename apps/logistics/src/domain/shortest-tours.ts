import { assert } from '@tianfu/kernel';
import { MAX_SHAPLEY } from './shares.js';

/**
 * The length of the shortest tour of every set of consignments, each picked up before it is delivered, from a
 * depot and back, by bit mask; 0 for the empty set. One exact dynamic programme gives them all: a state says of
 * each consignment whether it waits, is aboard or is delivered, and where the vehicle is.
 *
 * @param metres row by row; place 0 is the depot, 1 + 2i the pick-up of consignment i, 2 + 2i its delivery
 * @param count consignments, at most eight: 3^8 states by 16 places
 */
export function shortestTours(metres: readonly (readonly number[])[], count: number): number[] {
  assert(count >= 1 && count <= MAX_SHAPLEY, 'shortest tours: 1 to 8 consignments');
  const places = 1 + 2 * count;
  const states = 3 ** count;
  const best = new Float64Array(states * places).fill(Infinity);
  best[0] = 0;
  for (let state = 0; state < states; state += 1) {
    for (let place = 0; place < places; place += 1) {
      const soFar = best[state * places + place] ?? Infinity;
      if (soFar === Infinity) continue;
      for (let index = 0; index < count; index += 1) {
        const phase = Math.floor(state / 3 ** index) % 3;
        if (phase === 2) continue;
        const to = 1 + 2 * index + phase;
        const reached = (state + 3 ** index) * places + to;
        const length = soFar + (metres[place]?.[to] ?? Infinity);
        if (length < (best[reached] ?? Infinity)) best[reached] = length;
      }
    }
  }
  return Array.from({ length: 1 << count }, (_, set) => tourOf(set, best, metres, count, places));
}

/** Those of the set delivered, the others never touched, and home again. */
function tourOf(
  set: number,
  best: Float64Array,
  metres: readonly (readonly number[])[],
  count: number,
  places: number,
): number {
  if (set === 0) return 0;
  let state = 0;
  for (let index = 0; index < count; index += 1) if ((set & (1 << index)) !== 0) state += 2 * 3 ** index;
  let shortest = Infinity;
  for (let place = 1; place < places; place += 1) {
    const length = (best[state * places + place] ?? Infinity) + (metres[place]?.[0] ?? Infinity);
    shortest = Math.min(shortest, length);
  }
  return shortest;
}
