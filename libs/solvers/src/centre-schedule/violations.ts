/**
 * What is wrong with a schedule:
 * - `missing-step`, `unknown-step`, `planned-twice`: the steps are not those of the problem
 * - `frozen-moved`: start, end or allocations differ from the frozen ones
 * - `before-release`: earlier than the release or the problem's start
 * - `beyond-horizon`
 * - `wrong-duration`: the open minutes of all its resources together are not what the step takes
 * - `outside-calendar`: starts or ends while a resource is closed, or pauses though it may not
 * - `unable`: a resource that is no candidate of the need, or the wrong number of units or allocations
 * - `lag-too-short`, `lag-too-long`: against `otherStepId`
 * - `double-booking`: with set-up and clean-up, more units of `resourceId` are in use at `minute` than there are
 */
export interface CentreViolation {
  readonly kind:
    | 'missing-step'
    | 'unknown-step'
    | 'planned-twice'
    | 'frozen-moved'
    | 'before-release'
    | 'beyond-horizon'
    | 'wrong-duration'
    | 'outside-calendar'
    | 'unable'
    | 'lag-too-short'
    | 'lag-too-long'
    | 'double-booking';
  readonly jobId: string;
  readonly stepId: string;
  readonly otherStepId?: string;
  readonly resourceId?: string;
  readonly minute?: number;
}
