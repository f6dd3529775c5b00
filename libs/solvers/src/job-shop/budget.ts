import type { Progress, SearchOptions, SearchResult } from '../search/search-options.js';

const ITERATIONS_A_LOOK = 32;

/** Counts the iterations of one search and says when it must end; keeps the best makespan known so far. */
export class Budget {
  iterations = 0;
  best = Infinity;
  #ended: SearchResult<unknown>['ended'] | undefined;
  readonly #clock: () => number;
  readonly #startedMs: number;

  constructor(
    private readonly options: SearchOptions,
    readonly bound: number,
  ) {
    this.#clock = options.clock ?? ((): number => performance.now());
    this.#startedMs = this.#clock();
  }

  get ended(): SearchResult<unknown>['ended'] | undefined {
    return this.#ended;
  }

  elapsedMs(): number {
    return this.#clock() - this.#startedMs;
  }

  /** Takes one iteration, or answers false when there is none left. The clock is read now and then. */
  spend(): boolean {
    if (this.#ended !== undefined) return false;
    if (this.iterations >= (this.options.maxIterations ?? Infinity)) this.#ended = 'iterations';
    else if (this.iterations % ITERATIONS_A_LOOK === 0) {
      const isOver = this.elapsedMs() >= this.options.timeMs;
      if (this.options.signal?.aborted === true) this.#ended = 'aborted';
      else if (isOver) this.#ended = 'time';
    }
    if (this.#ended !== undefined) return false;
    this.iterations += 1;
    return true;
  }

  /** Notes a makespan that was reached; answers whether it is a new best. */
  reach(makespan: number): boolean {
    if (makespan >= this.best) return false;
    this.best = makespan;
    if (makespan <= this.bound) this.#ended = 'optimal';
    const progress: Progress = {
      objective: makespan,
      bound: this.bound,
      elapsedMs: this.elapsedMs(),
      iterations: this.iterations,
    };
    this.options.onProgress?.(progress);
    return true;
  }
}
