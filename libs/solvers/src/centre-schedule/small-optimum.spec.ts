import fc from 'fast-check';
import { compareCosts } from './costs.js';
import { generateTinyCentre } from './generated/generate-tiny-centre.js';
import type { CentreCosts, CentreProblem, PlannedStep } from './model.js';
import { scheduleCentre } from './schedule-centre.js';

interface Choice {
  readonly jobId: string;
  readonly stepId: string;
  readonly options: readonly PlannedStep[];
}

/** The best of all plans, tried minute by minute with no cleverness; only for problems all of whose jobs fit. */
function bestOfAll(problem: CentreProblem): CentreCosts | undefined {
  const choices = problem.jobs.flatMap((job) =>
    job.steps.map((step) => ({
      jobId: job.id,
      stepId: step.id,
      options: optionsOf(problem, job.id, step.id),
    })),
  );
  let best: CentreCosts | undefined;
  const chosen: PlannedStep[] = [];
  const visit = (index: number): void => {
    const choice: Choice | undefined = choices[index];
    if (choice === undefined) {
      const costs = costsOfChoice(problem, chosen);
      if (best === undefined || compareCosts(costs, best) < 0) best = costs;
      return;
    }
    for (const option of choice.options) {
      chosen.push(option);
      if (lagsHold(problem, chosen, option) && nothingIsFull(problem, chosen, option)) visit(index + 1);
      chosen.pop();
    }
  };
  visit(0);
  return best;
}

/** Every start with every combination of candidates, as long as its calendars agree. */
function optionsOf(problem: CentreProblem, jobId: string, stepId: string): PlannedStep[] {
  const job = problem.jobs.find(({ id }) => id === jobId);
  const step = job?.steps.find(({ id }) => id === stepId);
  if (job === undefined || step === undefined) return [];
  let combinations: { ids: string[]; speed: number }[] = [{ ids: [], speed: 1 }];
  for (const { candidates } of step.needs)
    combinations = combinations.flatMap(({ ids, speed }) =>
      candidates.map((one) => ({ ids: [...ids, one.resourceId], speed: speed * (one.speed ?? 1) })),
    );
  return combinations.flatMap(({ ids, speed }) => {
    const work = Math.ceil(step.workMinutes / speed - 1e-9);
    const found: PlannedStep[] = [];
    const first = Math.max(problem.startMinute, job.releaseMinute);
    for (let start = first; start < problem.horizonMinute; start += 1) {
      if (!isOpen(problem, ids, start)) continue;
      let minute = start;
      for (let left = work; left > 0 && minute < problem.horizonMinute; minute += 1)
        if (isOpen(problem, ids, minute)) left -= 1;
        else if (step.interruptible !== true) left = Infinity;
      const worked = Array.from({ length: minute - start }, (_, index) =>
        isOpen(problem, ids, start + index),
      );
      if (worked.filter(Boolean).length !== work || (step.interruptible !== true && worked.includes(false)))
        continue;
      const allocations = ids.map((resourceId, place) => ({
        resourceId,
        units: step.needs[place]?.units ?? 1,
      }));
      found.push({ jobId, stepId, startMinute: start, endMinute: minute, allocations });
    }
    return found;
  });
}

function isOpen(problem: CentreProblem, ids: readonly string[], minute: number): boolean {
  return ids.every((id) =>
    problem.resources
      .find((resource) => resource.id === id)
      ?.windows.some(({ startMinute, endMinute }) => startMinute <= minute && minute < endMinute),
  );
}

function lagsHold(problem: CentreProblem, chosen: readonly PlannedStep[], last: PlannedStep): boolean {
  const steps = problem.jobs.find(({ id }) => id === last.jobId)?.steps ?? [];
  return steps.every((step) =>
    (step.after ?? []).every(({ stepId, minLagMinutes = 0, maxLagMinutes = Infinity }) => {
      const before = chosen.find((one) => one.jobId === last.jobId && one.stepId === stepId);
      const after = chosen.find((one) => one.jobId === last.jobId && one.stepId === step.id);
      if (before === undefined || after === undefined) return true;
      const lag = after.startMinute - before.endMinute;
      return lag >= minLagMinutes && lag <= maxLagMinutes;
    }),
  );
}

function nothingIsFull(problem: CentreProblem, chosen: readonly PlannedStep[], last: PlannedStep): boolean {
  return problem.resources
    .filter(({ id }) => last.allocations.some(({ resourceId }) => resourceId === id))
    .every(({ id, capacity, setupMinutes = 0, cleanupMinutes = 0 }) => {
      for (
        let minute = last.startMinute - setupMinutes;
        minute < last.endMinute + cleanupMinutes;
        minute += 1
      ) {
        let used = 0;
        for (const { startMinute, endMinute, allocations } of chosen)
          if (startMinute - setupMinutes <= minute && minute < endMinute + cleanupMinutes)
            for (const { resourceId, units } of allocations) used += resourceId === id ? units : 0;
        if (used > capacity) return false;
      }
      return true;
    });
}

function costsOfChoice(problem: CentreProblem, chosen: readonly PlannedStep[]): CentreCosts {
  let weightedTardiness = 0;
  let turnaroundMinutes = 0;
  for (const { id, releaseMinute, dueMinute = Infinity, weight } of problem.jobs) {
    const end = Math.max(...chosen.filter(({ jobId }) => jobId === id).map(({ endMinute }) => endMinute));
    weightedTardiness += weight * Math.max(0, end - dueMinute);
    turnaroundMinutes += end - releaseMinute;
  }
  return { unplannedJobs: 0, weightedTardiness, turnaroundMinutes, changes: 0 };
}

describe('scheduleCentre on problems small enough to try every plan', () => {
  it('never beats the best plan, and nearly always reaches it', () => {
    let tried = 0;
    let reached = 0;
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const problem = generateTinyCentre({ seed, jobs: 2, stepsPerJob: 2, horizonMinute: 14 });
        const best = bestOfAll(problem);
        const { costs } = scheduleCentre(problem, { seed: 1, timeMs: 60_000, maxIterations: 150 });
        if (best === undefined) {
          expect(costs.unplannedJobs).toBeGreaterThan(0);
          return;
        }
        tried += 1;
        expect(compareCosts(costs, best)).toBeGreaterThanOrEqual(0);
        if (compareCosts(costs, best) === 0) reached += 1;
      }),
      { numRuns: 100, seed: 11 },
    );
    expect(tried).toBeGreaterThan(50);
    expect(reached / tried).toBeGreaterThan(0.9);
  });
});
