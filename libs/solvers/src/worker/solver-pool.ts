import { assert } from '@tianfu/kernel';
import { PoolThread } from './pool-thread-handle.js';
import type { PlainOptionsOf, ProblemOf, ResultOf, SolverName } from './solver-registry.js';
import { threadProgram } from './thread-program.js';

export interface PoolLimits {
  /** Threads that are kept; each computes one search at a time. */
  readonly threads: number;
  /** Searches that may wait for a thread. */
  readonly maxWaiting: number;
  /** A thread that takes so much longer than its search's `timeMs` is ended, and another one started. */
  readonly overrunMs: number;
  /** What loading and warming up may take besides, on a busy machine. */
  readonly startMs: number;
}

const LIMITS: PoolLimits = { threads: 2, maxWaiting: 100, overrunMs: 5_000, startMs: 10_000 };

/** Every thread is at work and the queue is full. */
export class SolverBusy extends Error {
  override readonly name = 'SolverBusy';
}

/**
 * Threads that are loaded and warm before anybody asks: a search begins at once, where `solveInWorker` first starts a
 * thread (a tenth to half a second). A thread that crashes or overruns fails its own search only; the next one gets a new
 * thread. Idle threads do not keep the process alive.
 */
export class SolverPool {
  readonly #limits: PoolLimits;
  readonly #idle: PoolThread[] = [];
  readonly #waiting: ((thread: PoolThread) => void)[] = [];
  #count = 0;
  #closed = false;

  constructor(
    limits: Partial<PoolLimits> = {},
    private readonly program = threadProgram('pool-thread'),
  ) {
    this.#limits = { ...LIMITS, ...limits };
    assert(this.#limits.threads >= 1, 'a pool has at least one thread');
  }

  /** Starts what is missing of its threads; they warm up on their own. */
  start(): void {
    while (this.#count < this.#limits.threads && !this.#closed) this.#add();
  }

  /**
   * @throws SolverFailed with name and message of what the search threw, SolverUnresponsive, SolverBusy, SolverCrashed
   */
  async run<Name extends SolverName>(
    solver: Name,
    problem: ProblemOf<Name>,
    options: PlainOptionsOf<Name>,
  ): Promise<ResultOf<Name>> {
    const thread = await this.#thread();
    try {
      const result = await thread.solve(
        { solver, problem, options },
        options.timeMs + this.#limits.overrunMs,
      );
      // The registry's solver of that name made it.
      return result as ResultOf<Name>;
    } finally {
      this.#giveBack(thread);
    }
  }

  /** Ends every thread; searches under way fail. */
  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all(this.#idle.splice(0).map((thread) => thread.end()));
  }

  #thread(): Promise<PoolThread> {
    assert(!this.#closed, 'the pool is closed');
    this.start();
    const free = this.#idle.shift();
    if (free !== undefined) return Promise.resolve(free);
    if (this.#waiting.length >= this.#limits.maxWaiting)
      return Promise.reject(new SolverBusy(`${this.#waiting.length} searches wait for a thread`));
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  #giveBack(thread: PoolThread): void {
    if (this.#closed) {
      void thread.end();
      return;
    }
    if (thread.isBroken) {
      this.#count -= 1;
      this.start();
      return;
    }
    this.#offer(thread);
  }

  #offer(thread: PoolThread): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#idle.push(thread);
    else next(thread);
  }

  #add(): void {
    this.#count += 1;
    this.#offer(
      new PoolThread(this.program, this.#limits.startMs, (broken) => {
        // One that breaks while nobody uses it. It is replaced with the next search: no loop of crashing threads.
        const at = this.#idle.indexOf(broken);
        if (at === -1) return;
        this.#idle.splice(at, 1);
        this.#count -= 1;
      }),
    );
  }
}
