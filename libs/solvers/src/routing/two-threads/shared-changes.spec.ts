import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aLargeDay } from '../../../test/large-routing-day.js';
import { Chance } from '../chance.js';
import { compileProblem } from '../compile-problem.js';
import type { RoutingProblem } from '../model.js';
import { planOf, takePlan } from '../plan-nodes.js';
import { Recreate } from '../recreate.js';
import { Routes } from '../routes.js';
import { Ruin } from '../ruin.js';
import { solveRouting } from '../solve-routing.js';
import { verifyRouting } from '../verify-routing.js';
import { SharedChanges, type SharedMemory, sharedMemory, type Side } from './shared-changes.js';

/** Filled several times over by so many turns. */
const RING_OF_SOME_CHANGES = 2_500;
const TURNS = 200;

const seeds = fc.integer({ min: 0, max: 1_000_000 });

/** One of two searchers of the same plan, as its thread would have it. */
class Searcher {
  readonly routes: Routes;
  readonly changes: SharedChanges;
  refusals = 0;
  readonly #ruin: Ruin;
  readonly #recreate: Recreate;

  constructor(
    readonly problem: RoutingProblem,
    memory: SharedMemory,
    side: Side,
    seed: number,
    excessPrice: number | undefined,
  ) {
    const { solution } = solveRouting(problem, { seed: 1, timeMs: 60_000, maxIterations: 1 });
    const chance = new Chance(seed + side);
    this.routes = new Routes(compileProblem(problem));
    takePlan(this.routes, problem, solution);
    if (excessPrice !== undefined) {
      this.routes.allowExcess();
      this.routes.setTerms({ price: excessPrice, most: 0.1 }, { price: excessPrice, most: 60 });
    }
    this.changes = new SharedChanges(memory, side, false);
    this.#ruin = new Ruin(this.routes, chance);
    this.#recreate = new Recreate(this.routes, chance);
  }

  /** Takes something apart and puts it together again. */
  begin(): void {
    this.routes.begin();
    this.#ruin.removeStrings();
    this.#recreate.run();
  }

  end(): void {
    if (this.changes.publish(this.routes)) return;
    this.refusals += 1;
    this.routes.rollback();
  }

  step(): void {
    this.changes.takeOver(this.routes);
    this.begin();
    this.end();
  }

  plan(): unknown {
    const { routes, unserved } = planOf(this.routes, this.problem);
    return { routes, unserved: unserved.toSorted((a, b) => a - b) };
  }
}

function pair(
  problem: RoutingProblem,
  seed: number,
  { ringWords, excessPrice }: { ringWords?: number; excessPrice?: number | undefined } = {},
): readonly [Searcher, Searcher] {
  const memory = sharedMemory(ringWords);
  const side = (one: Side): Searcher => new Searcher(problem, memory, one, seed, excessPrice);
  return [side(0), side(1)];
}

function expectOnePlan([one, other]: readonly [Searcher, Searcher]): void {
  for (const { changes, routes } of [one, other]) changes.takeOver(routes);
  expect(one.plan()).toEqual(other.plan());
  expect(one.routes.overload.sum).toBeCloseTo(other.routes.overload.sum, 9);
  expect(one.routes.lateness.sum).toBeCloseTo(other.routes.lateness.sum, 9);
  for (const { problem, routes } of [one, other]) {
    const { overload, lateness } = routes;
    const price = overload.price * overload.sum + lateness.price * lateness.sum;
    const { objective, violations } = verifyRouting(problem, planOf(routes, problem));
    const allowed = overload.isAllowed ? ['unserved', 'overload', 'late'] : ['unserved'];
    expect(violations.filter(({ kind }) => !allowed.includes(kind))).toEqual([]);
    expect((routes.cost - price) / objective).toBeCloseTo(1, 9);
  }
}

describe('changes that two threads share', () => {
  // Few vehicles leave goods out: these are exchanged too.
  it.each([
    { what: '30 vehicles', vehicles: 30 },
    { what: '2 vehicles', vehicles: 2 },
    { what: '4 that may be overloaded and late', vehicles: 4, excessPrice: 40 },
  ])(
    'keep both plans one, in whatever order steps begin and end, with $what',
    ({ vehicles, excessPrice }) => {
      const excess = { overload: 0, lateness: 0 };
      fc.assert(
        fc.property(seeds, fc.infiniteStream(fc.boolean()), (seed, turns) => {
          const problem = aLargeDay(seed, { jobs: 120, vehicles });
          const searchers = pair(problem, seed, { ringWords: RING_OF_SOME_CHANGES, excessPrice });
          const isOut = [false, false];
          for (let turn = 0; turn < TURNS; turn += 1) {
            // Each has every fourth turn for certain, the others are drawn: none falls far behind.
            const drawn = turns.next().value === true ? 0 : 1;
            const side = turn % 4 === 0 ? 0 : turn % 4 === 2 ? 1 : drawn;
            const searcher = searchers[side];
            if (isOut[side] === true) searcher.end();
            else {
              searcher.changes.takeOver(searcher.routes);
              searcher.begin();
            }
            isOut[side] = isOut[side] !== true;
          }
          for (const side of [0, 1] as const) if (isOut[side] === true) searchers[side].end();
          expect(searchers.some(({ changes }) => changes.isAlone)).toBe(false);
          expectOnePlan(searchers);
          excess.overload += searchers[0].routes.overload.sum;
          excess.lateness += searchers[0].routes.lateness.sum;
        }),
        { numRuns: 10 },
      );
      for (const sum of Object.values(excess)) expect(sum > 0).toBe(excessPrice !== undefined);
    },
  );

  it('refuse a change of a route that the other has changed since', () => {
    const searchers = pair(aLargeDay(5, { jobs: 120, vehicles: 6 }), 3);
    for (let step = 0; step < 100; step += 1) {
      for (const { changes, routes } of searchers) changes.takeOver(routes);
      for (const searcher of searchers) searcher.begin();
      for (const searcher of searchers) searcher.end();
    }
    expect(searchers[0].refusals).toBe(0);
    expect(searchers[1].refusals).toBeGreaterThan(0);
    expect(searchers[1].refusals).toBeLessThan(100);
    expectOnePlan(searchers);
  });

  it('leave the other to itself once it has not read for so long that there is no room', () => {
    const [one, other] = pair(aLargeDay(7, { jobs: 120, vehicles: 6 }), 1, { ringWords: 2_000 });
    for (let step = 0; step < 100; step += 1) one.step();
    expect(one.changes.isAlone).toBe(true);
    const { violations } = verifyRouting(one.problem, planOf(one.routes, one.problem));
    expect(violations.filter(({ kind }) => kind !== 'unserved')).toEqual([]);
    other.step();
    expect(other.changes.isAlone).toBe(false);
  });
});
