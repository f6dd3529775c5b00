import pg from 'pg';
import type { ServiceDefinition } from '../boot/definition.js';
import { dataSourceFor } from './data-source.js';
import { platformTables } from './platform-tables.js';

/** A migration may take longer than a request. */
const MIGRATION_SETTINGS = '-c statement_timeout=0 -c lock_timeout=30s -c app.scope=service';
const LOCK_KEY = 7_241_901;

type Migrated = Pick<ServiceDefinition, 'name' | 'entities' | 'migrations'>;

/**
 * Brings a service's schema up to date, as the service's own role. Copies that start together do it once:
 * the others wait and find nothing left to do.
 *
 * @param url as the role of the service
 * @returns the names of the migrations that ran now
 */
export async function migrateService(definition: Migrated, url: string): Promise<string[]> {
  // The lock has a connection of its own: it must outlive each migration's transaction.
  const lock = new pg.Client({ connectionString: url, options: '-c lock_timeout=0 -c statement_timeout=0' });
  await lock.connect();
  try {
    await lock.query('SELECT pg_advisory_lock($1, hashtext($2))', [LOCK_KEY, definition.name]);
    const dataSource = await migrationSource(definition, url).initialize();
    try {
      return (await dataSource.runMigrations()).map(({ name }) => name);
    } finally {
      await dataSource.destroy();
    }
  } finally {
    await lock.end();
  }
}

/** How many migrations of this build the database lacks. */
export async function pendingMigrations(definition: Migrated, url: string): Promise<number> {
  const dataSource = await migrationSource(definition, url).initialize();
  try {
    const [table] = await dataSource.query<{ there: boolean }[]>(
      `SELECT to_regclass('migrations') IS NOT NULL AS there`,
    );
    const known =
      table?.there === true ? await dataSource.query<{ name: string }[]>('SELECT name FROM migrations') : [];
    const names = new Set(known.map(({ name }) => name));
    // TypeORM remembers a migration by its own name, else by its class.
    return dataSource.migrations.filter(
      (migration) => !names.has(migration.name ?? migration.constructor.name),
    ).length;
  } finally {
    await dataSource.destroy();
  }
}

export const migrationsOf = (definition: Migrated): ServiceDefinition['migrations'] => [
  platformTables(definition.name),
  ...definition.migrations,
];

const migrationSource = (definition: Migrated, url: string): ReturnType<typeof dataSourceFor> =>
  dataSourceFor({
    name: definition.name,
    url,
    poolMax: 2,
    entities: [],
    migrations: migrationsOf(definition),
    settings: MIGRATION_SETTINGS,
  });
