import type { AmendmentView, OrderContent } from '@tianfu/contracts';
import { assert } from '@tianfu/kernel';
import type { ReadTx, Tx } from '@tianfu/service';
import type { AmendmentStore } from '../../application/ports.js';
import type { Amending, SealedBid } from '../../application/stored.js';
import { BID_COLUMNS, bidOf, type BidRow } from './bid-rows.js';
import { CONTENT_COLUMNS, contentValues } from './order-rows.js';

const FIRST_CONTENT_PARAMETER = 5;

// The deadline is looked at once more with the change itself.
const AMEND = `UPDATE orders SET version = version + 1, conditions = conditions + 1, bidding_deadline = $2,
    ${CONTENT_COLUMNS.map((column, index) => `${column} = $${FIRST_CONTENT_PARAMETER + index}`).join(', ')},
    history = history || jsonb_strip_nulls(jsonb_build_object('event', 'amend', 'state', 'open',
      'at', clock_timestamp(), 'by', 'member', 'person', $3::uuid, 'reason', $4::text))
  WHERE order_id = $1 AND state = 'open' AND bidding_deadline > clock_timestamp()
  RETURNING conditions`;

const KEEP = `INSERT INTO amendment (order_id, conditions, enterprise_id, before, after, deadline_before,
    deadline_after, reason, person_id, amended_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, clock_timestamp())`;

const INVALIDATE = `UPDATE bid b SET state = 'unconfirmed', version = b.version + 1, order_title = o.title,
    bidding_deadline = o.bidding_deadline
  FROM orders o WHERE o.order_id = $1 AND b.order_id = $1 AND b.state IN ('submitted', 'unconfirmed')
  RETURNING ${BID_COLUMNS}`;

const OF_ORDER = `SELECT conditions, before, after, deadline_before, deadline_after, reason, amended_at
  FROM amendment WHERE order_id = $1 ORDER BY conditions DESC`;

interface AmendmentRow {
  conditions: number;
  before: OrderContent;
  after: OrderContent;
  deadline_before: Date;
  deadline_after: Date;
  reason: string;
  amended_at: Date;
}

/** The conditions of open orders as they change; an order has few. */
export class PostgresAmendments implements AmendmentStore {
  async now(tx: ReadTx): Promise<Date> {
    const row = await tx.one<{ now: Date }>('SELECT clock_timestamp() AS now');
    assert(row !== undefined, 'the clock has one row');
    return row.now;
  }

  async amend(tx: Tx, { order, content, biddingDeadline, reason, personId }: Amending): Promise<boolean> {
    const { orderId, enterpriseId } = order;
    const person = personId ?? null;
    const params = [orderId, biddingDeadline, person, reason, ...contentValues(content)];
    const amended = await tx.one<{ conditions: number }>(AMEND, params);
    if (amended === undefined) return false;
    await tx.execute(KEEP, [
      orderId,
      amended.conditions,
      enterpriseId,
      JSON.stringify(order.content),
      JSON.stringify(content),
      order.biddingDeadline,
      biddingDeadline,
      reason,
      person,
    ]);
    return true;
  }

  async invalidateBids(tx: Tx, orderId: string): Promise<SealedBid[]> {
    return (await tx.query<BidRow>(INVALIDATE, [orderId])).map(bidOf);
  }

  async ofOrder(tx: ReadTx, orderId: string): Promise<AmendmentView[]> {
    const rows = await tx.query<AmendmentRow>(OF_ORDER, [orderId]);
    return rows.map((row) => ({
      conditions: row.conditions,
      at: row.amended_at.toISOString(),
      reason: row.reason,
      before: row.before,
      after: row.after,
      deadlineBefore: row.deadline_before.toISOString(),
      deadlineAfter: row.deadline_after.toISOString(),
    }));
  }
}
