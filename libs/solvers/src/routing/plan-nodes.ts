/* eslint-disable @typescript-eslint/no-non-null-assertion -- nodes index the arrays made for them */
import { FROM_DEPOT, PAIR_DELIVERY } from './compiled.js';
import { nodeNumbers } from './compile-problem.js';
import type { Route, RoutePlan, RoutingProblem, Stop } from './model.js';
import type { Routes } from './routes.js';

/** Makes the routes those of a plan. */
export function takePlan(routes: Routes, problem: RoutingProblem, plan: RoutePlan): void {
  const nodeOf = nodeNumbers(problem);
  const { taskCount, first, vehicleCount } = routes.problem;
  for (let vehicle = 0; vehicle < vehicleCount; vehicle += 1) routes.setRoute(vehicle, []);
  for (const { vehicle, stops } of plan.routes) routes.setRoute(vehicle, stops.map(nodeOf));
  for (let task = 0; task < taskCount; task += 1) routes.setAbsent(task, routes.vehicleOf[first[task]!]! < 0);
  routes.recount();
}

/** The plan that the routes are. */
export function planOf(routes: Routes, problem: RoutingProblem): RoutePlan {
  const { jobOf, kind, vehicleCount } = routes.problem;
  const served = new Set<number>();
  const found: Route[] = [];
  for (let vehicle = 0; vehicle < vehicleCount; vehicle += 1) {
    if (routes.stopsOf[vehicle] === 0) continue;
    const stops: Stop[] = [];
    const end = routes.endOf(vehicle);
    for (let node = routes.next[routes.startOf(vehicle)]!; node !== end; node = routes.next[node]!) {
      const job = jobOf[node]!;
      served.add(job);
      const isDelivery = kind[node] === FROM_DEPOT || kind[node] === PAIR_DELIVERY;
      stops.push({ job, action: isDelivery ? 'delivery' : 'pick-up' });
    }
    found.push({ vehicle, stops });
  }
  return { routes: found, unserved: [...problem.jobs.keys()].filter((job) => !served.has(job)) };
}
