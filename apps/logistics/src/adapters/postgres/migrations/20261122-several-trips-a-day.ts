import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A vehicle makes as many trips a day as its shifts allow, one at a time, whichever hub plans it. */
export class SeveralTripsADay1795305600006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Row-level security is forced on the owner too.
    await runner.query(`SELECT set_config('app.scope', 'service', true)`);
    await runner.query('ALTER TABLE trip ADD leaves_at timestamptz(3), ADD returns_at timestamptz(3)');
    await runner.query(
      `UPDATE trip SET leaves_at = (stops->0->>'leavesAt')::timestamptz,
         returns_at = (stops->-1->>'arrivesAt')::timestamptz`,
    );
    // The deferred check of the shares looks at every row that was touched; it wants to be done before the table changes.
    await runner.query('SET CONSTRAINTS ALL IMMEDIATE');
    await runner.query('ALTER TABLE trip ALTER leaves_at SET NOT NULL, ALTER returns_at SET NOT NULL');
    await runner.query('DROP INDEX trip_one_a_day');
    await runner.query(
      `ALTER TABLE trip ADD CONSTRAINT trip_one_at_a_time EXCLUDE USING gist
         (vehicle_id WITH =, tstzrange(leaves_at, returns_at) WITH &&) WHERE (state <> 'cancelled')`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE trip DROP CONSTRAINT trip_one_at_a_time');
    await runner.query(
      `CREATE UNIQUE INDEX trip_one_a_day ON trip (vehicle_id, day) WHERE state <> 'cancelled'`,
    );
    await runner.query('ALTER TABLE trip DROP leaves_at, DROP returns_at');
  }
}
