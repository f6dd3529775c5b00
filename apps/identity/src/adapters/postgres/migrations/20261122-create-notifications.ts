import type { MigrationInterface, QueryRunner } from 'typeorm';
import { isolateReaders } from '../tenant-policy.js';

/** The notification lists, and what each person has read of them. */
export class CreateNotifications1795316400000 implements MigrationInterface {
  readonly name = 'CreateNotifications1795316400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE notification (
        recipient_id uuid NOT NULL,
        pool text NOT NULL
          CONSTRAINT notification_pool_check CHECK (pool IN ('enterprise', 'person', 'operators')),
        id uuid NOT NULL,
        subject text NOT NULL,
        payload jsonb NOT NULL,
        occurred_at timestamptz NOT NULL,
        stored_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT notification_pkey PRIMARY KEY (recipient_id, pool, id)
      )`);
    await runner.query('CREATE INDEX notification_newest ON notification (recipient_id, pool, stored_at, id)');
    await runner.query('CREATE INDEX notification_age ON notification (stored_at)');
    await runner.query(isolateReaders('notification'));

    await runner.query(`
      CREATE TABLE notification_read (
        person_id uuid NOT NULL,
        notification_id uuid NOT NULL,
        read_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT notification_read_pkey PRIMARY KEY (person_id, notification_id)
      )`);
    await runner.query('CREATE INDEX notification_read_age ON notification_read (read_at)');

    await runner.query(`
      CREATE TABLE notification_line (
        person_id uuid NOT NULL,
        recipient_id uuid NOT NULL,
        pool text NOT NULL,
        read_through timestamptz NOT NULL,
        CONSTRAINT notification_line_pkey PRIMARY KEY (person_id, recipient_id, pool)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE notification_line');
    await runner.query('DROP TABLE notification_read');
    await runner.query('DROP TABLE notification');
  }
}
