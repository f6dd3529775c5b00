import type { ServiceName } from '@tianfu/contracts';
import pg from 'pg';
import { pgErrorOf } from './pg-errors.js';

export type ServicePasswords = Readonly<Partial<Record<ServiceName, string>>>;

/** The database role of a service; it owns the schema of the service's name and nothing else. */
export const roleOf = (service: ServiceName): string => `tianfu_${service}`;

/** Two platforms may prepare at once; PostgreSQL refuses concurrent changes of one role. */
const MAX_TRIES = 10;
const CONCURRENT_CHANGE = 'XX000';

/**
 * Makes what a service finds in its database: a role that may log in and obeys row-level security, and a
 * schema it owns. Repeatable. Passwords are set anew each time.
 *
 * @param adminUrl a superuser, in the database to prepare
 * @throws Error when a password is missing
 */
export async function prepareDatabase(
  adminUrl: string,
  services: readonly { readonly name: ServiceName }[],
  passwords: ServicePasswords,
): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>('SELECT current_database() AS name');
    const database = client.escapeIdentifier(rows[0]?.name ?? '');
    await insisting(() =>
      client.query(`REVOKE ALL ON DATABASE ${database} FROM PUBLIC; REVOKE ALL ON SCHEMA public FROM PUBLIC`),
    );
    await insisting(() => client.query(EQUALITY_IN_GIST));
    for (const { name } of services) {
      const password = passwords[name];
      if (password === undefined) throw new Error(`no database password for ${name}`);
      await insisting(() => client.query(roleStatements(client, name, password, database)));
    }
  } finally {
    await client.end();
  }
}

/** For exclusion constraints over "the same resource, overlapping times". A service may not create extensions. */
const EQUALITY_IN_GIST = `DO $$ BEGIN CREATE EXTENSION IF NOT EXISTS btree_gist;
  EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$`;

function roleStatements(client: pg.Client, service: ServiceName, password: string, database: string): string {
  const role = client.escapeIdentifier(roleOf(service));
  const schema = client.escapeIdentifier(service);
  return `
    DO $$ BEGIN CREATE ROLE ${role}; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$;
    ALTER ROLE ${role} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS NOREPLICATION
      PASSWORD ${client.escapeLiteral(password)};
    ALTER ROLE ${role} SET statement_timeout = '5s';
    ALTER ROLE ${role} SET lock_timeout = '2s';
    ALTER ROLE ${role} SET idle_in_transaction_session_timeout = '10s';
    ALTER ROLE ${role} SET search_path = ${schema};
    ALTER ROLE ${role} SET timezone = 'UTC';
    GRANT CONNECT ON DATABASE ${database} TO ${role};
    CREATE SCHEMA IF NOT EXISTS ${schema} AUTHORIZATION ${role};
    REVOKE ALL ON SCHEMA ${schema} FROM PUBLIC;`;
}

async function insisting(run: () => Promise<unknown>): Promise<void> {
  for (let count = 1; ; count += 1) {
    try {
      await run();
      return;
    } catch (error) {
      if (count === MAX_TRIES || pgErrorOf(error)?.code !== CONCURRENT_CHANGE) throw error;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 50 * count));
    }
  }
}
