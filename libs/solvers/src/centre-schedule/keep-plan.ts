import type { CompiledJob, CompiledStep } from './compiled.js';
import { byUrgency } from './greedy.js';
import { placeJob } from './job-placer.js';
import { canBeAt } from './keep-step.js';
import type { UnplannedJob } from './model.js';
import type { Plan } from './plan.js';
import { StepFinder } from './step-finder.js';

/**
 * Fills a plan with the earlier one as far as that still holds, then finds new places for the rest: at the old time
 * on other resources where that goes, else with as few steps of the job moved as goes.
 */
export function keepPlan(plan: Plan, jobs: readonly CompiledJob[]): Map<number, UnplannedJob> {
  const finder = new StepFinder(plan);
  const broken = jobs.filter((job) => !keepSteps(plan, job));
  const unplanned = new Map<number, UnplannedJob>();
  for (const job of [...broken].sort(byUrgency)) {
    const reason = mend(plan, finder, job);
    if (reason !== undefined) unplanned.set(job.index, reason);
  }
  return unplanned;
}

/** Answers whether all of them could be kept. */
function keepSteps(plan: Plan, job: CompiledJob): boolean {
  let isWhole = true;
  for (const step of stepsOf(plan, job)) {
    if (step.previous !== undefined && canBeAt(plan, step, step.previous))
      plan.place(step.index, step.previous);
    else isWhole = false;
  }
  return isWhole;
}

function mend(plan: Plan, finder: StepFinder, job: CompiledJob): UnplannedJob | undefined {
  const open = stepsOf(plan, job).filter(({ index }) => plan.placed(index) === undefined);
  const oldStarts = open.flatMap(({ previous }) => previous?.start ?? []);
  const oldStart = oldStarts.length === 0 ? undefined : Math.min(...oldStarts);
  if (placeJob(plan, finder, job, oldStart) === undefined) return undefined;
  if (oldStart !== undefined && placeJob(plan, finder, job) === undefined) return undefined;
  for (const step of open) removeAfter(plan, step);
  if (placeJob(plan, finder, job, oldStart) === undefined) return undefined;
  plan.removeJob(job.index);
  return placeJob(plan, finder, job);
}

/** Takes out every step that waits for this one. */
function removeAfter(plan: Plan, step: CompiledStep): void {
  for (const { step: index } of step.after) {
    const after = plan.compiled.steps[index];
    if (after === undefined || after.frozen !== undefined) continue;
    if (plan.remove(index) !== undefined) removeAfter(plan, after);
  }
}

function stepsOf(plan: Plan, job: CompiledJob): CompiledStep[] {
  return (job.order ?? []).flatMap((index) => plan.compiled.steps[index] ?? []);
}
