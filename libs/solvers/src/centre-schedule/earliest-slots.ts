import { assert, err, ok, type Result } from '@tianfu/kernel';
import { faultsOfCentre } from './check-problem.js';
import { placeJob } from './job-placer.js';
import type { CentreJob, CentreProblem, CentreSchedule, UnplannedJob } from './model.js';
import { planOfSchedule } from './plan-of-schedule.js';
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
 * @throws AssertionError for a problem `faultsOfCentre` finds fault with, or a schedule of another problem
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
  const withNew: CentreProblem = { ...problem, jobs: [...problem.jobs, newJob] };
  const faults = faultsOfCentre(withNew);
  assert(faults.length === 0, `the centre's problem is faulty: ${faults.map(({ at }) => at).join(', ')}`);
  const plan = planOfSchedule(withNew, schedule);
  const { compiled } = plan;
  const job = compiled.jobs.at(-1);
  assert(job !== undefined, 'the new job is the last');
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
