import {
  CalendarDate,
  Decimal,
  Flag,
  GeoPosition,
  HistoryEntry,
  Id,
  Instant,
  ListOf,
  ManyOf,
  Nested,
  OneOf,
  Optional,
  SizeColourCellShape,
  Text,
  Texts,
  UnitPriceAmount,
  WholeNumber,
} from '../declare/index.js';
import { certificateLevels, fabrics, modes, processes, productCategories } from '../vocabulary/vocabulary.js';

export const ORDER_STATES = [
  'draft',
  'open',
  'closed',
  'awarded',
  'contracted',
  'producing',
  'delivered',
  'completed',
  'failed',
  'cancelled',
] as const;
export type OrderState = (typeof ORDER_STATES)[number];

export const MAX_QUANTITY_PIECES = 10_000_000;
export const MAX_MATRIX_CELLS = 2_400;
/** Conditions an order may have had: those it was published with, and their changes. */
export const MAX_CONDITIONS = 21;
export const MAX_READY_CARTONS = 100_000;

export class Destination {
  /** As written on a parcel. */
  @Text({ max: 300 })
  address: string;

  @Nested(() => GeoPosition)
  position: GeoPosition;
}

/** What a buyer wants made. */
export class OrderContent {
  @Text({ min: 2, max: 120 })
  title: string;

  @OneOf(productCategories)
  category: string;

  @ManyOf(fabrics, { min: 1 })
  fabrics: string[];

  @ManyOf(processes, { min: 1 })
  processes: string[];

  /** Sums to `quantityPieces`; no colour and size twice. */
  @ListOf(() => SizeColourCellShape, { min: 1, max: MAX_MATRIX_CELLS })
  matrix: SizeColourCellShape[];

  @WholeNumber({ min: 1, max: MAX_QUANTITY_PIECES })
  quantityPieces: number;

  /** Standard minutes of one piece, if known. */
  @Optional()
  @Decimal({ min: 0.01, max: 10_000, decimals: 4 })
  smvMinutes?: number;

  /** Day the goods must be at the destination, Asia/Shanghai. */
  @CalendarDate()
  deliveryDate: string;

  @Nested(() => Destination)
  destination: Destination;

  @OneOf(modes)
  mode: string;

  @Optional()
  @Nested(() => UnitPriceAmount)
  targetPrice?: UnitPriceAmount;

  /** Whether suppliers see the target price. */
  @Optional()
  @Flag()
  targetPriceShown?: boolean;

  /** The lowest certificate level that may bid; left out: any certified supplier. */
  @Optional()
  @OneOf(certificateLevels)
  requiredLevel?: string;

  @Optional()
  @Text({ max: 4000 })
  description?: string;
}

export class PostOrder extends OrderContent {
  /** With a deadline the order is published at once; without one it is stored as a draft. */
  @Optional()
  @Instant()
  biddingDeadline?: string;
}

export class OrderRef {
  @Id()
  orderId: string;
}

export class UpdateDraft extends OrderContent {
  @Id()
  orderId: string;
}

export class PublishOrder extends OrderRef {
  @Instant()
  biddingDeadline: string;
}

export class CancelOrder extends OrderRef {
  @Text({ min: 2, max: 1000 })
  reason: string;
}

/** Where and when the goods can be fetched. */
export class PickUp {
  /** As written on a parcel. */
  @Text({ max: 300 })
  address: string;

  @Nested(() => GeoPosition)
  position: GeoPosition;

  @Instant()
  from: string;

  /** After `from`, and not past. */
  @Instant()
  to: string;
}

/** What stands ready to be moved. */
export class GoodsReady {
  /** When the goods are, or will be, ready. */
  @Instant()
  readyAt: string;

  @WholeNumber({ min: 1, max: MAX_QUANTITY_PIECES })
  quantityPieces: number;

  /** Cells of the order's matrix, none with more than was ordered. */
  @ListOf(() => SizeColourCellShape, { min: 1, max: MAX_MATRIX_CELLS })
  matrix: SizeColourCellShape[];

  /** How many cartons it is packed in, where known. */
  @Optional()
  @WholeNumber({ min: 1, max: MAX_READY_CARTONS })
  cartons?: number;

  @Nested(() => PickUp)
  pickUp: PickUp;

  @Optional()
  @Text({ max: 1000 })
  remark?: string;
}

export class OrderView extends OrderContent {
  @Id()
  orderId: string;

  /** For people: PO-2026-000123. */
  @Text({ max: 20 })
  number: string;

  /** Whoever bid and did not win sees nothing later than `awarded`. */
  @OneOf(ORDER_STATES)
  state: string;

  @Id()
  enterpriseId: string;

  @Text({ max: 120 })
  enterpriseName: string;

  /** Whether the caller's enterprise posted it. */
  @Flag()
  own: boolean;

  @Optional()
  @Instant()
  biddingDeadline?: string;

  @Optional()
  @Instant()
  publishedAt?: string;

  @Optional()
  @Instant()
  closedAt?: string;

  @Instant()
  createdAt: string;

  /** PostgreSQL's clock at the time of the answer: count down against this, not the device's. */
  @Instant()
  serverTime: string;

  /** How many bids were opened; absent while they are sealed. */
  @Optional()
  @WholeNumber({ min: 0, max: 100_000 })
  bidCount?: number;

  @Optional()
  @Id()
  awardedBidId?: string;

  /** For both sides of the contract, like all that follows the award. */
  @Optional()
  @Id()
  contractId?: string;

  @Optional()
  @Id()
  supplierId?: string;

  /** What the supplier has marked ready. */
  @Optional()
  @Nested(() => GoodsReady)
  goods?: GoodsReady;

  @Optional()
  @Instant()
  deliveredAt?: string;

  /** When the order completes by itself, unless the buyer confirms the receipt before. */
  @Optional()
  @Instant()
  completesAt?: string;

  /** The posting enterprise sees all of it, others see the public steps. */
  @ListOf(() => HistoryEntry, { max: 200 })
  history: HistoryEntry[];

  /** The number of its conditions: 1 when it is published, one more with every change while it takes bids. */
  @Optional()
  @WholeNumber({ min: 1, max: MAX_CONDITIONS })
  conditions?: number;

  /**
   * What this caller may do now: `edit`, `publish`, `amend`, `cancel`, `bid`, `award`, `start-production`,
   * `mark-ready`, `confirm-receipt`.
   */
  @Texts({ max: 20, maxLength: 40 })
  actions: string[];

  @WholeNumber({ min: 0, max: 2_147_483_647 })
  version: number;
}
