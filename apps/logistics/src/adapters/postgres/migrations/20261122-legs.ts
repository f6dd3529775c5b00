import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A consignment may go via the hub: in two legs, each with a trip and a share of its own. */
export class Legs1795305600025 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(COLUMNS);
    await runner.query('ALTER TABLE carton ADD hub_in_at timestamptz(3), ADD hub_out_at timestamptz(3)');
    await runner.query(
      'CREATE UNIQUE INDEX consignment_legs ON consignment (parent_id, leg) WHERE parent_id IS NOT NULL',
    );
    await runner.query('DROP INDEX consignment_waiting');
    await runner.query(`CREATE INDEX consignment_waiting ON consignment (hub_id, pick_up_from)
      WHERE state = 'booked' AND (hand_over_at IS NULL OR leg IS NOT NULL)`);
    await runner.query(CHECK_LEG_SHARE);
    await runner.query(`CREATE TRIGGER trip_share_leg BEFORE INSERT OR UPDATE ON trip_share
      FOR EACH ROW EXECUTE FUNCTION check_leg_share()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER trip_share_leg ON trip_share');
    await runner.query('DROP FUNCTION check_leg_share');
    await runner.query('DROP INDEX consignment_waiting');
    await runner.query(
      `CREATE INDEX consignment_waiting ON consignment (hub_id, pick_up_from) WHERE state = 'booked'`,
    );
    await runner.query('ALTER TABLE carton DROP hub_in_at, DROP hub_out_at');
    await runner.query(COLUMNS_DOWN);
  }
}

const BOOKED = (token: string): string => `CHECK (state IN ('draft', 'cancelled') OR (hub_id IS NOT NULL
  AND ${token} AND pick_up_from IS NOT NULL AND deliver_until IS NOT NULL
  AND carton_count > 0 AND weight_grams > 0 AND volume_cm3 > 0))`;

const ON_TRIP = (viaHub: string): string => `CHECK (CASE ${viaHub}
  WHEN state IN ('draft', 'booked', 'cancelled') THEN trip_id IS NULL
  WHEN state IN ('planned', 'accepted') THEN trip_id IS NOT NULL ELSE true END)`;

// A consignment sent via the hub is on no trip itself, and only it is followed by its token.
const COLUMNS = `ALTER TABLE consignment
  ADD parent_id uuid, ADD leg smallint, ADD hand_over_at timestamptz(3),
  ADD alone_minor bigint, ADD alone_currency text, ADD alone_card_id uuid, ADD alone_carrier text,
  ADD CONSTRAINT consignment_parent FOREIGN KEY (parent_id) REFERENCES consignment (consignment_id),
  ADD CONSTRAINT consignment_leg CHECK (CASE WHEN parent_id IS NULL
    THEN leg IS NULL AND alone_minor IS NULL AND alone_currency IS NULL
    ELSE leg IN (1, 2) AND leg IS NOT NULL AND hand_over_at IS NOT NULL AND alone_minor >= 0
      AND alone_minor IS NOT NULL AND alone_currency IS NOT NULL AND tracking_token IS NULL END),
  ADD CONSTRAINT consignment_alone_by CHECK ((alone_card_id IS NULL) = (alone_carrier IS NULL)),
  DROP CONSTRAINT consignment_booked,
  ADD CONSTRAINT consignment_booked ${BOOKED('(tracking_token IS NOT NULL OR leg IS NOT NULL)')},
  DROP CONSTRAINT consignment_trip,
  ADD CONSTRAINT consignment_trip ${ON_TRIP('WHEN hand_over_at IS NOT NULL AND leg IS NULL THEN trip_id IS NULL')}`;

const COLUMNS_DOWN = `ALTER TABLE consignment DROP CONSTRAINT consignment_booked, DROP CONSTRAINT consignment_trip,
  DROP parent_id, DROP leg, DROP hand_over_at, DROP alone_minor, DROP alone_currency, DROP alone_card_id,
  DROP alone_carrier, ADD CONSTRAINT consignment_booked ${BOOKED('tracking_token IS NOT NULL')},
  ADD CONSTRAINT consignment_trip ${ON_TRIP('')}`;

/** With the parts of both legs summing to what the whole way would cost alone, both shares never exceed that. */
const CHECK_LEG_SHARE = `CREATE FUNCTION check_leg_share() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF EXISTS (SELECT FROM consignment c WHERE c.consignment_id = NEW.consignment_id AND c.leg IS NOT NULL
      AND (c.alone_minor < NEW.alone_minor OR c.alone_currency <> NEW.currency)) THEN
    RAISE EXCEPTION 'a leg pays no more than its part of the whole way alone' USING ERRCODE = 'check_violation',
      CONSTRAINT = 'trip_share_leg';
  END IF;
  RETURN NEW;
END $$`;
