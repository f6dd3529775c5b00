/* eslint-disable @typescript-eslint/no-non-null-assertion -- customers index the arrays made for them */
import type { BestPlan } from '../best-plan.js';
import type { Chance } from '../chance.js';
import type { Routes } from '../routes.js';
import type { Run } from '../run.js';
import { type Individual, individual } from './individual.js';
import { LocalSearch } from './local-search.js';
import type { PlainRouting } from './plain-routing.js';
import { Population } from './population.js';
import { splitTour } from './split.js';

const FIRST_PLANS = 40;
/** How many of the last plans of the local search should keep the capacity. */
const WANTED_FEASIBLE = 0.2;
const PLANS_A_REVIEW = 100;
const REPAIR_RATE = 0.5;
const REPAIR_PENALTY = 10;
const RESTART_AFTER = 20_000;

/**
 * Hybrid genetic search (Vidal, 2022) for plain capacitated routing: ordered crossover of two plans, cut into
 * routes, improved by local search; overload is allowed at a penalty that adapts. The best plan ends in `best`.
 */
export function evolve(
  problem: PlainRouting,
  routes: Routes,
  chance: Chance,
  run: Run,
  best: BestPlan,
): void {
  const { count, distance, demand } = problem;
  const search = new LocalSearch(problem, chance);
  const population = new Population(chance);
  let penalty = Math.min(1_000, Math.max(0.1, largest(distance) / Math.max(1, largest(demand))));
  let [tried, feasible, plans, sinceBetter] = [0, 0, 0, 0];

  const learn = (found: Individual): void => {
    population.add(found, penalty);
    sinceBetter += 1;
    if (found.excess > 0 || found.distance >= best.cost - 1e-9 || found.routes.length > problem.vehicleCount)
      return;
    sinceBetter = 0;
    setRoutes(routes, found);
    best.offer();
  };
  const educate = (tours: readonly Int32Array[]): void => {
    const found = individual(problem, search.improve(tours, penalty));
    tried += 1;
    if (found.excess === 0) feasible += 1;
    learn(found);
    if (found.excess > 0 && chance.next() < REPAIR_RATE) {
      const repaired = individual(problem, search.improve(found.routes, penalty * REPAIR_PENALTY));
      if (repaired.excess === 0) learn(repaired);
    }
    if (tried < PLANS_A_REVIEW) return;
    const share = feasible / tried;
    if (share < WANTED_FEASIBLE - 0.05) penalty = Math.min(penalty * 1.2, 100_000);
    else if (share > WANTED_FEASIBLE + 0.05) penalty = Math.max(penalty * 0.85, 0.1);
    [tried, feasible] = [0, 0];
  };

  learn(individual(problem, routesNow(routes)));
  while (run.goesOn()) {
    plans += 1;
    if (plans <= FIRST_PLANS) educate(splitTour(problem, randomTour(count, chance), penalty));
    else {
      const [mother, father] = population.parents(penalty);
      educate(splitTour(problem, orderedCrossover(mother, father, count, chance), penalty));
    }
    if (sinceBetter < RESTART_AFTER) continue;
    population.clear();
    [plans, sinceBetter] = [0, 0];
  }
}

/** A stretch of the mother's tour, then the father's order of the others, from behind the stretch round (OX). */
function orderedCrossover(mother: Individual, father: Individual, count: number, chance: Chance): Int32Array {
  const [given, filling] = [tourOf(mother, count), tourOf(father, count)];
  const child = new Int32Array(count);
  const has = new Uint8Array(count + 1);
  const from = chance.below(count);
  const length = 1 + chance.below(count - 1);
  for (let step = 0; step < length; step += 1) {
    const place = (from + step) % count;
    child[place] = given[place]!;
    has[given[place]!] = 1;
  }
  let place = (from + length) % count;
  for (let step = 0; step < count; step += 1) {
    const customer = filling[(from + length + step) % count]!;
    if (has[customer] === 1) continue;
    child[place] = customer;
    place = (place + 1) % count;
  }
  return child;
}

function tourOf({ routes }: Individual, count: number): Int32Array {
  const tour = new Int32Array(count);
  let to = 0;
  for (const route of routes) {
    tour.set(route, to);
    to += route.length;
  }
  return tour;
}

function randomTour(count: number, chance: Chance): Int32Array {
  const tour = Int32Array.from({ length: count }, (_, index) => index + 1);
  for (let last = count - 1; last > 0; last -= 1) {
    const other = chance.below(last + 1);
    const customer = tour[last]!;
    tour[last] = tour[other]!;
    tour[other] = customer;
  }
  return tour;
}

/** Customer c of the plain problem is node c − 1 of the routes. */
function routesNow(routes: Routes): Int32Array[] {
  const found: Int32Array[] = [];
  for (let vehicle = 0; vehicle < routes.problem.vehicleCount; vehicle += 1) {
    if (routes.stopsOf[vehicle] === 0) continue;
    const stops = new Int32Array(routes.stopsOf[vehicle]!);
    let node = routes.startOf(vehicle);
    for (let place = 0; place < stops.length; place += 1) {
      node = routes.next[node]!;
      stops[place] = node + 1;
    }
    found.push(stops);
  }
  return found;
}

function setRoutes(routes: Routes, { routes: stops }: Individual): void {
  const { vehicleCount, taskCount } = routes.problem;
  for (let vehicle = 0; vehicle < vehicleCount; vehicle += 1) routes.setRoute(vehicle, []);
  stops.forEach((route, vehicle) => {
    routes.setRoute(
      vehicle,
      route.map((customer) => customer - 1),
    );
  });
  for (let task = 0; task < taskCount; task += 1) routes.setAbsent(task, false);
}

function largest(values: Float64Array): number {
  return values.reduce((most, one) => Math.max(most, one), 0);
}
