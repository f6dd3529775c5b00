import {
  CalendarDate,
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
import { OrderSummary } from '../orders/order-shapes.js';

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

export const FACILITY_FLAGS = ['country-centre', 'no-position', 'country-normalised'] as const;

/** One row of a facility list, contributor columns of the Open Supply Hub. */
export class FacilityRow {
  /** Line in the file, for errors. */
  @WholeNumber({ min: 1, max: 10_000_000 })
  line: number;

  @Text({ max: 100 })
  country: string;

  @Text({ max: 200 })
  name: string;

  @Text({ max: 600 })
  address: string;

  @Optional()
  @Decimal({ min: -90, max: 90, decimals: 15 })
  lat?: number;

  @Optional()
  @Decimal({ min: -180, max: 180, decimals: 15 })
  lng?: number;
}

export const MAX_BULK_ROWS = 500;

/** A row that is checked on its own, so that one bad row does not refuse the others. */
export class JsonRow {
  @WholeNumber({ min: 1, max: 10_000_000 })
  line: number;

  /** Column name to text as it stands in the file. */
  @JsonObject()
  cells: object;
}

export class ImportFacilities {
  /** Name of the list, for example the file's name. */
  @Text({ max: 200 })
  source: string;

  /** Check only, store nothing. */
  @Optional()
  @Flag()
  dryRun?: boolean;

  @ListOf(() => JsonRow, { min: 1, max: MAX_BULK_ROWS })
  rows: JsonRow[];
}

export class RowFault {
  @WholeNumber({ min: 0, max: 10_000_000 })
  line: number;

  @Text({ max: 60 })
  field: string;

  @Text({ max: 60 })
  code: string;

  @Text({ max: 300 })
  message: string;
}

export class RowFlag {
  @WholeNumber({ min: 0, max: 10_000_000 })
  line: number;

  @OneOf(FACILITY_FLAGS)
  flag: string;
}

export class ImportReport {
  @WholeNumber({ min: 0, max: MAX_BULK_ROWS })
  created: number;

  @WholeNumber({ min: 0, max: MAX_BULK_ROWS })
  updated: number;

  @WholeNumber({ min: 0, max: MAX_BULK_ROWS })
  unchanged: number;

  @ListOf(() => RowFault, { max: 25_000 })
  faults: RowFault[];

  /** Kept, but worth a look. */
  @ListOf(() => RowFlag, { max: 25_000 })
  flags: RowFlag[];
}

export class FacilityView {
  @Id()
  facilityId: string;

  @Text({ max: 2 })
  countryCode: string;

  @Text({ max: 200 })
  name: string;

  @Text({ max: 600 })
  address: string;

  @Optional()
  @Nested(() => GeoPosition)
  position?: GeoPosition;

  /** Whether the position is a country's centre rather than the factory's own. */
  @Flag()
  positionDoubtful: boolean;

  @Text({ max: 200 })
  source: string;
}

export class FindFacilities extends PageRequest {
  @Optional()
  @Text({ max: 60 })
  q?: string;

  @Optional()
  @Text({ min: 2, max: 2 })
  countryCode?: string;
}

export const DEPARTMENTS = ['sewing', 'finishing'] as const;

/** One day of one production line. */
export class LineRow {
  @WholeNumber({ min: 1, max: 10_000_000 })
  line: number;

  @CalendarDate()
  date: string;

  /** Spelling as published is accepted: `sweing`, `finishing `. */
  @Text({ max: 30 })
  department: string;

  @WholeNumber({ min: 1, max: 1000 })
  team: number;

  @Decimal({ min: 0.01, max: 1000, decimals: 4 })
  smvMinutes: number;

  @Optional()
  @WholeNumber({ min: 0, max: 10_000_000 })
  wipPieces?: number;

  @Decimal({ min: 0.5, max: 10_000, decimals: 2 })
  workers: number;

  @WholeNumber({ min: 0, max: 1_000_000 })
  overtimeMinutes: number;

  /** Actual productivity, 1 is the target of the industrial engineers. */
  @Decimal({ min: 0, max: 3, decimals: 12 })
  productivity: number;
}

export class ImportLines extends ImportFacilities {}

export class SmvBand {
  @Decimal({ min: 0, max: 10_000, decimals: 2 })
  smvFromMinutes: number;

  @Decimal({ min: 0, max: 10_000, decimals: 2 })
  smvToMinutes: number;

  @WholeNumber({ min: 0, max: 10_000_000 })
  records: number;

  @Decimal({ min: 0, max: 3, decimals: 4 })
  meanProductivity: number;
}

export class LineSummary {
  @WholeNumber({ min: 0, max: 10_000_000 })
  records: number;

  @ListOf(() => SmvBand, { max: 50 })
  bands: SmvBand[];
}
