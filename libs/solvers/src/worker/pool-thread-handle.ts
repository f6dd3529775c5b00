import { Worker } from 'node:worker_threads';
import type { SearchResult } from '../search/search-options.js';
import { SolverFailed, SolverUnresponsive } from './run-in-thread.js';
import type { ThreadMessage, ThreadTask } from './thread-messages.js';

interface Running {
  readonly resolve: (result: SearchResult<unknown>) => void;
  readonly reject: (error: unknown) => void;
}

/** A thread ended under its search. */
export class SolverCrashed extends Error {
  override readonly name = 'SolverCrashed';
}

/** One thread of a pool, seen from outside. */
export class PoolThread {
  isBroken = false;
  readonly #worker: Worker;
  #running: Running | undefined;
  #isWarm = false;

  constructor(
    program: URL,
    private readonly startMs: number,
    private readonly onBroken: (thread: PoolThread) => void,
  ) {
    this.#worker = new Worker(program);
    this.#worker.on('message', (message: ThreadMessage) => this.#hear(message));
    this.#worker.on('messageerror', (cause) => this.#breakWith(crashed('could not be understood', cause)));
    this.#worker.on('error', (cause) => this.#breakWith(crashed('broke', cause)));
    this.#worker.on('exit', (code) => this.#breakWith(crashed(`ended with code ${code}`)));
    this.#worker.unref();
  }

  /** One at a time. @throws as `SolverPool.run` */
  async solve(task: Omit<ThreadTask, 'abortFlag'>, limitMs: number): Promise<SearchResult<unknown>> {
    if (this.isBroken) throw crashed('is gone');
    const wholeMs = limitMs + (this.#isWarm ? 0 : this.startMs);
    let timer: NodeJS.Timeout | undefined;
    this.#worker.ref();
    try {
      return await new Promise((resolve, reject) => {
        this.#running = { resolve, reject };
        timer = setTimeout(() => {
          const late = new SolverUnresponsive(`${task.solver}: no answer in ${wholeMs} ms`);
          this.#breakWith(late);
        }, wholeMs);
        this.#worker.postMessage({
          ...task,
          abortFlag: new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT),
        } satisfies ThreadTask);
      });
    } finally {
      clearTimeout(timer);
      this.#running = undefined;
      this.#worker.unref();
    }
  }

  async end(): Promise<void> {
    this.#breakWith(crashed('was ended: the pool is closed'));
    await this.#worker.terminate();
  }

  #hear(message: ThreadMessage): void {
    if (message.kind === 'started') this.#isWarm = true;
    else if (message.kind === 'result') this.#running?.resolve(message.result);
    else if (message.kind === 'failed')
      this.#running?.reject(new SolverFailed(message.name, message.message));
  }

  #breakWith(error: unknown): void {
    if (this.isBroken) return;
    this.isBroken = true;
    this.#running?.reject(error);
    this.onBroken(this);
    void this.#worker.terminate();
  }
}

const crashed = (what: string, cause?: unknown): SolverCrashed =>
  new SolverCrashed(`a solver's thread ${what}`, { cause });
