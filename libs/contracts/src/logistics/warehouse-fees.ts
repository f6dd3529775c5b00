import {
  CalendarDate,
  Id,
  Instant,
  ListOf,
  MoneyAmount,
  Nested,
  OneOf,
  Optional,
  UnitPriceAmount,
  WholeNumber,
} from '../declare/index.js';
import { warehouseFees } from './warehouse-words.js';

export const MAX_FEE_DAYS = 93;

/** From this age on, a cubic metre costs so much a day. */
export class StorageTier {
  @WholeNumber({ min: 0, max: 10_000 })
  fromDay: number;

  /** Zero is left out: free. */
  @Optional()
  @Nested(() => UnitPriceAmount)
  perM3Day?: UnitPriceAmount;
}

/** Fees in force from a day on, until the next rule. All amounts are in the warehouse's currency. */
export class FeeRuleContent {
  /** Not before tomorrow, unless it is the first: what has been charged stays as it was. */
  @CalendarDate()
  validFrom: string;

  /** Ascending, the first from 0. */
  @ListOf(() => StorageTier, { min: 1, max: 12 })
  tiers: StorageTier[];

  @Optional()
  @Nested(() => UnitPriceAmount)
  receivingPerPiece?: UnitPriceAmount;

  @Optional()
  @Nested(() => UnitPriceAmount)
  shippingPerOrder?: UnitPriceAmount;

  @Optional()
  @Nested(() => UnitPriceAmount)
  shippingPerPiece?: UnitPriceAmount;

  @Optional()
  @Nested(() => UnitPriceAmount)
  returnPerPiece?: UnitPriceAmount;

  @Optional()
  @Nested(() => UnitPriceAmount)
  disposalPerPiece?: UnitPriceAmount;
}

export class PublishFeeRule extends FeeRuleContent {
  @Id()
  warehouseId: string;
}

export class FeeRuleView extends FeeRuleContent {
  @Id()
  ruleId: string;

  /** The warehouse's first rule is 1. */
  @WholeNumber({ min: 1, max: 10_000 })
  number: number;

  @Instant()
  publishedAt: string;
}

export class WarehouseRef {
  @Id()
  warehouseId: string;
}

export class FeeRules {
  /** Newest first. */
  @ListOf(() => FeeRuleView, { max: 200 })
  data: FeeRuleView[];
}

export class FeesAsked {
  @Id()
  warehouseId: string;

  /** For the enterprise that runs the warehouse: whose goods. Left out: our own. */
  @Optional()
  @Id()
  ownerId?: string;

  /** First day, Asia/Shanghai; left out: 30 days up to the last one. */
  @Optional()
  @CalendarDate()
  from?: string;

  /** Last day, at most 93 from the first; left out: yesterday. Days that are not over are not charged yet. */
  @Optional()
  @CalendarDate()
  until?: string;
}

/** What one day cost for one reason. */
export class FeeLine {
  @CalendarDate()
  day: string;

  @OneOf(warehouseFees)
  fee: string;

  /** Which rule was in force. */
  @WholeNumber({ min: 1, max: 10_000 })
  ruleNumber: number;

  /** Pieces in store that evening, or handled that day. */
  @WholeNumber({ min: 0, max: 1_000_000_000 })
  pieces: number;

  @Nested(() => MoneyAmount)
  amount: MoneyAmount;
}

export class FeeStatement {
  @Id()
  warehouseId: string;

  @Id()
  ownerId: string;

  @CalendarDate()
  from: string;

  @CalendarDate()
  until: string;

  @ListOf(() => FeeLine, { max: MAX_FEE_DAYS * 5 })
  lines: FeeLine[];

  /** The sum of the lines. */
  @Nested(() => MoneyAmount)
  total: MoneyAmount;
}
