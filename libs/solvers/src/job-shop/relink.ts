import { at } from './ints.js';
import type { PlanRecord } from './plan.js';
import type { Shop } from './shop.js';

/**
 * A plan on the path between two others. Each order is a ranking of the operations that agrees with every
 * precedence in the jobs; so does any weighted mean of two such rankings, and what both plans order alike on a
 * machine stays so. Machines come from either plan.
 *
 * @param share how far from `from` towards `to`, in (0, 1)
 */
export function relink(
  shop: Shop,
  from: PlanRecord,
  to: PlanRecord,
  share: number,
  next: () => number,
  into: PlanRecord,
): void {
  const { size } = shop;
  const rank = new Float64Array(size);
  for (let place = 0; place < size; place += 1) {
    const op = at(from.order, place);
    rank[op] = (rank[op] ?? 0) + place * (1 - share);
    const other = at(to.order, place);
    rank[other] = (rank[other] ?? 0) + place * share;
  }
  // Ties are settled by the first plan's order, which keeps every job in its own.
  into.order.set(from.order);
  into.order.sort((a, b) => (rank[a] ?? 0) - (rank[b] ?? 0));
  for (let op = 0; op < size; op += 1)
    into.alternative[op] = at(next() < share ? to.alternative : from.alternative, op);
}

/** Pairs on a machine that two plans order differently, and operations on different machines. */
export function distance(shop: Shop, a: PlanRecord, b: PlanRecord, limit: number): number {
  const { size, altMachine } = shop;
  const place = new Int32Array(size);
  for (let index = 0; index < size; index += 1) place[at(b.order, index)] = index;
  const onMachine: number[][] = Array.from({ length: shop.machineCount }, () => []);
  let found = 0;
  for (let index = 0; index < size; index += 1) {
    const op = at(a.order, index);
    if (at(a.alternative, op) !== at(b.alternative, op)) {
      found += 1;
      continue;
    }
    const others = onMachine[at(altMachine, at(a.alternative, op))] ?? [];
    const here = at(place, op);
    for (const other of others) if (other > here) found += 1;
    if (found > limit) return found;
    others.push(here);
  }
  return found;
}
