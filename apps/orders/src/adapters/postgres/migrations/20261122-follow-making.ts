import type { MigrationInterface, QueryRunner } from 'typeorm';

const AWARDED = `'awarded', 'contracted', 'producing', 'delivered', 'completed'`;

/** What follows the award: the supplier on the order itself, the goods it marks ready, their arrival. */
export class FollowMaking1795305600003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE orders ADD supplier_id uuid, ADD goods jsonb,
      ADD delivered_at timestamptz(3), ADD completes_at timestamptz(3)`);
    // Row-level security is forced on the owner too.
    await runner.query(`SELECT set_config('app.scope', 'service', true)`);
    await runner.query(`UPDATE orders o SET supplier_id = a.supplier_id FROM award a
      WHERE a.order_id = o.order_id AND a.bid_id = o.awarded_bid_id AND a.state = 'active'`);
    await runner.query('ALTER TABLE orders DROP CONSTRAINT orders_awarded');
    await runner.query(`ALTER TABLE orders
      ADD CONSTRAINT orders_awarded CHECK ((state IN (${AWARDED}))
        = (awarded_bid_id IS NOT NULL AND contract_id IS NOT NULL AND supplier_id IS NOT NULL)),
      ADD CONSTRAINT orders_goods CHECK (goods IS NULL OR state IN ('producing', 'delivered', 'completed')),
      ADD CONSTRAINT orders_delivered CHECK ((state IN ('delivered', 'completed'))
        = (goods IS NOT NULL AND delivered_at IS NOT NULL AND completes_at IS NOT NULL))`);
    await runner.query(
      `CREATE INDEX orders_unconfirmed ON orders (completes_at, order_id) WHERE state = 'delivered'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE orders DROP supplier_id, DROP goods, DROP delivered_at, DROP completes_at`,
    );
    await runner.query(`ALTER TABLE orders ADD CONSTRAINT orders_awarded CHECK ((state IN (${AWARDED}))
      = (awarded_bid_id IS NOT NULL AND contract_id IS NOT NULL))`);
  }
}
