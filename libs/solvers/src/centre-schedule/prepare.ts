import { assert } from '@tianfu/kernel';
import { faultsOfCentre } from './check-problem.js';
import { compile, type CompiledJob } from './compiled.js';
import type { CentreProblem, UnplannedJob } from './model.js';
import { Plan } from './plan.js';
import { unplannable } from './unplannable.js';

/** A plan with the frozen steps, the jobs that may move, and those that can never be planned. */
export interface Prepared {
  readonly plan: Plan;
  readonly jobs: readonly CompiledJob[];
  readonly hopeless: ReadonlyMap<number, UnplannedJob>;
}

/** @throws AssertionError for a problem `faultsOfCentre` finds fault with */
export function prepare(problem: CentreProblem): Prepared {
  const faults = faultsOfCentre(problem);
  assert(faults.length === 0, `the centre's problem is faulty: ${faults.map(({ at }) => at).join(', ')}`);
  const compiled = compile(problem);
  const hopeless = new Map<number, UnplannedJob>();
  for (const job of compiled.jobs) {
    const reason = unplannable(compiled, job);
    if (reason !== undefined) hopeless.set(job.index, reason);
  }
  const jobs = compiled.jobs.filter(({ index, order }) => !hopeless.has(index) && order?.length !== 0);
  return { plan: new Plan(compiled), jobs, hopeless };
}
