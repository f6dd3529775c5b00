import fc from 'fast-check';
import { centreCosts } from './costs.js';
import { faultsOfCentre } from './check-problem.js';
import { generateCentre } from './generated/generate-centre.js';
import { generateTinyCentre } from './generated/generate-tiny-centre.js';
import type { CentreProblem, CentreSchedule, StepTimes } from './model.js';
import { scheduleCentre } from './schedule-centre.js';
import { verifyCentreSchedule } from './verify-schedule.js';

const tiny = fc
  .record({ seed: fc.integer(), jobs: fc.integer({ min: 1, max: 6 }) })
  .map(({ seed, jobs }) => generateTinyCentre({ seed, jobs, stepsPerJob: 4, horizonMinute: 60 }));

/** Every third step, and what comes before it in its job, stays as it is in the schedule. */
function freezeSome(problem: CentreProblem, schedule: CentreSchedule): CentreProblem {
  const times = new Map<string, StepTimes>(
    schedule.steps.map(({ jobId, stepId, ...rest }) => [`${jobId}/${stepId}`, rest]),
  );
  let count = 0;
  const jobs = problem.jobs.map((job) => ({
    ...job,
    steps: job.steps.map((step) => {
      const frozen = times.get(`${job.id}/${step.id}`);
      count += 1;
      return frozen === undefined || count % 3 > 0 ? step : { ...step, frozen };
    }),
  }));
  return { ...problem, jobs };
}

describe('scheduleCentre', () => {
  it('plans so that no rule is broken, and counts its costs right', () => {
    fc.assert(
      fc.property(tiny, fc.integer(), (problem, seed) => {
        const { solution, costs, objective } = scheduleCentre(problem, {
          seed,
          timeMs: 60_000,
          maxIterations: 20,
        });
        expect(verifyCentreSchedule(problem, solution)).toEqual([]);
        expect(costs).toEqual(centreCosts(problem, solution));
        expect(objective).toBe(costs.weightedTardiness);
      }),
      { numRuns: 150 },
    );
  });

  it('never moves what is frozen', () => {
    fc.assert(
      fc.property(tiny, fc.integer(), (problem, seed) => {
        const limits = { seed, timeMs: 60_000, maxIterations: 10 };
        const frozen = freezeSome(problem, scheduleCentre(problem, limits).solution);
        expect(faultsOfCentre(frozen)).toEqual([]);
        const { solution, costs } = scheduleCentre(frozen, { ...limits, maxIterations: 30 });
        expect(verifyCentreSchedule(frozen, solution)).toEqual([]);
        expect(costs).toEqual(centreCosts(frozen, solution));
      }),
      { numRuns: 100 },
    );
  });

  it('answers the same for the same seed and number of iterations', () => {
    const problem = generateCentre({ seed: 3, jobs: 12, days: 30 });
    const plan = (): CentreSchedule =>
      scheduleCentre(problem, { seed: 7, timeMs: 60_000, maxIterations: 60 }).solution;
    expect(plan()).toEqual(plan());
  });

  it('finds better plans the longer it looks, and tells each of them', () => {
    const problem = generateCentre({ seed: 5, jobs: 30, days: 40 });
    const told: number[] = [];
    const result = scheduleCentre(problem, {
      seed: 1,
      timeMs: 60_000,
      maxIterations: 300,
      onProgress: ({ objective }) => told.push(objective),
    });
    expect(result.ended).toBe('iterations');
    expect(result.isBetterThanFirst).toBe(true);
    expect(result.costs.turnaroundMinutes).toBeLessThan(result.first.costs.turnaroundMinutes);
    expect(told).toEqual([...told].sort((a, b) => b - a));
    expect(told.at(-1)).toBe(result.objective);
  });

  it('answers a sound plan when it is aborted at once, and says it is only the first', () => {
    const problem = generateCentre({ seed: 2, jobs: 20, days: 30 });
    const result = scheduleCentre(problem, { seed: 1, timeMs: 60_000, signal: AbortSignal.abort() });
    expect(result).toMatchObject({ ended: 'aborted', iterations: 0, isBetterThanFirst: false });
    expect(verifyCentreSchedule(problem, result.solution)).toEqual([]);
  });

  it('ends with the time', () => {
    const problem = generateCentre({ seed: 2, jobs: 5, days: 30 });
    let nowMs = 0;
    const clock = (): number => (nowMs += 1);
    const result = scheduleCentre(problem, { seed: 1, timeMs: 200, clock });
    expect(result.ended).toBe('time');
    expect(result.iterations).toBeLessThan(200);
  });
});
