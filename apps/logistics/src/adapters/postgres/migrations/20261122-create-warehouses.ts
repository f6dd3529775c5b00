import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ENTERPRISE, partyRls, publicRls } from './party-rls.js';

const WAREHOUSE = `CREATE TABLE warehouse (
  warehouse_id uuid NOT NULL,
  operator_id uuid NOT NULL,
  name text NOT NULL,
  country text NOT NULL,
  place jsonb NOT NULL,
  currency text NOT NULL,
  registered_at timestamptz(3) NOT NULL,
  CONSTRAINT warehouse_pk PRIMARY KEY (warehouse_id)
)`;

/** Rules are never changed: what a day cost is worked out from them again and must come to the same. */
const FEE_RULE = `CREATE TABLE fee_rule (
  rule_id uuid NOT NULL,
  warehouse_id uuid NOT NULL,
  number integer NOT NULL,
  valid_from date NOT NULL,
  content jsonb NOT NULL,
  published_at timestamptz(3) NOT NULL,
  CONSTRAINT fee_rule_pk PRIMARY KEY (rule_id),
  CONSTRAINT fee_rule_day UNIQUE (warehouse_id, valid_from),
  CONSTRAINT fee_rule_number UNIQUE (warehouse_id, number),
  CONSTRAINT fee_rule_warehouse FOREIGN KEY (warehouse_id) REFERENCES warehouse (warehouse_id)
)`;

const INBOUND = `CREATE TABLE inbound (
  inbound_id uuid NOT NULL,
  warehouse_id uuid NOT NULL,
  operator_id uuid NOT NULL,
  owner_id uuid NOT NULL,
  consignment_id uuid,
  number text NOT NULL,
  state text NOT NULL,
  expected_on date NOT NULL,
  announced_at timestamptz(3) NOT NULL,
  history jsonb NOT NULL,
  version integer NOT NULL,
  CONSTRAINT inbound_pk PRIMARY KEY (inbound_id),
  CONSTRAINT inbound_number_key UNIQUE (number),
  CONSTRAINT inbound_state CHECK (state IN ('announced', 'receiving', 'received', 'cancelled')),
  CONSTRAINT inbound_warehouse FOREIGN KEY (warehouse_id) REFERENCES warehouse (warehouse_id)
)`;

const INBOUND_LINE = `CREATE TABLE inbound_line (
  inbound_id uuid NOT NULL,
  line integer NOT NULL,
  style_code text NOT NULL,
  colour text NOT NULL,
  size text NOT NULL,
  batch text NOT NULL,
  piece_cm3 integer NOT NULL,
  expected_pieces integer NOT NULL,
  good_pieces integer NOT NULL DEFAULT 0,
  damaged_pieces integer NOT NULL DEFAULT 0,
  CONSTRAINT inbound_line_pk PRIMARY KEY (inbound_id, line),
  CONSTRAINT inbound_line_goods UNIQUE (inbound_id, style_code, colour, size, batch),
  CONSTRAINT inbound_line_counts CHECK (expected_pieces > 0 AND good_pieces >= 0 AND damaged_pieces >= 0),
  CONSTRAINT inbound_line_of FOREIGN KEY (inbound_id) REFERENCES inbound (inbound_id)
)`;

/** What came of one line on one day: it has one age. */
const BATCH = `CREATE TABLE stock_batch (
  batch_id uuid NOT NULL,
  warehouse_id uuid NOT NULL,
  operator_id uuid NOT NULL,
  owner_id uuid NOT NULL,
  inbound_id uuid NOT NULL,
  line integer NOT NULL,
  style_code text NOT NULL,
  colour text NOT NULL,
  size text NOT NULL,
  batch text NOT NULL,
  piece_cm3 integer NOT NULL,
  received_on date NOT NULL,
  CONSTRAINT stock_batch_pk PRIMARY KEY (batch_id),
  CONSTRAINT stock_batch_day UNIQUE (inbound_id, line, received_on),
  CONSTRAINT stock_batch_line FOREIGN KEY (inbound_id, line) REFERENCES inbound_line (inbound_id, line)
)`;

const BALANCE = `CREATE TABLE stock_balance (
  batch_id uuid NOT NULL,
  place text NOT NULL,
  operator_id uuid NOT NULL,
  owner_id uuid NOT NULL,
  pieces bigint NOT NULL DEFAULT 0,
  CONSTRAINT stock_balance_pk PRIMARY KEY (batch_id, place),
  CONSTRAINT stock_balance_place CHECK (place IN ('outside', 'on-hand', 'reserved', 'damaged')),
  CONSTRAINT stock_not_negative CHECK (place = 'outside' OR pieces >= 0),
  CONSTRAINT stock_balance_batch FOREIGN KEY (batch_id) REFERENCES stock_batch (batch_id)
)`;

const MOVE = `CREATE TABLE stock_move (
  move_id uuid NOT NULL,
  warehouse_id uuid NOT NULL,
  operator_id uuid NOT NULL,
  owner_id uuid NOT NULL,
  kind text NOT NULL,
  reference_id uuid,
  reason text,
  person_id uuid,
  at timestamptz(3) NOT NULL,
  CONSTRAINT stock_move_pk PRIMARY KEY (move_id),
  CONSTRAINT stock_move_kind CHECK (kind IN ('receive', 'reserve', 'release', 'ship', 'return', 'dispose'))
)`;

const ENTRY = `CREATE TABLE stock_entry (
  move_id uuid NOT NULL,
  batch_id uuid NOT NULL,
  place text NOT NULL,
  operator_id uuid NOT NULL,
  owner_id uuid NOT NULL,
  pieces integer NOT NULL,
  CONSTRAINT stock_entry_pk PRIMARY KEY (move_id, batch_id, place),
  CONSTRAINT stock_entry_counts CHECK (pieces <> 0),
  CONSTRAINT stock_entry_move FOREIGN KEY (move_id) REFERENCES stock_move (move_id),
  CONSTRAINT stock_entry_place FOREIGN KEY (batch_id, place) REFERENCES stock_balance (batch_id, place)
)`;

const OUTBOUND = `CREATE TABLE outbound (
  outbound_id uuid NOT NULL,
  warehouse_id uuid NOT NULL,
  operator_id uuid NOT NULL,
  owner_id uuid NOT NULL,
  number text NOT NULL,
  state text NOT NULL,
  reference text,
  recipient jsonb NOT NULL,
  pieces integer NOT NULL,
  carrier_name text,
  waybill_number text,
  requested_at timestamptz(3) NOT NULL,
  history jsonb NOT NULL,
  version integer NOT NULL,
  CONSTRAINT outbound_pk PRIMARY KEY (outbound_id),
  CONSTRAINT outbound_number_key UNIQUE (number),
  CONSTRAINT outbound_state CHECK (state IN ('reserved', 'picked', 'shipped', 'cancelled')),
  CONSTRAINT outbound_shipped CHECK (state <> 'shipped' OR waybill_number IS NOT NULL),
  CONSTRAINT outbound_warehouse FOREIGN KEY (warehouse_id) REFERENCES warehouse (warehouse_id)
)`;

const PICK = `CREATE TABLE outbound_pick (
  outbound_id uuid NOT NULL,
  batch_id uuid NOT NULL,
  pieces integer NOT NULL,
  returned_pieces integer NOT NULL DEFAULT 0,
  CONSTRAINT outbound_pick_pk PRIMARY KEY (outbound_id, batch_id),
  CONSTRAINT outbound_pick_counts CHECK (pieces > 0 AND returned_pieces BETWEEN 0 AND pieces),
  CONSTRAINT outbound_pick_of FOREIGN KEY (outbound_id) REFERENCES outbound (outbound_id),
  CONSTRAINT outbound_pick_batch FOREIGN KEY (batch_id) REFERENCES stock_batch (batch_id)
)`;

/** A batch has its four balances from the first, so that entries only ever add to a row that is locked by it. */
const OPEN_BALANCES = `CREATE FUNCTION open_balances() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO stock_balance (batch_id, place, operator_id, owner_id)
  SELECT NEW.batch_id, place, NEW.operator_id, NEW.owner_id
  FROM unnest(ARRAY['outside', 'on-hand', 'reserved', 'damaged']) AS place;
  RETURN NULL;
END $$`;

const POST_ENTRY = `CREATE FUNCTION post_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE stock_balance SET pieces = pieces + NEW.pieces WHERE batch_id = NEW.batch_id AND place = NEW.place;
  RETURN NULL;
END $$`;

/** Double entry: at the commit what a move adds of a batch and what it takes must be the same. */
const CHECK_MOVE = `CREATE FUNCTION check_move() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT sum(pieces) FROM stock_entry WHERE move_id = NEW.move_id AND batch_id = NEW.batch_id) <> 0 THEN
    RAISE EXCEPTION 'stock move % does not balance', NEW.move_id USING ERRCODE = 'check_violation',
      CONSTRAINT = 'stock_move_balances';
  END IF;
  RETURN NULL;
END $$`;

/** What was written in the ledger stays. A mistake is put right by another move. */
const KEEP_ENTRIES = `CREATE FUNCTION keep_entries() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the stock ledger is only added to' USING ERRCODE = 'check_violation',
    CONSTRAINT = 'stock_entry_stays';
END $$`;

const TRIGGERS = [
  `CREATE TRIGGER stock_batch_opens AFTER INSERT ON stock_batch FOR EACH ROW EXECUTE FUNCTION open_balances()`,
  `CREATE TRIGGER stock_entry_posts AFTER INSERT ON stock_entry FOR EACH ROW EXECUTE FUNCTION post_entry()`,
  `CREATE CONSTRAINT TRIGGER stock_move_balances AFTER INSERT ON stock_entry DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION check_move()`,
  `CREATE TRIGGER stock_entry_stays BEFORE UPDATE OR DELETE ON stock_entry FOR EACH ROW
    EXECUTE FUNCTION keep_entries()`,
];

const INDEXES = [
  'CREATE INDEX inbound_own ON inbound (owner_id, announced_at DESC, inbound_id DESC)',
  'CREATE INDEX inbound_at ON inbound (operator_id, announced_at DESC, inbound_id DESC)',
  'CREATE INDEX stock_batch_own ON stock_batch (owner_id, received_on, batch_id)',
  'CREATE INDEX stock_batch_at ON stock_batch (operator_id, received_on, batch_id)',
  'CREATE INDEX stock_batch_goods ON stock_batch (warehouse_id, owner_id, style_code, colour, size)',
  'CREATE INDEX stock_entry_batch ON stock_entry (batch_id)',
  'CREATE INDEX stock_move_owner ON stock_move (warehouse_id, owner_id, at)',
  'CREATE INDEX outbound_own ON outbound (owner_id, requested_at DESC, outbound_id DESC)',
  'CREATE INDEX outbound_at ON outbound (operator_id, requested_at DESC, outbound_id DESC)',
  'CREATE INDEX outbound_pick_of_batch ON outbound_pick (batch_id)',
];

const BOTH = `owner_id = ${ENTERPRISE} OR operator_id = ${ENTERPRISE}`;
const visible = (of: string, table: string): string =>
  `EXISTS (SELECT FROM ${of} o WHERE o.${of}_id = ${table}.${of}_id)`;

const POLICIES = [
  ...publicRls('warehouse'),
  ...publicRls('fee_rule'),
  // Owner and warehouse see the same goods; whoever sees the notice or order sees its lines.
  ...['inbound', 'stock_batch', 'stock_balance', 'stock_move', 'stock_entry', 'outbound'].flatMap((table) =>
    partyRls(table, { own: BOTH }),
  ),
  ...partyRls('inbound_line', { own: visible('inbound', 'inbound_line') }),
  ...partyRls('outbound_pick', { own: visible('outbound', 'outbound_pick') }),
];

/** Warehouses abroad: notices, a ledger of pieces in double entry, outbound orders, fees by rules. */
export class CreateWarehouses1795305600003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const name of ['inbound_serial', 'outbound_serial']) await runner.query(`CREATE SEQUENCE ${name}`);
    for (const table of TABLES) await runner.query(table);
    for (const statement of [OPEN_BALANCES, POST_ENTRY, CHECK_MOVE, KEEP_ENTRIES, ...TRIGGERS, ...INDEXES]) {
      await runner.query(statement);
    }
    for (const policy of POLICIES) await runner.query(policy);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE outbound_pick, outbound, stock_entry, stock_move, stock_balance, stock_batch,
      inbound_line, inbound, fee_rule, warehouse`);
    await runner.query('DROP FUNCTION open_balances, post_entry, check_move, keep_entries');
    await runner.query('DROP SEQUENCE inbound_serial, outbound_serial');
  }
}

const TABLES = [WAREHOUSE, FEE_RULE, INBOUND, INBOUND_LINE, BATCH, BALANCE, MOVE, ENTRY, OUTBOUND, PICK];
