import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ENTERPRISE, policies } from './policies.js';

const TABLES = ['file_use', 'file_part', 'file', 'custody', 'material', 'booking_round'] as const;
const ofBooking = (table: string): string =>
  `EXISTS (SELECT 1 FROM booking b WHERE b.booking_id = ${table}.booking_id)`;

export class CreateMaking1795312800000 implements MigrationInterface {
  name = 'CreateMaking1795312800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE booking_round (
        booking_id uuid NOT NULL CONSTRAINT booking_round_booking REFERENCES booking,
        round integer NOT NULL,
        measurements jsonb NOT NULL DEFAULT '[]',
        comments jsonb NOT NULL DEFAULT '[]',
        ready_at timestamptz(3),
        approved_at timestamptz(3),
        fee_minor bigint NOT NULL DEFAULT 0,
        CONSTRAINT booking_round_pk PRIMARY KEY (booking_id, round),
        CONSTRAINT booking_round_number CHECK (round BETWEEN 1 AND 20)
      )`);
    await runner.query(`
      CREATE TABLE material (
        material_id uuid NOT NULL CONSTRAINT material_pk PRIMARY KEY,
        booking_id uuid NOT NULL CONSTRAINT material_booking REFERENCES booking,
        label text NOT NULL CONSTRAINT material_label UNIQUE,
        content jsonb NOT NULL,
        at timestamptz(3) NOT NULL DEFAULT clock_timestamp()
      )`);
    await runner.query(`CREATE INDEX material_of ON material (booking_id)`);
    await runner.query(`
      CREATE TABLE custody (
        custody_id uuid NOT NULL CONSTRAINT custody_pk PRIMARY KEY,
        booking_id uuid NOT NULL CONSTRAINT custody_booking REFERENCES booking,
        label text NOT NULL,
        action text NOT NULL,
        place text NOT NULL,
        by_name text NOT NULL,
        note text,
        at timestamptz(3) NOT NULL DEFAULT clock_timestamp()
      )`);
    await runner.query(`CREATE INDEX custody_of ON custody (booking_id, at)`);
    await runner.query(`
      CREATE TABLE file (
        file_id uuid NOT NULL CONSTRAINT file_pk PRIMARY KEY,
        enterprise_id uuid NOT NULL,
        name text NOT NULL,
        type text,
        bytes integer NOT NULL,
        parts integer NOT NULL,
        complete boolean NOT NULL,
        at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
        CONSTRAINT file_type CHECK (type IN ('image/jpeg', 'image/png', 'image/webp', 'application/pdf')),
        CONSTRAINT file_size CHECK (bytes BETWEEN 0 AND 5242880 AND parts BETWEEN 1 AND 10),
        CONSTRAINT file_known CHECK (NOT complete OR type IS NOT NULL)
      )`);
    await runner.query(`CREATE INDEX file_of_firm ON file (enterprise_id, at)`);
    await runner.query(`CREATE INDEX file_unfinished ON file (at) WHERE NOT complete`);
    await runner.query(`
      CREATE TABLE file_part (
        file_id uuid NOT NULL CONSTRAINT file_part_file REFERENCES file ON DELETE CASCADE,
        part integer NOT NULL,
        content bytea NOT NULL,
        CONSTRAINT file_part_pk PRIMARY KEY (file_id, part),
        CONSTRAINT file_part_size CHECK (octet_length(content) BETWEEN 1 AND 524288)
      )`);
    // Who sees a booking sees its files.
    await runner.query(`
      CREATE TABLE file_use (
        file_id uuid NOT NULL CONSTRAINT file_use_file REFERENCES file,
        booking_id uuid NOT NULL CONSTRAINT file_use_booking REFERENCES booking,
        purpose text NOT NULL,
        step integer,
        note text,
        at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
        CONSTRAINT file_use_pk PRIMARY KEY (file_id, booking_id),
        CONSTRAINT file_use_purpose CHECK (purpose IN ('brief', 'material', 'photo', 'hand-over'))
      )`);
    await runner.query(`CREATE INDEX file_use_of ON file_use (booking_id)`);
    const shown = `enterprise_id = ${ENTERPRISE} OR EXISTS (SELECT 1 FROM file_use u WHERE u.file_id = file.file_id)`;
    for (const statement of [
      ...['booking_round', 'material', 'custody', 'file_use'].flatMap((table) =>
        policies(table, { tenant: ofBooking(table) }),
      ),
      ...policies('file', { tenant: shown }),
      ...policies('file_part', {
        tenant: 'EXISTS (SELECT 1 FROM file f WHERE f.file_id = file_part.file_id)',
      }),
    ]) {
      await runner.query(statement);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(`DROP TABLE ${table}`);
  }
}
