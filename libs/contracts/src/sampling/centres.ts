import {
  Decimal,
  Flag,
  GeoPosition,
  Id,
  ListOf,
  Nested,
  Optional,
  PageRequest,
  Text,
  Texts,
  WholeNumber,
} from '../declare/index.js';

/** What a cancellation costs from so many hours before the first step on. */
export class CancellationRung {
  @WholeNumber({ min: 0, max: 2_160 })
  hoursBefore: number;

  /** Share of the price. */
  @WholeNumber({ min: 0, max: 100 })
  feePercent: number;
}

/** The rules by which a centre takes bookings. */
export class CentrePolicy {
  @WholeNumber({ min: 5, max: 2_880 })
  quoteMinutes: number;

  /** How long slots are held before a confirmation. */
  @WholeNumber({ min: 5, max: 10_080 })
  holdMinutes: number;

  @WholeNumber({ min: 0, max: 100 })
  depositPercent: number;

  /** A cancellation takes the rung with the smallest `hoursBefore` that is not below what is left; none: free. */
  @ListOf(() => CancellationRung, { max: 10 })
  cancellation: CancellationRung[];

  /** Share of the price once the first step has begun, and for a no-show. */
  @WholeNumber({ min: 0, max: 100 })
  startedFeePercent: number;

  /** The most bookings one firm may have begin in one week (Monday to Sunday). */
  @WholeNumber({ min: 1, max: 1_000 })
  fairShareBookings: number;

  /** A certified enterprise with at most so many workers counts as small. */
  @WholeNumber({ min: 0, max: 100_000 })
  smallFirmWorkers: number;

  /** Share of the price the subsidy pays for a certified small firm. */
  @WholeNumber({ min: 0, max: 100 })
  subsidyPercent: number;

  /** Subsidised bookings one firm gets in a calendar month. */
  @WholeNumber({ min: 0, max: 1_000 })
  subsidisedBookings: number;

  /** How far ahead the centre plans. */
  @WholeNumber({ min: 1, max: 120 })
  horizonDays: number;

  /** What begins within so many minutes is not moved by a re-plan. */
  @WholeNumber({ min: 0, max: 10_080 })
  frozenMinutes: number;

  /** A normal booking begins at the earliest so many hours after it is made; an urgent one at once. */
  @WholeNumber({ min: 0, max: 240 })
  normalLeadHours: number;
}

export class CentreProfile {
  @Text({ min: 2, max: 120 })
  name: string;

  @Text({ max: 300 })
  place: string;

  @Nested(() => GeoPosition)
  position: GeoPosition;

  @Optional()
  @Text({ max: 60 })
  phone?: string;

  @Optional()
  @Text({ max: 2_000 })
  remark?: string;
}

export class RegisterCentre extends CentreProfile {
  /** The enterprise that runs it. */
  @Id()
  enterpriseId: string;
}

export class CentreRef {
  @Id()
  centreId: string;
}

export class ChangeCentre extends CentreProfile {
  @Id()
  centreId: string;

  @Nested(() => CentrePolicy)
  policy: CentrePolicy;

  /** Whether it takes new bookings. */
  @Flag()
  open: boolean;
}

export class CentreView extends CentreProfile {
  @Id()
  centreId: string;

  @Id()
  enterpriseId: string;

  @Flag()
  open: boolean;

  @Nested(() => CentrePolicy)
  policy: CentrePolicy;

  @WholeNumber({ min: 0, max: 10_000 })
  people: number;

  @WholeNumber({ min: 0, max: 10_000 })
  machines: number;

  @WholeNumber({ min: 0, max: 10_000 })
  services: number;

  /** Share of the people's hours of the next seven days that is taken. */
  @Optional()
  @Decimal({ min: 0, max: 100, decimals: 1 })
  loadPercent?: number;

  /** What this caller may do: `manage`, `run`, `book`. */
  @Texts({ max: 10, maxLength: 40 })
  actions: string[];

  @WholeNumber({ min: 0, max: 2_147_483_647 })
  version: number;
}

export class FindCentres extends PageRequest {
  /** Only those of the caller's own enterprise. */
  @Optional()
  @Flag()
  own?: boolean;

  @Optional()
  @Text({ max: 60 })
  q?: string;
}
