import { tenantRls } from '@tianfu/service';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const ROLES_CHECK = "cardinality(roles) > 0 AND roles <@ ARRAY['owner', 'buyer', 'supplier']::text[]";

/** Tenants, who belongs to them, who may join, and the keys of their programs. */
export class CreateEnterprises1795312800000 implements MigrationInterface {
  readonly name = 'CreateEnterprises1795312800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE enterprise (
        id uuid NOT NULL CONSTRAINT enterprise_pkey PRIMARY KEY,
        name text NOT NULL,
        uscc text NOT NULL CONSTRAINT enterprise_uscc_check CHECK (uscc ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'),
        address text,
        created_by uuid NOT NULL CONSTRAINT enterprise_created_by_fkey REFERENCES person,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now()
      )`);
    await runner.query('CREATE UNIQUE INDEX enterprise_uscc_key ON enterprise (uscc)');

    await runner.query(`
      CREATE TABLE membership (
        enterprise_id uuid NOT NULL CONSTRAINT membership_enterprise_fkey REFERENCES enterprise,
        person_id uuid NOT NULL CONSTRAINT membership_person_fkey REFERENCES person,
        roles text[] NOT NULL CONSTRAINT membership_roles_check CHECK (${ROLES_CHECK}),
        joined_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT membership_pkey PRIMARY KEY (enterprise_id, person_id)
      )`);
    await runner.query('CREATE INDEX membership_person ON membership (person_id, joined_at)');
    await isolate(runner, 'membership');
    await createLastOwnerGuard(runner);

    await runner.query(`
      CREATE TABLE invitation (
        enterprise_id uuid NOT NULL CONSTRAINT invitation_enterprise_fkey REFERENCES enterprise,
        id uuid NOT NULL,
        invitee text NOT NULL,
        roles text[] NOT NULL CONSTRAINT invitation_roles_check CHECK (${ROLES_CHECK}),
        code_hash bytea NOT NULL CONSTRAINT invitation_code_hash_check CHECK (octet_length(code_hash) = 32),
        state text NOT NULL DEFAULT 'open'
          CONSTRAINT invitation_state_check CHECK (state IN ('open', 'accepted', 'revoked')),
        created_by uuid NOT NULL CONSTRAINT invitation_created_by_fkey REFERENCES person,
        created_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        decided_at timestamptz,
        accepted_by uuid CONSTRAINT invitation_accepted_by_fkey REFERENCES person,
        CONSTRAINT invitation_pkey PRIMARY KEY (enterprise_id, id),
        CONSTRAINT invitation_decided_check CHECK ((state = 'open') = (decided_at IS NULL)),
        CONSTRAINT invitation_accepted_check CHECK ((state = 'accepted') = (accepted_by IS NOT NULL))
      )`);
    await runner.query('CREATE UNIQUE INDEX invitation_code_hash_key ON invitation (code_hash)');
    await runner.query('CREATE INDEX invitation_expiry ON invitation (expires_at)');
    await isolate(runner, 'invitation');

    await runner.query(`
      CREATE TABLE api_key (
        enterprise_id uuid NOT NULL CONSTRAINT api_key_enterprise_fkey REFERENCES enterprise,
        id uuid NOT NULL,
        name text NOT NULL,
        prefix text NOT NULL,
        key_hash bytea NOT NULL CONSTRAINT api_key_key_hash_check CHECK (octet_length(key_hash) = 32),
        scopes text[] NOT NULL CONSTRAINT api_key_scopes_check CHECK (cardinality(scopes) > 0),
        created_by uuid NOT NULL CONSTRAINT api_key_created_by_fkey REFERENCES person,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz,
        last_used_at timestamptz,
        revoked_at timestamptz,
        CONSTRAINT api_key_pkey PRIMARY KEY (enterprise_id, id)
      )`);
    await runner.query('CREATE UNIQUE INDEX api_key_key_hash_key ON api_key (key_hash)');
    await runner.query('CREATE INDEX api_key_revocation ON api_key (revoked_at)');
    await isolate(runner, 'api_key');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE api_key');
    await runner.query('DROP TABLE invitation');
    await runner.query('DROP TABLE membership');
    await runner.query('DROP FUNCTION membership_keeps_an_owner()');
    await runner.query('DROP TABLE enterprise');
  }
}

/** Not even operators see who works where. */
async function isolate(runner: QueryRunner, table: string): Promise<void> {
  for (const statement of tenantRls(table, { operator: false })) await runner.query(statement);
}

/**
 * The last-owner rule a second time, below every program: checked at the commit, under the enterprise's row
 * lock, so that two owners who step down at once do not each see the other still there.
 */
async function createLastOwnerGuard(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE FUNCTION membership_keeps_an_owner() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
    BEGIN
      PERFORM 1 FROM enterprise WHERE id = OLD.enterprise_id FOR NO KEY UPDATE;
      IF NOT EXISTS (
        SELECT 1 FROM membership WHERE enterprise_id = OLD.enterprise_id AND 'owner' = ANY (roles)
      ) THEN
        RAISE EXCEPTION 'an enterprise needs at least one owner'
          USING ERRCODE = 'check_violation', CONSTRAINT = 'membership_last_owner';
      END IF;
      RETURN NULL;
    END $$`);
  await runner.query(`
    CREATE CONSTRAINT TRIGGER membership_last_owner AFTER UPDATE OR DELETE ON membership
      DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN ('owner' = ANY (OLD.roles))
      EXECUTE FUNCTION membership_keeps_an_owner()`);
}
