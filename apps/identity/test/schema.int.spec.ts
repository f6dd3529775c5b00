import { identityService } from '@tianfu/identity';
import { schemaDrift } from '@tianfu/service';
import { createTestDatabase, type TestDatabase } from '@tianfu/testing';
import pg from 'pg';
import { DataSource } from 'typeorm';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase([identityService]);
});
afterAll(() => database.drop());

describe('the schema', () => {
  it('is what the entities say', async () => {
    expect(await schemaDrift(identityService, database.urlOf('identity'))).toEqual([]);
  });

  it('goes down and up again', async () => {
    const source = await new DataSource({
      type: 'postgres',
      url: database.urlOf('identity'),
      migrations: [...identityService.migrations],
      migrationsTableName: 'migrations',
    }).initialize();
    for (const _migration of identityService.migrations) await source.undoLastMigration();
    await source.runMigrations();
    await source.destroy();
    expect(await schemaDrift(identityService, database.urlOf('identity'))).toEqual([]);
  });

  it('forces row security on every table that names a tenant', async () => {
    const client = new pg.Client({ connectionString: database.adminUrl });
    await client.connect();
    const { rows } = await client.query<{ relname: string; forced: boolean }>(
      `SELECT DISTINCT c.relname, c.relrowsecurity AND c.relforcerowsecurity AS forced
       FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND NOT a.attisdropped
       WHERE c.relnamespace = 'identity'::regnamespace AND c.relkind = 'r'
         AND (a.attname = 'enterprise_id' OR c.relname = 'notification') ORDER BY 1`,
    );
    await client.end();
    expect(rows).toEqual([
      { relname: 'api_key', forced: true },
      { relname: 'invitation', forced: true },
      { relname: 'membership', forced: true },
      { relname: 'notification', forced: true },
    ]);
  });
});
