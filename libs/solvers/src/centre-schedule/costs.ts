import { stepKey } from './compiled.js';
import type { CentreCosts, CentreProblem, CentreSchedule } from './model.js';
import type { Plan } from './plan.js';

/** Negative when `a` is better: jobs planned, then weighted tardiness, then turnaround, then changes. */
export function compareCosts(a: CentreCosts, b: CentreCosts, prefersStability = false): number {
  const most = a.unplannedJobs - b.unplannedJobs || a.weightedTardiness - b.weightedTardiness;
  const turnaround = a.turnaroundMinutes - b.turnaroundMinutes;
  const changes = a.changes - b.changes;
  return most || (prefersStability ? changes || turnaround : turnaround || changes);
}

export const NO_COSTS: CentreCosts = {
  unplannedJobs: 0,
  weightedTardiness: 0,
  turnaroundMinutes: 0,
  changes: 0,
};

/** The costs of a schedule, from the problem alone. Steps the problem does not know count nothing. */
export function centreCosts(problem: CentreProblem, schedule: CentreSchedule): CentreCosts {
  const planned = new Map(schedule.steps.map((step) => [stepKey(step.jobId, step.stepId), step]));
  const before = new Map(problem.previous?.steps.map((step) => [stepKey(step.jobId, step.stepId), step]));
  let { unplannedJobs, weightedTardiness, turnaroundMinutes, changes } = NO_COSTS;
  for (const job of problem.jobs) {
    let end = job.releaseMinute;
    let isPlanned = true;
    for (const { id } of job.steps) {
      const step = planned.get(stepKey(job.id, id));
      const old = before.get(stepKey(job.id, id));
      isPlanned &&= step !== undefined;
      if (step === undefined) continue;
      end = Math.max(end, step.endMinute);
      if (old === undefined) continue;
      changes += step.startMinute === old.startMinute ? 0 : 1;
      for (const [place, { resourceId }] of step.allocations.entries())
        changes += resourceId === old.allocations[place]?.resourceId ? 0 : 1;
    }
    if (!isPlanned) unplannedJobs += 1;
    else {
      weightedTardiness += job.weight * Math.max(0, end - (job.dueMinute ?? Infinity));
      turnaroundMinutes += end - job.releaseMinute;
    }
  }
  return { unplannedJobs, weightedTardiness, turnaroundMinutes, changes };
}

/** The same of a plan in the making. */
export function costsOfPlan(plan: Plan): CentreCosts {
  return sumOfCosts(plan.compiled.jobs.map(({ index }) => costsOfJob(plan, index)));
}

/** The same of one job in a plan. */
export function costsOfJob(plan: Plan, index: number): CentreCosts {
  const { compiled } = plan;
  const job = compiled.jobs[index];
  if (job === undefined || !plan.isComplete(index)) return { ...NO_COSTS, unplannedJobs: 1 };
  let end = job.release;
  let changes = 0;
  for (const step of job.steps) {
    const placed = plan.placed(step);
    const previous = compiled.steps[step]?.previous;
    if (placed === undefined) continue;
    end = Math.max(end, placed.end);
    if (previous === undefined || placed === previous) continue;
    changes += placed.start === previous.start ? 0 : 1;
    for (const [place, resource] of placed.resources.entries())
      changes += resource === previous.resources[place] ? 0 : 1;
  }
  const weightedTardiness = job.weight * Math.max(0, end - job.due);
  return { unplannedJobs: 0, weightedTardiness, turnaroundMinutes: end - job.release, changes };
}

export function sumOfCosts(all: readonly CentreCosts[]): CentreCosts {
  let { unplannedJobs, weightedTardiness, turnaroundMinutes, changes } = NO_COSTS;
  for (const costs of all) {
    unplannedJobs += costs.unplannedJobs;
    weightedTardiness += costs.weightedTardiness;
    turnaroundMinutes += costs.turnaroundMinutes;
    changes += costs.changes;
  }
  return { unplannedJobs, weightedTardiness, turnaroundMinutes, changes };
}
