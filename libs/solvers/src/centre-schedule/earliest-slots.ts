import { assert, err, ok, type Result } from '@tianfu/kernel';
import { faultsOfCentre } from './check-problem.js';
import { compile, stepKey } from './compiled.js';
import { placeJob } from './job-placer.js';
import type { CentreJob, CentreProblem, CentreSchedule, StepTimes, UnplannedJob } from './model.js';
import { placedOf } from './placed-of.js';
import { Plan } from './plan.js';
import type { Slot } from './results.js';
import { StepFinder } from './step-finder.js';
import { unplannable } from './unplannable.js';

const DAY_MINUTES = 1_440;
export const SLOTS_MAX = 100;

/**
 * Where a new job fits into a schedule of which nothing moves: the plan that ends earliest, then plans that start later
 * and later. Each step ends as early as it can after the one before, which for a chain without maximum lags is the
 * earliest end there is. For quotes: changes neither problem nor schedule.
 *
 * @param newJob not among the problem's jobs; its identifier is new
 * @param count the most slots wanted, 1 to `SLOTS_MAX`; fewer come back when the horizon is near
 * @param spacingMinutes each slot starts at least so much after the one before
 * @returns why not even one fits
 * @throws AssertionError for a job or resources `faultsOfCentre` finds fault with, or a schedule that uses others
 */
export function earliestSlots(
  problem: CentreProblem,
  schedule: CentreSchedule,
  newJob: CentreJob,
  count: number,
  spacingMinutes = DAY_MINUTES,
): Result<readonly Slot[], UnplannedJob> {
  assert(Number.isInteger(count) && count >= 1 && count <= SLOTS_MAX, `1 to ${SLOTS_MAX} slots`);
  assert(Number.isInteger(spacingMinutes) && spacingMinutes >= 1, 'slots are whole minutes apart');
  assert(newJob.steps.length > 0, 'a job has at least one step');
  const isNew = problem.jobs.every(({ id }) => id !== newJob.id);
  assert(isNew, `there is a job ${newJob.id} already`);
  // Of the others only the times count: what they need and could do instead is not looked at.
  const { previous: _, ...alone } = { ...problem, jobs: [newJob] };
  const faults = faultsOfCentre(alone);
  assert(
    faults.length === 0,
    `the new job or the centre is faulty: ${faults.map(({ at }) => at).join(', ')}`,
  );
  const compiled = compile(alone);
  const plan = new Plan(compiled);
  for (const times of takenTimes(problem, schedule)) plan.occupy(placedOf(times, compiled.resourceOf));

  const job = compiled.jobs.at(-1);
  assert(job !== undefined, 'the new job is the only one');
  const hopeless = unplannable(compiled, job);
  if (hopeless !== undefined) return err(hopeless);
  const finder = new StepFinder(plan);
  const slots: Slot[] = [];
  for (let notBefore = job.release; slots.length < count;) {
    const reason = placeJob(plan, finder, job, notBefore);
    if (reason !== undefined) return slots.length === 0 ? err(reason) : ok(slots);
    const steps = plan.plannedSteps(job.index);
    const startMinute = Math.min(...steps.map((step) => step.startMinute));
    slots.push({ startMinute, endMinute: Math.max(...steps.map((step) => step.endMinute)), steps });
    plan.removeJob(job.index);
    notBefore = startMinute + spacingMinutes;
  }
  return ok(slots);
}

/** The steps of the schedule, and frozen ones that are newer than it. */
function takenTimes(problem: CentreProblem, schedule: CentreSchedule): StepTimes[] {
  const known = new Set(schedule.steps.map(({ jobId, stepId }) => stepKey(jobId, stepId)));
  const frozen = problem.jobs.flatMap((job) =>
    job.steps.flatMap((step) => (known.has(stepKey(job.id, step.id)) ? [] : (step.frozen ?? []))),
  );
  return [...schedule.steps, ...frozen];
}
