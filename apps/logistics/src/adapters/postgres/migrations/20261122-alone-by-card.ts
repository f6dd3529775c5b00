import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A share says whose rate card its price alone is, where that is cheaper than the vehicle. */
export class AloneByCard1795305600010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE trip_share ADD alone_card_id uuid, ADD alone_carrier text,
         ADD CONSTRAINT trip_share_alone_by CHECK ((alone_card_id IS NULL) = (alone_carrier IS NULL))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE trip_share DROP alone_card_id, DROP alone_carrier');
  }
}
