import { parentPort, workerData } from 'node:worker_threads';
import { assert } from '@tianfu/kernel';
import type { SearchOptions, SearchResult } from '../search/search-options.js';
import { SOLVERS } from './solver-registry.js';
import type { ThreadMessage, ThreadTask } from './thread-messages.js';

assert(parentPort !== null, 'this file is the program of a worker thread');
const port = parentPort;
const tell = (message: ThreadMessage): void => port.postMessage(message);

tell({ kind: 'started' });

// Only run-in-thread.ts starts this file, and it sends a task.
const task = workerData as ThreadTask;
try {
  tell({ kind: 'result', result: search(task) });
} catch (error) {
  const { name, message } = error instanceof Error ? error : { name: 'Error', message: String(error) };
  tell({ kind: 'failed', name, message });
}

function search({ solver, problem, options, abortFlag }: ThreadTask): SearchResult<unknown> {
  assert(Object.hasOwn(SOLVERS, solver), `there is no solver ${solver}`);
  // Name and problem were paired by the type of solveInWorker.
  const solve = SOLVERS[solver as keyof typeof SOLVERS] as (
    problem: unknown,
    options: SearchOptions,
  ) => SearchResult<unknown>;
  const abort = new AbortController();
  const flag = new Int32Array(abortFlag);
  const clock = (): number => {
    // Every search asks for the time again and again: the one moment at which a busy thread can look up.
    if (Atomics.load(flag, 0) === 1 && !abort.signal.aborted) abort.abort();
    return performance.now();
  };
  clock();
  const onProgress: SearchOptions['onProgress'] = (progress) => tell({ kind: 'progress', progress });
  return solve(problem, { ...options, clock, signal: abort.signal, onProgress });
}
