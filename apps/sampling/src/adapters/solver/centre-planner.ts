import { assert } from '@tianfu/kernel';
import {
  scheduleCentre,
  SolverUnresponsive,
  solveInWorker,
  verifyCentreSchedule,
  worthOfMoreHours,
  type CentreJob,
  type CentreProblem,
  type CentreSchedule,
  type CentreSearchResult,
  type CentreStep,
  type Slot,
  type UnplannedJob,
} from '@tianfu/solvers';
import type { Planned, Planner } from '../../application/ports.js';

const SEED = 20_261_122;
const HOUR_MINUTES = 60;
const WORTH_MS = 60;
const WORTH_ITERATIONS = 200;
const NOTHING: CentreSchedule = { steps: [], unplanned: [] };

/** A plan that breaks a rule is a bug of the solver: it is never committed. */
export class PlanBroken extends Error {
  override readonly name = 'PlanBroken';
}

/** The solver of `@tianfu/solvers`, long searches in a thread of their own. Every plan is judged by its independent verifier before anybody sees it. */
export class CentrePlanner implements Planner {
  slotFor(problem: CentreProblem, plan: CentreSchedule, job: CentreJob): Promise<Slot | UnplannedJob> {
    const beside = { ...problem, jobs: [...frozenAt(problem, plan), job] };
    const { solution } = scheduleCentre(beside, { seed: SEED, timeMs: 0 });
    const unplanned = solution.unplanned.find(({ jobId }) => jobId === job.id);
    if (unplanned !== undefined) return Promise.resolve(unplanned);
    this.#judge(beside, solution);
    const steps = solution.steps.filter(({ jobId }) => jobId === job.id);
    return Promise.resolve({
      startMinute: Math.min(...steps.map(({ startMinute }) => startMinute)),
      endMinute: Math.max(...steps.map(({ endMinute }) => endMinute)),
      steps,
    });
  }

  repair(problem: CentreProblem, budgetMs: number): Promise<Planned> {
    const { previous: oldSchedule = NOTHING, ...rest } = problem;
    const options = { seed: SEED, timeMs: budgetMs };
    return this.#planned(problem, () =>
      solveInWorker('centre-repair', { problem: rest, oldSchedule }, options),
    );
  }

  replan(problem: CentreProblem, budgetMs: number): Promise<Planned> {
    const options = { seed: SEED, timeMs: budgetMs };
    return this.#planned(problem, () => solveInWorker('centre-schedule', problem, options));
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
    const found = await orGreedy(problem, search);
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

/** A thread that does not answer in time leaves the plan a simple rule makes. */
async function orGreedy(
  problem: CentreProblem,
  search: () => Promise<Pick<CentreSearchResult, 'solution' | 'isBetterThanFirst'>>,
): Promise<Pick<CentreSearchResult, 'solution' | 'isBetterThanFirst'>> {
  try {
    return await search();
  } catch (error) {
    if (!(error instanceof SolverUnresponsive)) throw error;
    return scheduleCentre(problem, { seed: SEED, timeMs: 0 });
  }
}

/** Every job where the plan has it. */
function frozenAt(problem: CentreProblem, plan: CentreSchedule): CentreJob[] {
  const planned = new Map(plan.steps.map((step) => [`${step.jobId} ${step.stepId}`, step]));
  return problem.jobs.map((job) => ({
    ...job,
    steps: job.steps.flatMap((step): CentreStep[] => {
      const at = planned.get(`${job.id} ${step.id}`);
      if (at === undefined) return step.frozen === undefined ? [] : [{ ...step, after: [] }];
      const { startMinute, endMinute, allocations } = at;
      assert(endMinute > startMinute, 'a planned step takes time');
      return [{ ...step, after: [], frozen: { startMinute, endMinute, allocations } }];
    }),
  }));
}
