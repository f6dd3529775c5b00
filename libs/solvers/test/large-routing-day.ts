import { seededRandom } from '@tianfu/kernel';
import type { RoutingJob, RoutingProblem, Visit } from '../src/routing/model.js';

/** By default more than five hundred stops at forty places, searched beside the nearest stops only; some close over noon. */
export function aLargeDay(seed: number, { jobs, vehicles } = { jobs: 400, vehicles: 30 }): RoutingProblem {
  const random = seededRandom(seed);
  const places = Array.from({ length: 41 }, () => [random.integer(0, 99), random.integer(0, 99)] as const);
  const distance = Float64Array.from(
    places.flatMap(([x, y]) => places.map(([toX, toY]) => Math.ceil(Math.hypot(x - toX, y - toY)))),
  );
  const visit = (): Visit => {
    const hours = [{ from: random.integer(0, 200), until: random.integer(300, 900) }];
    if (random.next() < 0.2) hours.push({ from: 950, until: 1_500 });
    return { location: random.integer(1, 40), serviceTime: random.integer(1, 4), windows: hours };
  };
  const job = (): RoutingJob => {
    const terms = { demand: [random.integer(1, 6), random.integer(1, 3)], pickUp: visit() };
    if (random.next() < 0.6) return { kind: 'pick-up', ...terms };
    return { kind: 'pair', ...terms, delivery: { ...visit(), windows: [{ from: 0, until: 1_500 }] } };
  };
  return {
    matrix: { size: 41, distance, time: distance },
    dimensions: 2,
    jobs: Array.from({ length: jobs }, job),
    vehicles: Array.from({ length: vehicles }, (_, index) => ({
      start: 0,
      end: 0,
      capacity: index % 2 === 0 ? [90, 60] : [140, 80],
      fixedCost: index % 2 === 0 ? 50 : 80,
      shift: { from: 0, until: 1_600 },
    })),
  };
}
