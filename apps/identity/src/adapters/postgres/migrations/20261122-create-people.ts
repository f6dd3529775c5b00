import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People and their ways in. None of this belongs to a tenant. */
export class CreatePeople1795309200000 implements MigrationInterface {
  readonly name = 'CreatePeople1795309200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE person (
        id uuid NOT NULL CONSTRAINT person_pkey PRIMARY KEY,
        name text NOT NULL,
        contact text NOT NULL,
        password_hash text NOT NULL,
        is_operator boolean NOT NULL DEFAULT false,
        last_enterprise_id uuid,
        created_at timestamptz NOT NULL DEFAULT now()
      )`);
    await runner.query('CREATE UNIQUE INDEX person_contact_key ON person (contact)');

    await runner.query(`
      CREATE TABLE session (
        id uuid NOT NULL CONSTRAINT session_pkey PRIMARY KEY,
        person_id uuid NOT NULL CONSTRAINT session_person_fkey REFERENCES person,
        token_hash bytea NOT NULL CONSTRAINT session_token_hash_check CHECK (octet_length(token_hash) = 32),
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        last_seen_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL
      )`);
    await runner.query('CREATE UNIQUE INDEX session_token_hash_key ON session (token_hash)');
    await runner.query('CREATE INDEX session_person ON session (person_id, created_at)');
    await runner.query('CREATE INDEX session_expiry ON session (expires_at)');

    await runner.query(`
      CREATE TABLE sign_in_failure (
        contact_hash bytea NOT NULL CONSTRAINT sign_in_failure_pkey PRIMARY KEY,
        failures integer NOT NULL CONSTRAINT sign_in_failure_count_check CHECK (failures >= 0),
        since timestamptz NOT NULL
      )`);
    await runner.query('CREATE INDEX sign_in_failure_since ON sign_in_failure (since)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE sign_in_failure');
    await runner.query('DROP TABLE session');
    await runner.query('DROP TABLE person');
  }
}
