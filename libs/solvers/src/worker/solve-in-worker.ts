import type { SearchOptions } from '../search/search-options.js';
import { runInThread, type ThreadLimits } from './run-in-thread.js';
import { threadProgram } from './thread-program.js';
import type { PlainOptionsOf, ProblemOf, ResultOf, SolverName } from './solver-registry.js';

const ANSWER_MS = 1_000;
const OVERRUN_MS = 10_000;

export type WorkerOptions<Name extends SolverName> = PlainOptionsOf<Name> &
  Pick<SearchOptions, 'signal' | 'onProgress'> &
  Partial<ThreadLimits>;

/**
 * Runs a search in a thread of its own, so that the service goes on answering meanwhile. Problem and options are
 * copied into the thread, progress comes back as it is made, and an abort reaches the search while it computes:
 * it then answers its best.
 *
 * @param options as for the search itself; `answerMs` (1,000) after an abort, or `overrunMs` (10,000) after the
 *   search's time, a thread that did not answer is ended
 * @throws SolverFailed with name and message of what the search threw; SolverUnresponsive
 */
export async function solveInWorker<Name extends SolverName>(
  solver: Name,
  problem: ProblemOf<Name>,
  options: WorkerOptions<Name>,
): Promise<ResultOf<Name>> {
  const { signal, onProgress, answerMs = ANSWER_MS, overrunMs = OVERRUN_MS, ...plain } = options;
  const run = { signal, onProgress, answerMs, overrunMs };
  const result = await runInThread(threadProgram('thread'), { solver, problem, options: plain }, run);
  // The registry's solver of that name made it.
  return result as ResultOf<Name>;
}
