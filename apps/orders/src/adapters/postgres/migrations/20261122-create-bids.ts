import { tenantRls } from '@tianfu/service';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { publicRls } from './20261122-create-orders.js';

const STANDING = `CREATE TABLE standing (
  enterprise_id uuid NOT NULL,
  certificate_id uuid NOT NULL,
  state text NOT NULL,
  level text,
  scope text[],
  valid_until date,
  standing_version integer NOT NULL,
  CONSTRAINT standing_pk PRIMARY KEY (enterprise_id),
  CONSTRAINT standing_state CHECK (state IN ('certified', 'suspended', 'revoked', 'expired')),
  CONSTRAINT standing_certified CHECK (state <> 'certified'
    OR (level IS NOT NULL AND scope IS NOT NULL AND valid_until IS NOT NULL))
)`;

/** The terms are columns of their own, empty until the deadline has passed: the checks see to both. */
const BID = `CREATE TABLE bid (
  bid_id uuid NOT NULL,
  order_id uuid NOT NULL,
  enterprise_id uuid NOT NULL,
  buyer_id uuid NOT NULL,
  order_number text NOT NULL,
  order_title text NOT NULL,
  bidding_deadline timestamptz(3) NOT NULL,
  state text NOT NULL,
  revision integer NOT NULL,
  commitment text NOT NULL,
  placed_at timestamptz(3) NOT NULL,
  sealed_at timestamptz NOT NULL,
  certificate_id uuid NOT NULL,
  level text NOT NULL,
  opened_at timestamptz,
  unit_price numeric(18,4),
  currency text,
  lead_time_days integer,
  quantity_pieces integer,
  remark text,
  salt text,
  price_rank integer,
  opened_bids integer,
  disqualified_reason text,
  version integer NOT NULL,
  CONSTRAINT bid_pk PRIMARY KEY (bid_id),
  CONSTRAINT bid_order FOREIGN KEY (order_id) REFERENCES orders (order_id),
  CONSTRAINT bid_state CHECK (state IN ('submitted', 'withdrawn', 'opened', 'won', 'lost', 'disqualified')),
  CONSTRAINT bid_sealed_in_time CHECK (sealed_at < bidding_deadline),
  CONSTRAINT bid_opened_in_time CHECK (opened_at >= bidding_deadline),
  CONSTRAINT bid_sealed CHECK (opened_at IS NOT NULL OR num_nonnulls(
    unit_price, currency, lead_time_days, quantity_pieces, remark, salt, price_rank, opened_bids) = 0),
  CONSTRAINT bid_opened CHECK (opened_at IS NULL OR num_nulls(
    unit_price, currency, lead_time_days, quantity_pieces, salt, price_rank, opened_bids) = 0),
  CONSTRAINT bid_decided CHECK (state NOT IN ('opened', 'won') OR opened_at IS NOT NULL),
  CONSTRAINT bid_unopened CHECK (state NOT IN ('submitted', 'withdrawn') OR opened_at IS NULL)
)`;

const BID_REVISION = `CREATE TABLE bid_revision (
  bid_id uuid NOT NULL,
  revision integer NOT NULL,
  enterprise_id uuid NOT NULL,
  ciphertext bytea NOT NULL,
  commitment text NOT NULL,
  sealed_at timestamptz NOT NULL,
  certificate_id uuid NOT NULL,
  standing_version integer NOT NULL,
  CONSTRAINT bid_revision_pk PRIMARY KEY (bid_id, revision),
  CONSTRAINT bid_revision_bid FOREIGN KEY (bid_id) REFERENCES bid (bid_id)
)`;

const ENTERPRISE = `(SELECT nullif(current_setting('app.enterprise_id', true), '')::uuid)`;
const OF_BUYER = `(SELECT current_setting('app.scope', true) = 'tenant') AND buyer_id = ${ENTERPRISE}
  AND state <> 'submitted'`;

/** Sealed bids and the standing of those who bid. */
export class CreateBids1795305600001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(STANDING);
    for (const statement of publicRls('standing')) await runner.query(statement);

    await runner.query(BID);
    await runner.query(
      `CREATE UNIQUE INDEX bid_one_active ON bid (order_id, enterprise_id) WHERE state <> 'withdrawn'`,
    );
    await runner.query('CREATE INDEX bid_own ON bid (enterprise_id, placed_at DESC, bid_id DESC)');
    for (const statement of tenantRls('bid', { operator: false })) await runner.query(statement);
    // A buyer does not even see that a sealed bid is there.
    await runner.query(`CREATE POLICY bid_buyer_read ON bid FOR SELECT USING (${OF_BUYER})`);
    await runner.query(
      `CREATE POLICY bid_buyer_decide ON bid FOR UPDATE USING (${OF_BUYER}) WITH CHECK (${OF_BUYER})`,
    );

    await runner.query(BID_REVISION);
    for (const statement of tenantRls('bid_revision', { operator: false })) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE bid_revision, bid, standing');
  }
}
