import type {
  AbsenceView,
  AllocationView,
  BookingEvent,
  CentreFigures,
  CentrePolicy,
  CentreProfile,
  FileView,
  ResourceContent,
  ResourceView,
  ServiceContent,
  WaitlistView,
} from '@tianfu/contracts';
import type { Call, ReadTx, Tx } from '@tianfu/service';
import type { CentreJob, CentreProblem, CentreSchedule, Slot, UnplannedJob } from '@tianfu/solvers';
import type { Booking, Quote } from '../domain/booking.js';
import type { DayOverride, DayOverrides } from '../domain/centre-calendar.js';
import type { BookingDetails, StepRecord } from '../domain/booking-details.js';
import type { AssignedRow } from '../domain/assign-units.js';
import type { SheetCells } from '../domain/sheet/sheet-table.js';
import type { CentreState, PlanResource, Row, Span, StepWork } from '../domain/plan.js';

export interface Centre {
  readonly centreId: string;
  /** Runs it. */
  readonly enterpriseId: string;
  readonly profile: CentreProfile;
  readonly policy: CentrePolicy;
  readonly open: boolean;
  readonly version: number;
  readonly planVersion: number;
  readonly people: number;
  readonly machines: number;
  readonly services: number;
}

/** Keyset page: what comes after an id, so many rows and one more. */
export interface PageAfter {
  readonly after: string | undefined;
  readonly limit: number;
}

export interface Centres {
  register(tx: Tx, centre: Pick<Centre, 'centreId' | 'enterpriseId' | 'profile' | 'policy'>): Promise<void>;
  get(tx: ReadTx, centreId: string): Promise<Centre | undefined>;
  find(tx: ReadTx, page: PageAfter & { enterpriseId?: string; q?: string }): Promise<Centre[]>;
  /** @returns false when somebody else was quicker */
  change(
    tx: Tx,
    centreId: string,
    changed: Pick<Centre, 'profile' | 'policy' | 'open'>,
    expectedVersion: number,
  ): Promise<boolean>;
  /** Centres that offer the same kind of sample. */
  offering(
    tx: ReadTx,
    sampleType: string,
    category: string,
  ): Promise<{ centreId: string; serviceId: string }[]>;
}

export interface Resources {
  find(tx: ReadTx, centreId: string, page: PageAfter & { kind?: string }): Promise<ResourceView[]>;
  all(tx: ReadTx, centreId: string): Promise<ResourceView[]>;
  get(tx: ReadTx, centreId: string, resourceId: string): Promise<ResourceView | undefined>;
  centreOf(tx: ReadTx, resourceId: string): Promise<string | undefined>;
  ofPerson(tx: ReadTx, centreId: string, personId: string): Promise<ResourceView | undefined>;
  /** @throws Refusal `RESOURCE_NAME_TAKEN` */
  add(
    tx: Tx,
    resource: { centreId: string; enterpriseId: string; resourceId: string; content: ResourceContent },
  ): Promise<void>;
  /** @returns false when somebody else was quicker @throws Refusal `RESOURCE_NAME_TAKEN` `RESOURCE_BUSY` */
  change(
    tx: Tx,
    at: { centreId: string; resourceId: string },
    content: ResourceContent,
    expectedVersion: number,
  ): Promise<boolean>;
  /** The highest unit of each resource that an allocation still names. */
  unitsInUse(tx: ReadTx, centreId: string): Promise<ReadonlyMap<string, number>>;
}

export interface Service {
  readonly serviceId: string;
  readonly centreId: string;
  readonly centreName: string;
  readonly content: ServiceContent;
  readonly version: number;
}

export interface Catalogue {
  find(
    tx: ReadTx,
    centreId: string,
    page: PageAfter & { sampleType?: string; category?: string },
  ): Promise<Service[]>;
  get(tx: ReadTx, centreId: string, serviceId: string): Promise<Service | undefined>;
  publish(
    tx: Tx,
    service: { serviceId: string; centreId: string; enterpriseId: string; content: ServiceContent },
  ): Promise<void>;
  /** @returns false when somebody else was quicker */
  change(
    tx: Tx,
    service: Pick<Service, 'serviceId' | 'centreId' | 'content'>,
    expectedVersion: number,
  ): Promise<boolean>;
}

export interface NewAbsence {
  readonly absenceId: string;
  readonly centreId: string;
  readonly enterpriseId: string;
  readonly resourceId: string;
  readonly kind: string;
  readonly from: string;
  readonly until: string;
  readonly note?: string;
}

export interface Calendars {
  overrides(tx: ReadTx, centreId: string, from: string): Promise<DayOverrides>;
  setDay(tx: Tx, centreId: string, date: string, day: DayOverride): Promise<void>;
  clearDay(tx: Tx, centreId: string, date: string): Promise<void>;
  addAbsence(tx: Tx, absence: NewAbsence): Promise<void>;
  removeAbsence(tx: Tx, centreId: string, absenceId: string): Promise<boolean>;
  absences(tx: ReadTx, centreId: string, from: string, until: string): Promise<AbsenceView[]>;
}

export interface Plans {
  /** @throws Refusal `NOT_FOUND` */
  load(tx: ReadTx, centreId: string): Promise<CentreState>;
  /** Rows on resources in a span (setup and clean-up included), and how the resources count. */
  taken(
    tx: ReadTx,
    resourceIds: readonly string[],
    around: Span,
  ): Promise<{
    resources: ReadonlyMap<string, Pick<PlanResource, 'capacity' | 'setupMinutes' | 'cleanupMinutes'>>;
    rows: AssignedRow[];
  }>;
  /**
   * Puts the rows of steps (by `stepKey`) in the place of those they had, under a version that was taken before.
   * @throws the database's exclusion violation when a unit is taken
   */
  put(tx: Tx, centreId: string, rows: ReadonlyMap<string, readonly Row[]>): Promise<void>;
  /**
   * Says that what a plan is made from changed; takes the centre's row, so changes of one plan come one by one.
   * @returns the new version; undefined when the plan is not of the expected version any more
   */
  touch(tx: Tx, centreId: string, expectedVersion?: number): Promise<number | undefined>;
  /** Gives back everything a booking has not used. */
  free(tx: Tx, bookingId: string): Promise<void>;
  shrink(tx: Tx, bookingId: string, step: number): Promise<void>;
  /** Rows of bookings that are not planned any more, in a span. */
  finished(tx: ReadTx, centreId: string, from: string, until: string): Promise<AllocationView[]>;
  /** Centres with steps that are behind the plan. */
  overran(tx: ReadTx): Promise<string[]>;
}

/** What the solver found: a plan whose every rule was checked anew by a verifier of its own. */
export interface Planned {
  readonly schedule: CentreSchedule;
  readonly method: 'search' | 'greedy';
}

export interface Planner {
  /** The earliest place for a job in a centre (without jobs) beside a plan of which nothing moves. */
  slotFor(problem: CentreProblem, plan: CentreSchedule, job: CentreJob): Promise<Slot | UnplannedJob>;
  repair(problem: CentreProblem, budgetMs: number): Promise<Planned>;
  replan(problem: CentreProblem, budgetMs: number): Promise<Planned>;
  /** Minutes all open bookings together would be ready earlier with one more hour of a resource every day. */
  earlierBy(problem: CentreProblem, plan: CentreSchedule, resourceId: string): number;
}

export interface Quotes {
  add(tx: Tx, quotes: readonly Quote[], validUntil: Date): Promise<void>;
  get(tx: ReadTx, quoteId: string): Promise<(Quote & { validUntil: Date }) | undefined>;
  /** @returns how many were removed */
  removeOld(tx: Tx): Promise<number>;
}

export type BookingPatch = Partial<
  Pick<
    Booking,
    | 'state'
    | 'agreement'
    | 'round'
    | 'promisedAt'
    | 'firstPromisedAt'
    | 'confirmedAt'
    | 'readyAt'
    | 'subsidised'
  >
> & {
  readonly slot?: Booking['slot'] | undefined;
  readonly plannedAt?: Date | null;
  readonly startsAt?: Date | null;
  readonly holdUntil?: Date | null;
};

/** When a booking is made by a new plan. */
export interface Replanned {
  readonly bookingId: string;
  /** Undefined: a step of it has no place any more. */
  readonly plan: Span | undefined;
  readonly promisedAt: number;
  readonly isPromiseNew: boolean;
}
export interface NewPromise {
  readonly facts: BookingEvent;
  readonly version: number;
}

export interface HistoryLine {
  readonly event: string;
  readonly by: 'member' | 'operator' | 'platform';
  readonly reason?: string;
}

export type EntryKind =
  'price' | 'revision' | 'subsidy' | 'deposit' | 'refund' | 'cancellation-fee' | 'waived' | 'credit';
export interface Entry {
  readonly kind: EntryKind;
  readonly minor: bigint;
  readonly note?: string;
}

export interface BookingFilter extends PageAfter {
  readonly enterpriseId?: string;
  readonly centreId?: string;
  readonly states?: readonly string[];
  readonly orderId?: string;
  readonly q?: string;
  readonly late?: boolean;
}

export interface Bookings {
  number(tx: Tx): Promise<string>;
  add(
    tx: Tx,
    booking: Omit<Booking, 'number' | 'createdAt' | 'centreName'> & { number: string },
  ): Promise<void>;
  get(tx: ReadTx, bookingId: string): Promise<Booking | undefined>;
  /** For a change: nobody else changes it until the transaction ends. */
  lock(tx: Tx, bookingId: string): Promise<Booking | undefined>;
  find(tx: ReadTx, filter: BookingFilter): Promise<(Booking & { steps: number; stepsDone: number })[]>;
  /** Writes what changed; `lines` go to the history under consecutive versions. @returns the booking as it is now */
  change(tx: Tx, booking: Booking, patch: BookingPatch, lines: readonly HistoryLine[]): Promise<Booking>;
  /** Writes when bookings are made by a new plan, whatever else changed of them. @returns those whose promise is new */
  replan(tx: Tx, changes: readonly Replanned[], cause: string): Promise<NewPromise[]>;
  addSteps(tx: Tx, bookingId: string, steps: readonly StepWork[]): Promise<void>;
  /** Before making has begun. */
  replaceSteps(tx: Tx, bookingId: string, steps: readonly StepWork[]): Promise<void>;
  steps(tx: ReadTx, bookingId: string): Promise<StepRecord[]>;
  changeStep(tx: Tx, bookingId: string, step: number, patch: StepPatch): Promise<void>;
  addEntries(tx: Tx, bookingId: string, entries: readonly Entry[]): Promise<void>;
  details(tx: ReadTx, bookingId: string): Promise<BookingDetails>;
  /** Held bookings whose time is over. */
  expired(tx: Tx, limit: number): Promise<string[]>;
  /** Bookings of a firm that begin in a span. */
  countBeginning(
    tx: ReadTx,
    of: { centreId: string; enterpriseId: string; from: Date; until: Date; except?: string },
  ): Promise<number>;
  countSubsidised(tx: ReadTx, enterpriseId: string, month: string): Promise<number>;
  ofOrder(tx: Tx, orderId: string, enterpriseId: string): Promise<Booking[]>;
  /** Finished samples of a centre, and how many were ready by their first promise. */
  record(tx: ReadTx, centreId: string): Promise<{ samples: number; onTime: number }>;
}

export interface StepPatch {
  readonly state?: string;
  readonly frozen?: boolean;
  readonly moreMinutes?: number;
  /** `start` begins a stretch, `stop` adds it to what was worked, `done` ends the step too. */
  readonly clock?: 'start' | 'stop' | 'done';
}

export interface Materials {
  add(tx: Tx, material: { bookingId: string; label: string; content: object }): Promise<void>;
  count(tx: ReadTx, bookingId: string): Promise<number>;
  custody(
    tx: Tx,
    entry: { bookingId: string; label: string; action: string; place: string; byName: string; note?: string },
  ): Promise<void>;
  /** Whether the label is one of the booking's. */
  hasLabel(tx: ReadTx, bookingId: string, label: string): Promise<boolean>;
  whose(tx: ReadTx, centreId: string, label: string): Promise<string | undefined>;
}

/** A member of staff is known by the resource they are. */
export interface StaffNames {
  nameOf(tx: ReadTx, centreId: string, personId: string | undefined, otherwise: string): Promise<string>;
}

export interface Rounds {
  open(tx: Tx, bookingId: string, round: number, feeMinor: bigint): Promise<void>;
  measure(tx: Tx, bookingId: string, round: number, points: readonly object[]): Promise<void>;
  comment(tx: Tx, bookingId: string, round: number, comments: readonly object[]): Promise<void>;
  finish(tx: Tx, bookingId: string, round: number, what: 'ready' | 'approved'): Promise<void>;
}

export interface Files {
  /** @throws Refusal `FILE_TYPE_REFUSED` `FILE_TOO_LARGE` `FILE_QUOTA_REACHED` */
  storePart(
    tx: Tx,
    part: {
      fileId: string;
      enterpriseId: string;
      name: string;
      part: number;
      parts: number;
      content: Buffer;
    },
  ): Promise<{ bytes: number; type?: string }>;
  get(tx: ReadTx, fileId: string): Promise<(FileView & { parts: number }) | undefined>;
  part(tx: ReadTx, fileId: string, part: number): Promise<Buffer | undefined>;
  /** Shows files of an enterprise to both sides of a booking. @throws Refusal `VALIDATION_FAILED` for one that is not its own */
  use(
    tx: Tx,
    fileIds: readonly string[],
    use: { enterpriseId: string; bookingId: string; purpose: string; step?: number; note?: string },
  ): Promise<void>;
  removeUnfinished(tx: Tx): Promise<number>;
}

export interface WaitlistEntry extends Omit<WaitlistView, 'joinedAt' | 'position'> {
  readonly enterpriseId: string;
  readonly enterpriseName: string;
  readonly centreId: string;
  readonly centreEnterpriseId: string;
  readonly personId?: string;
  readonly joinedAt: Date;
  readonly position?: number;
}

export interface Waitlists {
  join(tx: Tx, entry: Omit<WaitlistEntry, 'joinedAt' | 'state' | 'centreName' | 'position'>): Promise<void>;
  get(tx: ReadTx, waitlistId: string): Promise<WaitlistEntry | undefined>;
  find(tx: ReadTx, enterpriseId: string): Promise<WaitlistEntry[]>;
  change(tx: Tx, waitlistId: string, state: WaitlistEntry['state'], bookingId?: string): Promise<boolean>;
  /** Entries to try, longest waiting first. */
  waiting(tx: ReadTx, limit: number): Promise<WaitlistEntry[]>;
}

/** Whether an enterprise counts as a certified firm, by what certification told. */
export interface Standing {
  readonly enterpriseId: string;
  readonly enterpriseName?: string;
  readonly certified: boolean;
  readonly workers?: number;
  readonly validUntil?: string;
  readonly standingVersion: number;
}

export interface Standings {
  get(tx: ReadTx, enterpriseId: string): Promise<Standing | undefined>;
  keep(tx: Tx, standing: Standing): Promise<void>;
}

export interface Figures {
  made(
    tx: ReadTx,
    centreId: string,
    from: string,
    until: string,
  ): Promise<Omit<CentreFigures, 'resources' | 'bottleneck'>>;
  /** Work on each resource that touches the span. */
  planned(tx: ReadTx, centreId: string, from: string, until: string): Promise<Map<string, Span[]>>;
}

export interface Feeds {
  open(
    tx: Tx,
    feed: { feedId: string; enterpriseId: string; resourceId?: string; tokenHash: Buffer },
  ): Promise<void>;
  close(tx: Tx, enterpriseId: string, feedId: string): Promise<boolean>;
  byToken(tx: ReadTx, tokenHash: Buffer): Promise<{ enterpriseId: string; resourceId?: string } | undefined>;
  entries(
    tx: ReadTx,
    feed: { enterpriseId?: string; resourceId?: string; bookingId?: string },
  ): Promise<CalendarEntry[]>;
}

export interface CalendarEntry {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly kind: string;
  readonly place: string;
  readonly from: Date;
  readonly until: Date;
  readonly sequence: number;
}

/** Writes a calendar file. */
export interface CalendarWriter {
  write(name: string, entries: readonly CalendarEntry[]): string;
}

export interface EnterpriseNames {
  nameOf(enterpriseId: string, call: Call): Promise<string>;
}

/** Workbooks of a spreadsheet program. */
export interface Workbooks {
  /** @throws Refusal `VALIDATION_FAILED` at `/content` for what is none, or too large */
  read(bytes: Uint8Array): Promise<SheetCells[]>;
  write(sheets: readonly SheetCells[]): Promise<Buffer>;
}
