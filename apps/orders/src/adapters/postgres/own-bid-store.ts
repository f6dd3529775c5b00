import type { FindOwnBids, OwnBidView } from '@tianfu/contracts';
import { type Keyset, PageQuery, type ReadTx, type Slice } from '@tianfu/service';
import { present } from '@tianfu/kernel';
import type { OwnBidStore } from '../../application/ports.js';
import { BID_COLUMNS, type BidRow, TERMS_COLUMNS, termsOf, type TermsRow } from './bid-rows.js';

interface OwnBidRow extends BidRow, TermsRow {
  commitment: string;
  placed_at: Date;
  sealed_at: Date;
  price_rank: number | null;
  opened_bids: number | null;
  conditions: number;
}

const SELECT = `SELECT ${BID_COLUMNS}, ${TERMS_COLUMNS}, b.commitment, b.placed_at, b.sealed_at, b.price_rank,
  b.opened_bids, b.conditions FROM bid b WHERE b.enterprise_id = $1`;

const NEWEST: Keyset = {
  name: '-placedAt',
  column: 'b.placed_at',
  idColumn: 'b.bid_id',
  type: 'timestamptz',
  direction: 'DESC',
};

/** An enterprise's own bids. The columns of the terms are empty until the opening. */
export class PostgresOwnBids implements OwnBidStore {
  async find(tx: ReadTx, enterpriseId: string, asked: FindOwnBids): Promise<Slice<OwnBidView>> {
    const page = new PageQuery(NEWEST, asked, [enterpriseId]).where('text', 'b.state = $?', asked.state);
    const rows = await tx.query<OwnBidRow>(`${SELECT}${page.conditions} ${page.tail}`, page.params);
    return page.slice(rows, (row) => ({ key: row.placed_at.toISOString(), id: row.bid_id }), viewOf);
  }

  async onOrder(tx: ReadTx, enterpriseId: string, orderId: string): Promise<OwnBidView | undefined> {
    const sql = `${SELECT} AND b.order_id = $2
      ORDER BY b.state = 'withdrawn', b.placed_at DESC, b.bid_id DESC LIMIT 1`;
    const row = await tx.one<OwnBidRow>(sql, [enterpriseId, orderId]);
    return row && viewOf(row);
  }

  async byId(tx: ReadTx, enterpriseId: string, bidId: string): Promise<OwnBidView | undefined> {
    const row = await tx.one<OwnBidRow>(`${SELECT} AND b.bid_id = $2`, [enterpriseId, bidId]);
    return row && viewOf(row);
  }

  async hasBid(tx: ReadTx, enterpriseId: string, orderId: string): Promise<boolean> {
    const sql = 'SELECT bid_id FROM bid WHERE enterprise_id = $1 AND order_id = $2 LIMIT 1';
    return (await tx.one(sql, [enterpriseId, orderId])) !== undefined;
  }
}

const viewOf = (row: OwnBidRow): OwnBidView => ({
  bidId: row.bid_id,
  orderId: row.order_id,
  orderNumber: row.order_number,
  orderTitle: row.order_title,
  state: row.state,
  conditions: row.conditions,
  revision: row.revision,
  commitment: row.commitment,
  sealedAt: row.sealed_at.toISOString(),
  biddingDeadline: row.bidding_deadline.toISOString(),
  ...present({
    terms: termsOf(row),
    priceRank: row.price_rank ?? undefined,
    openedBids: row.opened_bids ?? undefined,
  }),
});
