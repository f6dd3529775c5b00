import type { SearchOptions, SearchResult } from '../search/search-options.js';
import type { CentreCosts, CentreSchedule, PlannedStep } from './model.js';

export interface CentreOptions extends SearchOptions {
  /** Staying with `previous` comes before turnaround. Default: false for a plan, true for a repair. */
  readonly prefersStability?: boolean;
}

/** `objective` is the weighted tardiness; `costs` has the rest of the order. `onProgress` tells every improvement of any of them. */
export interface CentreSearchResult extends SearchResult<CentreSchedule> {
  readonly costs: CentreCosts;
  /** The first complete plan: greedy, or the repaired old one. */
  readonly first: { readonly costs: CentreCosts; readonly elapsedMs: number };
  /** False: nothing better than the first plan was found in the budget, and it is what you have. */
  readonly isBetterThanFirst: boolean;
}

/** A place for a new job in a schedule of which nothing moves. */
export interface Slot {
  readonly startMinute: number;
  /** When the last step ends: what can be promised. */
  readonly endMinute: number;
  readonly steps: readonly PlannedStep[];
}
