import { earliestSlots } from './earliest-slots.js';
import type { CentreJob, CentreProblem, CentreSchedule, UnplannedJob } from './model.js';
import type { Slot } from './results.js';
import type { SearchOptions, SearchResult } from '../search/search-options.js';
import { verifyCentreSchedule } from './verify-schedule.js';

/** Where a new job fits beside a plan of which nothing moves, as a worker thread takes it. */
export interface SlotTask {
  /** Without jobs: of those only the schedule counts. */
  readonly problem: CentreProblem;
  readonly schedule: CentreSchedule;
  readonly job: CentreJob;
}

/**
 * The earliest slot of `earliestSlots`, or why there is none, judged by the independent verifier together with everything
 * that is planned.
 *
 * @throws Error when the slot breaks a rule: a bug of the search
 */
export function findSlot(
  { problem, schedule, job }: SlotTask,
  { clock = (): number => performance.now() }: SearchOptions,
): SearchResult<Slot | UnplannedJob> {
  const beganMs = clock();
  const found = earliestSlots(problem, schedule, job, 1);
  const [slot] = found.ok ? found.value : [];
  const solution = slot ?? (found.ok ? undefined : found.error);
  if (solution === undefined)
    throw new Error('earliestSlots answers at least one slot, or why there is none');
  if (slot !== undefined) judge(problem, schedule, job, slot);
  return {
    solution,
    objective: slot?.endMinute ?? Infinity,
    elapsedMs: clock() - beganMs,
    iterations: 0,
    ended: 'optimal',
  };
}

function judge(problem: CentreProblem, schedule: CentreSchedule, job: CentreJob, slot: Slot): void {
  const jobs = new Map<string, CentreJob['steps'][number][]>();
  for (const { jobId, stepId, startMinute, endMinute, allocations } of schedule.steps) {
    const needs = allocations.map(({ resourceId, units }) => ({ candidates: [{ resourceId }], units }));
    const frozen = { startMinute, endMinute, allocations };
    const steps = jobs.get(jobId) ?? [];
    steps.push({ id: stepId, workMinutes: 1, needs, frozen });
    jobs.set(jobId, steps);
  }
  const others = [...jobs].map(([id, steps]): CentreJob => ({ id, releaseMinute: 0, weight: 1, steps }));
  const violations = verifyCentreSchedule(
    { ...problem, jobs: [...others, job] },
    { steps: [...schedule.steps, ...slot.steps], unplanned: [] },
  );
  if (violations.length === 0) return;
  const kinds = violations.map(({ kind, jobId, stepId }) => `${kind} at ${jobId}/${stepId}`);
  throw new Error(`a slot breaks rules: ${kinds.slice(0, 5).join(', ')}`);
}
