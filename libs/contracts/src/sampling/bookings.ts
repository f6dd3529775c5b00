import {
  Flag,
  HistoryEntry,
  Id,
  Ids,
  Instant,
  ListOf,
  ManyOf,
  MoneyAmount,
  Nested,
  OneOf,
  Optional,
  PageRequest,
  Text,
  Texts,
  WholeNumber,
} from '../declare/index.js';
import { FileView } from './files.js';
import { CustodyEntry, MaterialView, RoundView } from './making.js';
import { PriceView, SampleNeeds } from './quotes.js';
import { bookingStates, sampleSteps, sampleTypes, stepStates } from './vocabulary.js';

export class BookSample {
  @Id()
  quoteId: string;

  @Text({ min: 2, max: 120 })
  title: string;

  @Optional()
  @Text({ max: 2_000 })
  remark?: string;

  /** Hold the slots at once; left out: true. Without a hold a confirmation takes them, if they are still free. */
  @Optional()
  @Flag()
  hold?: boolean;
}

export class BookingRef {
  @Id()
  bookingId: string;
}

/** Puts another quote (made with `bookingId`) in the place of what was booked. */
export class ChangeBooking extends BookingRef {
  @Id()
  quoteId: string;
}

export class CancelBooking extends BookingRef {
  @Text({ min: 2, max: 1_000 })
  reason: string;
}

export class RecordDeposit extends BookingRef {
  @Nested(() => MoneyAmount)
  amount: MoneyAmount;

  /** How it was paid: receipt or transfer number. */
  @Text({ max: 80 })
  reference: string;
}

export class BookingStepView {
  @WholeNumber({ min: 1, max: 800 })
  step: number;

  /** 1: the first making; 2: the first revision. */
  @WholeNumber({ min: 1, max: 20 })
  round: number;

  @OneOf(sampleSteps)
  kind: string;

  @Optional()
  @Text({ max: 80 })
  name?: string;

  @OneOf(stepStates)
  state: string;

  @WholeNumber({ min: 1, max: 10_080 })
  plannedMinutes: number;

  @Optional()
  @Instant()
  plannedFrom?: string;

  @Optional()
  @Instant()
  plannedUntil?: string;

  @Optional()
  @Instant()
  startedAt?: string;

  @Optional()
  @Instant()
  doneAt?: string;

  @WholeNumber({ min: 0, max: 1_000_000 })
  workedMinutes: number;

  /** Names of its resources, for the customer too. */
  @Texts({ max: 6, maxLength: 80 })
  resources: string[];

  @Flag()
  frozen: boolean;
}

export class LedgerLine {
  @OneOf(['price', 'revision', 'subsidy', 'deposit', 'refund', 'cancellation-fee', 'waived', 'credit'])
  kind: string;

  /** Plus: the customer owes it. Minus: paid, waived or credited. */
  @OneOf(['plus', 'minus'])
  sign: string;

  @Nested(() => MoneyAmount)
  amount: MoneyAmount;

  @Instant()
  at: string;

  @Optional()
  @Text({ max: 200 })
  note?: string;
}

/** What a cancellation would cost now. */
export class CancellationView {
  @Nested(() => MoneyAmount)
  feeNow: MoneyAmount;

  @WholeNumber({ min: 0, max: 100 })
  feePercent: number;

  /** From then on it costs more. */
  @Optional()
  @Instant()
  until?: string;
}

export class PhotoView {
  @Nested(() => FileView)
  file: FileView;

  @Optional()
  @WholeNumber({ min: 1, max: 800 })
  step?: number;

  @Optional()
  @Text({ max: 500 })
  note?: string;

  @Instant()
  at: string;
}

export class BookingSummary {
  @Id()
  bookingId: string;

  @Text({ max: 20 })
  number: string;

  @Text({ max: 120 })
  title: string;

  @OneOf(bookingStates)
  state: string;

  @Id()
  centreId: string;

  @Text({ max: 120 })
  centreName: string;

  /** The customer. */
  @Id()
  enterpriseId: string;

  @Text({ max: 120 })
  enterpriseName: string;

  @OneOf(sampleTypes)
  sampleType: string;

  @Optional()
  @Id()
  orderId?: string;

  @Optional()
  @Instant()
  promisedAt?: string;

  @Optional()
  @Instant()
  plannedAt?: string;

  /** Below zero: late. */
  @Optional()
  @WholeNumber({ min: -1_000_000, max: 1_000_000 })
  slackMinutes?: number;

  @WholeNumber({ min: 0, max: 800 })
  stepsDone: number;

  @WholeNumber({ min: 0, max: 800 })
  steps: number;

  @Nested(() => MoneyAmount)
  total: MoneyAmount;

  @Instant()
  createdAt: string;
}

export class BookingView extends BookingSummary {
  @Nested(() => SampleNeeds)
  needs: SampleNeeds;

  @Text({ max: 120 })
  serviceName: string;

  @Optional()
  @Text({ max: 2_000 })
  remark?: string;

  @Nested(() => PriceView)
  price: PriceView;

  @ListOf(() => LedgerLine, { max: 200 })
  ledger: LedgerLine[];

  /** Positive: still to pay. */
  @Nested(() => MoneyAmount)
  due: MoneyAmount;

  /** The first promise given, whatever became of it. */
  @Optional()
  @Instant()
  firstPromisedAt?: string;

  @Optional()
  @Instant()
  holdUntil?: string;

  @Flag()
  depositRecorded: boolean;

  @Optional()
  @Nested(() => CancellationView)
  cancellation?: CancellationView;

  @WholeNumber({ min: 1, max: 20 })
  round: number;

  @WholeNumber({ min: 0, max: 20 })
  revisionsIncluded: number;

  @Nested(() => MoneyAmount)
  revisionFee: MoneyAmount;

  @ListOf(() => BookingStepView, { max: 800 })
  stepList: BookingStepView[];

  @ListOf(() => MaterialView, { max: 100 })
  materials: MaterialView[];

  @ListOf(() => CustodyEntry, { max: 500 })
  custody: CustodyEntry[];

  @ListOf(() => RoundView, { max: 20 })
  rounds: RoundView[];

  @ListOf(() => PhotoView, { max: 200 })
  photos: PhotoView[];

  @ListOf(() => FileView, { max: 20 })
  files: FileView[];

  @ListOf(() => HistoryEntry, { max: 500 })
  history: HistoryEntry[];

  /** What this caller may do now: `confirm`, `cancel`, `change`, `recordDeposit`, `collect`, `ship`, `revise`, `approve`, … */
  @Texts({ max: 20, maxLength: 40 })
  actions: string[];

  @WholeNumber({ min: 0, max: 2_147_483_647 })
  version: number;
}

export class FindBookings extends PageRequest {
  @Optional()
  @ManyOf(bookingStates, { min: 1 })
  state?: string[];

  @Optional()
  @Id()
  orderId?: string;

  /** Part of the number or the title. */
  @Optional()
  @Text({ max: 60 })
  q?: string;
}

export class FindCentreBookings extends FindBookings {
  @Id()
  centreId: string;

  /** Only what is planned to be ready after its promise. */
  @Optional()
  @Flag()
  late?: boolean;
}

export class CollectSample extends BookingRef {
  @Text({ min: 1, max: 80 })
  receiver: string;

  @Ids({ max: 10 })
  fileIds: string[];
}

export class ShipSample extends BookingRef {
  @Text({ min: 2, max: 300 })
  address: string;

  @Text({ min: 1, max: 80 })
  receiver: string;

  @Text({ min: 5, max: 40 })
  phone: string;

  @Optional()
  @Text({ max: 80 })
  carrier?: string;

  @Optional()
  @Text({ max: 80 })
  waybill?: string;

  @WholeNumber({ min: 1, max: 1_000 })
  parcels: number;

  @WholeNumber({ min: 1, max: 1_000_000 })
  weightGrams: number;
}
