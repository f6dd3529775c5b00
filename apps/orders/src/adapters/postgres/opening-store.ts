import { assert } from '@tianfu/kernel';
import type { ReadTx, Tx } from '@tianfu/service';
import type { OpeningStore } from '../../application/ports.js';
import type {
  BidOfOrder,
  CiphertextOfBid,
  DueOrder,
  OpenedRow,
  OpeningVerdict,
  SealedBid,
} from '../../application/stored.js';
import { levelOf } from '../../domain/standing.js';
import {
  BID_COLUMNS,
  BID_SQL,
  bidOf,
  type BidRow,
  TERMS_COLUMNS,
  termsOf,
  type TermsRow,
} from './bid-rows.js';
import { STANDING_COLUMNS, standingOf, type StandingRow } from './standing-rows.js';

/** The clock as a subquery: a volatile function is asked for each row, and no index helps then. */
export const DUE = `SELECT order_id FROM orders WHERE state = 'open' AND bidding_deadline <= (SELECT clock_timestamp())
  ORDER BY bidding_deadline, order_id LIMIT $1`;

const LOCK_DUE = `SELECT order_id, enterprise_id, number, title FROM orders
  WHERE order_id = $1 AND state = 'open' AND bidding_deadline <= clock_timestamp()
  FOR UPDATE SKIP LOCKED`;

const CLOSE = `UPDATE orders SET state = $2, version = version + 1, opened_bids = $3, closed_at = now.at,
    history = history || jsonb_build_object('event', CASE $2 WHEN 'closed' THEN 'close' ELSE 'fail' END,
      'state', $2::text, 'at', now.at, 'by', 'platform')
  FROM (SELECT clock_timestamp() AS at) now
  WHERE order_id = $1 AND state = 'open' AND bidding_deadline <= now.at
  RETURNING version`;

const LAPSE = `UPDATE bid b SET state = 'disqualified', version = version + 1, disqualified_reason = 'not-reconfirmed'
  WHERE order_id = $1 AND state = 'unconfirmed' RETURNING ${BID_COLUMNS}`;

const OPENED = `SELECT b.bid_id, b.enterprise_id, p.name AS enterprise_name, b.state, b.sealed_at, b.level,
    b.commitment, b.salt, ${TERMS_COLUMNS}, ${STANDING_COLUMNS}
  FROM bid b LEFT JOIN party p ON p.enterprise_id = b.enterprise_id
  LEFT JOIN standing s ON s.enterprise_id = b.enterprise_id
  WHERE b.order_id = $1 AND b.state <> 'withdrawn' AND b.opened_at IS NOT NULL
  ORDER BY b.currency, b.unit_price, b.lead_time_days, b.bid_id`;

const LOCK_BID = `SELECT b.bid_id, b.enterprise_id, p.name AS enterprise_name, b.state, b.sealed_at, ${TERMS_COLUMNS}
  FROM bid b LEFT JOIN party p ON p.enterprise_id = b.enterprise_id
  WHERE b.order_id = $1 AND b.bid_id = $2 FOR UPDATE OF b`;

interface BidOfOrderRow extends TermsRow {
  bid_id: string;
  enterprise_id: string;
  enterprise_name: string | null;
  state: SealedBid['state'];
  sealed_at: Date;
}

/** Orders at their deadline, and bids after it. */
export class PostgresOpening implements OpeningStore {
  async findDue(tx: ReadTx, limit: number): Promise<string[]> {
    return (await tx.query<{ order_id: string }>(DUE, [limit])).map((row) => row.order_id);
  }

  async lockDue(tx: Tx, orderId: string): Promise<DueOrder | undefined> {
    const row = await tx.one<{ order_id: string; enterprise_id: string; number: string; title: string }>(
      LOCK_DUE,
      [orderId],
    );
    if (row === undefined) return undefined;
    return { orderId: row.order_id, enterpriseId: row.enterprise_id, number: row.number, title: row.title };
  }

  async close(tx: Tx, orderId: string, outcome: 'closed' | 'failed', openedBids: number): Promise<number> {
    const row = await tx.one<{ version: number }>(CLOSE, [orderId, outcome, openedBids]);
    assert(row !== undefined, 'a locked order that is due closes');
    return row.version;
  }

  async sealedBids(tx: Tx, orderId: string): Promise<CiphertextOfBid[]> {
    const rows = await tx.query<BidRow & { ciphertext: Buffer; commitment: string }>(BID_SQL.sealedBids, [
      orderId,
    ]);
    return rows.map((row) => ({ ...bidOf(row), ciphertext: row.ciphertext, commitment: row.commitment }));
  }

  async open(tx: Tx, orderId: string, verdicts: readonly OpeningVerdict[]): Promise<void> {
    const touched = await tx.execute(BID_SQL.open, [orderId, JSON.stringify(verdicts.map(openedColumns))]);
    assert(touched === verdicts.length, 'sealed bids of a locked order stay as they are');
  }

  async lapse(tx: Tx, orderId: string): Promise<SealedBid[]> {
    return (await tx.query<BidRow>(LAPSE, [orderId])).map(bidOf);
  }

  async openedBids(tx: ReadTx, orderId: string): Promise<OpenedRow[]> {
    const rows = await tx.query<
      BidOfOrderRow & StandingRow & { level: string; commitment: string; salt: string }
    >(OPENED, [orderId]);
    return rows.map((row) => {
      const level = levelOf(row.level);
      const bid = bidOfOrder(row);
      assert(level !== undefined && bid.terms !== undefined, 'an opened bid is opened whole');
      const { commitment, salt } = row;
      return { ...bid, terms: bid.terms, level, commitment, salt, standing: standingOf(row) };
    });
  }

  async lockBidOf(tx: Tx, orderId: string, bidId: string): Promise<BidOfOrder | undefined> {
    const row = await tx.one<BidOfOrderRow>(LOCK_BID, [orderId, bidId]);
    return row && bidOfOrder(row);
  }

  async decide(tx: Tx, orderId: string, winnerId: string): Promise<SealedBid[]> {
    return (await tx.query<BidRow>(BID_SQL.decide, [orderId, winnerId])).map(bidOf);
  }

  async lose(tx: Tx, orderId: string): Promise<string[]> {
    return (await tx.query<{ enterprise_id: string }>(BID_SQL.lose, [orderId])).map(
      (row) => row.enterprise_id,
    );
  }
}

const bidOfOrder = (row: BidOfOrderRow): BidOfOrder => ({
  bidId: row.bid_id,
  enterpriseId: row.enterprise_id,
  enterpriseName: row.enterprise_name ?? undefined,
  state: row.state,
  sealedAt: row.sealed_at,
  terms: termsOf(row),
});

const openedColumns = ({ bidId, state, terms, ...rest }: OpeningVerdict): object => ({
  bid_id: bidId,
  state,
  reason: rest.disqualifiedReason,
  unit_price: terms?.unitPrice.amount,
  currency: terms?.unitPrice.currency,
  lead_time_days: terms?.leadTimeDays,
  quantity_pieces: terms?.quantityPieces,
  remark: terms?.remark,
  salt: rest.salt,
  price_rank: rest.priceRank,
  opened_bids: rest.openedBids,
});
