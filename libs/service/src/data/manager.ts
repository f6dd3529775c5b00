import { assert } from '@tianfu/kernel';
import type { DataSource, EntityManager } from 'typeorm';
import type { PgClient } from './sql-client.js';

/**
 * TypeORM's manager on a connection that is already inside a transaction.
 * Its query runner takes whatever stands in `databaseConnection` for its own and never releases it.
 */
export function managerOn(dataSource: DataSource, client: PgClient): EntityManager {
  const runner = dataSource.createQueryRunner();
  assert(
    'databaseConnection' in runner || runner.constructor.name === 'PostgresQueryRunner',
    'unknown query runner',
  );
  Object.assign(runner, { databaseConnection: client, isTransactionActive: true, transactionDepth: 1 });
  return runner.manager;
}
