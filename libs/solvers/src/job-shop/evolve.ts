import { assert } from '@tianfu/kernel';
import { balance } from './balance.js';
import type { Budget } from './budget.js';
import { construct } from './construct.js';
import { emptyRecord, type Plan, type PlanRecord } from './plan.js';
import { distance, relink } from './relink.js';
import { TabuSearch } from './tabu-search.js';

const POPULATION = 8;
/** Iterations without anything better after which a tabu search ends. */
const PATIENCE = 6_000;
/** Plans nearer to each other than this count as one. */
const LEAST_DISTANCE = 3;
/** A child lies at least so far from either parent, as a share of the way. */
const LEAST_SHARE = 0.3;
/** Children in a row that brought nothing before the population is drawn anew. */
const MAX_BARREN = 3 * POPULATION;

/**
 * Tabu search from many sides, with path relinking between the plans it found (after Peng, Lü and Cheng 2015):
 * a small population of local optima; two of them give a plan in between, which is searched in turn and takes
 * the place of the worst. Ends with the budget; `best` holds the best plan of all.
 */
export function evolve(plan: Plan, budget: Budget, best: PlanRecord, next: () => number): void {
  const { shop } = plan;
  const search = new TabuSearch(plan, budget, best, next);
  const start = emptyRecord(shop);
  const improved = (): PlanRecord => {
    const local = emptyRecord(shop);
    plan.load(start.order, start.alternative);
    search.run(local, PATIENCE);
    return local;
  };
  construct(shop, next, start, 0, 'soonest');
  let population = [improved()];
  while (budget.ended === undefined) {
    while (population.length < POPULATION && budget.ended === undefined) {
      if (shop.isFlexible) balance(shop, next, start.alternative);
      construct(shop, next, start, 1, 'given');
      population.push(improved());
    }
    for (let barren = 0; barren < MAX_BARREN && budget.ended === undefined;) {
      const [from, to] = twoOf(population, next);
      relink(shop, from, to, LEAST_SHARE + next() * (1 - 2 * LEAST_SHARE), next, start);
      barren = takeIn(plan, population, improved()) ? 0 : barren + 1;
    }
    population = [];
  }
}

function twoOf(population: readonly PlanRecord[], next: () => number): [PlanRecord, PlanRecord] {
  const one = Math.floor(next() * population.length);
  const other = (one + 1 + Math.floor(next() * (population.length - 1))) % population.length;
  const [from, to] = [population[one], population[other]];
  assert(from !== undefined && to !== undefined, 'both lie within the population');
  return [from, to];
}

/** Puts a child in the place of the worst plan unless it is no better or already known. */
function takeIn({ shop }: Plan, population: PlanRecord[], child: PlanRecord): boolean {
  let worst = 0;
  const makespanOf = (index: number): number => population[index]?.makespan ?? 0;
  for (let index = 1; index < population.length; index += 1)
    if (makespanOf(index) > makespanOf(worst)) worst = index;
  if (child.makespan > makespanOf(worst)) return false;
  if (population.some((other) => distance(shop, child, other, LEAST_DISTANCE) < LEAST_DISTANCE)) return false;
  const isBetter = child.makespan < makespanOf(worst);
  population[worst] = child;
  return isBetter;
}
