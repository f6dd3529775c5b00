import type { MigrationInterface, QueryRunner } from 'typeorm';

const STAMP = `CREATE TABLE offer_stamp (
  one boolean NOT NULL DEFAULT true,
  stamp bigint NOT NULL,
  CONSTRAINT offer_stamp_pk PRIMARY KEY (one),
  CONSTRAINT offer_stamp_one CHECK (one)
)`;

const COUNT = `CREATE FUNCTION stamp_offer() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  UPDATE offer_stamp SET stamp = stamp + 1;
  RETURN NULL;
END $$`;

/** Certificates are granted by the thousand, and few of them to carriers. */
const COUNT_STANDING = `CREATE FUNCTION stamp_offer_of_standing() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF EXISTS (SELECT FROM carrier WHERE carrier_id = NEW.enterprise_id) THEN
    UPDATE offer_stamp SET stamp = stamp + 1;
  END IF;
  RETURN NULL;
END $$`;

/**
 * A number that changes in the same transaction as anything the comparison of rates depends on, so that every copy
 * of the service can keep what is offered and know by one row whether it is still true. It says nothing of anybody.
 */
export class StampOffers1795305600005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(STAMP);
    await runner.query('INSERT INTO offer_stamp (stamp) VALUES (1)');
    for (const statement of [
      'ALTER TABLE offer_stamp ENABLE ROW LEVEL SECURITY',
      'ALTER TABLE offer_stamp FORCE ROW LEVEL SECURITY',
      'CREATE POLICY offer_stamp_read ON offer_stamp FOR SELECT USING (true)',
      // Triggers count in the scope of whoever caused them.
      'CREATE POLICY offer_stamp_count ON offer_stamp FOR UPDATE USING (true)',
      COUNT,
      COUNT_STANDING,
      ...['rate_card', 'carrier'].map(
        (table) => `CREATE TRIGGER ${table}_stamps_offer AFTER INSERT OR UPDATE OR DELETE ON ${table}
          FOR EACH STATEMENT EXECUTE FUNCTION stamp_offer()`,
      ),
      `CREATE TRIGGER standing_stamps_offer AFTER INSERT OR UPDATE ON standing
        FOR EACH ROW EXECUTE FUNCTION stamp_offer_of_standing()`,
    ]) {
      await runner.query(statement);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER standing_stamps_offer ON standing');
    for (const table of ['carrier', 'rate_card']) {
      await runner.query(`DROP TRIGGER ${table}_stamps_offer ON ${table}`);
    }
    await runner.query('DROP FUNCTION stamp_offer_of_standing(), stamp_offer()');
    await runner.query('DROP TABLE offer_stamp');
  }
}
