/**
 * The schedule of the sample-making centre: a flexible job shop with calendars, several resources a step, lags,
 * release and due dates. All times are whole minutes since an origin the caller chooses, all intervals half-open:
 * from the start up to, but not including, the end. Identifiers are the caller's.
 */

/** When a resource is open: shifts minus absences and maintenance. */
export interface OpenWindow {
  readonly startMinute: number;
  readonly endMinute: number;
}

/** A person, machine or table, or a pool of equal ones. */
export interface CentreResource {
  readonly id: string;
  /** Units that can be in use at once: 1 is exclusive, k a pool of k. Whole, at least 1. */
  readonly capacity: number;
  /** Sorted, disjoint; windows that touch count as one. */
  readonly windows: readonly OpenWindow[];
  /**
   * Elapsed minutes the units are taken before a step starts and after it ends, outside open hours too: the laser
   * cools at night. Work a person does belongs into the step. Default 0.
   */
  readonly setupMinutes?: number;
  readonly cleanupMinutes?: number;
}

/** A resource that can serve a need. */
export interface Candidate {
  readonly resourceId: string;
  /** 1 is normal, 1.25 a quarter faster. Default 1. */
  readonly speed?: number;
}

/** One of the things a step needs at the same time: any one of its candidates. */
export interface Need {
  readonly candidates: readonly Candidate[];
  /** Units taken of the one chosen. Default 1. */
  readonly units?: number;
}

/** A step of the same job that must have ended before, with lags in elapsed minutes from its end to this start. */
export interface Precedence {
  readonly stepId: string;
  /** The fabric rests, the print dries. Default 0. */
  readonly minLagMinutes?: number;
  /** The glue sets. Default: no limit. */
  readonly maxLagMinutes?: number;
}

export interface Allocation {
  readonly resourceId: string;
  readonly units: number;
}

/** When a step happens and on what. The resources are held from start to end, nights between included. */
export interface StepTimes {
  readonly startMinute: number;
  readonly endMinute: number;
  /** Of a planned step: one for each need, in the order of the needs. */
  readonly allocations: readonly Allocation[];
}

export interface CentreStep {
  /** Unique within its job. */
  readonly id: string;
  /**
   * Working minutes at speed 1; with the chosen candidates it takes `workMinutes` divided by the product of their
   * speeds, rounded up. Minutes count while all its resources are open.
   */
  readonly workMinutes: number;
  /** All of them at once. Without any, the step runs day and night: a print made outside. */
  readonly needs: readonly Need[];
  readonly after?: readonly Precedence[];
  /** May pause while a resource is closed and go on at the next opening; otherwise it fits into one window. Default false. */
  readonly interruptible?: boolean;
  /**
   * Started, held or fixed by staff: never moves. Calendars, candidates and lags before it are not judged any more;
   * of two frozen steps neither are set-up and clean-up.
   */
  readonly frozen?: StepTimes;
}

/** A sample booking. */
export interface CentreJob {
  readonly id: string;
  /** Materials are ready: no unfrozen step starts earlier. */
  readonly releaseMinute: number;
  /** The promise; without one the job cannot be late. */
  readonly dueMinute?: number;
  /** What a minute late costs; greater than 0. */
  readonly weight: number;
  readonly steps: readonly CentreStep[];
}

export interface CentreProblem {
  readonly resources: readonly CentreResource[];
  readonly jobs: readonly CentreJob[];
  /** Now: no unfrozen step starts earlier. */
  readonly startMinute: number;
  /** Nothing is planned beyond it. */
  readonly horizonMinute: number;
  /** What was planned before: staying with it is the last of the objectives. */
  readonly previous?: CentreSchedule;
}

export interface PlannedStep extends StepTimes {
  readonly jobId: string;
  readonly stepId: string;
}

export interface CentreSchedule {
  /** Every step of every planned job, and every frozen step; by start, then job and step. */
  readonly steps: readonly PlannedStep[];
  /** Jobs whose unfrozen steps could not be planned, with the step that stood in the way. One never stops the others. */
  readonly unplanned: readonly UnplannedJob[];
}

/**
 * Why a job is not planned:
 * - `nobody-can`: a need of the step has no candidate with enough units and open hours, or no single window is long enough
 * - `precedence-cycle`: the step comes after itself
 * - `maximum-lag`: the step could not start soon enough after `otherStepId` within the horizon
 * - `before-frozen`: the step cannot end early enough, or late enough, for `otherStepId`, which is frozen
 * - `horizon-exhausted`: the step found no place up to the horizon
 */
export interface UnplannedJob {
  readonly jobId: string;
  readonly stepId: string;
  readonly reason: UnplannedReason;
  /** The need nobody can serve, as its place in `needs`. */
  readonly need?: number;
  readonly otherStepId?: string;
}

export type UnplannedReason =
  'nobody-can' | 'precedence-cycle' | 'maximum-lag' | 'before-frozen' | 'horizon-exhausted';

/** Compared from top to bottom; see `compareCosts`. */
export interface CentreCosts {
  readonly unplannedJobs: number;
  /** Sum over jobs of weight times minutes after the promise. */
  readonly weightedTardiness: number;
  /** Sum over planned jobs from the release to the end of the last step, in minutes. */
  readonly turnaroundMinutes: number;
  /** Steps that start at another minute than in `previous`, and allocations that went to another resource. */
  readonly changes: number;
}
