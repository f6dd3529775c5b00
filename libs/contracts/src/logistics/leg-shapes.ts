import {
  Id,
  Instant,
  ListOf,
  MoneyAmount,
  Nested,
  OneOf,
  Optional,
  Text,
  WholeNumber,
} from '../declare/index.js';
import { LogisticsWindow } from './places.js';
import { ALONE_BY, CONSIGNMENT_STATES, shareRules } from './words.js';

/** What one consignment pays on its trip, and what it would have paid alone. */
export class ConsignmentShare {
  @Id()
  tripId: string;

  @Text({ max: 20 })
  tripNumber: string;

  @OneOf(shareRules)
  rule: string;

  @Nested(() => MoneyAmount)
  pays: MoneyAmount;

  /** The cheaper of the trip's vehicle for it alone and a published rate card; of a leg no more than its part of the whole. */
  @Nested(() => MoneyAmount)
  alone: MoneyAmount;

  @OneOf(ALONE_BY)
  aloneBy: string;

  /** Whose rate card `alone` is. */
  @Optional()
  @Text({ max: 120 })
  aloneCarrierName?: string;

  @Nested(() => MoneyAmount)
  saves: MoneyAmount;

  /** How many consignments share the trip, this one included. */
  @WholeNumber({ min: 1, max: 1_000 })
  consignments: number;

  /** When the vehicle is to be at the pick-up and at the destination. */
  @Optional()
  @Instant()
  pickUpAt?: string;

  @Optional()
  @Instant()
  deliveryAt?: string;
}

/** One of the two ways of a consignment sent via the hub: planned, driven and paid for like a consignment. */
export class ConsignmentLeg {
  @Id()
  consignmentId: string;

  /** For people: CS-2026-000123-1. */
  @Text({ max: 20 })
  number: string;

  @WholeNumber({ min: 1, max: 2 })
  leg: number;

  @OneOf(CONSIGNMENT_STATES)
  state: string;

  @Nested(() => LogisticsWindow)
  pickUpWindow: LogisticsWindow;

  @Nested(() => LogisticsWindow)
  deliveryWindow: LogisticsWindow;

  @Optional()
  @Id()
  tripId?: string;

  /** Seen by who pays, and by the hub. */
  @Optional()
  @Nested(() => ConsignmentShare)
  share?: ConsignmentShare;
}

/** A consignment that goes to the hub with one trip and on with another. */
export class ViaHub {
  /** The first trip is there before, with time to unload; the second loads from then on. */
  @Instant()
  handOverAt: string;

  @ListOf(() => ConsignmentLeg, { min: 2, max: 2 })
  legs: ConsignmentLeg[];

  /** What both legs pay as far as they are planned; seen by who pays, and by the hub. */
  @Optional()
  @Nested(() => MoneyAmount)
  pays?: MoneyAmount;

  /** What the whole way would cost alone: the two legs never pay more together. */
  @Optional()
  @Nested(() => MoneyAmount)
  alone?: MoneyAmount;

  @Optional()
  @OneOf(ALONE_BY)
  aloneBy?: string;

  /** Whose rate card `alone` is. */
  @Optional()
  @Text({ max: 120 })
  aloneCarrierName?: string;

  /** Once both legs have their trips. */
  @Optional()
  @Nested(() => MoneyAmount)
  saves?: MoneyAmount;
}
