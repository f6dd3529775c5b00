import { askerPolicies, bidChecks, oneActiveBid, revisionTable } from '@tianfu/bidding';
import { tenantRls } from '@tianfu/service';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ORDER_BIDS } from '../bid-names.js';
import { publicRls } from './20261122-create-orders.js';

const TERMS = {
  required: ['unit_price', 'currency', 'lead_time_days', 'quantity_pieces'],
  optional: ['remark'],
} as const;

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
  ${bidChecks(ORDER_BIDS, TERMS)}
)`;

/** Sealed bids and the standing of those who bid. */
export class CreateBids1795305600001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(STANDING);
    for (const statement of publicRls('standing')) await runner.query(statement);

    await runner.query(BID);
    await runner.query(oneActiveBid(ORDER_BIDS));
    await runner.query('CREATE INDEX bid_own ON bid (enterprise_id, placed_at DESC, bid_id DESC)');
    for (const statement of tenantRls('bid', { operator: false })) await runner.query(statement);
    for (const statement of askerPolicies(ORDER_BIDS)) await runner.query(statement);

    await runner.query(revisionTable(ORDER_BIDS));
    for (const statement of tenantRls('bid_revision', { operator: false })) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE bid_revision, bid, standing');
  }
}
