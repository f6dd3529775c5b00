import { assert } from '@tianfu/kernel';
import type { ReadTx, Tx } from '@tianfu/service';
import type { MakingStore } from '../../application/ports.js';
import type { MakingProgress, StoredOrder } from '../../application/stored.js';
import { ORDER_COLUMNS, orderOf, type OrderRow } from './order-rows.js';

const ADVANCE = `UPDATE orders SET state = $3, version = version + $4, goods = coalesce($5::jsonb, goods),
    delivered_at = CASE WHEN $6::int IS NULL THEN delivered_at ELSE now.at END,
    completes_at = CASE WHEN $6::int IS NULL THEN completes_at ELSE now.at + make_interval(days => $6::int) END,
    history = history || (SELECT jsonb_agg(step || jsonb_build_object('at', now.at) ORDER BY place)
      FROM jsonb_array_elements($7::jsonb) WITH ORDINALITY AS taken(step, place))
  FROM (SELECT date_trunc('milliseconds', clock_timestamp()) AS at) now
  WHERE order_id = $1 AND state = $2
  RETURNING version`;

const UNCONFIRMED = `SELECT order_id FROM orders WHERE state = 'delivered' AND completes_at <= (SELECT clock_timestamp())
  ORDER BY completes_at, order_id LIMIT $1`;

const LOCK_UNCONFIRMED = `SELECT ${ORDER_COLUMNS}
  FROM orders o LEFT JOIN party p ON p.enterprise_id = o.enterprise_id
  WHERE o.order_id = $1 AND o.state = 'delivered' AND o.completes_at <= clock_timestamp()
  FOR UPDATE OF o SKIP LOCKED`;

/** The steps of an order after its award. */
export class PostgresMaking implements MakingStore {
  async advance(tx: Tx, orderId: string, progress: MakingProgress): Promise<number> {
    const { from, steps, events, by, personId, goods, receiptDays } = progress;
    const last = steps.at(-1);
    assert(last !== undefined, 'an order advances by a step at least');
    const taken = steps.map((step) => ({ ...step, by, person: personId }));
    const row = await tx.one<{ version: number }>(ADVANCE, [
      orderId,
      from,
      last.state,
      events,
      goods === undefined ? null : JSON.stringify(goods),
      receiptDays ?? null,
      JSON.stringify(taken),
    ]);
    assert(row !== undefined, 'a locked order takes the step its state allows');
    return row.version;
  }

  async findUnconfirmed(tx: ReadTx, limit: number): Promise<string[]> {
    return (await tx.query<{ order_id: string }>(UNCONFIRMED, [limit])).map((row) => row.order_id);
  }

  async lockUnconfirmed(tx: Tx, orderId: string): Promise<StoredOrder | undefined> {
    const row = await tx.one<OrderRow>(LOCK_UNCONFIRMED, [orderId]);
    return row && orderOf(row);
  }
}
