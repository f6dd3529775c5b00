/** How far a search has come; handed out with every improvement. */
export interface Progress {
  /** Objective of the best solution so far, in the problem's own unit; smaller is better. */
  readonly objective: number;
  /** Proven lower bound of the objective, where the solver knows one. */
  readonly bound?: number;
  /** Where jobs may be left out: how many the best solution leaves, and their part of the objective. */
  readonly leftOut?: { readonly count: number; readonly penalty: number };
  readonly elapsedMs: number;
  readonly iterations: number;
}

/** What every search here is given. With `maxIterations` as the only limit that is met, the same seed gives the same answer. */
export interface SearchOptions {
  /** Whole number; its lowest 32 bits count. */
  readonly seed: number;
  /** The search returns its best once this time has passed. */
  readonly timeMs: number;
  readonly maxIterations?: number;
  /** Aborting ends the search early; it still returns its best. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  /** Milliseconds that only grow. Default: `performance.now`. */
  readonly clock?: () => number;
}

/** What every search here answers. */
export interface SearchResult<Solution> {
  readonly solution: Solution;
  readonly objective: number;
  readonly bound?: number;
  readonly elapsedMs: number;
  readonly iterations: number;
  /** Why the search ended; `optimal`: the objective meets the bound. */
  readonly ended: 'optimal' | 'time' | 'iterations' | 'aborted';
}
