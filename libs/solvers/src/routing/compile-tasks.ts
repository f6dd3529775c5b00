import type { CompiledVehicles } from './compile-vehicles.js';
import type { RoutingProblem, Stop } from './model.js';
import { RoutingInputError } from './routing-input-error.js';

export interface CompiledTasks {
  readonly taskCount: number;
  readonly taskOf: Int32Array;
  readonly first: Int32Array;
  readonly second: Int32Array;
  readonly penalty: Float64Array;
  readonly after: Int32Array;
  readonly before: Int32Array;
  readonly allowed: Uint8Array;
  readonly isRestricted: boolean;
  readonly openFrom: Int32Array;
  readonly closedBehind: Uint8Array;
  readonly fixedStops: readonly (readonly number[])[];
  /** Whether a lock holds one stop of a pair and leaves the other to the search. */
  readonly hasHalves: boolean;
}

interface Task {
  readonly job: number;
  readonly first: number;
  readonly second: number;
  readonly after: number;
  readonly before: number;
  /** The vehicle that the locked half goes with, or −1. */
  readonly vehicle: number;
}

/** What the search may move, and what the locks hold where it is. @throws RoutingInputError for impossible locks */
export function compileTasks(
  problem: RoutingProblem,
  nodeOf: (stop: Stop) => number,
  stopCount: number,
  nodeCount: number,
  fleet: CompiledVehicles,
  missingJob: number,
): CompiledTasks {
  const { jobs, vehicles, locks } = problem;
  const fixedStops = vehicles.map((): number[] => []);
  const openFrom = Int32Array.from(vehicles, (_, vehicle) => stopCount + vehicle);
  const closedBehind = new Uint8Array(nodeCount);
  const heldBy = new Map<number, number>();
  const inPrefix = new Set<number>();
  const hold = (vehicle: number, node: number): void => {
    if (heldBy.has(node)) return; // a sequence may name stops of the prefix again
    heldBy.set(node, vehicle);
    fixedStops[vehicle]?.push(node);
  };
  for (const { vehicle, stops } of locks?.prefixes ?? []) {
    for (const stop of stops) {
      hold(vehicle, nodeOf(stop));
      inPrefix.add(nodeOf(stop));
      closedBehind[openFrom[vehicle] ?? 0] = 1;
      openFrom[vehicle] = nodeOf(stop);
    }
  }
  for (const { vehicle, stops } of locks?.sequences ?? []) {
    for (const stop of stops) hold(vehicle, nodeOf(stop));
  }
  const tasks = jobs.flatMap(({ kind }, job): Task[] => {
    const pickUp = nodeOf({ job, action: 'pick-up' });
    const delivery = nodeOf({ job, action: 'delivery' });
    const task = { job, first: pickUp, second: kind === 'pair' ? delivery : -1, after: -1, before: -1 };
    const pickUpBy = heldBy.get(pickUp);
    if (kind !== 'pair') return pickUpBy === undefined ? [{ ...task, vehicle: -1 }] : [];
    const deliveryBy = heldBy.get(delivery);
    if (pickUpBy === undefined && deliveryBy === undefined) return [{ ...task, vehicle: -1 }];
    const half = { ...task, second: -1, vehicle: pickUpBy ?? deliveryBy ?? -1 };
    // Behind a prefix comes what is behind any of its stops.
    const behind = inPrefix.has(pickUp) ? (openFrom[half.vehicle] ?? pickUp) : pickUp;
    if (deliveryBy === undefined) return [{ ...half, first: delivery, after: behind }];
    if (pickUpBy === undefined && inPrefix.has(delivery))
      throw new RoutingInputError(`locks: a prefix delivers job ${job} before it is picked up`);
    if (pickUpBy === undefined) return [{ ...half, before: delivery }];
    if (pickUpBy !== deliveryBy)
      throw new RoutingInputError(`locks: job ${job} is picked up and delivered by two vehicles`);
    return [];
  });
  const taskOf = new Int32Array(nodeCount).fill(-1);
  tasks.forEach(({ first, second }, task) => {
    taskOf[first] = task;
    if (second >= 0) taskOf[second] = task;
  });
  const { classCount, mayServe, example, classOf } = fleet;
  const allowed = Uint8Array.from(
    tasks.flatMap(({ job, vehicle }) =>
      example.map((one, ofClass) =>
        (vehicle >= 0 ? classOf[vehicle] === ofClass : mayServe(one, job)) ? 1 : 0,
      ),
    ),
  );
  return {
    taskCount: tasks.length,
    taskOf,
    first: Int32Array.from(tasks, ({ first }) => first),
    second: Int32Array.from(tasks, ({ second }) => second),
    penalty: Float64Array.from(tasks, ({ job, vehicle }) =>
      // Half of a locked pair cannot stay away, whatever the job's penalty.
      vehicle >= 0 ? missingJob : (jobs[job]?.penalty ?? missingJob),
    ),
    after: Int32Array.from(tasks, ({ after }) => after),
    before: Int32Array.from(tasks, ({ before }) => before),
    allowed,
    isRestricted: classCount > 0 && allowed.includes(0),
    openFrom,
    closedBehind,
    fixedStops,
    hasHalves: tasks.some(({ vehicle }) => vehicle >= 0),
  };
}
