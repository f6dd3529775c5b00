import { awardRules, awardTable } from '@tianfu/bidding';
import { tenantRls } from '@tianfu/service';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ORDER_BIDS } from '../bid-names.js';

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

const ENTERPRISE = `(SELECT nullif(current_setting('app.enterprise_id', true), '')::uuid)`;
const IS_TENANT = `(SELECT current_setting('app.scope', true) = 'tenant')`;

/** Awards and the contracts that follow from them. */
export class CreateAwards1795305600002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(awardTable(ORDER_BIDS));
    for (const statement of awardRules(ORDER_BIDS)) await runner.query(statement);
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
