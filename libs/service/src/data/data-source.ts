import type { ServiceName } from '@tianfu/contracts';
import { assert } from '@tianfu/kernel';
import pg from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';
import type { EntityClass, MigrationClass } from '../boot/definition.js';
import type { PgPool } from './sql-client.js';

const CONNECT_TIMEOUT_MS = 5_000;
const DATE_OID = 1082;
const MIGRATIONS_TABLE = 'migrations';

export interface DataSourceNeeds {
  readonly name: ServiceName;
  readonly url: string;
  readonly poolMax: number;
  readonly entities: readonly EntityClass[];
  readonly migrations: readonly MigrationClass[];
  /** Extra server settings of each connection, `-c name=value`. */
  readonly settings?: string;
  readonly onPoolError?: (error: Error) => void;
}

/** TypeORM on the service's role and schema; `synchronize` never. Not yet connected. */
export function dataSourceFor(needs: DataSourceNeeds): DataSource {
  const options: DataSourceOptions = {
    type: 'postgres',
    url: needs.url,
    schema: needs.name,
    poolSize: needs.poolMax,
    connectTimeoutMS: CONNECT_TIMEOUT_MS,
    applicationName: `tianfu-${needs.name}`,
    entities: [...needs.entities],
    migrations: [...needs.migrations],
    migrationsTableName: MIGRATIONS_TABLE,
    migrationsTransactionMode: 'each',
    synchronize: false,
    installExtensions: false,
    logging: false,
    poolErrorHandler: needs.onPoolError ?? (() => undefined), // the next statement meets the same error
    extra: {
      // Statements sent without awaiting share a round trip (BEGIN with the first one, the flush with COMMIT).
      pipeline: true,
      keepAlive: true,
      idleTimeoutMillis: 30_000,
      options: `-c app.scope=market ${needs.settings ?? ''}`.trim(),
      types: { getTypeParser: parserOf },
    },
  };
  return new DataSource(options);
}

/** A calendar date stays text: as a Date it would move with the time zone of this machine. */
const parserOf: typeof pg.types.getTypeParser = (oid: number, format?: 'text' | 'binary') =>
  // pg's two overloads (text, binary) meet here as one.
  oid === DATE_OID
    ? (value: string) => value
    : (pg.types.getTypeParser as (oid: number, format?: string) => never)(oid, format);

/** The pool inside a connected DataSource. */
export function poolOf(dataSource: DataSource): PgPool {
  const driver: object = dataSource.driver;
  assert('master' in driver && driver.master instanceof pg.Pool, 'a connected PostgreSQL driver has a pool');
  return driver.master;
}
