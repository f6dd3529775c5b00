import { pgErrorOf, schemaDrift } from '@tianfu/service';
import { newId } from '@tianfu/kernel';
import pg from 'pg';
import { matchingService } from '../src/index.js';
import { TestMarket } from './market.js';

let market: TestMarket;
let role: pg.Client;
beforeAll(async () => {
  market = await TestMarket.start();
  role = new pg.Client({ connectionString: market.harness.database.urlOf('matching') });
  await role.connect();
});
afterAll(async () => {
  await role.end();
  await market.stop();
});

/** Runs one statement as the service's role in a transaction for somebody, and takes it back. */
async function asScope(scope: string, enterpriseId: string, sql: string): Promise<pg.QueryResult> {
  await role.query('BEGIN');
  try {
    await role.query(`SELECT set_config('app.scope', $1, true), set_config('app.enterprise_id', $2, true)`, [
      scope,
      enterpriseId,
    ]);
    return await role.query(sql);
  } finally {
    await role.query('ROLLBACK');
  }
}

it('the tables are what the entities describe', async () => {
  expect(await schemaDrift(matchingService, market.harness.database.urlOf('matching'))).toEqual([]);
});

describe('a feed', () => {
  it('is seen by its own supplier and by the service, whatever a statement asks for', async () => {
    const own = await market.supplier();
    const other = await market.supplier();
    await market.order();
    const owners = async (scope: string, id: string): Promise<unknown[]> =>
      (await asScope(scope, id, 'SELECT DISTINCT factory_id FROM match ORDER BY factory_id'))
        .rows as unknown[];
    expect(await owners('tenant', own.enterpriseId)).toEqual([{ factory_id: own.enterpriseId }]);
    expect(await owners('market', '')).toEqual([]);
    expect(await owners('operator', '')).toEqual([]);
    expect(await owners('service', '')).toEqual(
      [own, other].map(({ enterpriseId }) => ({ factory_id: enterpriseId })),
    );
  });

  it.each(['UPDATE match SET points = 1000000', 'DELETE FROM match'])(
    'is not its supplier’s to write: %s',
    async (sql) => {
      const { enterpriseId } = await market.supplier();
      await market.order();
      expect((await asScope('tenant', enterpriseId, sql)).rowCount).toBe(0);
    },
  );
});

describe('the database itself', () => {
  it.each<[string, string]>([
    ['a record of more bids won than decided', 'UPDATE matching.factory SET won = decided + 1'],
    ['a supplier without a level', 'UPDATE matching.factory SET level = NULL'],
    ['a state nobody knows', `UPDATE matching.factory SET state = 'perhaps'`],
    ['an open order without a brief', 'UPDATE matching.open_order SET brief = NULL'],
    ['a score above a hundred', 'UPDATE matching.match SET points = 1000001'],
    [
      'half a position',
      `INSERT INTO matching.facility VALUES ('${newId()}', 'CN', 'n', 'n', 'a', 'a', 30, NULL, false, 's')`,
    ],
  ])('refuses %s', async (_what, sql) => {
    await market.supplier();
    await market.order();
    const failure = await market.sql(sql).catch((error: unknown) => error);
    expect(pgErrorOf(failure)?.code).toBe('23514');
  });

  it('numbers changes in the order of their commits', async () => {
    const second = new pg.Client({ connectionString: market.harness.database.urlOf('matching') });
    await second.connect();
    try {
      const insert = 'INSERT INTO factory (factory_id) VALUES ($1) RETURNING changed_seq';
      await role.query('BEGIN');
      const first = await role.query<{ changed_seq: string }>(insert, [newId()]);
      let done = false;
      const waiting = second.query<{ changed_seq: string }>(insert, [newId()]).then((result) => {
        done = true;
        return result;
      });
      await role.query('SELECT pg_sleep(0.2)');
      expect(done).toBe(false);
      await role.query('COMMIT');
      const seq = (result: pg.QueryResult<{ changed_seq: string }>): number =>
        Number(result.rows[0]?.changed_seq);
      expect(seq(await waiting)).toBeGreaterThan(seq(first));
    } finally {
      await second.end();
    }
  });
});
