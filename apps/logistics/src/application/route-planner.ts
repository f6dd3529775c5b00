import type { DistanceTable } from '../domain/route.js';

/** A day's goods and vehicles as the solver takes them: times in seconds of the day's own clock, money in minor units. */
export interface DayProblem {
  readonly table: DistanceTable;
  readonly jobs: readonly DayJob[];
  readonly vehicles: readonly DayVehicle[];
  /** Stops a vehicle makes in this order, whatever comes between. */
  readonly locks: readonly DayRoute[];
}

export interface DayJob {
  readonly demand: readonly [grams: number, cm3: number, cartons: number];
  readonly pickUp: DayVisit;
  readonly delivery: DayVisit;
  /** What leaving it out costs. */
  readonly penaltyMinor: number;
}

export interface DayVisit {
  readonly place: number;
  readonly serviceSeconds: number;
  readonly fromSeconds: number;
  readonly untilSeconds: number;
}

export interface DayVehicle {
  readonly depot: number;
  readonly capacity: readonly [grams: number, cm3: number, cartons: number];
  readonly fromSeconds: number;
  readonly untilSeconds: number;
  readonly fixedMinor: number;
  readonly minorPerMetre: number;
}

/** Stops in their order; jobs and vehicles by their index. */
export interface DayRoute {
  readonly vehicle: number;
  readonly stops: readonly { readonly job: number; readonly action: 'pick-up' | 'delivery' }[];
}

export interface DayPlan {
  readonly routes: readonly DayRoute[];
  readonly unserved: readonly number[];
  readonly objectiveMinor: number;
}

/** The best plan so far. */
export interface DayProgress {
  /** Of its routes alone. */
  readonly costMinor: number;
  /** Jobs it leaves out. */
  readonly unserved: number;
  /** No plan that serves everything costs less, where that is known. */
  readonly boundMinor: number | undefined;
  readonly elapsedMs: number;
}

export interface DaySearch {
  readonly seed: number;
  readonly timeMs: number;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: DayProgress) => void;
  /** The plan that stands; used where it breaks no rule, and then the answer is never worse. */
  readonly initial: readonly DayRoute[];
}

/** Finds a day's routes; nothing it answers breaks a rule of the problem. */
export interface RoutePlanner {
  plan(problem: DayProblem, search: DaySearch): Promise<DayPlan>;
}
