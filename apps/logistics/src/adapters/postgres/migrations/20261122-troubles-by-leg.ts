import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Both legs of a consignment may be in trouble of one kind: neither hides the other's. */
export class TroublesByLeg1795305600035 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX trouble_open');
    await runner.query(
      `CREATE UNIQUE INDEX trouble_open ON trouble (consignment_id, kind, leg) NULLS NOT DISTINCT WHERE state = 'open'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`SELECT set_config('app.scope', 'service', true)`);
    // Of several that are open the oldest stays so.
    await runner.query(`UPDATE trouble t SET state = 'resolved', resolved_at = clock_timestamp(), settled_by = 'hand',
        resolution = t.kind
      WHERE t.state = 'open' AND EXISTS (SELECT FROM trouble o WHERE o.consignment_id = t.consignment_id
        AND o.kind = t.kind AND o.state = 'open' AND o.exception_id < t.exception_id)`);
    await runner.query('DROP INDEX trouble_open');
    await runner.query(
      `CREATE UNIQUE INDEX trouble_open ON trouble (consignment_id, kind) WHERE state = 'open'`,
    );
  }
}
