import type { OrderContent } from '@tianfu/contracts';
import { assert } from '@tianfu/kernel';
import type { ReadTx, Tx } from '@tianfu/service';
import type { OrderStore } from '../../application/ports.js';
import type { AwardMark, InsertedOrder, NewOrder, ReadOrder } from '../../application/stored.js';
import type { BiddingLimits } from '../../domain/posting-rules.js';
import { insertOrder } from './order-insert.js';
import { CONTENT_COLUMNS, contentValues, ORDER_COLUMNS, orderOf, type OrderRow } from './order-rows.js';
import { STANDING_COLUMNS, standingOf, type StandingRow } from './standing-rows.js';

const FIND = `SELECT ${ORDER_COLUMNS}, clock_timestamp() AS now, ${STANDING_COLUMNS}
  FROM orders o LEFT JOIN party p ON p.enterprise_id = o.enterprise_id
  LEFT JOIN standing s ON s.enterprise_id = $2
  WHERE o.order_id = $1`;

const LOCK = `SELECT ${ORDER_COLUMNS}, clock_timestamp() AS now
  FROM orders o LEFT JOIN party p ON p.enterprise_id = o.enterprise_id
  WHERE o.order_id = $1 FOR UPDATE OF o`;

const REWRITE = `UPDATE orders SET version = version + 1,
  ${CONTENT_COLUMNS.map((column, index) => `${column} = $${index + 2}`).join(', ')}
  WHERE order_id = $1`;

/** SQL that adds a step to the history; parameters: event, state, person, reason. */
const stepSql = (event: string, state: string, person: string, reason: string): string =>
  `history = history || jsonb_strip_nulls(jsonb_build_object('event', ${event}, 'state', ${state},
    'at', clock_timestamp(), 'by', 'member', 'person', ${person}, 'reason', ${reason}))`;

const PUBLISH = `UPDATE orders SET state = 'open', version = version + 1, bidding_deadline = $2,
  published_at = clock_timestamp(), ${stepSql(`'publish'`, `'open'`, '$3::uuid', 'NULL::text')}
  WHERE order_id = $1 AND state = 'draft'`;

const CANCEL = `UPDATE orders SET state = 'cancelled', version = version + 1,
  ${stepSql(`'cancel'`, `'cancelled'`, '$2::uuid', '$3::text')}
  WHERE order_id = $1 AND state IN ('draft', 'open', 'closed')`;

const AWARD = `UPDATE orders SET state = 'awarded', version = version + 1, awarded_bid_id = $2, contract_id = $3,
  supplier_id = $6,
  ${stepSql(`'award'`, `'awarded'`, '$4::uuid', '$5::text')}
  WHERE order_id = $1 AND state = 'closed'`;

/** Orders in PostgreSQL. Row-level security decides which of them a transaction sees. */
export class PostgresOrders implements OrderStore {
  insert(tx: Tx, order: NewOrder, limits: BiddingLimits): Promise<InsertedOrder> {
    return insertOrder(tx, order, limits);
  }

  async find(tx: ReadTx, orderId: string, viewerId: string): Promise<ReadOrder | undefined> {
    const row = await tx.one<OrderRow & StandingRow & { now: Date }>(FIND, [orderId, viewerId]);
    return row && { order: orderOf(row), now: row.now, viewerStanding: standingOf(row) };
  }

  async lock(tx: Tx, orderId: string): Promise<Omit<ReadOrder, 'viewerStanding'> | undefined> {
    const row = await tx.one<OrderRow & { now: Date }>(LOCK, [orderId]);
    return row && { order: orderOf(row), now: row.now };
  }

  async rewrite(tx: Tx, orderId: string, content: OrderContent): Promise<void> {
    await changeOne(tx, REWRITE, [orderId, ...contentValues(content)]);
  }

  async publish(tx: Tx, orderId: string, biddingDeadline: Date, personId: string | undefined): Promise<void> {
    await changeOne(tx, PUBLISH, [orderId, biddingDeadline, personId ?? null]);
  }

  async cancel(tx: Tx, orderId: string, reason: string, personId: string | undefined): Promise<void> {
    await changeOne(tx, CANCEL, [orderId, personId ?? null, reason]);
  }

  async award(
    tx: Tx,
    orderId: string,
    { bidId, contractId, supplierId, personId, reason }: AwardMark,
  ): Promise<void> {
    await changeOne(tx, AWARD, [orderId, bidId, contractId, personId ?? null, reason ?? null, supplierId]);
  }
}

/** The row was locked and its state looked at before. */
async function changeOne(tx: Tx, sql: string, params: unknown[]): Promise<void> {
  assert((await tx.execute(sql, params)) === 1, 'a locked order takes the step its state allows');
}
