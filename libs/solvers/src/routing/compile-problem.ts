import { type Compiled, FROM_DEPOT, PAIR_DELIVERY, PAIR_PICK_UP, TO_DEPOT } from './compiled.js';
import { compileLegs } from './compile-legs.js';
import { compileTasks } from './compile-tasks.js';
import { compileVehicles } from './compile-vehicles.js';
import type { RoutingProblem, Stop, TimeWindow, Visit } from './model.js';
import { nearestStops } from './nearest-stops.js';
import { objectiveWeights } from './objective-weights.js';

interface Node {
  readonly visit: Visit;
  readonly kind: number;
  readonly job: number;
}

/** What a checked problem is to the search. */
export function compileProblem(problem: RoutingProblem): Compiled {
  const { jobs, vehicles, dimensions } = problem;
  const weights = objectiveWeights(problem);
  const { distance, time, size } = withNowhere(problem);
  const fleet = compileVehicles(problem, weights.vehicle);
  const stops = stopsOf(problem);
  const stopCount = stops.length;
  const nodes = [...stops, ...routeEnds(problem, size - 1)];
  const location = Int32Array.from(nodes, ({ visit }) => visit.location);
  const windows = nodes.map(({ visit }) => severalWindows(visit.windows));
  const tasks = compileTasks(
    problem,
    nodeNumbers(problem),
    stopCount,
    nodes.length,
    fleet,
    weights.missingJob,
  );
  const kinds = new Set(stops.map(({ kind }) => kind));
  const open = Float64Array.from(nodes, ({ visit }) => visit.windows?.[0]?.from ?? 0);
  const close = Float64Array.from(nodes, ({ visit }) => visit.windows?.at(-1)?.until ?? Infinity);
  const demand = Float64Array.from(
    nodes.flatMap(({ job }) => [...(jobs[job]?.demand ?? new Array<number>(dimensions).fill(0))]),
  );
  const isShort = (limits: Float64Array): boolean => limits.some((limit) => limit < Infinity);
  const neighbourCount = Math.min(stopCount, stopCount > 500 ? 150 : 400);
  return {
    ...fleet,
    ...tasks,
    missingJob: weights.missingJob,
    stopCount,
    vehicleCount: vehicles.length,
    nodeCount: nodes.length,
    dimensions,
    locationCount: size,
    location,
    row: location.map((one) => one * size),
    service: Float64Array.from(nodes, ({ visit }) => visit.serviceTime),
    open,
    close,
    windows,
    kind: Uint8Array.from(nodes, ({ kind }) => kind),
    demand,
    change: demand.map((amount, entry) => {
      const kind = nodes[Math.floor(entry / dimensions)]?.kind;
      return kind === FROM_DEPOT || kind === PAIR_DELIVERY ? -amount : amount;
    }),
    jobOf: Int32Array.from(nodes, ({ job }) => job),
    time,
    distance,
    ...compileLegs(distance, time, size),
    isTimed: isShort(close) || isShort(fleet.maxDuration),
    hasSeveralWindows: windows.some((list) => list !== undefined),
    hasLoadProfile: kinds.has(PAIR_PICK_UP) || (kinds.has(FROM_DEPOT) && kinds.has(TO_DEPOT)),
    needsHeadLoad: kinds.has(FROM_DEPOT) || tasks.hasHalves,
    needsWalk: isShort(fleet.maxDuration) || isShort(fleet.maxDistance) || tasks.hasHalves,
    neighbours: nearestStops(distance, size, location.subarray(0, stopCount), neighbourCount),
    neighbourCount,
  };
}

/** The matrices with one more location that is no way from anywhere: the end of an open route. */
function withNowhere({ matrix, vehicles }: RoutingProblem): {
  distance: Float64Array;
  time: Float64Array;
  size: number;
} {
  if (vehicles.every(({ end }) => end !== undefined)) return matrix;
  const size = matrix.size + 1;
  const widen = (narrow: Float64Array): Float64Array => {
    const wide = new Float64Array(size * size);
    for (let from = 0; from < matrix.size; from += 1) {
      wide.set(narrow.subarray(from * matrix.size, (from + 1) * matrix.size), from * size);
    }
    return wide;
  };
  return { distance: widen(matrix.distance), time: widen(matrix.time), size };
}

function stopsOf({ jobs }: RoutingProblem): Node[] {
  return jobs.flatMap((one, job): Node[] => {
    if (one.kind === 'delivery') return [{ visit: one.delivery, kind: FROM_DEPOT, job }];
    if (one.kind === 'pick-up') return [{ visit: one.pickUp, kind: TO_DEPOT, job }];
    return [
      { visit: one.pickUp, kind: PAIR_PICK_UP, job },
      { visit: one.delivery, kind: PAIR_DELIVERY, job },
    ];
  });
}

function routeEnds({ vehicles }: RoutingProblem, nowhere: number): Node[] {
  const end = (location: number, shift: TimeWindow | undefined): Node => ({
    visit: { location, serviceTime: 0, windows: shift === undefined ? [] : [shift] },
    kind: TO_DEPOT,
    job: -1,
  });
  return [
    ...vehicles.map(({ start, shift }) => end(start, shift)),
    ...vehicles.map((vehicle) => end(vehicle.end ?? nowhere, vehicle.shift)),
  ];
}

/** The node of a stop. */
export function nodeNumbers({ jobs }: RoutingProblem): (stop: Stop) => number {
  let next = 0;
  const first = jobs.map(({ kind }) => {
    const node = next;
    next += kind === 'pair' ? 2 : 1;
    return node;
  });
  return ({ job, action }) =>
    (first[job] ?? 0) + (jobs[job]?.kind === 'pair' && action === 'delivery' ? 1 : 0);
}

function severalWindows(windows: readonly TimeWindow[] = []): Float64Array | undefined {
  if (windows.length < 2) return undefined;
  return Float64Array.from(windows.flatMap(({ from, until }) => [from, until]));
}
