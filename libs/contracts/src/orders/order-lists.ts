import {
  CalendarDate,
  Decimal,
  GeoPosition,
  Id,
  Instant,
  ManyOf,
  Nested,
  OneOf,
  Optional,
  PageRequest,
  Text,
  UnitPriceAmount,
  WholeNumber,
} from '../declare/index.js';
import { certificateLevels, fabrics, modes, processes, productCategories } from '../vocabulary/vocabulary.js';
import { MAX_CONDITIONS, ORDER_STATES, MAX_QUANTITY_PIECES } from './order-shapes.js';

export class OrderSummary {
  @Id()
  orderId: string;

  @Text({ max: 20 })
  number: string;

  @Text({ max: 120 })
  title: string;

  @OneOf(ORDER_STATES)
  state: string;

  @OneOf(productCategories)
  category: string;

  @OneOf(modes)
  mode: string;

  @WholeNumber({ min: 1, max: MAX_QUANTITY_PIECES })
  quantityPieces: number;

  @CalendarDate()
  deliveryDate: string;

  @Text({ max: 300 })
  destination: string;

  @Id()
  enterpriseId: string;

  @Text({ max: 120 })
  enterpriseName: string;

  /** Absent when hidden from the caller. */
  @Optional()
  @Nested(() => UnitPriceAmount)
  targetPrice?: UnitPriceAmount;

  @Optional()
  @OneOf(certificateLevels)
  requiredLevel?: string;

  @Optional()
  @Instant()
  biddingDeadline?: string;

  @Instant()
  createdAt: string;
}

export const ORDER_SORTS = ['-createdAt', 'biddingDeadline', 'deliveryDate', '-quantityPieces'] as const;

/** Our own orders. */
export class FindOwnOrders extends PageRequest {
  @Optional()
  @ManyOf(ORDER_STATES, { min: 1 })
  state?: string[];

  /** Part of the title or number. */
  @Optional()
  @Text({ max: 60 })
  q?: string;
}

/** Open orders of the market. */
export class FindOpenOrders extends PageRequest {
  @Optional()
  @ManyOf(productCategories, { min: 1 })
  category?: string[];

  @Optional()
  @OneOf(modes)
  mode?: string;

  @Optional()
  @WholeNumber({ min: 1, max: MAX_QUANTITY_PIECES })
  minQuantityPieces?: number;

  @Optional()
  @WholeNumber({ min: 1, max: MAX_QUANTITY_PIECES })
  maxQuantityPieces?: number;

  @Optional()
  @CalendarDate()
  deliveryFrom?: string;

  @Optional()
  @OneOf(ORDER_SORTS)
  sort?: string;
}

/** What matching needs to rank factories for an order. */
export class OrderBrief {
  @Id()
  orderId: string;

  @Id()
  enterpriseId: string;

  @Optional()
  @Text({ max: 120 })
  enterpriseName?: string;

  @Text({ max: 20 })
  number: string;

  @Text({ max: 120 })
  title: string;

  @OneOf(ORDER_STATES)
  state: string;

  @OneOf(productCategories)
  category: string;

  @ManyOf(fabrics, { min: 1 })
  fabrics: string[];

  @ManyOf(processes, { min: 1 })
  processes: string[];

  @WholeNumber({ min: 1, max: MAX_QUANTITY_PIECES })
  quantityPieces: number;

  @Optional()
  @Decimal({ min: 0.01, max: 10_000, decimals: 4 })
  smvMinutes?: number;

  @CalendarDate()
  deliveryDate: string;

  @Nested(() => GeoPosition)
  position: GeoPosition;

  @Text({ max: 300 })
  destination: string;

  @OneOf(modes)
  mode: string;

  @Optional()
  @OneOf(certificateLevels)
  requiredLevel?: string;

  /** Grows by one with every change of conditions. */
  @Optional()
  @WholeNumber({ min: 1, max: MAX_CONDITIONS })
  conditions?: number;

  /** Absent when suppliers do not see it. */
  @Optional()
  @Nested(() => UnitPriceAmount)
  targetPrice?: UnitPriceAmount;

  @Optional()
  @Instant()
  biddingDeadline?: string;

  @Optional()
  @Instant()
  createdAt?: string;
}
