import type { OrderBrief } from '@tianfu/contracts';
import type { ReadTx, Tx } from '@tianfu/service';
import type { Orders, PublishedOrder } from '../../application/ports.js';

const TAKES_BIDS = `NOT closed AND (bidding_deadline IS NULL OR bidding_deadline > clock_timestamp())`;

export class OrderStore implements Orders {
  async published(tx: Tx, orders: readonly PublishedOrder[]): Promise<ReadonlySet<string>> {
    const rows = await tx.query<{ order_id: string }>(
      `WITH told AS (
         INSERT INTO open_order AS o (order_id, brief, bidding_deadline, published_at, closed)
         SELECT given.order_id, given.brief, (given.brief->>'biddingDeadline')::timestamptz, given.published_at, false
         FROM jsonb_to_recordset($1) AS given(order_id uuid, brief jsonb, published_at timestamptz)
         ORDER BY given.order_id
         ON CONFLICT (order_id) DO UPDATE SET brief = excluded.brief, bidding_deadline = excluded.bidding_deadline,
           published_at = coalesce(o.published_at, excluded.published_at)
         WHERE o.brief IS NULL OR coalesce((o.brief->>'conditions')::int, 1) < coalesce((excluded.brief->>'conditions')::int, 1)
         RETURNING order_id, closed, bidding_deadline
       ) SELECT order_id FROM told WHERE ${TAKES_BIDS}`,
      [
        JSON.stringify(
          orders.map(({ brief, publishedAt }) => ({
            order_id: brief.orderId,
            brief,
            published_at: publishedAt,
          })),
        ),
      ],
    );
    return new Set(rows.map(({ order_id: orderId }) => orderId));
  }

  async closed(tx: Tx, orderId: string): Promise<void> {
    await tx.execute(
      `INSERT INTO open_order (order_id, closed) VALUES ($1, true)
       ON CONFLICT (order_id) DO UPDATE SET closed = true`,
      [orderId],
    );
    await tx.execute('DELETE FROM match WHERE order_id = $1', [orderId]);
  }

  async brief(tx: ReadTx, orderId: string): Promise<OrderBrief | undefined> {
    const row = await tx.one<{ brief: OrderBrief }>(
      'SELECT brief FROM open_order WHERE order_id = $1 AND brief IS NOT NULL',
      [orderId],
    );
    return row?.brief;
  }

  async open(
    tx: ReadTx,
    categories: readonly string[],
    wantedModes: readonly string[],
    limit: number,
  ): Promise<OrderBrief[]> {
    const rows = await tx.query<{ brief: OrderBrief }>(
      `SELECT brief FROM open_order
       WHERE ${TAKES_BIDS} AND brief->>'category' = ANY($1) AND brief->>'mode' = ANY($2)
       ORDER BY published_at DESC LIMIT $3`,
      [categories, wantedModes, limit],
    );
    return rows.map(({ brief }) => brief);
  }
}
