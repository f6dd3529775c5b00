import fc from 'fast-check';
import { centreCosts } from './costs.js';
import { generateCentre } from './generated/generate-centre.js';
import { generateTinyCentre } from './generated/generate-tiny-centre.js';
import type { CentreProblem, CentreSchedule } from './model.js';
import { repairSchedule } from './repair-schedule.js';
import { scheduleCentre } from './schedule-centre.js';
import { solveInWorker } from '../worker/solve-in-worker.js';
import { verifyCentreSchedule } from './verify-schedule.js';

/** The resource does not come in between the two minutes. */
function withAbsence(problem: CentreProblem, resourceId: string, from: number, to: number): CentreProblem {
  const resources = problem.resources.map((resource) =>
    resource.id !== resourceId
      ? resource
      : {
          ...resource,
          windows: resource.windows
            .flatMap(({ startMinute, endMinute }) => [
              { startMinute, endMinute: Math.min(endMinute, from) },
              { startMinute: Math.max(startMinute, to), endMinute },
            ])
            .filter(({ startMinute, endMinute }) => startMinute < endMinute),
        },
  );
  return { ...problem, resources };
}

const stopAtOnce = { seed: 1, timeMs: 60_000, maxIterations: 0 };

describe('repairSchedule', () => {
  it('answers a sound plan after any absence, and counts what changed', () => {
    fc.assert(
      fc.property(
        fc.record({
          seed: fc.integer(),
          jobs: fc.integer({ min: 1, max: 6 }),
          from: fc.nat(20),
          length: fc.nat(30),
        }),
        ({ seed, jobs, from, length }) => {
          const problem = generateTinyCentre({ seed, jobs, stepsPerJob: 4, horizonMinute: 60 });
          const old = scheduleCentre(problem, { seed, timeMs: 60_000, maxIterations: 5 }).solution;
          const disturbed = withAbsence(problem, 'a', from, from + length);
          const repaired = repairSchedule(disturbed, old, { seed, timeMs: 60_000, maxIterations: 5 });
          expect(verifyCentreSchedule(disturbed, repaired.solution)).toEqual([]);
          expect(repaired.costs).toEqual(centreCosts({ ...disturbed, previous: old }, repaired.solution));
        },
      ),
      { numRuns: 120 },
    );
  });

  it('leaves a plan as it is that nothing disturbs', () => {
    const problem = generateCentre({ seed: 4, jobs: 25, days: 40 });
    const old = scheduleCentre(problem, { ...stopAtOnce, maxIterations: 50 }).solution;
    const repaired = repairSchedule(problem, old, stopAtOnce);
    expect(repaired.solution).toEqual(old);
    expect(repaired.first.costs.changes).toBe(0);
  });

  it('searches no further where everything stays and nothing is late', () => {
    const made = generateCentre({ seed: 4, jobs: 25, days: 40 });
    const problem = { ...made, jobs: made.jobs.map((job) => ({ ...job, dueMinute: made.horizonMinute })) };
    const old = scheduleCentre(problem, { ...stopAtOnce, maxIterations: 50 }).solution;
    const repaired = repairSchedule(problem, old, { seed: 1, timeMs: 60_000 });
    expect(repaired).toMatchObject({ solution: old, ended: 'optimal', iterations: 0 });
    const [moved] = problem.resources;
    const disturbed = withAbsence(
      problem,
      moved?.id ?? '',
      problem.startMinute,
      problem.startMinute + 10_000,
    );
    expect(repairSchedule(disturbed, old, { ...stopAtOnce, maxIterations: 3 }).iterations).toBe(3);
  });

  it('moves only what an illness touches', () => {
    const problem = generateCentre({ seed: 4, jobs: 25, days: 40 });
    const old = scheduleCentre(problem, { ...stopAtOnce, maxIterations: 50 }).solution;
    const ill = withAbsence(problem, 'woven-sewer-1', 1_440, 4 * 1_440);
    const repaired = repairSchedule(ill, old, stopAtOnce);
    expect(verifyCentreSchedule(ill, repaired.solution)).toEqual([]);
    const touched = new Set(
      old.steps
        .filter(({ allocations }) => allocations.some(({ resourceId }) => resourceId === 'woven-sewer-1'))
        .map(({ jobId }) => jobId),
    );
    expect(movedJobs(old, repaired.solution).filter((jobId) => !touched.has(jobId))).toEqual([]);
    expect(repaired.costs.changes).toBeGreaterThan(0);
  });

  it('follows a step that takes longer', () => {
    const problem = generateCentre({ seed: 4, jobs: 25, days: 40 });
    const old = scheduleCentre(problem, { ...stopAtOnce, maxIterations: 50 }).solution;
    const slipped = old.steps[0];
    const { jobId = '', stepId = '', startMinute = 0, endMinute = 0, allocations = [] } = slipped ?? {};
    const frozen = { startMinute, endMinute: endMinute + 300, allocations };
    const jobs = problem.jobs.map((job) => ({
      ...job,
      steps: job.steps.map((step) => (job.id === jobId && step.id === stepId ? { ...step, frozen } : step)),
    }));
    const repaired = repairSchedule({ ...problem, jobs }, old, stopAtOnce);
    expect(verifyCentreSchedule({ ...problem, jobs }, repaired.solution)).toEqual([]);
    expect(repaired.solution.unplanned).toEqual([]);
  });

  it('plans what was not planned before, and forgets jobs that are gone', () => {
    const problem = generateCentre({ seed: 4, jobs: 10, days: 40 });
    const old = scheduleCentre({ ...problem, jobs: problem.jobs.slice(0, 9) }, stopAtOnce).solution;
    const now = { ...problem, jobs: problem.jobs.slice(1) };
    const { solution, first } = repairSchedule(now, old, stopAtOnce);
    expect(verifyCentreSchedule(now, solution)).toEqual([]);
    expect(solution.steps.some(({ jobId }) => jobId === 'booking-10')).toBe(true);
    expect(first.costs.changes).toBe(0);
  });
});

function movedJobs(old: CentreSchedule, now: CentreSchedule): string[] {
  const before = new Map(old.steps.map((step) => [`${step.jobId}/${step.stepId}`, JSON.stringify(step)]));
  return now.steps
    .filter((step) => before.get(`${step.jobId}/${step.stepId}`) !== JSON.stringify(step))
    .map(({ jobId }) => jobId);
}

describe('in a worker thread', () => {
  it('plans and repairs as it does outside', async () => {
    const problem = generateCentre({ seed: 4, jobs: 10, days: 40 });
    const options = { seed: 1, timeMs: 60_000, maxIterations: 20 };
    const { solution } = await solveInWorker('centre-schedule', problem, options);
    expect(solution).toEqual(scheduleCentre(problem, options).solution);
    const ill = withAbsence(problem, 'woven-sewer-1', 0, 3 * 1_440);
    const repaired = await solveInWorker('centre-repair', { problem: ill, oldSchedule: solution }, options);
    expect(repaired.solution).toEqual(repairSchedule(ill, solution, options).solution);
  });
});
