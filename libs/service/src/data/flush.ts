import type { SqlClient } from './sql-client.js';

export interface OutboxRow {
  readonly id: string;
  readonly subject: string;
  readonly aggregate_id: string;
  readonly version: number;
  readonly payload: object;
  readonly traceparent: string | null;
}

export interface IdempotencyRow {
  readonly scope: string;
  readonly key: string;
  readonly fingerprint: Buffer;
  /** Encrypted. */
  readonly response: Buffer;
}

export interface AuditRow {
  readonly actor: string | null;
  readonly enterprise: string | null;
  readonly subject: string;
  readonly summary: object;
}

interface Collected {
  readonly outbox: readonly OutboxRow[];
  readonly audit: readonly AuditRow[];
  readonly idempotency: IdempotencyRow | undefined;
}

const OUTBOX = `INSERT INTO outbox (id, subject, aggregate_id, version, payload, traceparent)
  SELECT id, subject, aggregate_id, version, payload, traceparent FROM jsonb_to_recordset($1::jsonb)
  AS r(id uuid, subject text, aggregate_id text, version bigint, payload jsonb, traceparent text)`;
const AUDIT = `INSERT INTO audit (actor, enterprise, subject, summary)
  SELECT actor, enterprise, subject, summary FROM jsonb_to_recordset($1::jsonb)
  AS r(actor text, enterprise text, subject text, summary jsonb)`;
const IDEMPOTENCY = `INSERT INTO idempotency (scope, key, fingerprint, response) VALUES ($1, $2, $3, $4)`;

interface Part {
  readonly sql: string;
  readonly params: readonly unknown[];
}

/** Writes what a transaction collected, by one statement whatever it is. */
export async function flush(client: SqlClient, collected: Collected): Promise<void> {
  const { outbox, audit, idempotency } = collected;
  const parts: Part[] = [];
  if (outbox.length > 0) parts.push({ sql: OUTBOX, params: [JSON.stringify(outbox)] });
  if (audit.length > 0) parts.push({ sql: AUDIT, params: [JSON.stringify(audit)] });
  if (idempotency !== undefined) {
    const { scope, key, fingerprint, response } = idempotency;
    parts.push({ sql: IDEMPOTENCY, params: [scope, key, fingerprint, response] });
  }
  const [first] = parts;
  if (first === undefined) return;
  await client.run(
    parts.length === 1 ? first.sql : combined(parts),
    parts.flatMap((part) => [...part.params]),
  );
}

/** Several INSERTs as one statement of common table expressions, their parameters renumbered. */
function combined(parts: readonly Part[]): string {
  let before = 0;
  const tables = parts.map(({ sql, params }, index) => {
    const offset = before;
    before += params.length;
    return `p${index} AS (${sql.replaceAll(/\$(\d+)/g, (_text, digits: string) => `$${Number(digits) + offset}`)})`;
  });
  return `WITH ${tables.join(', ')} SELECT 1`;
}
