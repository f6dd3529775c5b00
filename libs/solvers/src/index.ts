export { faultsOfCentre } from './centre-schedule/check-problem.js';
export { type ResourceLoad, resourceLoads } from './centre-schedule/bottleneck.js';
export { centreCosts, compareCosts } from './centre-schedule/costs.js';
export { earliestSlots, SLOTS_MAX } from './centre-schedule/earliest-slots.js';
export { CENTRE_LIMITS, type CentreFault } from './centre-schedule/faults.js';
export {
  generateCentre,
  type GeneratedCentre,
  generateJob,
} from './centre-schedule/generated/generate-centre.js';
export type {
  Allocation,
  Candidate,
  CentreCosts,
  CentreJob,
  CentreProblem,
  CentreResource,
  CentreSchedule,
  CentreStep,
  Need,
  OpenWindow,
  PlannedStep,
  Precedence,
  StepTimes,
  UnplannedJob,
  UnplannedReason,
} from './centre-schedule/model.js';
export { findSlot, type SlotTask } from './centre-schedule/find-slot.js';
export { repairSchedule } from './centre-schedule/repair-schedule.js';
export { type MoreHours, worthOfMoreHours } from './centre-schedule/more-hours.js';
export type { CentreOptions, CentreSearchResult, Slot } from './centre-schedule/results.js';
export { scheduleCentre } from './centre-schedule/schedule-centre.js';
export { stepSlacks, type StepSlack } from './centre-schedule/slack.js';
export { verifyCentreSchedule } from './centre-schedule/verify-schedule.js';
export type { CentreViolation } from './centre-schedule/violations.js';
export { faultsOfJobShop } from './job-shop/check-problem.js';
export type {
  JobShopAlternative,
  JobShopJob,
  JobShopOperation,
  JobShopProblem,
  JobShopSchedule,
  ScheduledOperation,
} from './job-shop/problem.js';
export { solveJobShop } from './job-shop/solve-job-shop.js';
export { type JobShopVerdict, verifyJobShop } from './job-shop/verify-job-shop.js';
export { greatCircleMatrix, type RoadAssumption } from './routing/great-circle-matrix.js';
export type {
  DeliveryJob,
  JobOnVehicle,
  Locks,
  PairJob,
  PickUpJob,
  Route,
  RoutePlan,
  RoutingJob,
  RoutingProblem,
  Stop,
  TimeWindow,
  TravelMatrix,
  Vehicle,
  Visit,
} from './routing/model.js';
export { objectiveWeights, type ObjectiveWeights } from './routing/objective-weights.js';
export type { RouteFacts, StopFacts } from './routing/route-facts.js';
export { RoutingInputError } from './routing/routing-input-error.js';
export { type RoutingOptions, solveRouting } from './routing/solve-routing.js';
export { type RoutingVerdict, verifyRouting, type Violation } from './routing/verify-routing.js';
export type { Progress, SearchOptions, SearchResult } from './search/search-options.js';
export { SolverFailed, SolverUnresponsive, type ThreadLimits } from './worker/run-in-thread.js';
export { SolverCrashed } from './worker/pool-thread-handle.js';
export { SolverBusy, SolverPool, type PoolLimits } from './worker/solver-pool.js';
export { solveInWorker, type WorkerOptions } from './worker/solve-in-worker.js';
export type { ProblemOf, ResultOf, SolverName } from './worker/solver-registry.js';
