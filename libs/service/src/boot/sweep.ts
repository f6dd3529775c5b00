import type { Db } from '../data/db.js';

const BATCH = 5_000;
const MAX_BATCHES = 20;

/**
 * How long each table's rows are kept. The inbox outlives every message, or a late one would count twice: an event
 * may be sent again for 30 days and then stays in the stream for 30 more; a dead letter may be replayed at any time.
 */
const KEPT = [
  { table: 'outbox', where: `sent_at IS NOT NULL AND occurred_at < now() - interval '30 days'` },
  {
    table: 'inbox',
    where: `received_at < now() - interval '62 days' AND NOT EXISTS (
      SELECT FROM dead_letter d
      WHERE d.consumer = inbox.consumer AND d.event_id = inbox.event_id AND d.replayed_at IS NULL)`,
  },
  { table: 'dead_letter', where: `replayed_at < now() - interval '90 days'` },
  { table: 'idempotency', where: `created_at < now() - interval '72 hours'` },
] as const;

/** Removes what is no longer needed, a bounded number of rows at a time. */
export async function sweepOldRows(db: Db): Promise<void> {
  for (const { table, where } of KEPT) {
    for (let batch = 0; batch < MAX_BATCHES; batch += 1) {
      const removed = await db.transaction({ scope: 'service' }, (tx) =>
        tx.execute(
          `DELETE FROM ${table} WHERE ctid IN (SELECT ctid FROM ${table} WHERE ${where} LIMIT ${String(BATCH)} FOR UPDATE SKIP LOCKED)`,
        ),
      );
      if (removed < BATCH) break;
    }
  }
}
