import type { CertificationCard } from '@tianfu/contracts';

/** In the market's scope row-level security leaves only certificates that are valid; the day is asked here. */
export const CARD = `
  SELECT e.enterprise_id, e.name, c.certificate_id, c.level, c.scope, c.valid_until, c.granted_at
  FROM enterprise e
  LEFT JOIN certificate c ON c.enterprise_id = e.enterprise_id AND c.state = 'valid'
    AND c.valid_until >= (clock_timestamp() AT TIME ZONE 'Asia/Shanghai')::date
  WHERE e.enterprise_id = $1`;

export type CardRow = { enterprise_id: string; name: string } & (
  | { certificate_id: null }
  | { certificate_id: string; level: string; scope: string[]; valid_until: string; granted_at: Date }
);

export function cardOf(row: CardRow): CertificationCard {
  const { enterprise_id: enterpriseId, name: enterpriseName } = row;
  if (row.certificate_id === null) return { enterpriseId, enterpriseName, certified: false };
  const certificate = {
    certificateId: row.certificate_id,
    level: row.level,
    scope: row.scope,
    validUntil: row.valid_until,
    grantedAt: row.granted_at.toISOString(),
  };
  return { enterpriseId, enterpriseName, certified: true, certificate };
}
