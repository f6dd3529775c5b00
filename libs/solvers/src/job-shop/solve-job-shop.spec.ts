import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { JobShopProblem } from './problem.js';
import { solveJobShop } from './solve-job-shop.js';
import { verifyJobShop } from './verify-job-shop.js';

const ONE_MINUTE_MS = 60_000;

/** Small shops, some operations flexible, some without duration, jobs that return to a machine included. */
function shops(maxJobs: number, maxSteps: number): fc.Arbitrary<JobShopProblem> {
  return fc.integer({ min: 1, max: 4 }).chain((machineCount) => {
    const alternative = fc.record({
      machine: fc.integer({ min: 0, max: machineCount - 1 }),
      duration: fc.integer({ min: 0, max: 9 }),
    });
    const operation = fc.uniqueArray(alternative, {
      minLength: 1,
      maxLength: machineCount,
      selector: ({ machine }) => machine,
    });
    const job = fc.array(operation, { maxLength: maxSteps });
    return fc.record({
      machineCount: fc.constant(machineCount),
      jobs: fc.array(job, { maxLength: maxJobs }),
    });
  });
}

/** The least makespan by trying every order of operations on every choice of machines. */
function exactMakespan({ machineCount, jobs }: JobShopProblem): number {
  const done = jobs.map(() => 0);
  const jobFree = jobs.map(() => 0);
  const machineFree = Array.from({ length: machineCount }, () => 0);
  let best = Infinity;
  const extend = (makespan: number): void => {
    if (makespan >= best) return;
    let isComplete = true;
    for (const [job, steps] of jobs.entries()) {
      const step = steps[done[job] ?? 0];
      if (step === undefined) continue;
      isComplete = false;
      for (const { machine, duration } of step) {
        const [wasJobFree, wasMachineFree] = [jobFree[job] ?? 0, machineFree[machine] ?? 0];
        const end = Math.max(wasJobFree, wasMachineFree) + duration;
        [jobFree[job], machineFree[machine], done[job]] = [end, end, (done[job] ?? 0) + 1];
        extend(Math.max(makespan, end));
        [jobFree[job], machineFree[machine], done[job]] = [wasJobFree, wasMachineFree, (done[job] ?? 0) - 1];
      }
    }
    if (isComplete) best = makespan;
  };
  extend(0);
  return best;
}

describe('the job shop search', () => {
  it('gives schedules that stand the verifier, and never below its bound', () => {
    fc.assert(
      fc.property(shops(6, 6), fc.nat(), (problem, seed) => {
        const {
          solution,
          objective,
          bound = 0,
        } = solveJobShop(problem, {
          seed,
          timeMs: ONE_MINUTE_MS,
          maxIterations: 300,
        });
        expect(verifyJobShop(problem, solution)).toEqual({ makespan: objective, faults: [] });
        expect(bound).toBeLessThanOrEqual(objective);
      }),
    );
  });

  it('reaches the exact optimum of tiny shops, and no bound lies above it', () => {
    fc.assert(
      fc.property(shops(3, 3), (problem) => {
        const { objective, bound = 0 } = solveJobShop(problem, {
          seed: 1,
          timeMs: ONE_MINUTE_MS,
          maxIterations: 5_000,
        });
        const exact = exactMakespan(problem);
        expect(objective).toBe(exact);
        expect(bound).toBeLessThanOrEqual(exact);
      }),
      { numRuns: 60 },
    );
  });

  it('answers the same for the same seed and number of iterations', () => {
    fc.assert(
      fc.property(shops(6, 6), fc.nat(), (problem, seed) => {
        const options = { seed, timeMs: ONE_MINUTE_MS, maxIterations: 500 };
        expect(solveJobShop(problem, options).solution).toEqual(solveJobShop(problem, options).solution);
      }),
      { numRuns: 30 },
    );
  });

  it('still answers a sound schedule when aborted, at once or on the way', () => {
    fc.assert(
      fc.property(shops(6, 6), fc.nat(20), (problem, looks) => {
        const abort = new AbortController();
        let left = looks;
        const clock = (): number => {
          if (left === 0) abort.abort();
          left -= 1;
          return 0;
        };
        const { solution, ended } = solveJobShop(problem, {
          seed: 1,
          timeMs: 1,
          signal: abort.signal,
          clock,
        });
        expect(verifyJobShop(problem, solution).faults).toEqual([]);
        expect(['aborted', 'optimal']).toContain(ended);
      }),
    );
  });

  it('ends early with a proof where one machine decides', () => {
    const problem: JobShopProblem = {
      machineCount: 2,
      jobs: [
        [[{ machine: 0, duration: 5 }], [{ machine: 1, duration: 1 }]],
        [[{ machine: 0, duration: 4 }], [{ machine: 1, duration: 2 }]],
      ],
    };
    expect(solveJobShop(problem, { seed: 1, timeMs: ONE_MINUTE_MS })).toMatchObject({
      objective: 10,
      bound: 10,
      ended: 'optimal',
    });
  });

  it('tells only improvements, each better than the one before', () => {
    const told: number[] = [];
    const jobs = Array.from({ length: 8 }, (_, job) =>
      Array.from({ length: 5 }, (_, step) => [
        { machine: (step * (1 + (job % 4)) + job) % 5, duration: 1 + ((job * 7 + step * 5) % 11) },
      ]),
    );
    const onProgress = ({ objective }: { objective: number }): void => void told.push(objective);
    const { objective } = solveJobShop(
      { machineCount: 5, jobs },
      { seed: 3, timeMs: ONE_MINUTE_MS, maxIterations: 2_000, onProgress },
    );
    expect(told).toEqual([...new Set(told)].sort((a, b) => b - a));
    expect(told.at(-1)).toBe(objective);
  });

  it('refuses an operation nobody can do', () => {
    expect(() => solveJobShop({ machineCount: 1, jobs: [[[]]] }, { seed: 1, timeMs: 1 })).toThrow(
      'job 0, operation 0: no machine can do it',
    );
  });
});
