import {
  CalendarDate,
  Decimal,
  Id,
  Ids,
  Instant,
  ListOf,
  MoneyAmount,
  Nested,
  OneOf,
  Optional,
  Text,
  WholeNumber,
} from '../declare/index.js';
import { productCategories } from '../vocabulary/vocabulary.js';
import { difficulties, sampleSteps, sampleTypes, urgencies } from './vocabulary.js';

export class MaterialNeed {
  /** A material of the service's list. */
  @Text({ max: 80 })
  material: string;

  @Decimal({ min: 0.01, max: 10_000, decimals: 2 })
  quantity: number;
}

/** What a customer wants made. */
export class SampleNeeds {
  @Id()
  centreId: string;

  @Id()
  serviceId: string;

  @OneOf(productCategories)
  category: string;

  @OneOf(difficulties)
  difficulty: string;

  @WholeNumber({ min: 1, max: 100 })
  pieces: number;

  /** Sizes in words, for example `S, M, L`. */
  @Optional()
  @Text({ max: 200 })
  sizes?: string;

  /** The day the customer's material is at the centre, Asia/Shanghai; today if left out. */
  @Optional()
  @CalendarDate()
  materialsReadyOn?: string;

  @OneOf(urgencies)
  urgency: string;

  /** Bought from the centre. */
  @ListOf(() => MaterialNeed, { max: 50 })
  materials: MaterialNeed[];

  /** Sketches and tech packs, uploaded before. */
  @Ids({ max: 20 })
  fileIds: string[];

  /** The order it belongs to. */
  @Optional()
  @Id()
  orderId?: string;
}

export class QuoteSample extends SampleNeeds {
  /** A booking to change: its own slots count as free. */
  @Optional()
  @Id()
  bookingId?: string;
}

export class PriceLine {
  @OneOf(['step', 'pieces', 'material', 'urgency', 'subsidy', 'revision'])
  kind: string;

  /** Kind of step, material or urgency. */
  @Text({ max: 80 })
  what: string;

  /** Money taken off has the kind `subsidy`, or `urgency` with `sign` minus. */
  @OneOf(['plus', 'minus'])
  sign: string;

  @Nested(() => MoneyAmount)
  amount: MoneyAmount;
}

export class PriceView {
  @Nested(() => MoneyAmount)
  total: MoneyAmount;

  @Nested(() => MoneyAmount)
  deposit: MoneyAmount;

  @ListOf(() => PriceLine, { max: 200 })
  lines: PriceLine[];
}

export class PlannedStep {
  @WholeNumber({ min: 1, max: 800 })
  step: number;

  @OneOf(sampleSteps)
  kind: string;

  @Instant()
  from: string;

  @Instant()
  until: string;
}

export class SamplePromise {
  /** When the sample is ready, with the centre's allowance for what goes wrong. */
  @Instant()
  promisedAt: string;

  /** When the plan has it ready. */
  @Instant()
  plannedAt: string;

  /** How many of a hundred samples promised like this were ready in time, by what this centre has seen. */
  @WholeNumber({ min: 0, max: 100 })
  confidencePercent: number;

  /** Samples that figure rests on; few: take it with caution. */
  @WholeNumber({ min: 0, max: 2_147_483_647 })
  basedOnSamples: number;

  @ListOf(() => PlannedStep, { max: 40 })
  steps: PlannedStep[];
}

/** Another way to the same sample, itself a quote that can be booked. */
export class QuoteAlternative {
  @OneOf(['later-cheaper', 'sooner-dearer', 'other-centre'])
  kind: string;

  @Id()
  quoteId: string;

  @Id()
  centreId: string;

  @Text({ max: 120 })
  centreName: string;

  @OneOf(urgencies)
  urgency: string;

  @Nested(() => MoneyAmount)
  total: MoneyAmount;

  @Instant()
  promisedAt: string;
}

export class QuoteView {
  @Id()
  quoteId: string;

  @Nested(() => SampleNeeds)
  needs: SampleNeeds;

  @Text({ max: 120 })
  centreName: string;

  @Text({ max: 120 })
  serviceName: string;

  @OneOf(sampleTypes)
  sampleType: string;

  @Nested(() => PriceView)
  price: PriceView;

  @Nested(() => SamplePromise)
  promise: SamplePromise;

  @WholeNumber({ min: 0, max: 20 })
  revisionsIncluded: number;

  @Nested(() => MoneyAmount)
  revisionFee: MoneyAmount;

  @ListOf(() => QuoteAlternative, { max: 10 })
  alternatives: QuoteAlternative[];

  @Instant()
  validUntil: string;
}

export class QuoteRef {
  @Id()
  quoteId: string;
}

/** Wants a slot that is not there yet. */
export class JoinWaitlist extends SampleNeeds {
  @Text({ min: 2, max: 120 })
  title: string;

  /** Ready by this day, else the offer is worth nothing. */
  @CalendarDate()
  wantedBy: string;
}

export class WaitlistView {
  @Id()
  waitlistId: string;

  @Nested(() => SampleNeeds)
  needs: SampleNeeds;

  @Text({ max: 120 })
  title: string;

  @Text({ max: 120 })
  centreName: string;

  @CalendarDate()
  wantedBy: string;

  @OneOf(['waiting', 'offered', 'left', 'too-late'])
  state: string;

  /** 1: next. */
  @Optional()
  @WholeNumber({ min: 1, max: 100_000 })
  position?: number;

  /** The held booking of an offer. */
  @Optional()
  @Id()
  bookingId?: string;

  @Instant()
  joinedAt: string;
}

export class WaitlistRef {
  @Id()
  waitlistId: string;
}

export class Waitlist {
  @ListOf(() => WaitlistView, { max: 200 })
  data: WaitlistView[];
}
