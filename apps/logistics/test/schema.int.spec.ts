import { readFileSync } from 'node:fs';
import { toMermaid } from '@tianfu/kernel';
import { createTestDatabase, type TestDatabase } from '@tianfu/testing';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { consignmentTable } from '../src/domain/consignment-states.js';
import { quoteTable, requestTable } from '../src/domain/request-states.js';
import { planTable, stopTable, tripTable } from '../src/domain/trip-states.js';
import { logisticsService } from '../src/index.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase([logisticsService]);
});
afterAll(() => database.drop());

async function rows<Row extends object>(sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: database.urlOf('logistics') });
  await client.connect();
  try {
    // The caller says what its statement returns.
    return (await client.query(sql)).rows as Row[];
  } finally {
    await client.end();
  }
}

const OWN = `SELECT relname AS name FROM pg_class WHERE relnamespace = 'logistics'::regnamespace AND relkind IN ('r', 'S')
  UNION ALL SELECT proname FROM pg_proc WHERE pronamespace = 'logistics'::regnamespace`;
/** Tables of the glue; they hold nothing of one tenant. */
const OF_THE_GLUE = /^(migrations|outbox|inbox|dead_letter|idempotency|audit)/;

describe('the schema', () => {
  it('puts every table of its own under forced row-level security', async () => {
    const tables = await rows<{ name: string; forced: boolean }>(
      `SELECT relname AS name, relrowsecurity AND relforcerowsecurity AS forced FROM pg_class
       WHERE relnamespace = 'logistics'::regnamespace AND relkind = 'r'`,
    );
    const open = tables.filter(({ name, forced }) => !forced && !OF_THE_GLUE.test(name));
    expect(open).toEqual([]);
    expect(tables.filter(({ forced }) => forced).length).toBeGreaterThanOrEqual(20);
  });

  it('goes away again, the last migration first, and comes back', async () => {
    const source = new DataSource({
      type: 'postgres',
      url: database.urlOf('logistics'),
      schema: 'logistics',
      migrations: [...logisticsService.migrations],
      migrationsTableName: 'migrations',
    });
    await source.initialize();
    const own = async (): Promise<string[]> =>
      (await rows<{ name: string }>(OWN)).map(({ name }) => name).toSorted();
    try {
      const before = await own();
      for (const _migration of logisticsService.migrations) await source.undoLastMigration();
      const left = await own();
      for (const name of ['trip', 'consignment', 'carton_serial', 'check_shares', 'tracking_step', 'party']) {
        expect(before).toContain(name);
        expect(left).not.toContain(name);
      }
      await source.runMigrations();
      expect(await own()).toEqual(before);
    } finally {
      await source.destroy();
    }
  });
});

describe('the README', () => {
  it.each([
    ['a consignment', toMermaid(consignmentTable)],
    ['a trip', toMermaid(tripTable)],
    ['a stop', toMermaid(stopTable)],
    ['a planning run', toMermaid(planTable)],
    ['a request for quotes', toMermaid(requestTable)],
    ['a quote', toMermaid(quoteTable)],
  ])('draws the life of %s as the table has it', (_what, diagram) => {
    expect(readFileSync(new URL('../README.md', import.meta.url), 'utf8')).toContain(diagram);
  });
});
