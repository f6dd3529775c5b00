import {
  CalendarDate,
  Flag,
  Id,
  Instant,
  ListOf,
  OneOf,
  Optional,
  PageRequest,
  Text,
  WholeNumber,
} from '../declare/index.js';
import { StockItem } from './warehouse-shapes.js';
import { stockMoveKinds, stockPlaces } from './warehouse-words.js';

const MAX_PIECES = 1_000_000_000;

/** What lies there of one batch. */
export class StockBatch extends StockItem {
  @Id()
  batchId: string;

  @Id()
  warehouseId: string;

  @Text({ max: 120 })
  warehouseName: string;

  @Id()
  ownerId: string;

  /** Whose goods; left out until the platform has told the name. */
  @Optional()
  @Text({ max: 120 })
  ownerName?: string;

  @Text({ max: 40 })
  batch: string;

  @CalendarDate()
  receivedOn: string;

  /** Days since it was received, Asia/Shanghai. */
  @WholeNumber({ min: 0, max: 100_000 })
  ageDays: number;

  @WholeNumber({ min: 0, max: MAX_PIECES })
  onHandPieces: number;

  @WholeNumber({ min: 0, max: MAX_PIECES })
  reservedPieces: number;

  @WholeNumber({ min: 0, max: MAX_PIECES })
  damagedPieces: number;
}

export class FindStock extends PageRequest {
  @Optional()
  @Id()
  warehouseId?: string;

  /** Whose goods: for the enterprise that runs the warehouse. */
  @Optional()
  @Id()
  ownerId?: string;

  @Optional()
  @Text({ max: 40 })
  styleCode?: string;

  /** Only what is at least so old. */
  @Optional()
  @WholeNumber({ min: 0, max: 100_000 })
  minAgeDays?: number;

  /** What lies in the warehouses we run, whoever owns it. */
  @Optional()
  @Flag()
  atOurWarehouse?: boolean;
}

/** Pieces by age, all places together. */
export class AgeBucket {
  @WholeNumber({ min: 0, max: 100_000 })
  fromDays: number;

  /** Left out for the oldest. */
  @Optional()
  @WholeNumber({ min: 0, max: 100_000 })
  untilDays?: number;

  @WholeNumber({ min: 0, max: MAX_PIECES })
  pieces: number;
}

export class StockAges {
  @ListOf(() => AgeBucket, { max: 10 })
  data: AgeBucket[];
}

export class StockAgesAsked {
  @Optional()
  @Id()
  warehouseId?: string;

  @Optional()
  @Flag()
  atOurWarehouse?: boolean;
}

/** One side of a move: pieces that came to a place or (below zero) left it. */
export class StockEntry {
  @OneOf(stockPlaces)
  place: string;

  @WholeNumber({ min: -MAX_PIECES, max: MAX_PIECES })
  pieces: number;
}

/** One batch of one move. The entries sum to zero. */
export class StockMove {
  @Id()
  moveId: string;

  @OneOf(stockMoveKinds)
  kind: string;

  @Id()
  batchId: string;

  /** The inbound notice or outbound order it belongs to. */
  @Optional()
  @Id()
  referenceId?: string;

  @Optional()
  @Text({ max: 1000 })
  reason?: string;

  @ListOf(() => StockEntry, { min: 2, max: 8 })
  entries: StockEntry[];

  @Instant()
  at: string;
}

export class FindStockMoves extends PageRequest {
  @Id()
  batchId: string;
}

export class DisposeStock {
  @Id()
  batchId: string;

  /** Of the damaged ones. */
  @WholeNumber({ min: 1, max: 1_000_000 })
  pieces: number;

  @Text({ min: 2, max: 1000 })
  reason: string;
}
