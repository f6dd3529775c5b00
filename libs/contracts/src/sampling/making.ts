import {
  Decimal,
  Flag,
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
import { FileView } from './files.js';
import { custodyActions, problemKinds, sampleSteps, stepStates } from './vocabulary.js';

export class CheckInMaterial {
  @Id()
  bookingId: string;

  @Text({ min: 1, max: 200 })
  description: string;

  @Decimal({ min: 0.01, max: 100_000, decimals: 2 })
  quantity: number;

  @Text({ max: 20 })
  unit: string;

  /** Where it is kept. */
  @Text({ max: 80 })
  place: string;

  @Ids({ max: 10 })
  fileIds: string[];
}

export class MaterialView {
  @Id()
  materialId: string;

  /** What its QR label says, for example `SB-2026-000123/M2`. */
  @Text({ max: 40 })
  label: string;

  @Text({ max: 200 })
  description: string;

  @Decimal({ min: 0, max: 100_000, decimals: 2 })
  quantity: number;

  @Text({ max: 20 })
  unit: string;

  @Text({ max: 80 })
  place: string;

  @ListOf(() => FileView, { max: 10 })
  photos: FileView[];

  @Instant()
  at: string;
}

/** Where a label was and who had it. */
export class RecordCustody {
  @Id()
  bookingId: string;

  /** A material's label, or the booking's number for the sample itself. */
  @Text({ max: 40 })
  label: string;

  @OneOf(custodyActions)
  action: string;

  @Text({ max: 80 })
  place: string;

  @Optional()
  @Text({ max: 500 })
  note?: string;
}

export class CustodyEntry {
  @Text({ max: 40 })
  label: string;

  @OneOf(custodyActions)
  action: string;

  @Text({ max: 80 })
  place: string;

  /** Name of the resource or person who did it. */
  @Text({ max: 80 })
  by: string;

  @Optional()
  @Text({ max: 500 })
  note?: string;

  @Instant()
  at: string;
}

export class LabelRef {
  @Id()
  centreId: string;

  @Text({ max: 40 })
  label: string;
}

export class LabelFound {
  @Id()
  bookingId: string;

  @Text({ max: 40 })
  label: string;
}

export class FindNextSteps {
  @Id()
  centreId: string;

  /** Somebody else's steps; left out: those of the caller. */
  @Optional()
  @Id()
  resourceId?: string;
}

export class StepPlace {
  @Id()
  resourceId: string;

  @Text({ max: 80 })
  name: string;
}

export class StepCard {
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

  @Optional()
  @Text({ max: 80 })
  name?: string;

  @OneOf(stepStates)
  state: string;

  @WholeNumber({ min: 1, max: 20 })
  round: number;

  @Instant()
  from: string;

  @Instant()
  until: string;

  @WholeNumber({ min: 1, max: 10_080 })
  plannedMinutes: number;

  @WholeNumber({ min: 0, max: 1_000_000 })
  workedMinutes: number;

  /** Its machines and tables, and who works with it. */
  @ListOf(() => StepPlace, { max: 6 })
  places: StepPlace[];

  /** Whether what comes before is done. */
  @Flag()
  ready: boolean;

  @Flag()
  materialsIn: boolean;

  @WholeNumber({ min: -1_000_000, max: 1_000_000 })
  slackMinutes: number;

  @Optional()
  @Text({ max: 2_000 })
  remark?: string;

  @ListOf(() => FileView, { max: 20 })
  files: FileView[];
}

export class NextSteps {
  /** Missing where the caller is no resource of the centre: then choose one. */
  @Optional()
  @Nested(() => StepPlace)
  resource?: StepPlace;

  /** What is under way or next first. */
  @ListOf(() => StepCard, { max: 30 })
  data: StepCard[];
}

export class WorkOnStep {
  @Id()
  bookingId: string;

  @WholeNumber({ min: 1, max: 800 })
  step: number;
}

export class FinishStep extends WorkOnStep {
  @Optional()
  @Text({ max: 500 })
  note?: string;

  @Ids({ max: 10 })
  fileIds: string[];
}

export class ReportProblem extends WorkOnStep {
  @OneOf(problemKinds)
  kind: string;

  @Optional()
  @Text({ max: 1_000 })
  note?: string;

  /** Time it takes more: the plan is repaired. */
  @WholeNumber({ min: 0, max: 4_800 })
  extraMinutes: number;

  @Ids({ max: 10 })
  fileIds: string[];
}

export class MeasuredPoint {
  /** Point of measure, for example `chest`. */
  @Text({ max: 80 })
  point: string;

  @Text({ max: 20 })
  size: string;

  @Decimal({ min: 0, max: 500, decimals: 2 })
  targetCm: number;

  @Decimal({ min: 0, max: 50, decimals: 2 })
  tolerancePlusCm: number;

  @Decimal({ min: 0, max: 50, decimals: 2 })
  toleranceMinusCm: number;

  @Decimal({ min: 0, max: 500, decimals: 2 })
  measuredCm: number;
}

export class RecordMeasurements {
  @Id()
  bookingId: string;

  @WholeNumber({ min: 1, max: 20 })
  round: number;

  /** The whole sheet: it takes the place of the one before. */
  @ListOf(() => MeasuredPoint, { min: 1, max: 300 })
  points: MeasuredPoint[];
}

export class MeasurementLine extends MeasuredPoint {
  /** Above zero: larger than the target. */
  @Decimal({ min: -500, max: 500, decimals: 2 })
  deviationCm: number;

  @Flag()
  within: boolean;
}

export class AddPhotos {
  @Id()
  bookingId: string;

  @Optional()
  @WholeNumber({ min: 1, max: 800 })
  step?: number;

  @Ids({ max: 10 })
  fileIds: string[];

  @Optional()
  @Text({ max: 500 })
  note?: string;
}

export class RoundComment {
  /** Point of measure; left out: the whole sample. */
  @Optional()
  @Text({ max: 80 })
  point?: string;

  @Text({ min: 1, max: 2_000 })
  text: string;
}

export class CommentRound {
  @Id()
  bookingId: string;

  @WholeNumber({ min: 1, max: 20 })
  round: number;

  @ListOf(() => RoundComment, { min: 1, max: 50 })
  comments: RoundComment[];
}

export class ReviseSample {
  @Id()
  bookingId: string;

  @ListOf(() => RoundComment, { min: 1, max: 50 })
  comments: RoundComment[];
}

export class CommentView extends RoundComment {
  /** Whether the customer or the centre says it. */
  @OneOf(['customer', 'centre'])
  by: string;

  @Instant()
  at: string;
}

/** Of one round, from both sides. */
export const MAX_COMMENTS = 200;

export class RoundView {
  @WholeNumber({ min: 1, max: 20 })
  round: number;

  @ListOf(() => MeasurementLine, { max: 300 })
  measurements: MeasurementLine[];

  @WholeNumber({ min: 0, max: 300 })
  outOfTolerance: number;

  @ListOf(() => CommentView, { max: MAX_COMMENTS })
  comments: CommentView[];

  @Optional()
  @Instant()
  readyAt?: string;

  @Optional()
  @Instant()
  approvedAt?: string;

  /** Of a round after the included ones. */
  @Optional()
  @Nested(() => MoneyAmount)
  fee?: MoneyAmount;
}
