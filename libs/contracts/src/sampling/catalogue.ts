import {
  Flag,
  Id,
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
import { productCategories } from '../vocabulary/vocabulary.js';
import { difficulties, resourceKinds, sampleSteps, sampleTypes } from './vocabulary.js';

/** One resource a step takes: any one of the kinds that has all the skills. */
export class Requirement {
  /** Any of these. */
  @ManyOf(resourceKinds, { min: 1 })
  anyOf: string[];

  /** All of these. */
  @Texts({ max: 10, maxLength: 40 })
  skills: string[];

  /** Units it takes of one resource at the same time. */
  @WholeNumber({ min: 1, max: 20 })
  units: number;
}

/** Longer or shorter by what is made: `minutes` of the step times percent, rounded up. */
export class DurationFactor {
  /** Left out: every category. */
  @Optional()
  @OneOf(productCategories)
  category?: string;

  /** Left out: every difficulty. */
  @Optional()
  @OneOf(difficulties)
  difficulty?: string;

  @WholeNumber({ min: 10, max: 1_000 })
  percent: number;
}

export class StepLink {
  /** Number of the step that comes before. */
  @WholeNumber({ min: 1, max: 40 })
  step: number;

  /** At least so long after its end (fabric must rest, print must dry). */
  @WholeNumber({ min: 0, max: 20_160 })
  minLagMinutes: number;

  /** At most so long after its end. */
  @Optional()
  @WholeNumber({ min: 0, max: 43_200 })
  maxLagMinutes?: number;
}

export class ServiceStep {
  /** 1, 2, 3 … in the order of the list. */
  @WholeNumber({ min: 1, max: 40 })
  step: number;

  @OneOf(sampleSteps)
  kind: string;

  @Optional()
  @Text({ max: 80 })
  name?: string;

  @WholeNumber({ min: 1, max: 4_800 })
  minutes: number;

  /** For each piece beyond the first. */
  @WholeNumber({ min: 0, max: 4_800 })
  minutesPerExtraPiece: number;

  @ListOf(() => DurationFactor, { max: 100 })
  factors: DurationFactor[];

  /** All of these together (person + machine + table). */
  @ListOf(() => Requirement, { min: 1, max: 6 })
  requires: Requirement[];

  /** Steps before it; without any it may begin at once. */
  @ListOf(() => StepLink, { max: 10 })
  after: StepLink[];

  /** Whether it may run over the end of a shift into the next one. */
  @Flag()
  interruptible: boolean;

  /** Whether a revision repeats it. */
  @Flag()
  inRevision: boolean;

  @Nested(() => MoneyAmount)
  price: MoneyAmount;

  @Nested(() => MoneyAmount)
  pricePerExtraPiece: MoneyAmount;
}

export class MaterialPrice {
  @Text({ max: 80 })
  material: string;

  @Text({ max: 20 })
  unit: string;

  @Nested(() => MoneyAmount)
  price: MoneyAmount;
}

export class ServiceContent {
  @OneOf(sampleTypes)
  sampleType: string;

  @Text({ min: 2, max: 120 })
  name: string;

  @Optional()
  @Text({ max: 2_000 })
  description?: string;

  @ManyOf(productCategories, { min: 1 })
  categories: string[];

  /** Steps form a graph without a cycle. */
  @ListOf(() => ServiceStep, { min: 1, max: 40 })
  steps: ServiceStep[];

  /** Materials the centre can supply. */
  @ListOf(() => MaterialPrice, { max: 50 })
  materials: MaterialPrice[];

  /** Added to the price for an urgent booking. */
  @WholeNumber({ min: 0, max: 300 })
  urgentPercent: number;

  /** Taken off for a booking in no hurry. */
  @WholeNumber({ min: 0, max: 90 })
  relaxedPercent: number;

  /** At least so many days later is what "in no hurry" means. */
  @WholeNumber({ min: 1, max: 30 })
  relaxedDays: number;

  @WholeNumber({ min: 0, max: 20 })
  revisionsIncluded: number;

  /** Of each revision after those. */
  @Nested(() => MoneyAmount)
  revisionFee: MoneyAmount;

  @WholeNumber({ min: 1, max: 100 })
  maxPieces: number;

  /** Whether it can be booked. */
  @Flag()
  active: boolean;
}

export class PublishService extends ServiceContent {
  @Id()
  centreId: string;
}

export class ServiceRef {
  @Id()
  centreId: string;

  @Id()
  serviceId: string;
}

export class ChangeService extends ServiceContent {
  @Id()
  centreId: string;

  @Id()
  serviceId: string;
}

export class ServiceStepGap {
  @WholeNumber({ min: 1, max: 40 })
  step: number;

  /** The requirement of the step, counted from 1. */
  @WholeNumber({ min: 1, max: 6 })
  requirement: number;
}

export class ServiceView extends ServiceContent {
  @Id()
  serviceId: string;

  @Id()
  centreId: string;

  @Text({ max: 120 })
  centreName: string;

  /** Price of the first piece, easy to make and in no hurry or hurry. */
  @Nested(() => MoneyAmount)
  priceFrom: MoneyAmount;

  /** Steps nobody at the centre can do now; while there are any it cannot be booked. */
  @ListOf(() => ServiceStepGap, { max: 40 })
  gaps: ServiceStepGap[];

  @WholeNumber({ min: 0, max: 2_147_483_647 })
  version: number;
}

export class FindServices extends PageRequest {
  @Id()
  centreId: string;

  @Optional()
  @OneOf(sampleTypes)
  sampleType?: string;

  @Optional()
  @OneOf(productCategories)
  category?: string;
}
