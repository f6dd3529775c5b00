import { at } from './ints.js';
import type { PlanRecord } from './plan.js';
import type { Shop } from './shop.js';

/**
 * A first plan: job after job by the work it has left, blurred by chance, each operation on the machine where it
 * ends first, or on the machine `into` already names for it.
 *
 * @param blur 0 for the plan without chance, 1 for much of it
 */
export function construct(
  shop: Shop,
  next: () => number,
  into: PlanRecord,
  blur: number,
  machines: 'soonest' | 'given',
): void {
  const { size, jobNext, altStart, altMachine, altDuration, firsts } = shop;
  const machineFree = new Int32Array(shop.machineCount);
  const ready = new Int32Array(firsts.length);
  const current = Int32Array.from(firsts);
  const left = new Int32Array(firsts.length);
  for (let job = 0; job < firsts.length; job += 1)
    for (let op = at(firsts, job); op !== size; op = at(jobNext, op))
      left[job] = at(left, job) + shortest(shop, op);
  for (let place = 0; place < size; place += 1) {
    let chosen = -1;
    let urgency = -Infinity;
    for (let job = 0; job < firsts.length; job += 1) {
      if (at(current, job) === size) continue;
      const value = at(left, job) * (1 + blur * next()) - at(ready, job);
      if (value <= urgency) continue;
      chosen = job;
      urgency = value;
    }
    const op = at(current, chosen);
    let soonest = Infinity;
    for (let alternative = at(altStart, op); alternative < at(altStart, op + 1); alternative += 1) {
      const start = Math.max(at(ready, chosen), at(machineFree, at(altMachine, alternative)));
      const end = start + at(altDuration, alternative);
      if (machines === 'given' ? alternative !== at(into.alternative, op) : end >= soonest) continue;
      soonest = end;
      into.alternative[op] = alternative;
    }
    into.order[place] = op;
    machineFree[at(altMachine, at(into.alternative, op))] = soonest;
    ready[chosen] = soonest;
    left[chosen] = at(left, chosen) - shortest(shop, op);
    current[chosen] = at(jobNext, op);
  }
}

function shortest({ altStart, altDuration }: Shop, op: number): number {
  let least = Infinity;
  for (let alternative = at(altStart, op); alternative < at(altStart, op + 1); alternative += 1)
    least = Math.min(least, at(altDuration, alternative));
  return least;
}
