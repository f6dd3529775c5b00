import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which leg an exception is of, and who or what settled it: a person with words, else a trip. */
export class SettleTroubles1795305600030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SELECT set_config('app.scope', 'service', true)`);
    await runner.query(`ALTER TABLE trouble ADD leg smallint, ADD settled_by text, ADD settled_person uuid,
      ADD settled_trip text, DROP CONSTRAINT trouble_resolved`);
    await runner.query(`UPDATE trouble SET settled_by = 'hand' WHERE state = 'resolved'`);
    await runner.query(`ALTER TABLE trouble ADD CONSTRAINT trouble_leg CHECK (leg IN (1, 2)),
      ADD CONSTRAINT trouble_resolved CHECK (CASE state
        WHEN 'open' THEN num_nonnulls(resolved_at, resolution, settled_by, settled_person, settled_trip) = 0
        WHEN 'resolved' THEN resolved_at IS NOT NULL AND settled_by IS NOT NULL AND CASE settled_by
          WHEN 'hand' THEN resolution IS NOT NULL AND settled_trip IS NULL
          ELSE settled_by IN ('award', 'acceptance', 'other-trip') AND kind = 'declined' AND settled_trip IS NOT NULL END
        ELSE false END)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`SELECT set_config('app.scope', 'service', true)`);
    await runner.query('ALTER TABLE trouble DROP CONSTRAINT trouble_resolved');
    await runner.query(
      `UPDATE trouble SET resolution = coalesce(resolution, settled_by) WHERE state = 'resolved'`,
    );
    await runner.query(`ALTER TABLE trouble DROP leg, DROP settled_by, DROP settled_person, DROP settled_trip,
      ADD CONSTRAINT trouble_resolved CHECK (CASE state WHEN 'open' THEN resolved_at IS NULL AND resolution IS NULL
        WHEN 'resolved' THEN resolved_at IS NOT NULL AND resolution IS NOT NULL ELSE false END)`);
  }
}
