import type { MigrationInterface, QueryRunner } from 'typeorm';

const BEFORE = "ARRAY['owner', 'buyer', 'supplier']";
const AFTER = "ARRAY['owner', 'buyer', 'supplier', 'dispatcher', 'carrier', 'driver']";
const TABLES = ['membership', 'invitation'] as const;

/** Members may dispatch, carry and drive. Going back fails while somebody does. */
export class AllowLogisticsRoles1795320000000 implements MigrationInterface {
  readonly name = 'AllowLogisticsRoles1795320000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await checkRoles(runner, table, AFTER);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await checkRoles(runner, table, BEFORE);
  }
}

async function checkRoles(runner: QueryRunner, table: (typeof TABLES)[number], known: string): Promise<void> {
  await runner.query(`ALTER TABLE ${table} DROP CONSTRAINT ${table}_roles_check,
    ADD CONSTRAINT ${table}_roles_check CHECK (cardinality(roles) > 0 AND roles <@ ${known}::text[])`);
}
