import { Worker } from 'node:worker_threads';
import type { Progress, SearchResult } from '../search/search-options.js';
import type { ThreadMessage, ThreadTask } from './thread-messages.js';

/** The longest a Node timer waits. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;
/** An aborted thread that has not even loaded its program after so long is ended. A busy machine takes seconds. */
const START_MS = 10_000;

export interface ThreadLimits {
  /** An aborted search that has not answered after so long is ended with its thread; loading it does not count. */
  readonly answerMs: number;
  /** So is one that takes so much longer than its `timeMs`; starting the thread counts. */
  readonly overrunMs: number;
}

export interface ThreadRun extends ThreadLimits {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/** The thread had to be ended: it did not answer in time. */
export class SolverUnresponsive extends Error {
  override readonly name = 'SolverUnresponsive';
}

/** The search threw; name and message are those of its error. */
export class SolverFailed extends Error {
  constructor(
    override readonly name: string,
    message: string,
  ) {
    super(message);
  }
}

/**
 * Starts a thread with a task and waits for its answer; the thread is gone when the promise settles.
 *
 * @throws SolverFailed, SolverUnresponsive, or the error of a thread that could not run
 */
export async function runInThread(
  program: URL,
  task: Omit<ThreadTask, 'abortFlag'>,
  run: ThreadRun,
): Promise<SearchResult<unknown>> {
  const abortFlag = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const worker = new Worker(program, { workerData: { ...task, abortFlag } satisfies ThreadTask });
  const timers: NodeJS.Timeout[] = [];
  const { promise, resolve, reject } = settler<SearchResult<unknown>>();
  const giveUpAfter = (ms: number, reason: string): void => {
    if (ms <= LONGEST_TIMER_MS)
      timers.push(setTimeout(() => reject(new SolverUnresponsive(`${task.solver}: ${reason}`)), ms));
  };
  let hasStarted = false;
  const expectAnswer = (): void => {
    if (run.signal?.aborted !== true) return;
    if (hasStarted) giveUpAfter(run.answerMs, `no answer ${run.answerMs} ms after the abort`);
    else giveUpAfter(START_MS + run.answerMs, `not started ${START_MS} ms after the abort`);
  };
  const abort = (): void => {
    Atomics.store(new Int32Array(abortFlag), 0, 1);
    expectAnswer();
  };
  worker.on('message', (message: ThreadMessage) => {
    if (message.kind === 'started') {
      hasStarted = true;
      expectAnswer();
    } else if (message.kind === 'result') resolve(message.result);
    else if (message.kind === 'failed') reject(new SolverFailed(message.name, message.message));
    else callThrough(run.onProgress, message.progress, reject);
  });
  worker.once('messageerror', reject);
  worker.once('error', reject);
  worker.once('exit', (code) => reject(new Error(`${task.solver}: its thread ended with code ${code}`)));
  giveUpAfter(task.options.timeMs + run.overrunMs, `no answer ${run.overrunMs} ms after its time`);
  if (run.signal?.aborted === true) abort();
  else run.signal?.addEventListener('abort', abort, { once: true });
  try {
    return await promise;
  } finally {
    run.signal?.removeEventListener('abort', abort);
    timers.forEach(clearTimeout);
    await worker.terminate();
  }
}

/** A listener that throws ends the search with its error rather than the process. */
function callThrough(
  listener: ThreadRun['onProgress'],
  progress: Progress,
  reject: (error: unknown) => void,
): void {
  try {
    listener?.(progress);
  } catch (error) {
    reject(error);
  }
}

interface Settler<T> {
  readonly promise: Promise<T>;
  readonly resolve: (value: T) => void;
  readonly reject: (error: unknown) => void;
}

function settler<T>(): Settler<T> {
  let resolve: Settler<T>['resolve'] = () => undefined;
  let reject: Settler<T>['reject'] = () => undefined;
  const promise = new Promise<T>((onValue, onError) => {
    [resolve, reject] = [onValue, onError];
  });
  return { promise, resolve, reject };
}
