import {
  CalendarDate,
  Flag,
  Id,
  Instant,
  ListOf,
  Nested,
  OneOf,
  Optional,
  Text,
  WholeNumber,
} from '../declare/index.js';
import { ChangedPromise } from './schedule.js';
import { absenceKinds } from './vocabulary.js';

export class CalendarSpan {
  @Id()
  centreId: string;

  @CalendarDate()
  from: string;

  /** Last day, at most 400 after the first. */
  @CalendarDate()
  until: string;
}

export class CentreDay {
  @CalendarDate()
  date: string;

  /** Missing where nobody has said yet: the year's list is not published and the centre has set nothing. */
  @Optional()
  @Flag()
  working?: boolean;

  /** Whether a public list, the centre itself or nobody says so. */
  @OneOf(['public', 'centre', 'unknown'])
  source: string;

  @Optional()
  @Text({ max: 200 })
  note?: string;
}

export class CentreCalendar {
  @ListOf(() => CentreDay, { max: 401 })
  days: CentreDay[];

  /** Last day up to which every day is known: nothing is promised beyond. */
  @CalendarDate()
  knownUntil: string;
}

export class SetCentreDay {
  @Id()
  centreId: string;

  @CalendarDate()
  date: string;

  @Flag()
  working: boolean;

  @Optional()
  @Text({ max: 200 })
  note?: string;
}

export class CentreDayRef {
  @Id()
  centreId: string;

  @CalendarDate()
  date: string;
}

export class ReportAbsence {
  @Id()
  centreId: string;

  @Id()
  resourceId: string;

  @OneOf(absenceKinds)
  kind: string;

  @Instant()
  from: string;

  @Instant()
  until: string;

  @Optional()
  @Text({ max: 500 })
  note?: string;
}

export class AbsenceView {
  @Id()
  absenceId: string;

  @Id()
  resourceId: string;

  @Text({ max: 80 })
  resourceName: string;

  @OneOf(absenceKinds)
  kind: string;

  @Instant()
  from: string;

  @Instant()
  until: string;

  @Optional()
  @Text({ max: 500 })
  note?: string;
}

/** What a disturbance did to the plan. */
export class PlanRepair {
  @WholeNumber({ min: 0, max: 2_147_483_647 })
  planVersion: number;

  @WholeNumber({ min: 0, max: 100_000 })
  movedSteps: number;

  @ListOf(() => ChangedPromise, { max: 1_000 })
  promises: ChangedPromise[];

  /** Whether the search found this plan, or its budget ended and a simple rule made it. */
  @OneOf(['search', 'greedy', 'unchanged'])
  method: string;

  @WholeNumber({ min: 0, max: 600_000 })
  tookMs: number;
}

export class AbsenceReport {
  @Nested(() => AbsenceView)
  absence: AbsenceView;

  @Nested(() => PlanRepair)
  repair: PlanRepair;
}

export class AbsenceRef {
  @Id()
  centreId: string;

  @Id()
  absenceId: string;
}

export class FindAbsences {
  @Id()
  centreId: string;

  @Instant()
  from: string;

  @Instant()
  until: string;
}

export class Absences {
  @ListOf(() => AbsenceView, { max: 1_000 })
  data: AbsenceView[];
}
