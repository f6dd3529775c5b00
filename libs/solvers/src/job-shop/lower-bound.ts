import { at } from './ints.js';
import { type OneMachineTask, preemptiveMakespan } from './one-machine.js';
import type { Shop } from './shop.js';

/** Sets of machines that are looked at, at most. */
const MAX_MACHINE_SETS = 200;

interface Task extends OneMachineTask {
  /** Bit by bit the machines that can do it. */
  readonly machines: bigint;
}

/**
 * What no schedule undercuts: the longest job; for each machine the preemptive one-machine bound (Jackson) of
 * what only it can do; for sets of machines the work only they can do, shared out evenly between the earliest
 * heads and the shortest tails (Carlier 1987). Durations count with the shortest alternative.
 */
export function lowerBound(shop: Shop): number {
  const tasks = tasksOf(shop);
  let bound = 0;
  for (const { head, duration, tail } of tasks) bound = Math.max(bound, head + duration + tail);
  for (const machines of machineSets(tasks, shop.isFlexible)) {
    const inside = tasks.filter((task) => (task.machines & ~machines) === 0n);
    const count = countOf(machines);
    bound = Math.max(bound, count === 1 ? preemptiveMakespan(inside) : evenShare(inside, count));
  }
  return bound;
}

function tasksOf(shop: Shop): Task[] {
  const { size, jobPrev, jobNext, altStart, altMachine, altDuration } = shop;
  const durations = new Int32Array(size);
  const masks: bigint[] = [];
  for (let op = 0; op < size; op += 1) {
    let shortest = Infinity;
    let machines = 0n;
    for (let alternative = at(altStart, op); alternative < at(altStart, op + 1); alternative += 1) {
      shortest = Math.min(shortest, at(altDuration, alternative));
      machines |= 1n << BigInt(at(altMachine, alternative));
    }
    durations[op] = shortest;
    masks.push(machines);
  }
  const heads = new Int32Array(size + 1);
  const tails = new Int32Array(size + 1);
  for (let op = 0; op < size; op += 1) {
    const before = at(jobPrev, op);
    heads[op] = before === size ? 0 : at(heads, before) + at(durations, before);
  }
  for (let op = size - 1; op >= 0; op -= 1) {
    const behind = at(jobNext, op);
    tails[op] = behind === size ? 0 : at(tails, behind) + at(durations, behind);
  }
  return masks.map((machines, op) => ({
    head: at(heads, op),
    duration: at(durations, op),
    tail: at(tails, op),
    machines,
  }));
}

/** The machine sets of single operations and unions of them, as many as fit. */
function machineSets(tasks: readonly Task[], isFlexible: boolean): Set<bigint> {
  const single = [...new Set(tasks.map(({ machines }) => machines))];
  const sets = new Set(single.slice(0, MAX_MACHINE_SETS));
  if (!isFlexible) return sets;
  if (single.length > 0) sets.add(single.reduce((all, machines) => all | machines));
  for (const some of sets) {
    for (const one of single) {
      if (sets.size >= MAX_MACHINE_SETS) return sets;
      sets.add(some | one);
    }
  }
  return sets;
}

function evenShare(tasks: readonly Task[], machineCount: number): number {
  if (tasks.length < machineCount) return 0;
  const work = tasks.reduce((sum, { duration }) => sum + duration, 0);
  const heads = sumOfLeast(
    tasks.map(({ head }) => head),
    machineCount,
  );
  const tails = sumOfLeast(
    tasks.map(({ tail }) => tail),
    machineCount,
  );
  return Math.ceil((heads + work + tails) / machineCount);
}

const sumOfLeast = (values: readonly number[], count: number): number =>
  values
    .toSorted((a, b) => a - b)
    .slice(0, count)
    .reduce((sum, value) => sum + value, 0);

function countOf(machines: bigint): number {
  let count = 0;
  for (let rest = machines; rest > 0n; rest &= rest - 1n) count += 1;
  return count;
}
