import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ENTERPRISE, policies } from './policies.js';

const TABLES = ['absence', 'centre_day', 'service', 'resource_unit', 'resource', 'centre'] as const;
const OWN = `enterprise_id = ${ENTERPRISE}`;

export class CreateCentres1795305600000 implements MigrationInterface {
  name = 'CreateCentres1795305600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE centre (
        centre_id uuid NOT NULL CONSTRAINT centre_pk PRIMARY KEY,
        enterprise_id uuid NOT NULL,
        name text NOT NULL,
        profile jsonb NOT NULL,
        policy jsonb NOT NULL,
        open boolean NOT NULL,
        version integer NOT NULL,
        plan_version integer NOT NULL DEFAULT 0,
        plan_checked_at timestamptz(3),
        created_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
        CONSTRAINT centre_versions CHECK (version >= 0 AND plan_version >= 0)
      )`);
    await runner.query(`CREATE INDEX centre_enterprise ON centre (enterprise_id)`);
    await runner.query(`
      CREATE TABLE resource (
        resource_id uuid NOT NULL CONSTRAINT resource_pk PRIMARY KEY,
        centre_id uuid NOT NULL CONSTRAINT resource_centre REFERENCES centre,
        enterprise_id uuid NOT NULL,
        kind text NOT NULL,
        name text NOT NULL,
        name_key text NOT NULL,
        content jsonb NOT NULL,
        capacity integer NOT NULL,
        active boolean NOT NULL,
        person_id uuid,
        version integer NOT NULL,
        CONSTRAINT resource_name UNIQUE (centre_id, name_key),
        CONSTRAINT resource_capacity CHECK (capacity BETWEEN 1 AND 200)
      )`);
    await runner.query(`CREATE INDEX resource_person ON resource (person_id) WHERE person_id IS NOT NULL`);
    // The units of a pool are rows: an allocation names one that exists, and each is exclusive.
    await runner.query(`
      CREATE TABLE resource_unit (
        resource_id uuid NOT NULL CONSTRAINT resource_unit_resource REFERENCES resource,
        unit integer NOT NULL,
        CONSTRAINT resource_unit_pk PRIMARY KEY (resource_id, unit),
        CONSTRAINT resource_unit_counts CHECK (unit BETWEEN 1 AND 200)
      )`);
    await runner.query(`
      CREATE TABLE service (
        service_id uuid NOT NULL CONSTRAINT service_pk PRIMARY KEY,
        centre_id uuid NOT NULL CONSTRAINT service_centre REFERENCES centre,
        enterprise_id uuid NOT NULL,
        sample_type text NOT NULL,
        name text NOT NULL,
        content jsonb NOT NULL,
        active boolean NOT NULL,
        version integer NOT NULL
      )`);
    await runner.query(`CREATE INDEX service_of_centre ON service (centre_id, service_id)`);
    await runner.query(`
      CREATE TABLE centre_day (
        centre_id uuid NOT NULL CONSTRAINT centre_day_centre REFERENCES centre,
        day date NOT NULL,
        working boolean NOT NULL,
        note text,
        CONSTRAINT centre_day_pk PRIMARY KEY (centre_id, day)
      )`);
    await runner.query(`
      CREATE TABLE absence (
        absence_id uuid NOT NULL CONSTRAINT absence_pk PRIMARY KEY,
        centre_id uuid NOT NULL CONSTRAINT absence_centre REFERENCES centre,
        enterprise_id uuid NOT NULL,
        resource_id uuid NOT NULL CONSTRAINT absence_resource REFERENCES resource,
        kind text NOT NULL,
        during tstzrange NOT NULL,
        note text,
        CONSTRAINT absence_has_length CHECK (NOT isempty(during) AND lower(during) IS NOT NULL
          AND upper(during) IS NOT NULL)
      )`);
    await runner.query(`CREATE INDEX absence_when ON absence USING gist (centre_id, during)`);
    for (const statement of [
      ...policies('centre', { market: 'true' }),
      ...policies('service', { market: 'true' }),
      ...policies('centre_day', { market: 'true' }),
      ...policies('resource', { tenant: OWN }),
      ...policies('absence', { tenant: OWN }),
    ]) {
      await runner.query(statement);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(`DROP TABLE ${table}`);
  }
}
