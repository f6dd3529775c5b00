import { present } from '@tianfu/kernel';
import type { Progress, SearchOptions, SearchResult } from '../search/search-options.js';

/** The clock and the signal are asked every so many iterations. */
const ITERATIONS_A_LOOK = 8;

/** The share of a run after which its steps can be counted on. */
const FORESEEN_FROM = 0.002;

/** Budget and progress of one search. */
export class Run {
  iterations = 0;
  /** From 0 to 1: of the iterations where they are limited, so that the same seed gives the same answer; else of the time. */
  share = 0;
  ended: SearchResult<never>['ended'] | undefined;
  /** No plan is below it, once that is known. */
  bound: number | undefined;
  readonly #clock: () => number;
  readonly #beganMs: number;

  constructor(private readonly options: SearchOptions) {
    this.#clock = options.clock ?? ((): number => performance.now());
    this.#beganMs = this.#clock();
    this.#look();
  }

  get elapsedMs(): number {
    return this.#clock() - this.#beganMs;
  }

  /** Of the whole run; 0 while too little of it has passed to say. */
  get foreseenSteps(): number {
    return this.share < FORESEEN_FROM ? 0 : this.iterations / this.share;
  }

  /** Counts an iteration. @returns whether there may be one more */
  goesOn(): boolean {
    if (this.ended !== undefined) return false;
    const { maxIterations } = this.options;
    if (maxIterations !== undefined) {
      if (this.iterations >= maxIterations) this.ended = 'iterations';
      this.share = Math.min(1, this.iterations / Math.max(1, maxIterations));
    }
    if (this.iterations % ITERATIONS_A_LOOK === 0) this.#look();
    if (this.ended !== undefined) return false;
    this.iterations += 1;
    return true;
  }

  tell(objective: number, leftOut: NonNullable<Progress['leftOut']>): void {
    const { elapsedMs, iterations, bound } = this;
    this.options.onProgress?.({ objective, leftOut, ...present({ bound }), elapsedMs, iterations });
  }

  #look(): void {
    const { signal, timeMs, maxIterations } = this.options;
    const elapsedMs = this.elapsedMs;
    this.share =
      maxIterations === undefined
        ? Math.min(1, elapsedMs / Math.max(timeMs, 1e-9))
        : Math.min(1, this.iterations / Math.max(1, maxIterations));
    if (signal?.aborted === true) this.ended = 'aborted';
    else if (elapsedMs >= timeMs) this.ended ??= 'time';
  }
}
