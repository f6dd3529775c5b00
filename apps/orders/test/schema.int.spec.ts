import { readFileSync } from 'node:fs';
import { schemaDrift } from '@tianfu/service';
import { createTestDatabase, type TestDatabase } from '@tianfu/testing';
import { toMermaid } from '@tianfu/kernel';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { DUE } from '../src/adapters/postgres/opening-store.js';
import { bidTable } from '../src/domain/bid-states.js';
import { orderTable } from '../src/domain/order-states.js';
import { ordersService } from '../src/index.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase([ordersService]);
});
afterAll(() => database.drop());

describe('the schema', () => {
  it('is what the entities describe', async () => {
    expect(await schemaDrift(ordersService, database.urlOf('orders'))).toEqual([]);
  });

  it('finds the orders that are due by their index, whose bound the clock is', async () => {
    const client = new pg.Client({ connectionString: database.urlOf('orders') });
    await client.connect();
    try {
      await client.query(`SET search_path TO orders`);
      // A table of a few rows would be read whole.
      await client.query('SET enable_seqscan = off');
      const { rows } = await client.query<{ 'QUERY PLAN': string }>(`EXPLAIN ${DUE.replace('$1', '500')}`);
      const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
      expect(plan).toMatch(/orders_open_deadline[\s\S]*Index Cond: .*bidding_deadline <=/);
    } finally {
      await client.end();
    }
  });

  it('goes away again, the last migration first, and comes back', async () => {
    const url = database.urlOf('orders');
    const source = new DataSource({
      type: 'postgres',
      url,
      schema: 'orders',
      migrations: [...ordersService.migrations],
      migrationsTableName: 'migrations',
    });
    await source.initialize();
    const own = async (): Promise<string[]> => {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      try {
        const { rows } = await client.query<{ name: string }>(
          `SELECT relname AS name FROM pg_class WHERE relnamespace = 'orders'::regnamespace AND relkind IN ('r', 'S')
           UNION ALL SELECT proname FROM pg_proc WHERE pronamespace = 'orders'::regnamespace`,
        );
        return rows.map(({ name }) => name).toSorted();
      } finally {
        await client.end();
      }
    };
    try {
      const before = await own();
      for (const _migration of ordersService.migrations) await source.undoLastMigration();
      const left = await own();
      for (const name of ['orders', 'bid', 'award', 'order_number', 'check_award']) {
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
    ['an order', toMermaid(orderTable)],
    ['a bid', toMermaid(bidTable)],
  ])('draws the life of %s as the table has it', (_what, diagram) => {
    expect(readFileSync(new URL('../README.md', import.meta.url), 'utf8')).toContain(diagram);
  });
});
