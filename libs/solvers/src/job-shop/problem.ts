/** One way to do an operation. */
export interface JobShopAlternative {
  /** From 0 to `machineCount` − 1. */
  readonly machine: number;
  /** Whole time units, 0 or more. */
  readonly duration: number;
}

/** The machines that can do an operation, one alternative each, at least one. */
export type JobShopOperation = readonly JobShopAlternative[];

/** Operations one after the other; may be empty. */
export type JobShopJob = readonly JobShopOperation[];

/**
 * The flexible job shop: every operation on one of its machines, each machine one operation at a time, no
 * interruption; the last end (makespan) shall be early. With one alternative each it is the classic job shop.
 */
export interface JobShopProblem {
  readonly machineCount: number;
  readonly jobs: readonly JobShopJob[];
}

/** When and where one operation is done; `end` is exclusive. */
export interface ScheduledOperation {
  readonly machine: number;
  readonly start: number;
  readonly end: number;
}

export interface JobShopSchedule {
  readonly makespan: number;
  /** Job by job, in the order of the problem's operations. */
  readonly jobs: readonly (readonly ScheduledOperation[])[];
}

/** Operations a search takes at most: it keeps a square table of them. */
export const MAX_OPERATIONS = 5_000;
/** Heads and tails are added in 32-bit integers. */
export const MAX_TOTAL_DURATION = 2 ** 30;
