import type { DossierSummary } from '@tianfu/contracts';
import { toHalfWidth } from '@tianfu/kernel';
import type { QueueFilter } from '../../application/ports.js';
import { CERTIFICATE_STATES, type DossierState } from '../../domain/dossier-states.js';

export interface SummaryRow {
  dossier_id: string;
  enterprise_id: string;
  enterprise_name: string;
  uscc: string;
  state: DossierState;
  submitted_at: Date | null;
  level: string | null;
  valid_until: string | null;
}

const WAITING_SINCE = `coalesce(d.submitted_at, 'infinity'::timestamptz)`;

/** The part of the queue a filter asks for, longest waiting first. */
export function queueStatement(wanted: QueueFilter): { sql: string; params: unknown[] } {
  const params: unknown[] = [wanted.limit];
  const conditions: string[] = [];
  // The number a value is referred to by.
  const bound = (value: unknown): string => `$${params.push(value)}`;

  if (wanted.states !== undefined) conditions.push(`d.state = ANY(${bound(wanted.states)})`);
  if (wanted.text !== undefined) {
    const name = bound(containing(wanted.text));
    const code = bound(containing(toHalfWidth(wanted.text)));
    conditions.push(`(e.name ILIKE ${name} OR e.uscc ILIKE ${code})`);
  }
  if (wanted.after !== undefined) {
    const submittedAt = bound(wanted.after.submittedAt ?? 'infinity');
    conditions.push(`(${WAITING_SINCE}, d.dossier_id) > (${submittedAt}, ${bound(wanted.after.dossierId)})`);
  }
  const where = conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`;
  const sql = `
    SELECT d.dossier_id, d.enterprise_id, e.name AS enterprise_name, e.uscc, d.state, d.submitted_at,
           c.level, c.valid_until
    FROM dossier d
    JOIN enterprise e ON e.enterprise_id = d.enterprise_id
    LEFT JOIN certificate c ON c.enterprise_id = d.enterprise_id AND c.certificate_id = d.certificate_id
    ${where}
    ORDER BY ${WAITING_SINCE}, d.dossier_id
    LIMIT $1`;
  return { sql, params };
}

/** A LIKE pattern that takes the text literally. */
const containing = (text: string): string => `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`;

export function summaryOf(row: SummaryRow): DossierSummary {
  const showsCertificate = CERTIFICATE_STATES.includes(row.state);
  return {
    dossierId: row.dossier_id,
    enterpriseId: row.enterprise_id,
    enterpriseName: row.enterprise_name,
    uscc: row.uscc,
    state: row.state,
    ...(row.submitted_at !== null && { submittedAt: row.submitted_at.toISOString() }),
    ...(showsCertificate && row.level !== null && { level: row.level }),
    ...(showsCertificate && row.valid_until !== null && { validUntil: row.valid_until }),
  };
}
