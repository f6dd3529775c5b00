import {
  CalendarDate,
  Decimal,
  Id,
  ListOf,
  Nested,
  OneOf,
  Optional,
  Text,
  WholeNumber,
} from '../declare/index.js';
import { resourceKinds } from './vocabulary.js';

export class FigureSpan {
  @Id()
  centreId: string;

  @CalendarDate()
  from: string;

  /** Last day, at most 400 after the first. */
  @CalendarDate()
  until: string;
}

export class ResourceLoad {
  @Id()
  resourceId: string;

  @Text({ max: 80 })
  name: string;

  @OneOf(resourceKinds)
  kind: string;

  @WholeNumber({ min: 0, max: 100_000_000 })
  workingMinutes: number;

  @WholeNumber({ min: 0, max: 100_000_000 })
  plannedMinutes: number;

  @Decimal({ min: 0, max: 1_000, decimals: 1 })
  utilisationPercent: number;
}

/** The kind of resource that holds the others up, and what one more hour of it would bring. */
export class Bottleneck {
  @OneOf(resourceKinds)
  kind: string;

  @Decimal({ min: 0, max: 1_000, decimals: 1 })
  utilisationPercent: number;

  /** Minutes the open bookings together would be ready earlier with one more hour of it every day. */
  @WholeNumber({ min: 0, max: 100_000_000 })
  earlierMinutesPerHour: number;

  /** Samples of the usual mix one more hour has room for. */
  @Decimal({ min: 0, max: 1_000, decimals: 2 })
  samplesPerHour: number;
}

export class FirmFigures {
  @Id()
  enterpriseId: string;

  @Text({ max: 120 })
  enterpriseName: string;

  @WholeNumber({ min: 0, max: 1_000_000 })
  samples: number;

  @Optional()
  @Decimal({ min: 0, max: 10_000, decimals: 1 })
  turnaroundHours?: number;

  @Optional()
  @Decimal({ min: 0, max: 100, decimals: 1 })
  onTimePercent?: number;

  @Optional()
  @Decimal({ min: 0, max: 100, decimals: 2 })
  roundsPerSample?: number;
}

export class DayFigures {
  @CalendarDate()
  date: string;

  @WholeNumber({ min: 0, max: 100_000 })
  ready: number;

  @WholeNumber({ min: 0, max: 100_000 })
  onTime: number;
}

export class CentreFigures {
  /** Made ready in the span. */
  @WholeNumber({ min: 0, max: 1_000_000 })
  samples: number;

  /** Median from confirmation to ready; missing where nothing was made ready. */
  @Optional()
  @Decimal({ min: 0, max: 10_000, decimals: 1 })
  turnaroundHours?: number;

  /** Of those, ready by the first promise. */
  @Optional()
  @Decimal({ min: 0, max: 100, decimals: 1 })
  onTimePercent?: number;

  @Optional()
  @Decimal({ min: 0, max: 100, decimals: 2 })
  roundsPerSample?: number;

  @ListOf(() => ResourceLoad, { max: 500 })
  resources: ResourceLoad[];

  @Optional()
  @Nested(() => Bottleneck)
  bottleneck?: Bottleneck;

  @ListOf(() => FirmFigures, { max: 200 })
  firms: FirmFigures[];

  @ListOf(() => DayFigures, { max: 401 })
  days: DayFigures[];
}
