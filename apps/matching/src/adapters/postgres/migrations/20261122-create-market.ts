import type { MigrationInterface, QueryRunner } from 'typeorm';

const SCOPE = `(SELECT current_setting('app.scope', true))`;
const ENTERPRISE = `(SELECT nullif(current_setting('app.enterprise_id', true), '')::uuid)`;

export class CreateMarket1795305600000 implements MigrationInterface {
  name = 'CreateMarket1795305600000';

  async up(runner: QueryRunner): Promise<void> {
    await this.#factories(runner);
    await this.#changes(runner);
    await this.#orders(runner);
    await runner.query(`
      CREATE TABLE line_record (
        source text NOT NULL,
        day date NOT NULL,
        department text NOT NULL,
        team integer NOT NULL,
        smv_minutes numeric(8, 4) NOT NULL,
        wip_pieces integer,
        workers numeric(7, 2) NOT NULL,
        overtime_minutes integer NOT NULL,
        productivity numeric(13, 12) NOT NULL,
        CONSTRAINT line_record_pk PRIMARY KEY (source, day, department, team),
        CONSTRAINT line_record_department CHECK (department IN ('sewing', 'finishing')),
        CONSTRAINT line_record_numbers CHECK (team > 0 AND smv_minutes > 0 AND wip_pieces >= 0 AND workers > 0
          AND overtime_minutes >= 0 AND productivity >= 0)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['line_record', 'match', 'open_order', 'facility', 'factory']) {
      await runner.query(`DROP TABLE ${table}`);
    }
    await runner.query('DROP FUNCTION number_change');
    await runner.query('DROP FUNCTION queue_change');
    await runner.query('DROP SEQUENCE change_seq');
  }

  async #factories(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE factory (
        factory_id uuid NOT NULL CONSTRAINT factory_pk PRIMARY KEY,
        name text,
        place text,
        lat double precision,
        lng double precision,
        standing_version integer NOT NULL DEFAULT 0,
        state text,
        level text,
        scope text[],
        valid_until date,
        production jsonb,
        won integer NOT NULL DEFAULT 0,
        decided integer NOT NULL DEFAULT 0,
        changed_seq bigint NOT NULL,
        CONSTRAINT factory_state CHECK (state IN ('certified', 'suspended', 'revoked', 'expired')),
        CONSTRAINT factory_level CHECK (level IN ('A', 'AA', 'AAA')),
        CONSTRAINT factory_record CHECK (won BETWEEN 0 AND decided),
        CONSTRAINT factory_known CHECK (production IS NULL
          OR num_nulls(name, lat, lng, state, level, scope, valid_until) = 0)
      )`);
    await runner.query(`
      CREATE TABLE facility (
        facility_id uuid NOT NULL CONSTRAINT facility_pk PRIMARY KEY,
        country_code text NOT NULL,
        name text NOT NULL,
        name_key text NOT NULL,
        address text NOT NULL,
        address_key text NOT NULL,
        lat double precision,
        lng double precision,
        position_doubtful boolean NOT NULL,
        source text NOT NULL,
        changed_seq bigint NOT NULL,
        CONSTRAINT facility_position CHECK (num_nulls(lat, lng) IN (0, 2)
          AND (lat IS NOT NULL OR NOT position_doubtful))
      )`);
    await runner.query(`CREATE UNIQUE INDEX facility_key ON facility (country_code, name_key, address_key)`);
    await runner.query(`CREATE INDEX facility_name ON facility (name_key, facility_id)`);
  }

  /**
   * Copies of the service read what is new by its number. Whoever writes takes a lock before the first number
   * and keeps it until its commit, so numbers are committed in their order and none turns up behind a reader.
   */
  async #changes(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE SEQUENCE change_seq');
    await runner.query(`
      CREATE FUNCTION queue_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM pg_advisory_xact_lock(hashtextextended('matching.change', 0));
        RETURN NULL;
      END $$`);
    await runner.query(`
      CREATE FUNCTION number_change() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
      BEGIN
        NEW.changed_seq := nextval('change_seq');
        RETURN NEW;
      END $$`);
    for (const table of ['factory', 'facility'] as const) {
      await runner.query(`CREATE INDEX ${table}_changed ON ${table} (changed_seq)`);
      await runner.query(`CREATE TRIGGER ${table}_queue_change BEFORE INSERT OR UPDATE ON ${table}
        FOR EACH STATEMENT EXECUTE FUNCTION queue_change()`);
      await runner.query(`CREATE TRIGGER ${table}_number_change BEFORE INSERT OR UPDATE ON ${table}
        FOR EACH ROW EXECUTE FUNCTION number_change()`);
    }
  }

  async #orders(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE open_order (
        order_id uuid NOT NULL CONSTRAINT open_order_pk PRIMARY KEY,
        brief jsonb,
        bidding_deadline timestamptz(3),
        published_at timestamptz(3),
        closed boolean NOT NULL,
        CONSTRAINT open_order_known CHECK (closed OR num_nulls(brief, published_at) = 0)
      )`);
    await runner.query(`CREATE INDEX open_order_newest ON open_order (published_at) WHERE NOT closed`);
    await runner.query(`
      CREATE TABLE match (
        order_id uuid NOT NULL CONSTRAINT match_order REFERENCES open_order,
        factory_id uuid NOT NULL,
        points integer NOT NULL,
        parts jsonb NOT NULL,
        score_version integer NOT NULL,
        matched_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
        CONSTRAINT match_pk PRIMARY KEY (order_id, factory_id),
        CONSTRAINT match_points CHECK (points BETWEEN 0 AND 1000000)
      )`);
    await runner.query(`CREATE INDEX match_feed ON match (factory_id, points DESC, order_id)`);
    await runner.query(`ALTER TABLE match ENABLE ROW LEVEL SECURITY`);
    await runner.query(`ALTER TABLE match FORCE ROW LEVEL SECURITY`);
    await runner.query(`CREATE POLICY match_all ON match USING (${SCOPE} = 'service')`);
    await runner.query(`CREATE POLICY match_own ON match FOR SELECT
      USING (${SCOPE} = 'tenant' AND factory_id = ${ENTERPRISE})`);
  }
}
