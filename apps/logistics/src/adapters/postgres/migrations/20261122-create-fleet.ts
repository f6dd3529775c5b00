import { tenantRls } from '@tianfu/service';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ENTERPRISE, partyRls, publicRls } from './party-rls.js';

const PARTY = `CREATE TABLE party (
  enterprise_id uuid NOT NULL,
  name text NOT NULL,
  CONSTRAINT party_pk PRIMARY KEY (enterprise_id)
)`;

const STANDING = `CREATE TABLE standing (
  enterprise_id uuid NOT NULL,
  certificate_id uuid NOT NULL,
  state text NOT NULL,
  valid_until date,
  standing_version integer NOT NULL,
  CONSTRAINT standing_pk PRIMARY KEY (enterprise_id),
  CONSTRAINT standing_state CHECK (state IN ('certified', 'suspended', 'revoked', 'expired')),
  CONSTRAINT standing_certified CHECK (state <> 'certified' OR valid_until IS NOT NULL)
)`;

const HUB = `CREATE TABLE hub (
  hub_id uuid NOT NULL,
  name text NOT NULL,
  address text NOT NULL,
  lat double precision NOT NULL,
  lng double precision NOT NULL,
  registered_at timestamptz(3) NOT NULL,
  CONSTRAINT hub_pk PRIMARY KEY (hub_id)
)`;

const CARRIER = `CREATE TABLE carrier (
  carrier_id uuid NOT NULL,
  name text NOT NULL,
  dispatch_phone text NOT NULL,
  kuaidi100_code text,
  kdniao_code text,
  version integer NOT NULL,
  CONSTRAINT carrier_pk PRIMARY KEY (carrier_id)
)`;

const VEHICLE = `CREATE TABLE vehicle (
  vehicle_id uuid NOT NULL,
  carrier_id uuid NOT NULL,
  plate text NOT NULL,
  capacity_kg integer NOT NULL,
  capacity_m3 numeric(6,2) NOT NULL,
  capacity_cartons integer NOT NULL,
  depot_address text NOT NULL,
  depot_lat double precision NOT NULL,
  depot_lng double precision NOT NULL,
  shifts jsonb NOT NULL,
  fixed_minor bigint NOT NULL,
  per_km numeric(18,4) NOT NULL,
  currency text NOT NULL,
  state text NOT NULL,
  version integer NOT NULL,
  created_at timestamptz(3) NOT NULL,
  CONSTRAINT vehicle_pk PRIMARY KEY (vehicle_id),
  CONSTRAINT vehicle_plate UNIQUE (carrier_id, plate),
  CONSTRAINT vehicle_state CHECK (state IN ('active', 'retired')),
  CONSTRAINT vehicle_capacity CHECK (capacity_kg > 0 AND capacity_m3 > 0 AND capacity_cartons > 0),
  CONSTRAINT vehicle_tariff CHECK (fixed_minor >= 0 AND per_km >= 0),
  CONSTRAINT vehicle_carrier FOREIGN KEY (carrier_id) REFERENCES carrier (carrier_id)
)`;

const RATE_CARD = `CREATE TABLE rate_card (
  rate_card_id uuid NOT NULL,
  carrier_id uuid NOT NULL,
  content jsonb NOT NULL,
  valid_from date NOT NULL,
  valid_until date NOT NULL,
  state text NOT NULL,
  version integer NOT NULL,
  published_at timestamptz(3) NOT NULL,
  CONSTRAINT rate_card_pk PRIMARY KEY (rate_card_id),
  CONSTRAINT rate_card_state CHECK (state IN ('published', 'withdrawn')),
  CONSTRAINT rate_card_validity CHECK (valid_until >= valid_from),
  CONSTRAINT rate_card_carrier FOREIGN KEY (carrier_id) REFERENCES carrier (carrier_id)
)`;

/** Who may plan and carry: hubs, carriers with their vehicles and rate cards, and what is known of certificates. */
export class CreateFleet1795305600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of [PARTY, STANDING, HUB, CARRIER, VEHICLE, RATE_CARD]) await runner.query(table);
    await runner.query('CREATE INDEX vehicle_own ON vehicle (carrier_id, created_at DESC, vehicle_id DESC)');
    await runner.query('CREATE INDEX vehicle_all ON vehicle (created_at DESC, vehicle_id DESC)');
    await runner.query(
      'CREATE INDEX rate_card_own ON rate_card (carrier_id, published_at DESC, rate_card_id DESC)',
    );
    await runner.query(
      `CREATE INDEX rate_card_in_force ON rate_card (valid_until, valid_from) WHERE state = 'published'`,
    );
    const policies = [
      ...['party', 'standing', 'hub'].flatMap(publicRls),
      // Names and telephone numbers of carriers are what a market is for; so are the prices they publish.
      ...tenantRls('carrier', { column: 'carrier_id', operator: false, market: 'true' }),
      ...tenantRls('rate_card', { column: 'carrier_id', operator: false, market: `state = 'published'` }),
      ...partyRls('vehicle', {
        own: `carrier_id = ${ENTERPRISE}`,
        reads: `EXISTS (SELECT FROM hub WHERE hub_id = ${ENTERPRISE})`,
      }),
    ];
    for (const policy of policies) await runner.query(policy);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE rate_card, vehicle, carrier, hub, standing, party');
  }
}
