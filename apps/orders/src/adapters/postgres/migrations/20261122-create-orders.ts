import { tenantRls } from '@tianfu/service';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const ORDERS = `CREATE TABLE orders (
  order_id uuid NOT NULL,
  enterprise_id uuid NOT NULL,
  number text NOT NULL,
  state text NOT NULL,
  title text NOT NULL,
  category text NOT NULL,
  fabrics text[] NOT NULL,
  processes text[] NOT NULL,
  matrix jsonb NOT NULL,
  quantity_pieces integer NOT NULL,
  smv_minutes numeric(9,4),
  delivery_date date NOT NULL,
  destination_address text NOT NULL,
  destination_lat double precision NOT NULL,
  destination_lng double precision NOT NULL,
  mode text NOT NULL,
  target_price numeric(18,4),
  target_currency text,
  target_price_shown boolean NOT NULL,
  required_level text,
  description text,
  bidding_deadline timestamptz(3),
  published_at timestamptz(3),
  closed_at timestamptz(3),
  created_at timestamptz(3) NOT NULL,
  opened_bids integer,
  awarded_bid_id uuid,
  contract_id uuid,
  history jsonb NOT NULL,
  version integer NOT NULL,
  CONSTRAINT orders_pk PRIMARY KEY (order_id),
  CONSTRAINT orders_number UNIQUE (number),
  CONSTRAINT orders_state CHECK (state IN ('draft', 'open', 'closed', 'awarded', 'contracted', 'producing',
    'delivered', 'completed', 'failed', 'cancelled')),
  CONSTRAINT orders_quantity CHECK (quantity_pieces BETWEEN 1 AND 10000000),
  CONSTRAINT orders_target CHECK ((target_price IS NULL) = (target_currency IS NULL)),
  CONSTRAINT orders_published CHECK (CASE
    WHEN state = 'draft' THEN published_at IS NULL AND bidding_deadline IS NULL
    WHEN state = 'cancelled' THEN (published_at IS NULL) = (bidding_deadline IS NULL)
    ELSE published_at IS NOT NULL AND bidding_deadline IS NOT NULL END),
  CONSTRAINT orders_delivery CHECK (delivery_date > (bidding_deadline AT TIME ZONE 'Asia/Shanghai')::date),
  CONSTRAINT orders_closed CHECK (closed_at >= bidding_deadline),
  CONSTRAINT orders_awarded CHECK ((state IN ('awarded', 'contracted', 'producing', 'delivered', 'completed'))
    = (awarded_bid_id IS NOT NULL AND contract_id IS NOT NULL))
)`;

/** The market's lists: one index per sort over what is open, so that a page reads what it shows. */
const MARKET_INDEXES = [
  `CREATE INDEX orders_open_newest ON orders (created_at DESC, order_id DESC) WHERE state = 'open'`,
  `CREATE INDEX orders_open_deadline ON orders (bidding_deadline, order_id) WHERE state = 'open'`,
  `CREATE INDEX orders_open_delivery ON orders (delivery_date, order_id) WHERE state = 'open'`,
  `CREATE INDEX orders_open_largest ON orders (quantity_pieces DESC, order_id DESC) WHERE state = 'open'`,
];

const PARTY = `CREATE TABLE party (
  enterprise_id uuid NOT NULL,
  name text NOT NULL,
  CONSTRAINT party_pk PRIMARY KEY (enterprise_id)
)`;

const MARKET_SCOPE = `(SELECT current_setting('app.scope', true) = 'market')`;

/** Orders as they are posted, and the names of those who post and bid. */
export class CreateOrders1795305600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE SEQUENCE order_number');
    await runner.query(ORDERS);
    await runner.query('CREATE INDEX orders_own ON orders (enterprise_id, created_at DESC, order_id DESC)');
    for (const index of MARKET_INDEXES) await runner.query(index);
    const policies = tenantRls('orders', { operator: false, market: `${MARKET_SCOPE} AND state <> 'draft'` });
    for (const statement of policies) await runner.query(statement);
    // Names are public; only identity's events write them.
    await runner.query(PARTY);
    for (const statement of publicRls('party')) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE party, orders');
    await runner.query('DROP SEQUENCE order_number');
  }
}

/** Everybody reads (and locks, for the length of a transaction), the service itself writes. */
export function publicRls(table: string): string[] {
  const service = `(SELECT current_setting('app.scope', true) = 'service')`;
  return [
    `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
    `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
    `CREATE POLICY ${table}_read ON ${table} FOR SELECT USING (true)`,
    `CREATE POLICY ${table}_lock ON ${table} FOR UPDATE USING (true) WITH CHECK (${service})`,
    `CREATE POLICY ${table}_write ON ${table} FOR INSERT WITH CHECK (${service})`,
  ];
}
