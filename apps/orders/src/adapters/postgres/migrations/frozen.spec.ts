import { createHash } from 'node:crypto';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ordersService } from '../../../index.js';

/** What a migration says to PostgreSQL, blanks aside, as a digest. */
async function digestOf(migration: new () => MigrationInterface): Promise<string> {
  const said: string[] = [];
  const runner = {
    query: (sql: string) => {
      said.push(sql.replaceAll(/\s+/g, ' ').trim());
      return Promise.resolve([]);
    },
  };
  // Migrations of this service use nothing of a runner but its queries.
  await new migration().up(runner as unknown as QueryRunner);
  return createHash('sha256').update(said.join(';\n')).digest('hex').slice(0, 16);
}

describe('migrations that have been run somewhere', () => {
  it('say what they said then, whatever library helps them say it', async () => {
    const digests: Record<string, string> = {};
    for (const migration of ordersService.migrations) digests[migration.name] = await digestOf(migration);
    expect(digests).toEqual({
      CreateOrders1795305600000: '142d2a331ec6a0b9',
      CreateBids1795305600001: 'b4c3479b229eadf4',
      CreateAwards1795305600002: '1cbee0a441e08660',
      FollowMaking1795305600003: '8d86903350948957',
      AmendConditions1795305600004: 'f9667fc0fbe3d52c',
    });
  });
});
