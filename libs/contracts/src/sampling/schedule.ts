import { Flag, Id, Ids, Instant, ListOf, OneOf, Optional, Text, WholeNumber } from '../declare/index.js';
import { resourceKinds, sampleSteps, stepStates } from './vocabulary.js';

export class ScheduleSpan {
  @Id()
  centreId: string;

  @Instant()
  from: string;

  /** At most 62 days after `from`. */
  @Instant()
  until: string;
}

export class TimeSpan {
  @Instant()
  from: string;

  @Instant()
  until: string;
}

export class ScheduleLane {
  @Id()
  resourceId: string;

  @OneOf(resourceKinds)
  kind: string;

  @Text({ max: 80 })
  name: string;

  @WholeNumber({ min: 1, max: 200 })
  capacity: number;

  /** When it works. */
  @ListOf(() => TimeSpan, { max: 1_000 })
  working: TimeSpan[];

  /** When it is absent or under maintenance. */
  @ListOf(() => TimeSpan, { max: 1_000 })
  absent: TimeSpan[];
}

/** One step on one unit of one resource. */
export class AllocationView {
  @Id()
  allocationId: string;

  @Id()
  bookingId: string;

  @Text({ max: 20 })
  bookingNumber: string;

  @Text({ max: 120 })
  title: string;

  @WholeNumber({ min: 1, max: 800 })
  step: number;

  @OneOf(sampleSteps)
  kind: string;

  @OneOf(stepStates)
  state: string;

  @Id()
  resourceId: string;

  /** 1 to the capacity of the pool. */
  @WholeNumber({ min: 1, max: 200 })
  unit: number;

  /** Of the work itself. */
  @Instant()
  from: string;

  @Instant()
  until: string;

  /** With setup and clean-up: the time nobody else has it. */
  @Instant()
  blockedFrom: string;

  @Instant()
  blockedUntil: string;

  /** Held only, not confirmed yet. */
  @Flag()
  held: boolean;

  @Flag()
  frozen: boolean;

  /** Time left between the planned end of the booking and its promise; below zero: late. */
  @WholeNumber({ min: -1_000_000, max: 1_000_000 })
  slackMinutes: number;

  @Instant()
  promisedAt: string;
}

export class ScheduleView {
  @WholeNumber({ min: 0, max: 2_147_483_647 })
  version: number;

  @ListOf(() => ScheduleLane, { max: 500 })
  lanes: ScheduleLane[];

  @ListOf(() => AllocationView, { max: 5_000 })
  allocations: AllocationView[];
}

/** A step put elsewhere: another time, another resource, another length. */
export class MoveStep {
  @Id()
  centreId: string;

  @Id()
  bookingId: string;

  @WholeNumber({ min: 1, max: 800 })
  step: number;

  /** Start of the work. */
  @Instant()
  from: string;

  /** Left out: as long as before. */
  @Optional()
  @WholeNumber({ min: 1, max: 10_080 })
  minutes?: number;

  /** What takes the place of `replaces`. */
  @Optional()
  @Id()
  resourceId?: string;

  @Optional()
  @Id()
  replaces?: string;

  /** Freeze it there. */
  @Optional()
  @Flag()
  freeze?: boolean;
}

export class MoveConflict {
  @OneOf([
    'in-the-past',
    'not-working',
    'absent',
    'wrong-resource',
    'frozen',
    'started',
    'before-predecessor',
    'beyond-lag',
    'occupied',
    'beyond-horizon',
  ])
  why: string;

  @Optional()
  @Id()
  resourceId?: string;

  @Optional()
  @Id()
  bookingId?: string;

  @Optional()
  @WholeNumber({ min: 1, max: 800 })
  step?: number;
}

export class MovedStep {
  @Id()
  bookingId: string;

  @Text({ max: 20 })
  bookingNumber: string;

  @WholeNumber({ min: 1, max: 800 })
  step: number;

  @Ids({ max: 6 })
  resourceIds: string[];

  @Instant()
  oldFrom: string;

  @Instant()
  from: string;

  @Instant()
  until: string;
}

export class ChangedPromise {
  @Id()
  bookingId: string;

  @Text({ max: 20 })
  bookingNumber: string;

  @Text({ max: 120 })
  title: string;

  @Instant()
  oldPromisedAt: string;

  @Instant()
  promisedAt: string;

  /** Above zero: later than promised before. */
  @WholeNumber({ min: -1_000_000, max: 1_000_000 })
  laterMinutes: number;
}

/** What a move would bring, or brought. */
export class MoveConsequences {
  /** Whether it can be done. */
  @Flag()
  possible: boolean;

  @ListOf(() => MoveConflict, { max: 100 })
  conflicts: MoveConflict[];

  @ListOf(() => MovedStep, { max: 2_000 })
  moved: MovedStep[];

  @ListOf(() => ChangedPromise, { max: 1_000 })
  promises: ChangedPromise[];

  /** Of the plan it was worked out on; after a commit: the new one. */
  @WholeNumber({ min: 0, max: 2_147_483_647 })
  version: number;
}

export class StepRef {
  @Id()
  centreId: string;

  @Id()
  bookingId: string;

  @WholeNumber({ min: 1, max: 800 })
  step: number;
}

export class FreezeStep extends StepRef {
  @Flag()
  frozen: boolean;
}

export class Replan {
  @Id()
  centreId: string;

  /** How long the search may take. */
  @Optional()
  @WholeNumber({ min: 100, max: 4_000 })
  budgetMs?: number;
}
