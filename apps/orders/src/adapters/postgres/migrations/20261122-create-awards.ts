import { tenantRls } from '@tianfu/service';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const AWARD = `CREATE TABLE award (
  award_id uuid NOT NULL,
  order_id uuid NOT NULL,
  bid_id uuid NOT NULL,
  enterprise_id uuid NOT NULL,
  supplier_id uuid NOT NULL,
  certificate_id uuid NOT NULL,
  standing_version integer NOT NULL,
  state text NOT NULL,
  reason text,
  person_id uuid,
  awarded_at timestamptz NOT NULL,
  CONSTRAINT award_pk PRIMARY KEY (award_id),
  CONSTRAINT award_order FOREIGN KEY (order_id) REFERENCES orders (order_id),
  CONSTRAINT award_bid FOREIGN KEY (bid_id) REFERENCES bid (bid_id),
  CONSTRAINT award_state CHECK (state IN ('active', 'cancelled'))
)`;

const CONTRACT = `CREATE TABLE contract (
  contract_id uuid NOT NULL,
  number text NOT NULL,
  award_id uuid NOT NULL,
  order_id uuid NOT NULL,
  order_number text NOT NULL,
  order_title text NOT NULL,
  buyer_id uuid NOT NULL,
  buyer_name text NOT NULL,
  supplier_id uuid NOT NULL,
  supplier_name text NOT NULL,
  quantity_pieces integer NOT NULL,
  unit_price numeric(18,4) NOT NULL,
  currency text NOT NULL,
  amount_minor bigint NOT NULL,
  amount_in_words text NOT NULL,
  ready_by timestamptz(3) NOT NULL,
  recorded_at timestamptz(3) NOT NULL,
  CONSTRAINT contract_pk PRIMARY KEY (contract_id),
  CONSTRAINT contract_number_once UNIQUE (number),
  CONSTRAINT contract_of_award UNIQUE (award_id),
  CONSTRAINT contract_award FOREIGN KEY (award_id) REFERENCES award (award_id),
  CONSTRAINT contract_order FOREIGN KEY (order_id) REFERENCES orders (order_id),
  CONSTRAINT contract_amount CHECK (amount_minor = round(unit_price * quantity_pieces * 100))
)`;

/** Rule 1 of the trade once more, whatever the program thinks. */
const CHECK_AWARD = `CREATE FUNCTION check_award() RETURNS trigger LANGUAGE plpgsql
  SET search_path = orders, pg_temp AS $$
  BEGIN
    PERFORM 1 FROM bid b JOIN orders o ON o.order_id = b.order_id
      WHERE b.bid_id = NEW.bid_id AND b.order_id = NEW.order_id AND b.enterprise_id = NEW.supplier_id
        AND o.enterprise_id = NEW.enterprise_id AND b.state = 'opened' AND o.state = 'closed'
        AND b.sealed_at < o.bidding_deadline AND o.bidding_deadline <= clock_timestamp();
    IF NOT FOUND THEN
      RAISE EXCEPTION 'an award needs an opened bid of this order, sealed before its deadline'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'award_bid_in_time';
    END IF;
    PERFORM 1 FROM standing s
      WHERE s.enterprise_id = NEW.supplier_id AND s.certificate_id = NEW.certificate_id
        AND s.standing_version = NEW.standing_version AND s.state = 'certified'
        AND s.valid_until >= (clock_timestamp() AT TIME ZONE 'Asia/Shanghai')::date
      FOR SHARE;
    IF NOT FOUND THEN
      RAISE EXCEPTION 'an award needs a bidder certified now'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'award_bidder_certified';
    END IF;
    RETURN NEW;
  END $$`;

const ENTERPRISE = `(SELECT nullif(current_setting('app.enterprise_id', true), '')::uuid)`;
const IS_TENANT = `(SELECT current_setting('app.scope', true) = 'tenant')`;

/** Awards and the contracts that follow from them. */
export class CreateAwards1795305600002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(AWARD);
    await runner.query(`CREATE UNIQUE INDEX award_one_active ON award (order_id) WHERE state = 'active'`);
    await runner.query(CHECK_AWARD);
    await runner.query(
      'CREATE TRIGGER award_rules BEFORE INSERT ON award FOR EACH ROW EXECUTE FUNCTION check_award()',
    );
    for (const statement of tenantRls('award', { operator: false })) await runner.query(statement);

    await runner.query('CREATE SEQUENCE contract_number');
    await runner.query(CONTRACT);
    await runner.query(
      'CREATE INDEX contract_buyer ON contract (buyer_id, recorded_at DESC, contract_id DESC)',
    );
    await runner.query(
      'CREATE INDEX contract_supplier ON contract (supplier_id, recorded_at DESC, contract_id DESC)',
    );
    for (const statement of tenantRls('contract', { operator: false, column: 'buyer_id' })) {
      await runner.query(statement);
    }
    await runner.query(
      `CREATE POLICY contract_supplier_read ON contract FOR SELECT
         USING (${IS_TENANT} AND supplier_id = ${ENTERPRISE})`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE contract, award');
    await runner.query('DROP FUNCTION check_award');
    await runner.query('DROP SEQUENCE contract_number');
  }
}
