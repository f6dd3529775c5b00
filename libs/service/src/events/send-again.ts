import type { Db } from '../data/db.js';

/** Rows of one transaction: well below what a statement's five seconds allow. */
const BATCH = 1_000;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/**
 * Marks what happened since a time as not yet published, in batches along the ids: each row is looked at once,
 * also when the relay publishes it meanwhile. Interrupted, it has marked a part; doing it again does no harm.
 * @returns how many events will be published again
 */
export async function sendAgain(db: Db, since: Date): Promise<number> {
  let total = 0;
  for (let after = BEFORE_ALL; ;) {
    const marked = await db.transaction({ scope: 'service' }, (tx) =>
      tx.one<{ count: number; last: string | null }>(MARK, [after, since, BATCH]),
    );
    total += marked?.count ?? 0;
    const last = marked?.last ?? undefined;
    if (last === undefined) return total;
    after = last;
  }
}

const MARK = `
  WITH batch AS (
    SELECT id FROM outbox WHERE id > $1 AND occurred_at >= $2 AND sent_at IS NOT NULL
    ORDER BY id LIMIT $3 FOR UPDATE
  ), marked AS (
    UPDATE outbox o SET sent_at = NULL FROM batch WHERE o.id = batch.id RETURNING o.id
  )
  SELECT count(*)::int AS count, max(id::text) AS last FROM marked`;
