import type { MigrationInterface, QueryRunner } from 'typeorm';

const SUBMITTED = (said: string): string => `ALTER TABLE dossier DROP CONSTRAINT dossier_submitted,
  ADD CONSTRAINT dossier_submitted CHECK (state = 'draft' OR (${said} AND submitted_at IS NOT NULL))`;

/** A carrier's dossier says what it carries, and its certificate covers no product. */
export class DescribeCarriage1795329600000 implements MigrationInterface {
  name = 'DescribeCarriage1795329600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE dossier ADD COLUMN carriage jsonb');
    await runner.query(SUBMITTED('(capability IS NOT NULL OR carriage IS NOT NULL)'));
    await runner.query(`ALTER TABLE certificate ADD COLUMN carriage boolean NOT NULL DEFAULT false,
      DROP CONSTRAINT certificate_scope,
      ADD CONSTRAINT certificate_scope CHECK (carriage OR cardinality(scope) > 0)`);
  }

  /** Refused by PostgreSQL while a carrier is certified. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE certificate DROP CONSTRAINT certificate_scope, DROP COLUMN carriage,
      ADD CONSTRAINT certificate_scope CHECK (cardinality(scope) > 0)`);
    await runner.query(SUBMITTED('capability IS NOT NULL'));
    await runner.query('ALTER TABLE dossier DROP COLUMN carriage');
  }
}
