import type {
  CentreJob,
  CentreProblem,
  CentreResource,
  CentreSchedule,
  CentreStep,
  PlannedStep,
} from './model.js';
import { verifyResourceUse } from './verify-resource-use.js';
import { verifyTimes } from './verify-times.js';
import type { CentreViolation } from './violations.js';

/**
 * Judges a schedule from the problem alone; it shares no code with the search. An empty answer is a sound schedule.
 * Steps of jobs listed as unplanned may be missing, frozen ones never.
 */
export function verifyCentreSchedule(
  problem: CentreProblem,
  schedule: CentreSchedule,
): readonly CentreViolation[] {
  const violations: CentreViolation[] = [];
  const resources = new Map(problem.resources.map((resource) => [resource.id, resource]));
  const excused = new Set(schedule.unplanned.map(({ jobId }) => jobId));
  const planned = new Map<string, Map<string, PlannedStep>>(problem.jobs.map(({ id }) => [id, new Map()]));
  const known = new Map(problem.jobs.map(({ id, steps }) => [id, new Set(steps.map((step) => step.id))]));
  for (const step of schedule.steps) {
    const { jobId, stepId } = step;
    const ofJob = planned.get(jobId);
    if (ofJob === undefined || known.get(jobId)?.has(stepId) !== true)
      violations.push({ kind: 'unknown-step', jobId, stepId });
    else if (ofJob.has(stepId)) violations.push({ kind: 'planned-twice', jobId, stepId });
    else ofJob.set(stepId, step);
  }
  for (const job of problem.jobs) {
    const steps = planned.get(job.id) ?? new Map<string, PlannedStep>();
    for (const step of job.steps) {
      const at = { jobId: job.id, stepId: step.id };
      const found = steps.get(step.id);
      if (found === undefined) {
        if (step.frozen !== undefined || !excused.has(job.id))
          violations.push({ kind: 'missing-step', ...at });
      } else if (step.frozen !== undefined) {
        if (!isSame(step.frozen, found)) violations.push({ kind: 'frozen-moved', ...at });
      } else {
        violations.push(...verifyTimes(problem, job, step, found, resources));
        violations.push(...verifySkills(job, step, found, resources));
        violations.push(...verifyLags(job, step, found, steps));
      }
    }
  }
  return [...violations, ...verifyResourceUse(problem, schedule)];
}

function isSame(frozen: NonNullable<CentreStep['frozen']>, found: PlannedStep): boolean {
  return (
    frozen.startMinute === found.startMinute &&
    frozen.endMinute === found.endMinute &&
    frozen.allocations.length === found.allocations.length &&
    frozen.allocations.every(({ resourceId, units }, place) => {
      const other = found.allocations[place];
      return other?.resourceId === resourceId && other.units === units;
    })
  );
}

function verifySkills(
  job: CentreJob,
  step: CentreStep,
  found: PlannedStep,
  resources: ReadonlyMap<string, CentreResource>,
): CentreViolation[] {
  const at = { kind: 'unable' as const, jobId: job.id, stepId: step.id };
  if (found.allocations.length !== step.needs.length) return [at];
  return found.allocations.flatMap(({ resourceId, units }, place) => {
    const need = step.needs[place];
    const isAble = need?.candidates.some((candidate) => candidate.resourceId === resourceId) === true;
    return isAble && units === (need.units ?? 1) && resources.has(resourceId) ? [] : [{ ...at, resourceId }];
  });
}

/** To the steps before it, and to frozen steps before or after it; lags between two frozen steps are not judged. */
function verifyLags(
  job: CentreJob,
  step: CentreStep,
  found: PlannedStep,
  steps: ReadonlyMap<string, PlannedStep>,
): CentreViolation[] {
  const violations: CentreViolation[] = [];
  const judge = (from: PlannedStep, to: PlannedStep, minLag = 0, maxLag = Infinity): void => {
    const lag = to.startMinute - from.endMinute;
    const at = { jobId: job.id, stepId: to.stepId, otherStepId: from.stepId };
    if (lag < minLag) violations.push({ kind: 'lag-too-short', ...at });
    if (lag > maxLag) violations.push({ kind: 'lag-too-long', ...at });
  };
  for (const { stepId, minLagMinutes, maxLagMinutes } of step.after ?? []) {
    const before = steps.get(stepId);
    if (before !== undefined) judge(before, found, minLagMinutes, maxLagMinutes);
  }
  for (const next of job.steps) {
    const frozenNext = next.frozen === undefined ? undefined : steps.get(next.id);
    for (const { stepId, minLagMinutes, maxLagMinutes } of next.after ?? [])
      if (frozenNext !== undefined && stepId === step.id)
        judge(found, frozenNext, minLagMinutes, maxLagMinutes);
  }
  return violations;
}
