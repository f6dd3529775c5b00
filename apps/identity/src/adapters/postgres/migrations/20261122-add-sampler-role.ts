import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['membership', 'invitation'] as const;
const BEFORE = ['owner', 'buyer', 'supplier', 'dispatcher', 'carrier', 'driver'];
const rolesCheck = (roles: readonly string[]): string =>
  `cardinality(roles) > 0 AND roles <@ ARRAY['${roles.join("', '")}']::text[]`;

/** Staff of a sample-making centre are members of its enterprise with a role of their own. */
export class AddSamplerRole1795323600000 implements MigrationInterface {
  name = 'AddSamplerRole1795323600000';

  up(runner: QueryRunner): Promise<void> {
    return this.#allow(runner, [...BEFORE, 'sampler']);
  }

  /** Fails while anybody has the role: nobody's rights are changed silently. */
  down(runner: QueryRunner): Promise<void> {
    return this.#allow(runner, BEFORE);
  }

  async #allow(runner: QueryRunner, roles: readonly string[]): Promise<void> {
    for (const table of TABLES) {
      await runner.query(`ALTER TABLE ${table} DROP CONSTRAINT ${table}_roles_check,
        ADD CONSTRAINT ${table}_roles_check CHECK (${rolesCheck(roles)})`);
    }
  }
}
