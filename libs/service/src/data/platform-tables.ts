import type { ServiceName } from '@tianfu/contracts';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { MigrationClass } from '../boot/definition.js';

/**
 * The tables the glue itself keeps in every service's schema: outbox, inbox, dead letters, idempotency, audit.
 * The first migration of each service.
 */
export function platformTables(service: ServiceName): MigrationClass {
  return class implements MigrationInterface {
    // 2026-11-01: before any migration of a service. The history table remembers the name.
    readonly name = 'PlatformTables1793491200000';

    async up(runner: QueryRunner): Promise<void> {
      for (const statement of UP) await runner.query(statement.replaceAll('<schema>', service));
    }

    async down(runner: QueryRunner): Promise<void> {
      for (const statement of DOWN) await runner.query(statement);
    }
  };
}

const UP = [
  `CREATE TABLE outbox (
    id uuid PRIMARY KEY,
    subject text NOT NULL,
    aggregate_id text NOT NULL,
    version bigint NOT NULL,
    payload jsonb NOT NULL,
    traceparent text,
    occurred_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    sent_at timestamptz
  )`,
  `CREATE INDEX outbox_unsent ON outbox (id) WHERE sent_at IS NULL`,
  `CREATE INDEX outbox_occurred ON outbox (occurred_at)`,
  // The stream this service has published to. Another creation time means a store that was wiped.
  `CREATE TABLE outbox_stream (one boolean PRIMARY KEY DEFAULT true CHECK (one), created_at text NOT NULL DEFAULT '')`,
  `INSERT INTO outbox_stream DEFAULT VALUES`,
  `CREATE TABLE inbox (
    consumer text NOT NULL,
    event_id uuid NOT NULL,
    received_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (consumer, event_id)
  )`,
  `CREATE INDEX inbox_received ON inbox (received_at)`,
  `CREATE TABLE dead_letter (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    event_id uuid,
    consumer text NOT NULL,
    subject text NOT NULL,
    envelope jsonb NOT NULL,
    reason text NOT NULL,
    failed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    replayed_at timestamptz
  )`,
  `CREATE UNIQUE INDEX dead_letter_open ON dead_letter (consumer, event_id) WHERE replayed_at IS NULL`,
  `CREATE TABLE idempotency (
    scope text NOT NULL,
    key text NOT NULL,
    fingerprint bytea NOT NULL,
    response bytea NOT NULL,
    created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (scope, key)
  )`,
  `CREATE INDEX idempotency_created ON idempotency (created_at)`,
  `CREATE TABLE audit (
    seq bigint PRIMARY KEY,
    at timestamptz NOT NULL,
    actor text,
    enterprise text,
    subject text NOT NULL,
    summary jsonb NOT NULL,
    prev_hash bytea NOT NULL,
    hash bytea NOT NULL
  )`,
  `CREATE TABLE audit_head (one boolean PRIMARY KEY DEFAULT true CHECK (one), seq bigint NOT NULL, hash bytea NOT NULL)`,
  `INSERT INTO audit_head (seq, hash) VALUES (0, '')`,
  // jsonb's own text form is the canonical one: keys sorted, no insignificant space.
  `CREATE FUNCTION audit_digest(prev bytea, seq bigint, at timestamptz, actor text, enterprise text, subject text, summary jsonb)
    RETURNS bytea LANGUAGE sql IMMUTABLE SET search_path = pg_catalog AS $$
    SELECT sha256(prev || convert_to(jsonb_build_object(
      'seq', seq, 'at', to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
      'actor', actor, 'enterprise', enterprise, 'subject', subject, 'summary', summary)::text, 'UTF8'))
    $$`,
  // The head's row lock makes writers queue, so that each row follows the one before.
  `CREATE FUNCTION audit_append() RETURNS trigger LANGUAGE plpgsql SET search_path = <schema>, pg_temp AS $$
    BEGIN
      SELECT h.seq + 1, h.hash INTO NEW.seq, NEW.prev_hash FROM audit_head h FOR UPDATE;
      NEW.at := clock_timestamp();
      NEW.hash := audit_digest(NEW.prev_hash, NEW.seq, NEW.at, NEW.actor, NEW.enterprise, NEW.subject, NEW.summary);
      UPDATE audit_head SET seq = NEW.seq, hash = NEW.hash;
      RETURN NEW;
    END $$`,
  `CREATE TRIGGER audit_append BEFORE INSERT ON audit FOR EACH ROW EXECUTE FUNCTION audit_append()`,
  `CREATE FUNCTION audit_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'the audit trail is only ever added to'; END $$`,
  `CREATE TRIGGER audit_refuse BEFORE UPDATE OR DELETE OR TRUNCATE ON audit
    FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse()`,
];

const DOWN = [
  `DROP TABLE audit, audit_head, idempotency, dead_letter, inbox, outbox_stream, outbox`,
  `DROP FUNCTION audit_append, audit_refuse, audit_digest`,
];
