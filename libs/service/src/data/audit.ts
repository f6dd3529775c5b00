import type { ReadTx } from './tx.js';

export interface BrokenAuditRow {
  readonly sequence: number;
  readonly reason:
    | 'a row is missing before it'
    | 'it does not follow the row before'
    | 'its content was changed'
    | 'the end of the trail is missing';
}

export interface AuditVerdict {
  readonly rows: number;
  /** The first row that does not hold, or undefined when the chain is whole. */
  readonly broken: BrokenAuditRow | undefined;
}

interface Finding {
  rows: number;
  last: string;
  head: string;
  head_matches: boolean;
  broken_seq: string | null;
  gap: boolean | null;
  unlinked: boolean | null;
}

/**
 * Walks the audit chain: each row holds SHA-256(hash of the row before ‖ its own content as jsonb text).
 * Whoever owns the database may still rewrite the whole trail with new hashes; keep the newest hash elsewhere
 * to notice that.
 */
export async function verifyAudit(db: ReadTx): Promise<AuditVerdict> {
  const found = await db.one<Finding>(CHECK);
  if (found === undefined) throw new Error('the audit check has one row');
  return { rows: found.rows, broken: brokenIn(found) };
}

function brokenIn(found: Finding): BrokenAuditRow | undefined {
  if (found.broken_seq !== null) {
    const sequence = Number(found.broken_seq);
    if (found.gap === true) return { sequence, reason: 'a row is missing before it' };
    if (found.unlinked === true) return { sequence, reason: 'it does not follow the row before' };
    return { sequence, reason: 'its content was changed' };
  }
  if (found.last !== found.head || !found.head_matches) {
    return { sequence: Number(found.last) + 1, reason: 'the end of the trail is missing' };
  }
  return undefined;
}

const CHECK = `
  WITH chain AS (
    SELECT a.seq, a.hash,
           a.seq <> coalesce(lag(a.seq) OVER w, 0) + 1 AS gap,
           a.prev_hash <> coalesce(lag(a.hash) OVER w, ''::bytea) AS unlinked,
           a.hash <> audit_digest(a.prev_hash, a.seq, a.at, a.actor, a.enterprise, a.subject, a.summary) AS changed
    FROM audit a WINDOW w AS (ORDER BY a.seq)
  ), first_broken AS (
    SELECT seq, gap, unlinked FROM chain WHERE gap OR unlinked OR changed ORDER BY seq LIMIT 1
  ), last_row AS (
    SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1
  )
  SELECT (SELECT count(*)::int FROM chain) AS rows,
         coalesce((SELECT seq FROM last_row), 0)::text AS last,
         h.seq::text AS head,
         h.hash = coalesce((SELECT hash FROM last_row), ''::bytea) AS head_matches,
         b.seq::text AS broken_seq, b.gap, b.unlinked
  FROM audit_head h LEFT JOIN first_broken b ON true`;
