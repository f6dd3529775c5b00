/**
 * Row-level security, forced on the owner too: a statement that forgets its enterprise sees nothing of another.
 * Settings are read once a statement (the scalar sub-select), not once a row.
 */
const SCOPE = "(SELECT current_setting('app.scope', true))";
const ENTERPRISE = "(SELECT nullif(current_setting('app.enterprise_id', true), '')::uuid)";
const PERSON = "(SELECT nullif(current_setting('app.person_id', true), '')::uuid)";

const forced = (table: string, policy: string): string => `
  ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
  ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
  CREATE POLICY ${table}_isolation ON ${table} USING (${policy})`;

/** The rows of one enterprise (`enterprise_id`); all of them for the service's own work. */
export const isolateTenants = (table: string): string =>
  forced(table, `${SCOPE} = 'service' OR enterprise_id = ${ENTERPRISE}`);

/** The rows of whoever reads: the enterprise's, the person's, and the operators' in their scope. */
export const isolateReaders = (table: string): string =>
  forced(
    table,
    `${SCOPE} = 'service'
      OR (pool = 'enterprise' AND recipient_id = ${ENTERPRISE})
      OR (pool = 'person' AND recipient_id = ${PERSON})
      OR (pool = 'operators' AND ${SCOPE} = 'operator')`,
  );
