import type { SearchOptions, SearchResult } from '../search/search-options.js';

/** Time, iterations and abort of one search. */
export class Budget {
  iterations = 0;
  readonly #clock: () => number;
  readonly #startedMs: number;

  constructor(private readonly options: SearchOptions) {
    this.#clock = options.clock ?? ((): number => performance.now());
    this.#startedMs = this.#clock();
  }

  get elapsedMs(): number {
    return this.#clock() - this.#startedMs;
  }

  /** Why to end now; undefined to go on. */
  ended(): Exclude<SearchResult<unknown>['ended'], 'optimal'> | undefined {
    // The clock first: a worker thread learns of an abort by asking for the time.
    const isLate = this.elapsedMs >= this.options.timeMs;
    if (this.options.signal?.aborted === true) return 'aborted';
    if (this.iterations >= (this.options.maxIterations ?? Infinity)) return 'iterations';
    return isLate ? 'time' : undefined;
  }

  /** In [0, 1]. Of the iterations where they are limited: the clock must not steer a search that is to be repeated. */
  share(): number {
    const { maxIterations, timeMs } = this.options;
    return Math.min(
      1,
      maxIterations === undefined ? this.elapsedMs / timeMs : this.iterations / maxIterations,
    );
  }
}
