import type { MigrationInterface, QueryRunner } from 'typeorm';

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
    await runner.query(
      'CREATE INDEX notification_newest ON notification (recipient_id, pool, stored_at, id)',
    );
    await runner.query('CREATE INDEX notification_age ON notification (stored_at)');
    await isolateReaders(runner);

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

/**
 * Row security by who reads: the enterprise's list for its members, the person's for the person, the operators'
 * in their scope alone. Only the service's own work writes.
 */
async function isolateReaders(runner: QueryRunner): Promise<void> {
  const scope = "(SELECT current_setting('app.scope', true))";
  const setting = (name: string): string => `(SELECT nullif(current_setting('app.${name}', true), '')::uuid)`;
  await runner.query('ALTER TABLE notification ENABLE ROW LEVEL SECURITY');
  await runner.query('ALTER TABLE notification FORCE ROW LEVEL SECURITY');
  await runner.query(`CREATE POLICY notification_own ON notification USING (${scope} = 'service')`);
  await runner.query(`
    CREATE POLICY notification_readers ON notification FOR SELECT USING (
      (pool = 'enterprise' AND ${scope} IN ('tenant', 'operator') AND recipient_id = ${setting('enterprise_id')})
      OR (pool = 'person' AND ${scope} IN ('tenant', 'operator') AND recipient_id = ${setting('person_id')})
      OR (pool = 'operators' AND ${scope} = 'operator')
    )`);
}
