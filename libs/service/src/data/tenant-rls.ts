import { assert } from '@tianfu/kernel';
import type { Scope } from './scope.js';

const NAME = /^[a-z_][a-z0-9_]{0,62}$/;

/** The transaction's enterprise. After a transaction-local setting ends PostgreSQL leaves '' behind, not NULL. */
const ENTERPRISE = `(SELECT nullif(current_setting('app.enterprise_id', true), '')::uuid)`;

/**
 * Compared inside the subquery: of a truth value the planner assumes half, of an equality with an unknown text one
 * row in two hundred, and then it reads and sorts the whole table rather than walking the index of a list.
 */
const inScope = (scope: Scope): string => `(SELECT current_setting('app.scope', true) = '${scope}')`;

export interface TenantRls {
  /** Column that names the owning enterprise. */
  readonly column?: string;
  /** SQL condition on a row that the market's scope (and any other tenant) may read. Without it: none. */
  readonly market?: string;
  /** Whether operators see every row. */
  readonly operator?: boolean;
}

/**
 * Statements for a migration that put a table under forced row-level security: a tenant sees and writes its
 * own rows, the service itself all of them, the market and operators read what is said here.
 * A transaction that does not say who it is for sees what the market sees.
 */
export function tenantRls(table: string, options: TenantRls = {}): string[] {
  const { column = 'enterprise_id', market, operator = true } = options;
  assert(NAME.test(table) && NAME.test(column), 'tenantRls: plain lower-case names only');
  const own = `${inScope('service')} OR (${inScope('tenant')} AND ${column} = ${ENTERPRISE})`;
  const writes = operator ? `${own} OR ${inScope('operator')}` : own;
  const statements = [
    `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
    `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
    `CREATE POLICY ${table}_own ON ${table} USING (${writes}) WITH CHECK (${writes})`,
  ];
  if (market !== undefined)
    statements.push(`CREATE POLICY ${table}_market ON ${table} FOR SELECT USING (${market})`);
  return statements;
}
