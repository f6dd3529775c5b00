import { assert } from '@tianfu/kernel';
import type { SearchOptions, SearchResult } from '../search/search-options.js';
import { SOLVERS } from './solver-registry.js';
import type { ThreadMessage, ThreadTask } from './thread-messages.js';

/** Runs a task in this thread, and tells what comes of it. */
export function solveTask(task: ThreadTask, tell: (message: ThreadMessage) => void): void {
  try {
    tell({ kind: 'result', result: search(task, tell) });
  } catch (error) {
    const { name, message } = error instanceof Error ? error : { name: 'Error', message: String(error) };
    tell({ kind: 'failed', name, message });
  }
}

function search(
  { solver, problem, options, abortFlag }: ThreadTask,
  tell: (message: ThreadMessage) => void,
): SearchResult<unknown> {
  assert(Object.hasOwn(SOLVERS, solver), `there is no solver ${solver}`);
  // Name and problem were paired by the type of solveInWorker or SolverPool.
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
