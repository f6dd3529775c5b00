/** Row-level security of tables that several enterprises have a part in: shipper, recipient, hub, carrier. */

/** The transaction's enterprise. After a transaction-local setting ends PostgreSQL leaves '' behind, not NULL. */
export const ENTERPRISE = `(SELECT nullif(current_setting('app.enterprise_id', true), '')::uuid)`;

// Compared inside the subquery, as tenantRls does: the planner then walks the index of a list.
const inScope = (scope: string): string => `(SELECT current_setting('app.scope', true) = '${scope}')`;

export interface PartyRls {
  /** SQL condition on rows an enterprise may read and write. */
  readonly own: string;
  /** SQL condition on rows it may only read. */
  readonly reads?: string;
}

/** The service itself sees everything; a tenant what the conditions say; the market nothing. */
export function partyRls(table: string, { own, reads }: PartyRls): string[] {
  const writes = `${inScope('service')} OR (${inScope('tenant')} AND (${own}))`;
  return [
    ...forced(table),
    `CREATE POLICY ${table}_own ON ${table} USING (${writes}) WITH CHECK (${writes})`,
    ...(reads === undefined
      ? []
      : [`CREATE POLICY ${table}_reads ON ${table} FOR SELECT USING (${inScope('tenant')} AND (${reads}))`]),
  ];
}

/** Everybody reads, the service itself writes. */
export function publicRls(table: string): string[] {
  const service = inScope('service');
  return [
    ...forced(table),
    `CREATE POLICY ${table}_read ON ${table} FOR SELECT USING (true)`,
    `CREATE POLICY ${table}_insert ON ${table} FOR INSERT WITH CHECK (${service})`,
    `CREATE POLICY ${table}_update ON ${table} FOR UPDATE USING (true) WITH CHECK (${service})`,
  ];
}

const forced = (table: string): string[] => [
  `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
];
