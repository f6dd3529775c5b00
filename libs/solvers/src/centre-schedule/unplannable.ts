import { NEVER } from './calendar.js';
import type { Compiled, CompiledJob, CompiledNeed, CompiledStep } from './compiled.js';
import type { UnplannedJob } from './model.js';
import { stepInCircle } from './step-order.js';

/** Why a job cannot be planned whatever else is planned; undefined when that is not known beforehand. */
export function unplannable(compiled: Compiled, job: CompiledJob): UnplannedJob | undefined {
  const jobId = job.source.id;
  if (job.order === undefined)
    return { jobId, stepId: stepInCircle(job.source) ?? '', reason: 'precedence-cycle' };
  for (const index of job.order) {
    const step = compiled.steps[index];
    const need = step?.needs.findIndex((one) => !canBeServed(compiled, job, step, one)) ?? -1;
    if (step !== undefined && need >= 0) return { jobId, stepId: step.source.id, reason: 'nobody-can', need };
  }
  return undefined;
}

function canBeServed(compiled: Compiled, job: CompiledJob, step: CompiledStep, need: CompiledNeed): boolean {
  const from = Math.max(job.release, compiled.problem.startMinute);
  return need.resources.some((index, place) => {
    const resource = compiled.resources[index];
    if (resource === undefined || resource.capacity < need.units) return false;
    const work = need.workAtBest[place] ?? NEVER;
    const start = resource.calendar.startFrom(from, work, step.isInterruptible);
    const end = step.isInterruptible ? resource.calendar.endOf(start, work) : start + work;
    return end <= compiled.problem.horizonMinute;
  });
}
