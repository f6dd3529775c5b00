import {
  CalendarDate,
  Flag,
  HistoryEntry,
  Id,
  Instant,
  ListOf,
  ManyOf,
  MoneyAmount,
  Nested,
  OneOf,
  Optional,
  PageRequest,
  SizeColourCellShape,
  Text,
  Texts,
  WholeNumber,
} from '../declare/index.js';
import { ConsignmentShare, ViaHub } from './leg-shapes.js';
import { LogisticsPlace, LogisticsWindow } from './places.js';
import { CONSIGNMENT_STATES, incoterms } from './words.js';

export const MAX_CARTON_KINDS = 200;
export const MAX_CARTONS = 2_000;
export const MAX_CARTON_CELLS = 200;
export const CONSIGNMENT_SOURCES = ['hand', 'order', 'sample'] as const;

/** Cartons that are alike: their size, weight and what is in each. */
export class CartonInput {
  /** How many there are of them; one when left out. */
  @Optional()
  @WholeNumber({ min: 1, max: MAX_CARTONS })
  count?: number;

  @WholeNumber({ min: 1, max: 2_000_000 })
  weightGrams: number;

  @WholeNumber({ min: 1, max: 12_000 })
  lengthMm: number;

  @WholeNumber({ min: 1, max: 3_000 })
  widthMm: number;

  @WholeNumber({ min: 1, max: 3_000 })
  heightMm: number;

  /** What is in each of them. */
  @ListOf(() => SizeColourCellShape, { max: MAX_CARTON_CELLS })
  contents: SizeColourCellShape[];
}

/** One carton with the number on its label. */
export class CartonView {
  /** Serial shipping container code, 18 digits with its check digit (GS1 General Specifications, 3.2). */
  @Text({ max: 18 })
  sscc: string;

  @WholeNumber({ min: 1, max: MAX_CARTONS })
  sequence: number;

  @WholeNumber({ min: 1, max: 2_000_000 })
  weightGrams: number;

  @WholeNumber({ min: 1, max: 12_000 })
  lengthMm: number;

  @WholeNumber({ min: 1, max: 3_000 })
  widthMm: number;

  @WholeNumber({ min: 1, max: 3_000 })
  heightMm: number;

  @ListOf(() => SizeColourCellShape, { max: MAX_CARTON_CELLS })
  contents: SizeColourCellShape[];

  @Optional()
  @Instant()
  loadedAt?: string;

  @Optional()
  @Instant()
  deliveredAt?: string;
}

/** What a shipper wants moved. A draft may be incomplete; booking says what is missing. */
export class ConsignmentContent {
  /** What it is, as people call it. */
  @Text({ min: 2, max: 120 })
  title: string;

  @Nested(() => LogisticsPlace)
  pickUp: LogisticsPlace;

  @Optional()
  @Nested(() => LogisticsWindow)
  pickUpWindow?: LogisticsWindow;

  @Nested(() => LogisticsPlace)
  destination: LogisticsPlace;

  @Optional()
  @Nested(() => LogisticsWindow)
  deliveryWindow?: LogisticsWindow;

  @OneOf(incoterms)
  incoterm: string;

  @Optional()
  @Nested(() => MoneyAmount)
  value?: MoneyAmount;

  /** Another enterprise of the platform that receives the goods and may follow them. */
  @Optional()
  @Id()
  consigneeId?: string;

  @Optional()
  @Flag()
  urgent?: boolean;

  @ListOf(() => CartonInput, { max: MAX_CARTON_KINDS })
  cartons: CartonInput[];

  @Optional()
  @Text({ max: 1000 })
  remark?: string;
}

export class CreateConsignment extends ConsignmentContent {}

export class ConsignmentRef {
  @Id()
  consignmentId: string;
}

export class UpdateConsignment extends ConsignmentContent {
  @Id()
  consignmentId: string;
}

export class BookConsignment extends ConsignmentRef {
  /** The hub that plans it; left out: the nearest. */
  @Optional()
  @Id()
  hubId?: string;
}

export class CancelConsignment extends ConsignmentRef {
  @Text({ min: 2, max: 1000 })
  reason: string;
}

export class ConsignmentSource {
  @OneOf(CONSIGNMENT_SOURCES)
  kind: string;

  @Optional()
  @Id()
  orderId?: string;

  @Optional()
  @Id()
  bookingId?: string;

  /** The order's or booking's number for people. */
  @Optional()
  @Text({ max: 20 })
  number?: string;
}

export class ConsignmentSummary {
  @Id()
  consignmentId: string;

  /** For people: CS-2026-000123. */
  @Text({ max: 20 })
  number: string;

  @Text({ max: 120 })
  title: string;

  @OneOf(CONSIGNMENT_STATES)
  state: string;

  @Nested(() => ConsignmentSource)
  source: ConsignmentSource;

  @Id()
  enterpriseId: string;

  @Text({ max: 120 })
  enterpriseName: string;

  /** Whether the caller's enterprise ships it. */
  @Flag()
  own: boolean;

  @Nested(() => LogisticsPlace)
  pickUp: LogisticsPlace;

  @Nested(() => LogisticsPlace)
  destination: LogisticsPlace;

  @Optional()
  @Nested(() => LogisticsWindow)
  pickUpWindow?: LogisticsWindow;

  @Optional()
  @Nested(() => LogisticsWindow)
  deliveryWindow?: LogisticsWindow;

  @WholeNumber({ min: 0, max: MAX_CARTONS })
  cartonCount: number;

  @WholeNumber({ min: 0, max: 4_000_000_000 })
  weightGrams: number;

  @WholeNumber({ min: 0, max: 1_000_000_000_000 })
  volumeCm3: number;

  @Optional()
  @Id()
  hubId?: string;

  @Optional()
  @Id()
  tripId?: string;

  /** Of a leg: the first goes to the hub, the second from there. */
  @Optional()
  @WholeNumber({ min: 1, max: 2 })
  leg?: number;

  /** Of a leg: the consignment it is part of. */
  @Optional()
  @Id()
  parentId?: string;

  /** Of a consignment sent via the hub and of its legs: when the hub gives the goods on. */
  @Optional()
  @Instant()
  handOverAt?: string;

  @Instant()
  createdAt: string;

  @WholeNumber({ min: 1, max: 2_147_483_647 })
  version: number;
}

export class ConsignmentView extends ConsignmentSummary {
  @OneOf(incoterms)
  incoterm: string;

  /** Who pays the carriage under the Incoterm. */
  @OneOf(['shipper', 'consignee'])
  paidBy: string;

  @Optional()
  @Nested(() => MoneyAmount)
  value?: MoneyAmount;

  @Optional()
  @Id()
  consigneeId?: string;

  @Flag()
  urgent: boolean;

  @Optional()
  @Text({ max: 1000 })
  remark?: string;

  @ListOf(() => CartonView, { max: MAX_CARTONS })
  cartons: CartonView[];

  /** Seen by who pays, and by the hub. */
  @Optional()
  @Nested(() => ConsignmentShare)
  share?: ConsignmentShare;

  /** Sent via the hub: its two legs and what they come to. */
  @Optional()
  @Nested(() => ViaHub)
  viaHub?: ViaHub;

  /** The public tracking page: whoever has the token may look. Absent in a draft. */
  @Optional()
  @Text({ max: 40 })
  trackingToken?: string;

  /** Six digits the recipient tells the driver; seen by shipper and consignee, of a leg to the hub by the hub. */
  @Optional()
  @Text({ max: 6 })
  deliveryCode?: string;

  @ListOf(() => HistoryEntry, { max: 200 })
  history: HistoryEntry[];

  /** What this caller may do now: `edit`, `book`, `cancel`, `close`, `attach-waybill`, `send-via-hub`, `send-directly`. */
  @Texts({ max: 20, maxLength: 40 })
  actions: string[];
}

/** Splits a waiting consignment into a leg to the hub and one from there. */
export class SendViaHub extends ConsignmentRef {
  /** When the hub gives the goods on; left out: worked out from windows, distances and handling. */
  @Optional()
  @Instant()
  handOverAt?: string;
}

export class FindConsignments extends PageRequest {
  @Optional()
  @ManyOf(CONSIGNMENT_STATES, { min: 1 })
  state?: string[];

  @Optional()
  @Id()
  orderId?: string;

  /** As the hub that plans them rather than as shipper or consignee. */
  @Optional()
  @Flag()
  atOurHub?: boolean;

  /** Those that wait for a trip of this day or should have had one before, with no carrier of their own; the earliest pick-up first. */
  @Optional()
  @CalendarDate()
  waitingOn?: string;
}
