/**
 * What is wrong with a problem as data; nothing can be planned before it is mended:
 * - `not-a-minute`: no whole number, below zero where that has no meaning, or an end before its start
 * - `duplicate-id`, `unknown-id`: of a resource, a job, or a step of a job
 * - `windows-overlap`: windows of a resource are not sorted and disjoint
 * - `bad-amount`: capacity, units, speed or weight out of range
 * - `frozen-overlap`: frozen steps alone use more of a resource than there is
 * - `too-large`: more than this planner takes, see `CENTRE_LIMITS`
 */
export interface CentreFault {
  readonly code:
    | 'not-a-minute'
    | 'duplicate-id'
    | 'unknown-id'
    | 'windows-overlap'
    | 'bad-amount'
    | 'frozen-overlap'
    | 'too-large';
  /** Where, as a path into the problem: `jobs/3/steps/0/workMinutes`. */
  readonly at: string;
  readonly resourceId?: string;
  readonly jobId?: string;
  readonly stepId?: string;
}

export const CENTRE_LIMITS = {
  resources: 2_000,
  windowsPerResource: 10_000,
  jobs: 20_000,
  stepsPerJob: 100,
  needsPerStep: 10,
  candidatesPerNeed: 500,
  /** Minutes count up to about a thousand years, so that sums stay in 32 bits. */
  minute: 500_000_000,
} as const;
