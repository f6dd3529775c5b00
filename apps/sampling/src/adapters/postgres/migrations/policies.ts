const SCOPE = `(SELECT current_setting('app.scope', true))`;
export const ENTERPRISE = `(SELECT nullif(current_setting('app.enterprise_id', true), '')::uuid)`;

/** The service's own work sees all. Commands of both sides run in it, after the use case has asked who calls. */
export const SERVICE = `${SCOPE} = 'service'`;

interface Policy {
  /** Which rows a tenant sees. */
  readonly tenant?: string;
  /** Which rows anybody signed in sees. */
  readonly market?: string;
}

/**
 * Forced row-level security: only the service writes; a tenant and the market read what is said here. Operators read
 * nothing of a customer's: they register centres, they do not run them.
 */
export function policies(table: string, { tenant, market }: Policy): string[] {
  const statements = [
    `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
    `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
    `CREATE POLICY ${table}_service ON ${table} USING (${SERVICE}) WITH CHECK (${SERVICE})`,
  ];
  if (tenant !== undefined)
    statements.push(
      `CREATE POLICY ${table}_tenant ON ${table} FOR SELECT USING (${SCOPE} = 'tenant' AND (${tenant}))`,
    );
  if (market !== undefined)
    statements.push(`CREATE POLICY ${table}_market ON ${table} FOR SELECT USING (${market})`);
  return statements;
}
