import { CENTRE_LIMITS, type CentreFault } from './faults.js';
import { frozenOverlaps } from './frozen-overlaps.js';
import type { CentreJob, CentreProblem, CentreResource, CentreStep, StepTimes } from './model.js';

type Tell = (code: CentreFault['code'], at: string) => void;

/** Every fault of the data; empty when the problem is sound. A job that cannot be planned is no fault. */
export function faultsOfCentre(problem: CentreProblem): readonly CentreFault[] {
  const faults: CentreFault[] = [];
  const tell: Tell = (code, at) => void faults.push({ code, at });
  if (!isMinute(problem.startMinute)) tell('not-a-minute', 'startMinute');
  if (!isMinute(problem.horizonMinute) || problem.horizonMinute < problem.startMinute)
    tell('not-a-minute', 'horizonMinute');
  if (problem.resources.length > CENTRE_LIMITS.resources) tell('too-large', 'resources');
  if (problem.jobs.length > CENTRE_LIMITS.jobs) tell('too-large', 'jobs');
  const resourceIds = new Set<string>();
  for (const [place, resource] of problem.resources.entries()) {
    if (resourceIds.has(resource.id)) tell('duplicate-id', `resources/${place}/id`);
    resourceIds.add(resource.id);
    checkResource(resource, `resources/${place}`, tell);
  }
  const jobIds = new Set<string>();
  for (const [place, job] of problem.jobs.entries()) {
    if (jobIds.has(job.id)) tell('duplicate-id', `jobs/${place}/id`);
    jobIds.add(job.id);
    const tellOfJob: Tell = (code, at) => void faults.push({ code, at, jobId: job.id });
    checkJob(job, `jobs/${place}`, resourceIds, tellOfJob);
  }
  return faults.length > 0 ? faults : frozenOverlaps(problem);
}

function checkResource(resource: CentreResource, at: string, tell: Tell): void {
  if (!isCount(resource.capacity)) tell('bad-amount', `${at}/capacity`);
  if (!isDuration(resource.setupMinutes ?? 0)) tell('not-a-minute', `${at}/setupMinutes`);
  if (!isDuration(resource.cleanupMinutes ?? 0)) tell('not-a-minute', `${at}/cleanupMinutes`);
  if (resource.windows.length > CENTRE_LIMITS.windowsPerResource) tell('too-large', `${at}/windows`);
  let open = -Infinity;
  for (const [place, { startMinute, endMinute }] of resource.windows.entries()) {
    if (!isMinute(startMinute) || !isMinute(endMinute) || endMinute <= startMinute)
      tell('not-a-minute', `${at}/windows/${place}`);
    else if (startMinute < open) tell('windows-overlap', `${at}/windows/${place}`);
    open = endMinute;
  }
}

function checkJob(job: CentreJob, at: string, resourceIds: ReadonlySet<string>, tell: Tell): void {
  if (!isMinute(job.releaseMinute)) tell('not-a-minute', `${at}/releaseMinute`);
  if (job.dueMinute !== undefined && !isMinute(job.dueMinute)) tell('not-a-minute', `${at}/dueMinute`);
  if (!(job.weight > 0 && job.weight < Infinity)) tell('bad-amount', `${at}/weight`);
  if (job.steps.length > CENTRE_LIMITS.stepsPerJob) tell('too-large', `${at}/steps`);
  const stepIds = new Set(job.steps.map(({ id }) => id));
  if (stepIds.size < job.steps.length) tell('duplicate-id', `${at}/steps`);
  for (const [place, step] of job.steps.entries())
    checkStep(step, `${at}/steps/${place}`, stepIds, resourceIds, tell);
}

function checkStep(
  step: CentreStep,
  at: string,
  stepIds: ReadonlySet<string>,
  resourceIds: ReadonlySet<string>,
  tell: Tell,
): void {
  if (!isDuration(step.workMinutes) || step.workMinutes === 0) tell('not-a-minute', `${at}/workMinutes`);
  if (step.needs.length > CENTRE_LIMITS.needsPerStep) tell('too-large', `${at}/needs`);
  for (const [place, { candidates, units = 1 }] of step.needs.entries()) {
    if (!isCount(units)) tell('bad-amount', `${at}/needs/${place}/units`);
    if (candidates.length > CENTRE_LIMITS.candidatesPerNeed)
      tell('too-large', `${at}/needs/${place}/candidates`);
    for (const [other, { resourceId, speed = 1 }] of candidates.entries()) {
      if (!resourceIds.has(resourceId)) tell('unknown-id', `${at}/needs/${place}/candidates/${other}`);
      if (!(speed >= 0.01 && speed <= 100))
        tell('bad-amount', `${at}/needs/${place}/candidates/${other}/speed`);
    }
  }
  for (const [place, { stepId, minLagMinutes = 0, maxLagMinutes = minLagMinutes }] of (
    step.after ?? []
  ).entries()) {
    if (!stepIds.has(stepId)) tell('unknown-id', `${at}/after/${place}/stepId`);
    if (!isDuration(minLagMinutes)) tell('not-a-minute', `${at}/after/${place}/minLagMinutes`);
    if (!isDuration(maxLagMinutes) || maxLagMinutes < minLagMinutes)
      tell('not-a-minute', `${at}/after/${place}/maxLagMinutes`);
  }
  if (step.frozen !== undefined) checkFrozen(step.frozen, `${at}/frozen`, resourceIds, tell);
}

function checkFrozen(frozen: StepTimes, at: string, resourceIds: ReadonlySet<string>, tell: Tell): void {
  const { startMinute, endMinute, allocations } = frozen;
  if (!isMinute(startMinute) || !isMinute(endMinute) || endMinute <= startMinute) tell('not-a-minute', at);
  for (const [place, { resourceId, units }] of allocations.entries()) {
    if (!resourceIds.has(resourceId)) tell('unknown-id', `${at}/allocations/${place}`);
    if (!isCount(units)) tell('bad-amount', `${at}/allocations/${place}/units`);
  }
}

function isMinute(value: number): boolean {
  return Number.isInteger(value) && Math.abs(value) <= CENTRE_LIMITS.minute;
}

function isDuration(value: number): boolean {
  return isMinute(value) && value >= 0;
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= 1_000_000;
}
