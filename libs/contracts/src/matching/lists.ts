import {
  CalendarDate,
  Decimal,
  Flag,
  GeoPosition,
  Id,
  JsonObject,
  ListOf,
  Nested,
  OneOf,
  Optional,
  PageRequest,
  Text,
  WholeNumber,
} from '../declare/index.js';

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

  /** The column; empty where the row as a whole is meant. */
  @Text({ min: 0, max: 60 })
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
