import { bidSql } from '@tianfu/bidding';
import type { BidState, BidTerms } from '@tianfu/contracts';
import { assert, present } from '@tianfu/kernel';
import type { SealedBid } from '../../application/stored.js';
import { ORDER_BIDS } from './bid-names.js';
import { priceOf } from './order-rows.js';

/** What of a bid is no secret, as pg gives it. */
export interface BidRow {
  bid_id: string;
  order_id: string;
  enterprise_id: string;
  order_number: string;
  order_title: string;
  bidding_deadline: Date;
  state: BidState;
  revision: number;
  version: number;
}

/** Columns of a `BidRow` from `bid b`. */
export const BID_COLUMNS = `b.bid_id, b.order_id, b.enterprise_id, b.order_number, b.order_title,
  b.bidding_deadline, b.state, b.revision, b.version`;

/** What the order book's bids are placed, opened and decided with. */
export const BID_SQL = bidSql(ORDER_BIDS, {
  columns: BID_COLUMNS,
  terms: [
    { name: 'unit_price', type: 'numeric' },
    { name: 'currency', type: 'text' },
    { name: 'lead_time_days', type: 'int' },
    { name: 'quantity_pieces', type: 'int' },
    { name: 'remark', type: 'text' },
  ],
  placed: ['level', 'conditions', 'order_number', 'order_title'],
  revised: ['level', 'conditions'],
  sealed: ['submitted', 'unconfirmed'],
});

export const bidOf = (row: BidRow): SealedBid => ({
  bidId: row.bid_id,
  orderId: row.order_id,
  enterpriseId: row.enterprise_id,
  orderNumber: row.order_number,
  orderTitle: row.order_title,
  biddingDeadline: row.bidding_deadline,
  state: row.state,
  revision: row.revision,
  version: row.version,
});

/** The opened terms of a bid, all null while it is sealed. */
export interface TermsRow {
  unit_price: string | null;
  currency: string | null;
  lead_time_days: number | null;
  quantity_pieces: number | null;
  remark: string | null;
}

/** Columns of a `TermsRow` from `bid b`. */
export const TERMS_COLUMNS = 'b.unit_price, b.currency, b.lead_time_days, b.quantity_pieces, b.remark';

export function termsOf(row: TermsRow): BidTerms | undefined {
  const unitPrice = priceOf(row.unit_price, row.currency);
  if (unitPrice === undefined) return undefined;
  const { lead_time_days: leadTimeDays, quantity_pieces: quantityPieces } = row;
  assert(leadTimeDays !== null && quantityPieces !== null, 'an opened bid is opened whole');
  return { unitPrice, leadTimeDays, quantityPieces, ...present({ remark: row.remark ?? undefined }) };
}
