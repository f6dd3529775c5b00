import { type SeededRandom, seededRandom } from '@tianfu/kernel';
import type {
  RoutePlan,
  RoutingJob,
  RoutingProblem,
  Stop,
  TimeWindow,
  Vehicle,
  Visit,
} from '../src/index.js';
import { verifyRouting } from '../src/index.js';

export interface SmallSizes {
  readonly jobs: number;
  readonly vehicles: number;
  /** Whether detours never pay: then a part of a feasible plan is feasible. */
  readonly isMetric?: boolean;
}

/** A problem with a little of everything, the same for the same seed. */
export function aSmallProblem(seed: number, sizes: SmallSizes): RoutingProblem {
  const random = seededRandom(seed);
  const size = random.integer(3, 7);
  const dimensions = random.integer(0, 2);
  const distance = aMatrix(random, size);
  const time = aMatrix(random, size);
  if (sizes.isMetric === true) [distance, time].forEach((matrix) => shorten(matrix, size));
  return {
    matrix: { size, distance, time },
    dimensions,
    jobs: Array.from({ length: sizes.jobs }, () => aJob(random, size, dimensions, sizes.vehicles)),
    vehicles: Array.from({ length: sizes.vehicles }, () => aVehicle(random, size, dimensions)),
    goal: random.pick(['cost', 'cost', 'vehicles-first']),
  };
}

function aMatrix(random: SeededRandom, size: number): Float64Array {
  return Float64Array.from({ length: size * size }, (_, arc) =>
    arc % (size + 1) === 0 ? 0 : random.integer(1, 30),
  );
}

/** Floyd and Warshall. */
function shorten(matrix: Float64Array, size: number): void {
  const at = (from: number, to: number): number => matrix[from * size + to] ?? Infinity;
  for (let by = 0; by < size; by += 1)
    for (let from = 0; from < size; from += 1)
      for (let to = 0; to < size; to += 1)
        matrix[from * size + to] = Math.min(at(from, to), at(from, by) + at(by, to));
}

function aJob(random: SeededRandom, size: number, dimensions: number, vehicles: number): RoutingJob {
  const terms = {
    demand: Array.from({ length: dimensions }, () => random.integer(0, 6)),
    ...(random.next() < 0.4 ? { penalty: random.integer(0, 60) } : {}),
    ...(random.next() < 0.2 ? { vehicles: [random.integer(0, vehicles - 1)] } : {}),
    ...(random.next() < 0.2 ? { skills: ['tail lift'] } : {}),
  };
  const visit = (): Visit => aVisit(random, size);
  const kind = random.pick(['delivery', 'pick-up', 'pair', 'pair'] as const);
  if (kind === 'delivery') return { kind, delivery: visit(), ...terms };
  if (kind === 'pick-up') return { kind, pickUp: visit(), ...terms };
  return { kind, pickUp: visit(), delivery: visit(), ...terms };
}

function aVisit(random: SeededRandom, size: number): Visit {
  const windows: TimeWindow[] = [];
  let from = random.integer(0, 60);
  for (let count = random.integer(0, 2); count > 0; count -= 1) {
    const until = from + random.integer(0, 50);
    windows.push({ from, until });
    from = until + random.integer(1, 30);
  }
  return { location: random.integer(0, size - 1), serviceTime: random.integer(0, 5), windows };
}

function aVehicle(random: SeededRandom, size: number, dimensions: number): Vehicle {
  return {
    start: random.integer(0, size - 1),
    ...(random.next() < 0.8 ? { end: random.integer(0, size - 1) } : {}),
    capacity: Array.from({ length: dimensions }, () => random.integer(4, 15)),
    ...(random.next() < 0.7
      ? { shift: { from: random.integer(0, 20), until: random.integer(80, 250) } }
      : {}),
    fixedCost: random.pick([0, 0, 10, 40]),
    costPerDistance: random.pick([1, 1, 2]),
    costPerTime: random.pick([0, 0, 1]),
    ...(random.next() < 0.2 ? { maxDistance: random.integer(30, 120) } : {}),
    ...(random.next() < 0.2 ? { maxDuration: random.integer(40, 150) } : {}),
    ...(random.next() < 0.7 ? { skills: ['tail lift'] } : {}),
  };
}

/** The least objective of all plans that break no rule but leaving jobs out. For at most four jobs. */
export function leastObjective(problem: RoutingProblem): number {
  let least = Infinity;
  const routes = problem.vehicles.map((): Stop[] => []);
  const unserved: number[] = [];
  const judge = (): void => {
    const plan: RoutePlan = { routes: routes.map((stops, vehicle) => ({ vehicle, stops })), unserved };
    const { violations, objective } = verifyRouting(problem, plan);
    if (violations.every(({ kind }) => kind === 'unserved')) least = Math.min(least, objective);
  };
  const place = (job: number): void => {
    const { kind } = problem.jobs[job] ?? {};
    if (kind === undefined) {
      judge();
      return;
    }
    unserved.push(job);
    place(job + 1);
    unserved.pop();
    for (const stops of routes) {
      for (let at = 0; at <= stops.length; at += 1) {
        stops.splice(at, 0, { job, action: kind === 'delivery' ? 'delivery' : 'pick-up' });
        if (kind !== 'pair') place(job + 1);
        for (let later = at + 1; kind === 'pair' && later <= stops.length; later += 1) {
          stops.splice(later, 0, { job, action: 'delivery' });
          place(job + 1);
          stops.splice(later, 1);
        }
        stops.splice(at, 1);
      }
    }
  };
  place(0);
  return least;
}
