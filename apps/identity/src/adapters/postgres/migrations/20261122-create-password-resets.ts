import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Codes to set a new password. They belong to no tenant. */
export class CreatePasswordResets1795327200000 implements MigrationInterface {
  readonly name = 'CreatePasswordResets1795327200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE password_reset (
        contact_hash bytea NOT NULL CONSTRAINT password_reset_pkey PRIMARY KEY,
        code_hash bytea NOT NULL CONSTRAINT password_reset_code_hash_check CHECK (octet_length(code_hash) = 32),
        sent_at timestamptz NOT NULL,
        guesses integer NOT NULL CONSTRAINT password_reset_guesses_check CHECK (guesses >= 0),
        codes integer NOT NULL,
        since timestamptz NOT NULL
      )`);
    await runner.query('CREATE INDEX password_reset_since ON password_reset (since)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE password_reset');
  }
}
