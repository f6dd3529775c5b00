import {
  Decimal,
  Flag,
  GeoPosition,
  Id,
  Instant,
  JsonObject,
  ListOf,
  Nested,
  OneOf,
  Optional,
  PageRequest,
  Text,
  WholeNumber,
} from '../declare/index.js';
import { certificateLevels, fabrics, modes, processes, productCategories } from '../vocabulary/vocabulary.js';
import { OrderSummary } from '../orders/order-lists.js';

/** What a score is made of; every part runs from 0 to 1. */
export const SCORE_PARTS = [
  'category',
  'process',
  'fabric',
  'machine',
  'capacity',
  'leadTime',
  'distance',
  'level',
  'record',
] as const;
export type ScorePartName = (typeof SCORE_PARTS)[number];

/** Why a factory does not suit an order. */
export const MISFIT_CODES = [
  'not-certified',
  'certificate-expired',
  'level-too-low',
  'scope-lacks-category',
  'category-not-made',
  'mode-not-offered',
  'fabric-not-worked',
  'process-missing',
  'quantity-below-moq',
  'capacity-too-small',
  'lead-time-too-long',
  'own-order',
] as const;
export type MisfitCode = (typeof MISFIT_CODES)[number];

export const MAX_MISFITS = MISFIT_CODES.length + fabrics.length + processes.length;

export class ScorePart {
  @OneOf(SCORE_PARTS)
  part: string;

  /** 0 to 1. */
  @Decimal({ min: 0, max: 1, decimals: 4 })
  value: number;

  /** Share of the whole score, 0 to 1; all weights together make 1. */
  @Decimal({ min: 0, max: 1, decimals: 4 })
  weight: number;

  /** Numbers for the sentence: `{distanceKm: 12}`, `{neededDays: 9, availableDays: 20}`, `{lacking: 'chiffon'}`. */
  @JsonObject()
  facts: object;
}

export class Misfit {
  @OneOf(MISFIT_CODES)
  code: string;

  /** `{moqPieces: 500, quantityPieces: 100}`, `{required: 'AA', actual: 'A'}` … */
  @JsonObject()
  facts: object;
}

/** One factory seen from one order. */
export class FactoryMatch {
  /** The enterprise, or the facility where nobody has claimed it. */
  @Id()
  factoryId: string;

  @Text({ max: 200 })
  name: string;

  @Optional()
  @Text({ max: 300 })
  place?: string;

  @Flag()
  suitable: boolean;

  /** 1 is the best; absent when not suitable. */
  @Optional()
  @WholeNumber({ min: 1, max: 1_000_000 })
  rank?: number;

  /** 0 to 100; absent when not suitable. */
  @Optional()
  @Decimal({ min: 0, max: 100, decimals: 2 })
  score?: number;

  @ListOf(() => ScorePart, { max: SCORE_PARTS.length })
  parts: ScorePart[];

  /** Empty when suitable; otherwise every reason why not: one for each fabric and process that is lacking. */
  @ListOf(() => Misfit, { max: MAX_MISFITS })
  misfits: Misfit[];

  @Optional()
  @OneOf(certificateLevels)
  level?: string;

  @Optional()
  @Nested(() => GeoPosition)
  position?: GeoPosition;
}

export class FindMatches {
  @Id()
  orderId: string;

  /** `true` (default): ranked, best first; `false`: the others with why not, nearly suitable first. */
  @Optional()
  @OneOf(['true', 'false'])
  suitable?: string;

  /** Part of a factory's name: to look one up and see why not. */
  @Optional()
  @Text({ max: 60 })
  q?: string;

  @Optional()
  @WholeNumber({ min: 1, max: 100 })
  limit?: number;
}

export class MatchList {
  @ListOf(() => FactoryMatch, { max: 100 })
  data: FactoryMatch[];

  @WholeNumber({ min: 0, max: 10_000_000 })
  suitableCount: number;

  @WholeNumber({ min: 0, max: 10_000_000 })
  consideredCount: number;

  /** How long the ranking took, in milliseconds. */
  @Decimal({ min: 0, max: 1_000_000, decimals: 3 })
  tookMs: number;
}

export class ExplainMatch {
  @Id()
  orderId: string;

  @Id()
  factoryId: string;
}

export class FindFeed extends PageRequest {
  @Optional()
  @OneOf(productCategories)
  category?: string;

  @Optional()
  @OneOf(modes)
  mode?: string;
}

/** An open order in a supplier's feed, with "why you". */
export class FeedItem {
  @Nested(() => OrderSummary)
  order: OrderSummary;

  @Decimal({ min: 0, max: 100, decimals: 2 })
  score: number;

  @ListOf(() => ScorePart, { max: SCORE_PARTS.length })
  parts: ScorePart[];

  @Instant()
  matchedAt: string;
}
