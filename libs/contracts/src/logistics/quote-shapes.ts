import {
  Flag,
  Hex32,
  Id,
  Instant,
  MoneyAmount,
  Nested,
  OneOf,
  Optional,
  Text,
  WholeNumber,
} from '../declare/index.js';
import { CARRIAGE_QUOTE_STATES } from './words.js';

/** What a carrier offers. Sealed until the deadline: no answer, event or log carries it before. */
export class CarriageQuoteTerms {
  /** For everything that was asked, together. */
  @Nested(() => MoneyAmount)
  price: MoneyAmount;

  /** The vehicle of ours that would come. */
  @Id()
  vehicleId: string;

  @Instant()
  pickUpAt: string;

  @Instant()
  deliverAt: string;

  /** Until when it can be awarded. */
  @Instant()
  validUntil: string;

  @Optional()
  @Text({ max: 2000 })
  remark?: string;
}

export class PlaceCarriageQuote extends CarriageQuoteTerms {
  @Id()
  requestId: string;
}

export class CarriageQuoteRef {
  @Id()
  quoteId: string;
}

export class ReviseCarriageQuote extends CarriageQuoteTerms {
  @Id()
  quoteId: string;
}

/** Proof that a quote was sealed: keep it; after the opening anyone can recompute the commitment from the terms. */
export class CarriageQuoteReceipt {
  @Id()
  quoteId: string;

  @Id()
  requestId: string;

  @WholeNumber({ min: 1, max: 100_000 })
  revision: number;

  /** SHA-256 over salt and canonical terms, in hex. */
  @Hex32()
  commitment: string;

  @Hex32()
  salt: string;

  @Instant()
  sealedAt: string;
}

/** The carrier's own view of its quote. Terms appear after the opening only. */
export class OwnCarriageQuote {
  @Id()
  quoteId: string;

  @OneOf(CARRIAGE_QUOTE_STATES)
  state: string;

  @WholeNumber({ min: 1, max: 100_000 })
  revision: number;

  @Hex32()
  commitment: string;

  @Instant()
  sealedAt: string;

  @Optional()
  @Nested(() => CarriageQuoteTerms)
  terms?: CarriageQuoteTerms;

  /** After the opening: our place by price among the opened quotes, 1 is the lowest. */
  @Optional()
  @WholeNumber({ min: 1, max: 1_000 })
  priceRank?: number;

  @Optional()
  @WholeNumber({ min: 1, max: 1_000 })
  openedQuotes?: number;
}

/** A quote as the shipper compares it, after the opening. */
export class OpenedQuote {
  @Id()
  quoteId: string;

  @Id()
  carrierId: string;

  @Text({ max: 120 })
  carrierName: string;

  @OneOf(CARRIAGE_QUOTE_STATES)
  state: string;

  @Nested(() => CarriageQuoteTerms)
  terms: CarriageQuoteTerms;

  /** Whether pick-up and delivery lie in the windows of everything that was asked. */
  @Flag()
  inTime: boolean;

  @Flag()
  stillValid: boolean;

  /** Whether the carrier's certificate is good right now. */
  @Flag()
  certifiedNow: boolean;

  @Flag()
  lowestPrice: boolean;

  @Flag()
  soonest: boolean;

  @Instant()
  sealedAt: string;

  @Hex32()
  commitment: string;

  @Hex32()
  salt: string;
}
