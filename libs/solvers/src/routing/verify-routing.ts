import { checkProblem, checkRoutes } from './check-problem.js';
import type { Route, RoutePlan, RoutingProblem, Stop } from './model.js';
import { objectiveWeights } from './objective-weights.js';
import { type RouteFacts, routeFacts } from './route-facts.js';
import { RoutingInputError } from './routing-input-error.js';

export interface Violation {
  readonly kind:
    | 'malformed'
    | 'late'
    | 'overload'
    | 'too-far'
    | 'too-long'
    | 'half-served'
    | 'wrong-order'
    | 'not-allowed'
    | 'lock-broken'
    | 'unserved';
  /** What is wrong and where, in one sentence. */
  readonly text: string;
}

/** What a plan is worth, found by driving it, and all that is wrong with it. */
export interface RoutingVerdict {
  readonly violations: readonly Violation[];
  readonly routes: readonly RouteFacts[];
  readonly vehicles: number;
  readonly distance: number;
  /** Travel and fixed costs. */
  readonly cost: number;
  /** Of jobs left out that have one. */
  readonly penalty: number;
  /** Cost, penalties and weights together, see `objectiveWeights`; what `solveRouting` makes small. */
  readonly objective: number;
}

/**
 * Checks a plan against every rule of the problem. Shares no code with the search, only the definition of the
 * objective's weights. An empty list of violations means the plan can be driven; a job left out although it must be
 * served is a violation of the kind `unserved`.
 *
 * @throws RoutingInputError when the problem itself means nothing
 */
export function verifyRouting(problem: RoutingProblem, plan: RoutePlan): RoutingVerdict {
  checkProblem(problem);
  const weights = objectiveWeights(problem);
  const malformed = malformations(problem, plan);
  if (malformed.length > 0) {
    const nothing = { routes: [], vehicles: 0, distance: 0, cost: 0, penalty: 0, objective: Infinity };
    return { violations: malformed, ...nothing };
  }
  const used = plan.routes.filter(({ stops }) => stops.length > 0);
  const facts = used.map((route) => routeFacts(problem, route));
  const left = problem.jobs.filter((_, job) => plan.unserved.includes(job));
  const penalty = left.reduce((sum, job) => sum + (job.penalty ?? 0), 0);
  const missing = left.filter((job) => job.penalty === undefined).length;
  const cost = facts.reduce((sum, one) => sum + one.cost, 0);
  return {
    violations: [
      ...facts.flatMap((one) => [...one.violations]),
      ...used.flatMap((route) => routeRules(problem, route)),
      ...jobRules(problem, plan),
      ...lockRules(problem, plan),
    ],
    routes: facts,
    vehicles: used.length,
    distance: facts.reduce((sum, one) => sum + one.distance, 0),
    cost,
    penalty,
    objective: cost + penalty + used.length * weights.vehicle + missing * weights.missingJob,
  };
}

function malformations(problem: RoutingProblem, { routes, unserved }: RoutePlan): Violation[] {
  try {
    checkRoutes(problem, routes, 'routes');
    if (unserved.some((job) => problem.jobs[job] === undefined))
      throw new RoutingInputError('unserved: not a job');
    if (new Set(unserved).size < unserved.length) throw new RoutingInputError('unserved: a job twice');
    return [];
  } catch (error) {
    if (error instanceof RoutingInputError) return [{ kind: 'malformed', text: error.message }];
    throw error;
  }
}

/** Skills and allowed vehicles. */
function routeRules({ jobs, vehicles, locks }: RoutingProblem, { vehicle, stops }: Route): Violation[] {
  const held = new Map(locks?.vehicles?.map((lock) => [lock.job, lock.vehicle]));
  const skills = vehicles[vehicle]?.skills ?? [];
  return [...new Set(stops.map(({ job }) => job))].flatMap((job): Violation[] => {
    const found: Violation[] = [];
    const missing = jobs[job]?.skills?.filter((skill) => !skills.includes(skill)) ?? [];
    if (missing.length > 0)
      found.push({
        kind: 'not-allowed',
        text: `vehicle ${vehicle} lacks ${missing.join(', ')} for job ${job}`,
      });
    if (jobs[job]?.vehicles?.includes(vehicle) === false)
      found.push({ kind: 'not-allowed', text: `vehicle ${vehicle} may not serve job ${job}` });
    if ((held.get(job) ?? vehicle) !== vehicle)
      found.push({ kind: 'lock-broken', text: `job ${job} is locked to vehicle ${held.get(job)}` });
    return found;
  });
}

/** Every job served whole, once, in order, by one vehicle; or named as unserved. */
function jobRules({ jobs, locks }: RoutingProblem, { routes, unserved }: RoutePlan): Violation[] {
  const placeOf = new Map<string, { vehicle: number; place: number }>();
  for (const { vehicle, stops } of routes) {
    stops.forEach((stop, place) => placeOf.set(stopKey(stop), { vehicle, place }));
  }
  const left = new Set(unserved);
  const held = new Set(locks?.vehicles?.map(({ job }) => job));
  return jobs.flatMap(({ kind, penalty }, job): Violation[] => {
    const pickUp = placeOf.get(stopKey({ job, action: 'pick-up' }));
    const delivery = placeOf.get(stopKey({ job, action: 'delivery' }));
    if (pickUp === undefined && delivery === undefined) {
      if (!left.has(job))
        return [{ kind: 'unserved', text: `job ${job} is in no route and not named as unserved` }];
      if (penalty === undefined) return [{ kind: 'unserved', text: `job ${job} must be served` }];
      return held.has(job) ? [{ kind: 'unserved', text: `job ${job} is locked to a vehicle` }] : [];
    }
    if (left.has(job)) return [{ kind: 'malformed', text: `job ${job} is served and named as unserved` }];
    if (kind !== 'pair') return [];
    if (pickUp === undefined || delivery === undefined)
      return [
        {
          kind: 'half-served',
          text: `job ${job}: only its ${pickUp === undefined ? 'delivery' : 'pick-up'}`,
        },
      ];
    if (pickUp.vehicle !== delivery.vehicle)
      return [{ kind: 'half-served', text: `job ${job}: picked up and delivered by two vehicles` }];
    if (pickUp.place > delivery.place)
      return [{ kind: 'wrong-order', text: `job ${job} is delivered before it is picked up` }];
    return [];
  });
}

function lockRules({ locks }: RoutingProblem, { routes }: RoutePlan): Violation[] {
  const keysOf = new Map(routes.map(({ vehicle, stops }) => [vehicle, stops.map(stopKey)]));
  const broken: Violation[] = [];
  for (const { vehicle, stops } of locks?.prefixes ?? []) {
    const keys = keysOf.get(vehicle) ?? [];
    if (stops.some((stop, place) => keys[place] !== stopKey(stop)))
      broken.push({ kind: 'lock-broken', text: `vehicle ${vehicle} does not begin with its locked stops` });
  }
  for (const { vehicle, stops } of locks?.sequences ?? []) {
    const places = stops.map((stop) => (keysOf.get(vehicle) ?? []).indexOf(stopKey(stop)));
    if (places.some((place, index) => place < 0 || place <= (places[index - 1] ?? -1)))
      broken.push({ kind: 'lock-broken', text: `vehicle ${vehicle} does not keep its locked order` });
  }
  return broken;
}

function stopKey({ job, action }: Stop): string {
  return `${job} ${action}`;
}
