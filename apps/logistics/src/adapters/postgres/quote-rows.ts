import { bidSql } from '@tianfu/bidding';
import type { CarriageQuoteState, CarriageQuoteTerms, OwnCarriageQuote } from '@tianfu/contracts';
import { assert, formatMoney, isCurrency, parseMoney, present } from '@tianfu/kernel';
import type { StoredQuote } from '../../application/quote-ports.js';
import { CARRIAGE_QUOTES } from './quote-names.js';

/** What of a quote is no secret, as pg gives it. */
export interface QuoteRow {
  quote_id: string;
  request_id: string;
  enterprise_id: string;
  state: CarriageQuoteState;
  revision: number;
  version: number;
}

/** Columns of a `QuoteRow` from `carriage_quote b`. */
export const QUOTE_COLUMNS = 'b.quote_id, b.request_id, b.enterprise_id, b.state, b.revision, b.version';

export const quoteOf = (row: QuoteRow): StoredQuote => ({
  quoteId: row.quote_id,
  requestId: row.request_id,
  carrierId: row.enterprise_id,
  state: row.state,
  revision: row.revision,
  version: row.version,
});

/** The opened terms of a quote, all null while it is sealed. */
export interface QuoteTermsRow {
  price: string | null;
  currency: string | null;
  vehicle_id: string | null;
  pick_up_at: Date | null;
  deliver_at: Date | null;
  valid_until: Date | null;
  remark: string | null;
}

/** Columns of a `QuoteRow` and its `QuoteTermsRow` from `carriage_quote b`. */
export const WHOLE_COLUMNS = `${QUOTE_COLUMNS}, b.price, b.currency, b.vehicle_id, b.pick_up_at, b.deliver_at,
  b.valid_until, b.remark, b.sealed_at, b.commitment, b.salt, b.price_rank, b.opened_bids`;

export interface WholeQuoteRow extends QuoteRow, QuoteTermsRow {
  sealed_at: Date;
  commitment: string;
  salt: string | null;
  price_rank: number | null;
  opened_bids: number | null;
}

export function quoteTermsOf(row: QuoteTermsRow): CarriageQuoteTerms | undefined {
  const { price, currency, vehicle_id: vehicleId, pick_up_at, deliver_at, valid_until } = row;
  if (price === null || currency === null) return undefined;
  assert(isCurrency(currency), 'a price is in a currency of the platform');
  const money = parseMoney({ amount: price, currency });
  const whole = vehicleId !== null && pick_up_at !== null && deliver_at !== null && valid_until !== null;
  assert(money.ok && whole, 'an opened quote is opened whole');
  return {
    price: formatMoney(money.value),
    vehicleId,
    pickUpAt: pick_up_at.toISOString(),
    deliverAt: deliver_at.toISOString(),
    validUntil: valid_until.toISOString(),
    ...present({ remark: row.remark ?? undefined }),
  };
}

export const ownQuoteOf = (row: WholeQuoteRow): OwnCarriageQuote => ({
  quoteId: row.quote_id,
  state: row.state,
  revision: row.revision,
  commitment: row.commitment,
  sealedAt: row.sealed_at.toISOString(),
  ...present({
    terms: quoteTermsOf(row),
    priceRank: row.price_rank ?? undefined,
    openedQuotes: row.opened_bids ?? undefined,
  }),
});

/** What quotes are placed, opened and decided with. */
export const QUOTE_SQL = bidSql(CARRIAGE_QUOTES, {
  columns: QUOTE_COLUMNS,
  terms: [
    { name: 'price', type: 'numeric' },
    { name: 'currency', type: 'text' },
    { name: 'vehicle_id', type: 'uuid' },
    { name: 'pick_up_at', type: 'timestamptz' },
    { name: 'deliver_at', type: 'timestamptz' },
    { name: 'valid_until', type: 'timestamptz' },
    { name: 'remark', type: 'text' },
  ],
  placed: [],
  revised: [],
  sealed: ['submitted'],
});
