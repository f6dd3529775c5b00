import type { Compiled, CompiledJob } from './compiled.js';
import { placeJob } from './job-placer.js';
import type { UnplannedJob } from './model.js';
import type { Plan } from './plan.js';
import type { StepFinder } from './step-finder.js';

/** Which job chooses its place first. */
export type JobOrder = (a: CompiledJob, b: CompiledJob) => number;

/** First come, first served: by when the materials are ready. */
export const byRelease: JobOrder = (a, b) => a.release - b.release || a.index - b.index;

/** By the latest start that could keep the promise; the heavier of two first. */
export const byUrgency: JobOrder = (a, b) =>
  compare(a.due - a.work, b.due - b.work) || b.weight - a.weight || byRelease(a, b);

/** Little work and much weight first: short turnaround on the average. */
export const byShortness: JobOrder = (a, b) => a.work / a.weight - b.work / b.weight || byRelease(a, b);

function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** Jobs with a frozen step that waits for an unfrozen one have the least choice. */
export function hasFrozenAfter(compiled: Compiled, job: CompiledJob): boolean {
  return (job.order ?? []).some((step) =>
    compiled.steps[step]?.after.some(({ step: after }) => compiled.steps[after]?.frozen !== undefined),
  );
}

/** Places the jobs one after the other, each as early as it can be; answers those that found no place. */
export function placeAll(
  plan: Plan,
  finder: StepFinder,
  jobs: readonly CompiledJob[],
  order: JobOrder,
): Map<number, UnplannedJob> {
  const isFirst = new Map(jobs.map((job) => [job, hasFrozenAfter(plan.compiled, job)]));
  const unplanned = new Map<number, UnplannedJob>();
  const sorted = [...jobs].sort(
    (a, b) => Number(isFirst.get(b) ?? false) - Number(isFirst.get(a) ?? false) || order(a, b),
  );
  for (const job of sorted) {
    const reason = placeJob(plan, finder, job);
    if (reason !== undefined) unplanned.set(job.index, reason);
  }
  return unplanned;
}
