import {
  findSlot,
  scheduleCentre,
  SolverBusy,
  SolverCrashed,
  SolverPool,
  SolverUnresponsive,
  verifyCentreSchedule,
  worthOfMoreHours,
  type CentreJob,
  type CentreProblem,
  type CentreSchedule,
  type CentreSearchResult,
  type Slot,
  type UnplannedJob,
} from '@tianfu/solvers';
import type { OnApplicationBootstrap, OnModuleDestroy } from '@nestjs/common';
import type { Planned, Planner } from '../../application/plan-ports.js';

const SEED = 20_261_122;
const HOUR_MINUTES = 60;
const WORTH_MS = 60;
const WORTH_ITERATIONS = 200;
/** A slot is found in milliseconds; this is when something is wrong. */
const SLOT_MS = 2_000;
const NOTHING: CentreSchedule = { steps: [], unplanned: [] };

/** A plan that breaks a rule is a bug of the solver: it is never committed. */
export class PlanBroken extends Error {
  override readonly name = 'PlanBroken';
}

/**
 * The solver of `@tianfu/solvers` in warm threads, so that the service goes on answering and nobody waits for a thread to
 * start. Every plan is judged by its independent verifier before anybody sees it.
 */
export class CentrePlanner implements Planner, OnApplicationBootstrap, OnModuleDestroy {
  constructor(private readonly pool = new SolverPool()) {}

  onApplicationBootstrap(): void {
    this.pool.start();
  }

  onModuleDestroy(): Promise<void> {
    return this.pool.close();
  }

  async slotFor(
    problem: CentreProblem,
    schedule: CentreSchedule,
    job: CentreJob,
  ): Promise<Slot | UnplannedJob> {
    const task = { problem, schedule, job };
    const options = { seed: SEED, timeMs: SLOT_MS };
    const found = await orElse(
      () => this.pool.run('centre-slot', task, options),
      () => findSlot(task, options),
    );
    return found.solution;
  }

  repair(problem: CentreProblem, budgetMs: number): Promise<Planned> {
    const { previous: oldSchedule = NOTHING, ...rest } = problem;
    const options = { seed: SEED, timeMs: budgetMs };
    return this.#planned(problem, () =>
      this.pool.run('centre-repair', { problem: rest, oldSchedule }, options),
    );
  }

  replan(problem: CentreProblem, budgetMs: number): Promise<Planned> {
    const options = { seed: SEED, timeMs: budgetMs };
    return this.#planned(problem, () => this.pool.run('centre-schedule', problem, options));
  }

  earlierBy(problem: CentreProblem, plan: CentreSchedule, resourceId: string): number {
    const options = { seed: SEED, timeMs: WORTH_MS, maxIterations: WORTH_ITERATIONS };
    const worth = worthOfMoreHours(problem, plan, resourceId, HOUR_MINUTES, options);
    return Math.max(0, worth.without.turnaroundMinutes - worth.with.turnaroundMinutes);
  }

  async #planned(
    problem: CentreProblem,
    search: () => Promise<Pick<CentreSearchResult, 'solution' | 'isBetterThanFirst'>>,
  ): Promise<Planned> {
    const found = await orElse(search, () => scheduleCentre(problem, { seed: SEED, timeMs: 0 }));
    this.#judge(problem, found.solution);
    return { schedule: found.solution, method: found.isBetterThanFirst ? 'search' : 'greedy' };
  }

  #judge(problem: CentreProblem, schedule: CentreSchedule): void {
    const violations = verifyCentreSchedule(problem, schedule);
    if (violations.length === 0) return;
    const kinds = violations.map(({ kind, jobId, stepId }) => `${kind} at ${jobId}/${stepId}`);
    throw new PlanBroken(kinds.slice(0, 5).join(', '));
  }
}

/** A thread that does not answer, broke or is not to be had leaves what can be worked out at once. */
async function orElse<T>(search: () => Promise<T>, atOnce: () => T): Promise<T> {
  try {
    return await search();
  } catch (error) {
    const isThreads = [SolverUnresponsive, SolverBusy, SolverCrashed].some((kind) => error instanceof kind);
    if (!isThreads) throw error;
    return atOnce();
  }
}
