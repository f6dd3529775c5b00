import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ENTERPRISE, partyRls } from './party-rls.js';

const TRIP = `CREATE TABLE trip (
  trip_id uuid NOT NULL,
  hub_id uuid NOT NULL,
  number text NOT NULL,
  day date NOT NULL,
  kind text NOT NULL,
  state text NOT NULL,
  vehicle_id uuid NOT NULL,
  carrier_id uuid NOT NULL,
  plate text NOT NULL,
  driver_id uuid,
  cut_off_at timestamptz(3),
  share_rule text NOT NULL,
  stops jsonb NOT NULL,
  weight_grams bigint NOT NULL,
  volume_cm3 bigint NOT NULL,
  carton_count integer NOT NULL,
  fullest_percent integer NOT NULL,
  distance_metres integer NOT NULL,
  late_seconds integer NOT NULL,
  currency text NOT NULL,
  cost_minor bigint NOT NULL,
  hub_minor bigint NOT NULL,
  heard_at timestamptz(3),
  history jsonb NOT NULL,
  version integer NOT NULL,
  created_at timestamptz(3) NOT NULL,
  CONSTRAINT trip_pk PRIMARY KEY (trip_id),
  CONSTRAINT trip_number UNIQUE (number),
  CONSTRAINT trip_kind CHECK (kind IN ('milk-run', 'line-haul', 'shared-container', 'direct')),
  CONSTRAINT trip_state CHECK (state IN ('planned', 'tendered', 'accepted', 'underway', 'completed', 'cancelled')),
  CONSTRAINT trip_rule CHECK (share_rule IN ('proportional', 'shapley')),
  CONSTRAINT trip_cut_off CHECK (kind <> 'shared-container' OR cut_off_at IS NOT NULL),
  CONSTRAINT trip_cost CHECK (cost_minor >= 0 AND hub_minor BETWEEN 0 AND cost_minor),
  CONSTRAINT trip_hub FOREIGN KEY (hub_id) REFERENCES hub (hub_id),
  CONSTRAINT trip_vehicle FOREIGN KEY (vehicle_id) REFERENCES vehicle (vehicle_id)
)`;

const CONSIGNMENT = `CREATE TABLE consignment (
  consignment_id uuid NOT NULL,
  enterprise_id uuid NOT NULL,
  consignee_id uuid,
  hub_id uuid,
  number text NOT NULL,
  state text NOT NULL,
  source text NOT NULL,
  order_id uuid,
  booking_id uuid,
  source_number text,
  content jsonb NOT NULL,
  weight_grams bigint NOT NULL,
  volume_cm3 bigint NOT NULL,
  carton_count integer NOT NULL,
  pick_up_from timestamptz(3),
  deliver_until timestamptz(3),
  trip_id uuid,
  tracking_token text,
  delivery_code text,
  delivered_at timestamptz(3),
  received_by text,
  created_at timestamptz(3) NOT NULL,
  history jsonb NOT NULL,
  version integer NOT NULL,
  CONSTRAINT consignment_pk PRIMARY KEY (consignment_id),
  CONSTRAINT consignment_number UNIQUE (number),
  CONSTRAINT consignment_token UNIQUE (tracking_token),
  CONSTRAINT consignment_booking UNIQUE (booking_id),
  CONSTRAINT consignment_state CHECK (state IN ('draft', 'booked', 'planned', 'accepted', 'picked-up',
    'in-transit', 'delivered', 'closed', 'returned', 'cancelled')),
  CONSTRAINT consignment_source CHECK (CASE source WHEN 'hand' THEN order_id IS NULL AND booking_id IS NULL
    WHEN 'order' THEN order_id IS NOT NULL AND booking_id IS NULL
    WHEN 'sample' THEN booking_id IS NOT NULL AND order_id IS NULL ELSE false END),
  CONSTRAINT consignment_trip CHECK (CASE WHEN state IN ('draft', 'booked', 'cancelled') THEN trip_id IS NULL
    WHEN state IN ('planned', 'accepted') THEN trip_id IS NOT NULL ELSE true END),
  CONSTRAINT consignment_booked CHECK (state IN ('draft', 'cancelled') OR (hub_id IS NOT NULL
    AND tracking_token IS NOT NULL AND pick_up_from IS NOT NULL AND deliver_until IS NOT NULL
    AND carton_count > 0 AND weight_grams > 0 AND volume_cm3 > 0)),
  CONSTRAINT consignment_delivered CHECK ((state IN ('delivered', 'closed')) = (delivered_at IS NOT NULL)),
  CONSTRAINT consignment_on_trip FOREIGN KEY (trip_id) REFERENCES trip (trip_id)
)`;

const CARTON = `CREATE TABLE carton (
  sscc text NOT NULL,
  consignment_id uuid NOT NULL,
  sequence integer NOT NULL,
  weight_grams integer NOT NULL,
  length_mm integer NOT NULL,
  width_mm integer NOT NULL,
  height_mm integer NOT NULL,
  contents jsonb NOT NULL,
  loaded_at timestamptz(3),
  delivered_at timestamptz(3),
  CONSTRAINT carton_pk PRIMARY KEY (sscc),
  CONSTRAINT carton_sequence UNIQUE (consignment_id, sequence),
  CONSTRAINT carton_sscc CHECK (sscc ~ '^[0-9]{18}$'),
  CONSTRAINT carton_size CHECK (weight_grams > 0 AND length_mm > 0 AND width_mm > 0 AND height_mm > 0),
  CONSTRAINT carton_way CHECK (delivered_at IS NULL OR loaded_at IS NOT NULL),
  CONSTRAINT carton_consignment FOREIGN KEY (consignment_id) REFERENCES consignment (consignment_id)
    ON DELETE CASCADE
)`;

const SHARE = `CREATE TABLE trip_share (
  trip_id uuid NOT NULL,
  consignment_id uuid NOT NULL,
  payer_id uuid NOT NULL,
  hub_id uuid NOT NULL,
  trip_number text NOT NULL,
  rule text NOT NULL,
  currency text NOT NULL,
  pays_minor bigint NOT NULL,
  alone_minor bigint NOT NULL,
  consignments integer NOT NULL,
  pick_up_at timestamptz(3) NOT NULL,
  delivery_at timestamptz(3) NOT NULL,
  CONSTRAINT trip_share_pk PRIMARY KEY (trip_id, consignment_id),
  CONSTRAINT trip_share_one UNIQUE (consignment_id),
  CONSTRAINT trip_share_alone CHECK (pays_minor BETWEEN 0 AND alone_minor),
  CONSTRAINT trip_share_trip FOREIGN KEY (trip_id) REFERENCES trip (trip_id)
)`;

/** Checked at the commit: an edit replaces the shares of a trip one by one. */
const CHECK_SHARES = `CREATE FUNCTION check_shares() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  wrong text;
BEGIN
  SELECT t.number INTO wrong FROM trip t
  WHERE t.trip_id = NEW.trip_id AND t.state <> 'cancelled' AND t.cost_minor <> t.hub_minor
    + coalesce((SELECT sum(s.pays_minor) FROM trip_share s WHERE s.trip_id = t.trip_id), 0);
  IF wrong IS NOT NULL THEN
    RAISE EXCEPTION 'the shares of trip % do not sum to its cost', wrong USING ERRCODE = 'check_violation',
      CONSTRAINT = 'trip_shares_sum';
  END IF;
  RETURN NULL;
END $$`;

const VERSION = `CREATE TABLE trip_version (
  trip_id uuid NOT NULL,
  version integer NOT NULL,
  hub_id uuid NOT NULL,
  snapshot jsonb NOT NULL,
  CONSTRAINT trip_version_pk PRIMARY KEY (trip_id, version),
  CONSTRAINT trip_version_trip FOREIGN KEY (trip_id) REFERENCES trip (trip_id)
)`;

const BOARD = `CREATE TABLE plan_board (
  hub_id uuid NOT NULL,
  day date NOT NULL,
  version integer NOT NULL,
  CONSTRAINT plan_board_pk PRIMARY KEY (hub_id, day)
)`;

const RUN = `CREATE TABLE plan_run (
  plan_id uuid NOT NULL,
  hub_id uuid NOT NULL,
  day date NOT NULL,
  state text NOT NULL,
  asked jsonb NOT NULL,
  board_version integer NOT NULL,
  progress jsonb NOT NULL,
  abort_asked boolean NOT NULL,
  claimed_at timestamptz(3),
  heard_at timestamptz(3) NOT NULL,
  started_at timestamptz(3) NOT NULL,
  ended_at timestamptz(3),
  CONSTRAINT plan_run_pk PRIMARY KEY (plan_id),
  CONSTRAINT plan_run_state CHECK (state IN ('running', 'finished', 'aborted', 'stale', 'failed')),
  CONSTRAINT plan_run_ended CHECK ((state = 'running') = (ended_at IS NULL))
)`;

/** Consignments, the trips they go on, what each pays, and the runs that plan a day. */
export class CreateTrips1795305600001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const name of ['consignment_serial', 'trip_serial', 'carton_serial']) {
      await runner.query(`CREATE SEQUENCE ${name}`);
    }
    for (const table of [TRIP, CONSIGNMENT, CARTON, SHARE, VERSION, BOARD, RUN]) await runner.query(table);
    for (const index of INDEXES) await runner.query(index);
    await runner.query(CHECK_SHARES);
    for (const table of ['trip', 'trip_share']) {
      await runner.query(`CREATE CONSTRAINT TRIGGER ${table}_sum AFTER INSERT OR UPDATE ON ${table}
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_shares()`);
    }
    for (const policy of POLICIES) await runner.query(policy);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE plan_run, plan_board, trip_version, trip_share, carton, consignment, trip',
    );
    await runner.query('DROP FUNCTION check_shares');
    await runner.query('DROP SEQUENCE consignment_serial, trip_serial, carton_serial');
  }
}

const INDEXES = [
  'CREATE INDEX consignment_own ON consignment (enterprise_id, created_at DESC, consignment_id DESC)',
  'CREATE INDEX consignment_received ON consignment (consignee_id, created_at DESC, consignment_id DESC)',
  'CREATE INDEX consignment_at_hub ON consignment (hub_id, created_at DESC, consignment_id DESC)',
  `CREATE INDEX consignment_waiting ON consignment (hub_id, pick_up_from) WHERE state = 'booked'`,
  'CREATE INDEX consignment_on_trip_index ON consignment (trip_id) WHERE trip_id IS NOT NULL',
  // An order is shipped by one consignment at a time; a cancelled one may be drafted anew by hand.
  `CREATE UNIQUE INDEX consignment_order ON consignment (order_id) WHERE state <> 'cancelled'`,
  'CREATE INDEX trip_of_day ON trip (hub_id, day DESC, trip_id DESC)',
  'CREATE INDEX trip_of_carrier ON trip (carrier_id, day DESC, trip_id DESC)',
  `CREATE INDEX trip_on_road ON trip (heard_at) WHERE state = 'underway'`,
  // A vehicle makes one trip a day, whichever hub plans it.
  `CREATE UNIQUE INDEX trip_one_a_day ON trip (vehicle_id, day) WHERE state <> 'cancelled'`,
  `CREATE UNIQUE INDEX plan_run_one ON plan_run (hub_id, day) WHERE state = 'running'`,
];

const visible = (table: string): string =>
  `EXISTS (SELECT FROM consignment c WHERE c.consignment_id = ${table}.consignment_id)`;

const POLICIES = [
  ...partyRls('trip', {
    own: `hub_id = ${ENTERPRISE}`,
    // Nobody sees a trip that is not, or not yet, offered to him.
    reads: `carrier_id = ${ENTERPRISE} AND state NOT IN ('planned', 'cancelled')`,
  }),
  ...partyRls('consignment', {
    own: `enterprise_id = ${ENTERPRISE} OR hub_id = ${ENTERPRISE}`,
    reads: `consignee_id = ${ENTERPRISE}`,
  }),
  // Whoever sees the consignment sees its cartons; row-level security of the one holds inside the other.
  ...partyRls('carton', { own: visible('carton') }),
  ...partyRls('trip_share', { own: `hub_id = ${ENTERPRISE}`, reads: `payer_id = ${ENTERPRISE}` }),
  ...['trip_version', 'plan_board', 'plan_run'].flatMap((table) =>
    partyRls(table, { own: `hub_id = ${ENTERPRISE}` }),
  ),
];
