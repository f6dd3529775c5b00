import { at } from './ints.js';
import type { Shop } from './shop.js';

const MAX_ROUNDS = 50;

/**
 * Machines for all operations with little work on each: drawn by chance, then changed one operation at a time
 * while the sum of the squared loads falls. A short duration and an idle machine both make it fall.
 */
export function balance(shop: Shop, next: () => number, alternatives: Int32Array): void {
  const { size, altStart, altMachine, altDuration } = shop;
  const load = new Int32Array(shop.machineCount);
  for (let op = 0; op < size; op += 1) {
    const count = at(altStart, op + 1) - at(altStart, op);
    const chosen = at(altStart, op) + Math.floor(next() * count);
    alternatives[op] = chosen;
    load[at(altMachine, chosen)] = at(load, at(altMachine, chosen)) + at(altDuration, chosen);
  }
  let hasChanged = true;
  for (let round = 0; round < MAX_ROUNDS && hasChanged; round += 1) {
    hasChanged = false;
    const first = Math.floor(next() * size);
    for (let index = 0; index < size; index += 1) {
      const op = (first + index) % size;
      const current = at(alternatives, op);
      load[at(altMachine, current)] = at(load, at(altMachine, current)) - at(altDuration, current);
      let best = current;
      let least = Infinity;
      for (let alternative = at(altStart, op); alternative < at(altStart, op + 1); alternative += 1) {
        const takes = at(altDuration, alternative);
        // What the square of the machine's load grows by.
        const growth = takes * (2 * at(load, at(altMachine, alternative)) + takes);
        if (growth > least || (growth === least && alternative !== current)) continue;
        least = growth;
        best = alternative;
      }
      if (best !== current) hasChanged = true;
      alternatives[op] = best;
      load[at(altMachine, best)] = at(load, at(altMachine, best)) + at(altDuration, best);
    }
  }
}
