import { findSlot } from '../centre-schedule/find-slot.js';
import { repairInThread } from '../centre-schedule/repair-schedule.js';
import { scheduleCentre } from '../centre-schedule/schedule-centre.js';
import { solveJobShop } from '../job-shop/solve-job-shop.js';
import { solveRouting } from '../routing/solve-routing.js';
import type { SearchOptions, SearchResult } from '../search/search-options.js';

/** Searches that can run in a worker thread. Problem and solution must survive a structured clone. */
export const SOLVERS = {
  'centre-schedule': scheduleCentre,
  'centre-slot': findSlot,
  'centre-repair': repairInThread,
  'job-shop': solveJobShop,
  routing: solveRouting,
} as const satisfies Readonly<Record<string, Solver>>;

/** `never`: each solver takes a problem of its own; `solveInWorker` pairs name and problem. */
type Solver = (problem: never, options: SearchOptions) => SearchResult<unknown>;

export type SolverName = keyof typeof SOLVERS;
export type ProblemOf<Name extends SolverName> = Parameters<(typeof SOLVERS)[Name]>[0];
export type ResultOf<Name extends SolverName> = ReturnType<(typeof SOLVERS)[Name]>;
/** What crosses into the thread of a solver's options; the rest is forwarded by other means. */
export type PlainOptionsOf<Name extends SolverName> = Omit<
  Parameters<(typeof SOLVERS)[Name]>[1],
  'signal' | 'onProgress' | 'clock'
>;
