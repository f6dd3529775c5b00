import { tenantRls } from '@tianfu/service';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const AMENDMENT = `CREATE TABLE amendment (
  order_id uuid NOT NULL,
  conditions integer NOT NULL,
  enterprise_id uuid NOT NULL,
  before jsonb NOT NULL,
  after jsonb NOT NULL,
  deadline_before timestamptz(3) NOT NULL,
  deadline_after timestamptz(3) NOT NULL,
  reason text NOT NULL,
  person_id uuid,
  amended_at timestamptz(3) NOT NULL,
  CONSTRAINT amendment_pk PRIMARY KEY (order_id, conditions),
  CONSTRAINT amendment_order FOREIGN KEY (order_id) REFERENCES orders (order_id),
  CONSTRAINT amendment_later CHECK (deadline_after >= deadline_before),
  CONSTRAINT amendment_in_time CHECK (amended_at < deadline_after)
)`;

const ENTERPRISE = `(SELECT nullif(current_setting('app.enterprise_id', true), '')::uuid)`;
const IS_TENANT = `(SELECT current_setting('app.scope', true) = 'tenant')`;
const MARKET_SCOPE = `(SELECT current_setting('app.scope', true) = 'market')`;

const ofBuyer = (sealed: string): string =>
  `${IS_TENANT} AND buyer_id = ${ENTERPRISE} AND state NOT IN (${sealed})`;

/** Bids the buyer neither sees nor decides. */
const hideFromBuyer = (sealed: string): string[] => [
  'DROP POLICY bid_buyer_read ON bid',
  'DROP POLICY bid_buyer_decide ON bid',
  `CREATE POLICY bid_buyer_read ON bid FOR SELECT USING (${ofBuyer(sealed)})`,
  `CREATE POLICY bid_buyer_decide ON bid FOR UPDATE USING (${ofBuyer(sealed)}) WITH CHECK (${ofBuyer(sealed)})`,
];

const stateChecks = (states: string, unopened: string): string => `ALTER TABLE bid
  DROP CONSTRAINT bid_state, DROP CONSTRAINT bid_unopened,
  ADD CONSTRAINT bid_state CHECK (state IN (${states})),
  ADD CONSTRAINT bid_unopened CHECK (state NOT IN (${unopened}) OR opened_at IS NULL)`;

/** Rule 1 once more: what is awarded was bid, or confirmed, for the conditions the order was closed with. */
const CHECK_CONDITIONS = `CREATE FUNCTION check_award_conditions() RETURNS trigger LANGUAGE plpgsql
  SET search_path = orders, pg_temp AS $$
  BEGIN
    PERFORM 1 FROM bid b JOIN orders o ON o.order_id = b.order_id
      WHERE b.bid_id = NEW.bid_id AND b.conditions = o.conditions;
    IF NOT FOUND THEN
      RAISE EXCEPTION 'an award needs a bid for the conditions the order has'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'award_conditions';
    END IF;
    RETURN NEW;
  END $$`;

/** Conditions of an open order that change, and bids that have to be confirmed again. */
export class AmendConditions1795305600004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE orders ADD conditions integer NOT NULL DEFAULT 1');
    await runner.query('ALTER TABLE bid ADD conditions integer NOT NULL DEFAULT 1');
    await runner.query(
      stateChecks(
        `'submitted', 'unconfirmed', 'withdrawn', 'opened', 'won', 'lost', 'disqualified'`,
        `'submitted', 'unconfirmed', 'withdrawn'`,
      ),
    );
    for (const statement of hideFromBuyer(`'submitted', 'unconfirmed'`)) await runner.query(statement);
    await runner.query(AMENDMENT);
    for (const statement of tenantRls('amendment', { operator: false, market: MARKET_SCOPE })) {
      await runner.query(statement);
    }
    await runner.query(CHECK_CONDITIONS);
    await runner.query(`CREATE TRIGGER award_conditions BEFORE INSERT ON award
      FOR EACH ROW EXECUTE FUNCTION check_award_conditions()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER award_conditions ON award');
    await runner.query('DROP FUNCTION check_award_conditions');
    await runner.query('DROP TABLE amendment');
    for (const statement of hideFromBuyer(`'submitted'`)) await runner.query(statement);
    await runner.query(
      stateChecks(
        `'submitted', 'withdrawn', 'opened', 'won', 'lost', 'disqualified'`,
        `'submitted', 'withdrawn'`,
      ),
    );
    await runner.query('ALTER TABLE bid DROP conditions');
    await runner.query('ALTER TABLE orders DROP conditions');
  }
}
