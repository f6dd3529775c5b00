import {
  CalendarDate,
  Code,
  HistoryEntry,
  Id,
  Instant,
  ListOf,
  Nested,
  OneOf,
  Optional,
  PageRequest,
  Text,
  Texts,
  WholeNumber,
  Flag,
} from '../declare/index.js';
import { CURRENCIES } from '../vocabulary/vocabulary.js';
import { LogisticsPlace } from './places.js';
import { INBOUND_STATES, OUTBOUND_STATES } from './warehouse-words.js';

export const MAX_STOCK_LINES = 500;
/** Owners of one warehouse that a list tells; the rest is found by searching. */
export const MAX_OWNERS = 1_000;
const MAX_LINE_PIECES = 1_000_000;

export class RegisterWarehouse {
  /** The enterprise that runs it. */
  @Id()
  enterpriseId: string;

  @Text({ min: 2, max: 120 })
  name: string;

  /** ISO 3166-1, two letters. */
  @Code(/^[A-Z]{2}$/, 'must be the two letters of a country')
  country: string;

  @Nested(() => LogisticsPlace)
  place: LogisticsPlace;

  /** Its fees are in this currency. */
  @OneOf(CURRENCIES)
  currency: string;
}

/** Somebody who has announced goods to a warehouse. */
export class StockOwner {
  @Id()
  ownerId: string;

  @Optional()
  @Text({ max: 120 })
  ownerName?: string;
}

export class WarehouseView extends RegisterWarehouse {
  @Id()
  warehouseId: string;

  /** Whether the caller's enterprise runs it. */
  @Flag()
  own: boolean;

  /** Whose goods it has been sent, by name; told to whoever runs it. */
  @Optional()
  @ListOf(() => StockOwner, { max: MAX_OWNERS })
  owners?: StockOwner[];
}

export class WarehouseList {
  @ListOf(() => WarehouseView, { max: 200 })
  data: WarehouseView[];
}

/** One kind of goods: style, colour and size of one owner. */
export class StockItem {
  /** Style number (款号). */
  @Code(/^[A-Za-z0-9][A-Za-z0-9._/-]{0,39}$/, 'must be a style number')
  styleCode: string;

  @Text({ max: 30 })
  colour: string;

  @Text({ max: 20 })
  size: string;
}

export class InboundLine extends StockItem {
  /** The batch as its owner calls it: a production lot, an order number. */
  @Text({ max: 40 })
  batch: string;

  @WholeNumber({ min: 1, max: MAX_LINE_PIECES })
  expectedPieces: number;

  /** What one piece fills when packed; storage is charged by it. */
  @WholeNumber({ min: 1, max: 1_000_000 })
  pieceCm3: number;
}

/** An advance shipping notice (入库预报). */
export class AnnounceInbound {
  @Id()
  warehouseId: string;

  @CalendarDate()
  expectedOn: string;

  /** The consignment it comes with, one of ours. */
  @Optional()
  @Id()
  consignmentId?: string;

  /** No two lines of the same goods and batch. */
  @ListOf(() => InboundLine, { min: 1, max: MAX_STOCK_LINES })
  lines: InboundLine[];
}

export class InboundRef {
  @Id()
  inboundId: string;
}

export class InboundLineView extends InboundLine {
  @WholeNumber({ min: 1, max: MAX_STOCK_LINES })
  line: number;

  @WholeNumber({ min: 0, max: 10 * MAX_LINE_PIECES })
  goodPieces: number;

  @WholeNumber({ min: 0, max: 10 * MAX_LINE_PIECES })
  damagedPieces: number;

  /** Received, good and damaged, less expected: above zero is too many. */
  @WholeNumber({ min: -MAX_LINE_PIECES, max: 10 * MAX_LINE_PIECES })
  variancePieces: number;
}

export class InboundSummary {
  @Id()
  inboundId: string;

  /** For people: IN-2026-000123. */
  @Text({ max: 20 })
  number: string;

  @OneOf(INBOUND_STATES)
  state: string;

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

  @CalendarDate()
  expectedOn: string;

  @WholeNumber({ min: 0, max: MAX_STOCK_LINES * MAX_LINE_PIECES })
  expectedPieces: number;

  @WholeNumber({ min: 0, max: 10 * MAX_STOCK_LINES * MAX_LINE_PIECES })
  receivedPieces: number;

  @Instant()
  announcedAt: string;
}

export class InboundView extends InboundSummary {
  @Optional()
  @Id()
  consignmentId?: string;

  @ListOf(() => InboundLineView, { max: MAX_STOCK_LINES })
  lines: InboundLineView[];

  @ListOf(() => HistoryEntry, { max: 200 })
  history: HistoryEntry[];

  /** What this caller may do now: `cancel`, `receive`. */
  @Texts({ max: 20, maxLength: 40 })
  actions: string[];
}

export class ReceivedLine {
  @WholeNumber({ min: 1, max: MAX_STOCK_LINES })
  line: number;

  @WholeNumber({ min: 0, max: MAX_LINE_PIECES })
  goodPieces: number;

  @WholeNumber({ min: 0, max: MAX_LINE_PIECES })
  damagedPieces: number;
}

/** What was counted at the dock now; several counts add up. */
export class ReceiveInbound extends InboundRef {
  @ListOf(() => ReceivedLine, { max: MAX_STOCK_LINES })
  lines: ReceivedLine[];

  /** Nothing more comes: what is missing is a variance. */
  @Flag()
  complete: boolean;
}

export class CancelInbound extends InboundRef {
  @Text({ min: 2, max: 1000 })
  reason: string;
}

export class FindInbound extends PageRequest {
  @Optional()
  @OneOf(INBOUND_STATES)
  state?: string;

  /** At the warehouses we run, rather than of our own goods. */
  @Optional()
  @Flag()
  atOurWarehouse?: boolean;
}

export class OutboundLine extends StockItem {
  @WholeNumber({ min: 1, max: MAX_LINE_PIECES })
  pieces: number;
}

/** Wants pieces sent to somebody; they are reserved at once, the oldest first. */
export class RequestOutbound {
  @Id()
  warehouseId: string;

  @Nested(() => LogisticsPlace)
  recipient: LogisticsPlace;

  /** What the owner calls it: the shop's order number. */
  @Optional()
  @Text({ max: 60 })
  reference?: string;

  /** No two lines of the same goods. */
  @ListOf(() => OutboundLine, { min: 1, max: MAX_STOCK_LINES })
  lines: OutboundLine[];
}

export class OutboundRef {
  @Id()
  outboundId: string;
}

/** Pieces of one batch a picker takes. */
export class OutboundPick extends StockItem {
  @Id()
  batchId: string;

  @Text({ max: 40 })
  batch: string;

  @CalendarDate()
  receivedOn: string;

  @WholeNumber({ min: 1, max: MAX_LINE_PIECES })
  pieces: number;

  /** Of them came back. */
  @WholeNumber({ min: 0, max: MAX_LINE_PIECES })
  returnedPieces: number;
}

export class OutboundSummary {
  @Id()
  outboundId: string;

  /** For people: OUT-2026-000123. */
  @Text({ max: 20 })
  number: string;

  @OneOf(OUTBOUND_STATES)
  state: string;

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

  @Optional()
  @Text({ max: 60 })
  reference?: string;

  @WholeNumber({ min: 1, max: MAX_STOCK_LINES * MAX_LINE_PIECES })
  pieces: number;

  @Instant()
  requestedAt: string;
}

export class OutboundView extends OutboundSummary {
  @Nested(() => LogisticsPlace)
  recipient: LogisticsPlace;

  @Optional()
  @Text({ max: 60 })
  carrierName?: string;

  @Optional()
  @Text({ max: 60 })
  waybillNumber?: string;

  @ListOf(() => OutboundPick, { max: 10 * MAX_STOCK_LINES })
  picks: OutboundPick[];

  @ListOf(() => HistoryEntry, { max: 200 })
  history: HistoryEntry[];

  /** What this caller may do now: `cancel`, `pick`, `ship`, `return`. */
  @Texts({ max: 20, maxLength: 40 })
  actions: string[];
}

export class ShipOutbound extends OutboundRef {
  @Text({ max: 60 })
  carrierName: string;

  @Code(/^[A-Za-z0-9-]{4,60}$/, 'must be a waybill number')
  waybillNumber: string;
}

export class CancelOutbound extends OutboundRef {
  @Text({ min: 2, max: 1000 })
  reason: string;
}

export class ReturnedLine {
  @Id()
  batchId: string;

  /** Fit to be sold again: back on hand, with the age of its batch. */
  @WholeNumber({ min: 0, max: MAX_LINE_PIECES })
  goodPieces: number;

  @WholeNumber({ min: 0, max: MAX_LINE_PIECES })
  damagedPieces: number;
}

export class ReceiveReturn extends OutboundRef {
  @ListOf(() => ReturnedLine, { min: 1, max: MAX_STOCK_LINES })
  lines: ReturnedLine[];
}

export class FindOutbound extends PageRequest {
  @Optional()
  @OneOf(OUTBOUND_STATES)
  state?: string;

  @Optional()
  @Flag()
  atOurWarehouse?: boolean;
}
