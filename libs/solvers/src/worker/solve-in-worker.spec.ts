import { describe, expect, it } from '@jest/globals';
import type { JobShopProblem } from '../job-shop/problem.js';
import { solveJobShop } from '../job-shop/solve-job-shop.js';
import { verifyJobShop } from '../job-shop/verify-job-shop.js';
import type { Progress } from '../search/search-options.js';
import { runInThread } from './run-in-thread.js';
import { solveInWorker } from './solve-in-worker.js';

/** A prime: each job comes to every machine once, whatever the size of its steps. */
const MACHINES = 17;
/** So hard that no bound is met in seconds: the test ends the search, also where it is kept waiting itself. */
const large: JobShopProblem = {
  machineCount: MACHINES,
  jobs: Array.from({ length: 20 }, (_, job) =>
    Array.from({ length: MACHINES }, (_, step) => [
      {
        machine: (step * (1 + (job % (MACHINES - 1))) + job) % MACHINES,
        duration: 1 + ((job * 37 + step * 53) % 97),
      },
    ]),
  ),
};
const ONE_MINUTE_MS = 60_000;

describe('a search in a worker thread', () => {
  it('answers what the search itself answers', async () => {
    const options = { seed: 7, timeMs: ONE_MINUTE_MS, maxIterations: 50 };
    const { elapsedMs: _, ...inThread } = await solveInWorker('job-shop', large, options);
    expect(solveJobShop(large, options)).toMatchObject(inThread);
  });

  it('tells its progress, and answers its best once aborted', async () => {
    const abort = new AbortController();
    const told: Progress[] = [];
    const onProgress = (progress: Progress): void => {
      told.push(progress);
      abort.abort();
    };
    const options = { seed: 1, timeMs: ONE_MINUTE_MS, signal: abort.signal, onProgress };
    const { ended, solution, objective } = await solveInWorker('job-shop', large, options);
    expect(ended).toBe('aborted');
    expect(told[0]?.objective).toBeGreaterThanOrEqual(objective);
    expect(verifyJobShop(large, solution)).toEqual({ makespan: objective, faults: [] });
  });

  it('answers its best when it was aborted before it began', async () => {
    const options = { seed: 1, timeMs: ONE_MINUTE_MS, signal: AbortSignal.abort() };
    const { ended, solution } = await solveInWorker('job-shop', large, options);
    expect(ended).toBe('aborted');
    expect(verifyJobShop(large, solution).faults).toEqual([]);
  });

  it('passes on what the search threw', async () => {
    const nobody: JobShopProblem = { machineCount: 1, jobs: [[[]]] };
    await expect(solveInWorker('job-shop', nobody, { seed: 1, timeMs: 1_000 })).rejects.toMatchObject({
      name: 'AssertionError',
      message: 'job 0, operation 0: no machine can do it',
    });
  });

  it('ends with the error of a listener that throws', async () => {
    const onProgress = (): never => {
      throw new Error('the listener is broken');
    };
    const options = { seed: 1, timeMs: ONE_MINUTE_MS, onProgress };
    await expect(solveInWorker('job-shop', large, options)).rejects.toThrow('the listener is broken');
  });
});

describe('a thread that does not answer', () => {
  const program = (code: string): URL => new URL(`data:text/javascript,${encodeURIComponent(code)}`);
  const task = { solver: 'stubborn', problem: {}, options: { seed: 1, timeMs: ONE_MINUTE_MS } };

  it('is ended after an abort', async () => {
    const run = { signal: AbortSignal.abort(), answerMs: 50, overrunMs: ONE_MINUTE_MS };
    const stubborn = program(
      `import { parentPort } from 'node:worker_threads'; parentPort.postMessage({ kind: 'started' }); for (;;);`,
    );
    await expect(runInThread(stubborn, task, run)).rejects.toThrow('50 ms after the abort');
  });

  it('is ended when its time is long over', async () => {
    const late = { ...task, options: { seed: 1, timeMs: 0 } };
    const run = { answerMs: 50, overrunMs: 60 };
    await expect(runInThread(program('for (;;);'), late, run)).rejects.toThrow('60 ms after its time');
  });

  it('is reported when it ended by itself or could not run', async () => {
    const run = { answerMs: 50, overrunMs: ONE_MINUTE_MS };
    await expect(runInThread(program('process.exit(3)'), task, run)).rejects.toThrow('ended with code 3');
    await expect(runInThread(program('throw new Error("no memory")'), task, run)).rejects.toThrow(
      'no memory',
    );
  });
});
