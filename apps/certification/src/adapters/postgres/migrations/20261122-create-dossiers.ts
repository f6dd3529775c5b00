import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['enterprise', 'certificate', 'dossier', 'dossier_history', 'certificate_stop'] as const;

/** Operators and the service itself see all; a tenant sees its own and writes it where a policy below says so. */
const SCOPE = `(SELECT current_setting('app.scope', true))`;
const ALL_ROWS = `${SCOPE} IN ('operator', 'service')`;
const OWN_ROWS = `${SCOPE} = 'tenant'
  AND enterprise_id = (SELECT nullif(current_setting('app.enterprise_id', true), '')::uuid)`;

export class CreateDossiers1795305600000 implements MigrationInterface {
  name = 'CreateDossiers1795305600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE enterprise (
        enterprise_id uuid NOT NULL CONSTRAINT enterprise_pk PRIMARY KEY,
        name text NOT NULL,
        uscc text NOT NULL
      )`);
    await runner.query(`
      CREATE TABLE certificate (
        enterprise_id uuid NOT NULL CONSTRAINT certificate_enterprise REFERENCES enterprise,
        certificate_id uuid NOT NULL,
        state text NOT NULL,
        level text NOT NULL,
        scope text[] NOT NULL,
        valid_until date NOT NULL,
        granted_at timestamptz(3) NOT NULL,
        CONSTRAINT certificate_pk PRIMARY KEY (enterprise_id, certificate_id),
        CONSTRAINT certificate_state CHECK (state IN ('valid', 'suspended', 'revoked', 'expired')),
        CONSTRAINT certificate_level CHECK (level IN ('A', 'AA', 'AAA')),
        CONSTRAINT certificate_scope CHECK (cardinality(scope) > 0),
        CONSTRAINT certificate_validity CHECK (valid_until
          BETWEEN (granted_at AT TIME ZONE 'Asia/Shanghai')::date
          AND (granted_at AT TIME ZONE 'Asia/Shanghai')::date + interval '3 years')
      )`);
    await runner.query(
      `CREATE UNIQUE INDEX certificate_live ON certificate (enterprise_id) WHERE state IN ('valid', 'suspended')`,
    );
    await runner.query(
      `CREATE INDEX certificate_valid_until ON certificate (valid_until) WHERE state IN ('valid', 'suspended')`,
    );
    await runner.query(`
      CREATE TABLE dossier (
        enterprise_id uuid NOT NULL CONSTRAINT dossier_pk PRIMARY KEY
          CONSTRAINT dossier_enterprise REFERENCES enterprise,
        dossier_id uuid NOT NULL,
        state text NOT NULL,
        capability jsonb,
        certificate_id uuid,
        reason text,
        submitted_at timestamptz(3),
        version integer NOT NULL,
        sequence integer NOT NULL,
        standing_version integer NOT NULL,
        CONSTRAINT dossier_certificate_fk FOREIGN KEY (enterprise_id, certificate_id) REFERENCES certificate,
        CONSTRAINT dossier_state CHECK (state IN ('draft', 'submitted', 'in-review', 'revision-requested',
          'certified', 'suspended', 'revoked', 'rejected', 'expired')),
        CONSTRAINT dossier_counters CHECK (version >= sequence AND sequence >= 0 AND standing_version >= 0),
        CONSTRAINT dossier_submitted CHECK (state = 'draft'
          OR (capability IS NOT NULL AND submitted_at IS NOT NULL)),
        CONSTRAINT dossier_certificate CHECK (state NOT IN ('certified', 'suspended', 'revoked', 'expired')
          OR certificate_id IS NOT NULL)
      )`);
    await runner.query(`CREATE UNIQUE INDEX dossier_id ON dossier (dossier_id)`);
    // Longest waiting first; those never submitted come last.
    await runner.query(
      `CREATE INDEX dossier_queue ON dossier (coalesce(submitted_at, 'infinity'::timestamptz), dossier_id)`,
    );
    await runner.query(`
      CREATE TABLE dossier_history (
        enterprise_id uuid NOT NULL CONSTRAINT dossier_history_enterprise REFERENCES enterprise,
        sequence integer NOT NULL,
        event text NOT NULL,
        state text NOT NULL,
        at timestamptz(3) NOT NULL,
        actor_by text NOT NULL,
        actor_id uuid,
        reason text,
        CONSTRAINT dossier_history_pk PRIMARY KEY (enterprise_id, sequence),
        CONSTRAINT dossier_history_actor CHECK (actor_by IN ('member', 'operator', 'platform'))
      )`);
    await runner.query(`
      CREATE TABLE certificate_stop (
        enterprise_id uuid NOT NULL,
        stop_id uuid NOT NULL,
        dossier_id uuid NOT NULL,
        certificate_id uuid NOT NULL,
        step text NOT NULL,
        reason text NOT NULL,
        actor_by text NOT NULL,
        actor_id uuid,
        request_key text,
        standing_version integer NOT NULL,
        requested_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
        due_at timestamptz(3) NOT NULL,
        finished_at timestamptz(3),
        CONSTRAINT certificate_stop_pk PRIMARY KEY (enterprise_id, stop_id),
        CONSTRAINT certificate_stop_certificate FOREIGN KEY (enterprise_id, certificate_id)
          REFERENCES certificate,
        CONSTRAINT certificate_stop_step CHECK (step IN ('suspend', 'revoke', 'expire')),
        CONSTRAINT certificate_stop_actor CHECK (actor_by IN ('operator', 'platform'))
      )`);
    await runner.query(
      `CREATE UNIQUE INDEX certificate_stop_open ON certificate_stop (enterprise_id) WHERE finished_at IS NULL`,
    );
    await runner.query(
      `CREATE INDEX certificate_stop_due ON certificate_stop (due_at) WHERE finished_at IS NULL`,
    );
    await runner.query(`CREATE UNIQUE INDEX certificate_stop_request ON certificate_stop (step, request_key)
      WHERE request_key IS NOT NULL`);

    await this.#appendOnlyHistory(runner);
    await this.#rowLevelSecurity(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES.toReversed()) {
      // The certificate is referred to by the dossier, which goes before it.
      await runner.query(`DROP TABLE ${table}`);
    }
    await runner.query(`DROP FUNCTION refuse_change`);
  }

  async #appendOnlyHistory(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION '% is append only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
      END $$`);
    await runner.query(`CREATE TRIGGER dossier_history_append_only
      BEFORE UPDATE OR DELETE OR TRUNCATE ON dossier_history
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
  }

  async #rowLevelSecurity(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) {
      await runner.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
      await runner.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
      await runner.query(`CREATE POLICY ${table}_all ON ${table} USING (${ALL_ROWS})`);
      await runner.query(`CREATE POLICY ${table}_own ON ${table} FOR SELECT USING (${OWN_ROWS})`);
    }
    // A tenant describes and submits its dossier; certificates and stops are never its to write.
    for (const table of ['enterprise', 'dossier', 'dossier_history'] as const) {
      await runner.query(`CREATE POLICY ${table}_own_insert ON ${table} FOR INSERT WITH CHECK (${OWN_ROWS})`);
    }
    await runner.query(`CREATE POLICY dossier_own_update ON dossier FOR UPDATE USING (${OWN_ROWS})`);
    // The market, and whoever does not say who it is for, knows who is who and which certificates are valid.
    await runner.query(`CREATE POLICY enterprise_market ON enterprise FOR SELECT USING (true)`);
    await runner.query(`CREATE POLICY certificate_market ON certificate FOR SELECT USING (state = 'valid')`);
  }
}
