import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ENTERPRISE, partyRls } from './party-rls.js';

const DRIVING_EVENT = `CREATE TABLE driving_event (
  event_id uuid NOT NULL,
  trip_id uuid NOT NULL,
  carrier_id uuid NOT NULL,
  hub_id uuid NOT NULL,
  stop_id uuid NOT NULL,
  kind text NOT NULL,
  outcome jsonb NOT NULL,
  at timestamptz(3) NOT NULL,
  recorded_at timestamptz(3) NOT NULL,
  person_id uuid,
  detail jsonb NOT NULL,
  CONSTRAINT driving_event_pk PRIMARY KEY (event_id),
  CONSTRAINT driving_event_kind CHECK (kind IN ('arrived', 'loaded', 'delivered', 'failed')),
  CONSTRAINT driving_event_trip FOREIGN KEY (trip_id) REFERENCES trip (trip_id)
)`;

const PROOF = `CREATE TABLE proof (
  event_id uuid NOT NULL,
  consignment_id uuid NOT NULL,
  kind text NOT NULL,
  media_type text,
  picture bytea,
  received_by text,
  CONSTRAINT proof_pk PRIMARY KEY (event_id),
  CONSTRAINT proof_kind CHECK (kind = 'code' OR (kind IN ('signature', 'photo') AND picture IS NOT NULL
    AND media_type IS NOT NULL)),
  CONSTRAINT proof_event FOREIGN KEY (event_id) REFERENCES driving_event (event_id)
)`;

const POSITION = `CREATE TABLE vehicle_position (
  trip_id uuid NOT NULL,
  at timestamptz(3) NOT NULL,
  hub_id uuid NOT NULL,
  lat double precision NOT NULL,
  lng double precision NOT NULL,
  CONSTRAINT vehicle_position_pk PRIMARY KEY (trip_id, at),
  CONSTRAINT vehicle_position_trip FOREIGN KEY (trip_id) REFERENCES trip (trip_id)
)`;

const INTAKE = `CREATE TABLE tracking_intake (
  intake_id uuid NOT NULL,
  enterprise_id uuid NOT NULL,
  provider text NOT NULL,
  name text NOT NULL,
  secret bytea NOT NULL,
  state text NOT NULL,
  opened_at timestamptz(3) NOT NULL,
  CONSTRAINT tracking_intake_pk PRIMARY KEY (intake_id),
  CONSTRAINT tracking_intake_provider CHECK (provider IN ('tianfu', 'kuaidi100', 'kdniao')),
  CONSTRAINT tracking_intake_state CHECK (state IN ('open', 'closed'))
)`;

const WAYBILL = `CREATE TABLE waybill (
  provider text NOT NULL,
  carrier_code text NOT NULL,
  number text NOT NULL,
  consignment_id uuid NOT NULL,
  enterprise_id uuid NOT NULL,
  heard_at timestamptz(3) NOT NULL,
  CONSTRAINT waybill_pk PRIMARY KEY (enterprise_id, provider, carrier_code, number),
  CONSTRAINT waybill_consignment FOREIGN KEY (consignment_id) REFERENCES consignment (consignment_id)
)`;

/**
 * Carrier, number and sequence make a step the same step, however often it is sent. Within one enterprise: nobody
 * writes into another's timeline with an address of its own.
 */
const STEP = `CREATE TABLE tracking_step (
  provider text NOT NULL,
  carrier_code text NOT NULL,
  number text NOT NULL,
  sequence integer NOT NULL,
  consignment_id uuid,
  enterprise_id uuid NOT NULL,
  status text NOT NULL,
  at timestamptz(3) NOT NULL,
  text text,
  place text,
  received_at timestamptz(3) NOT NULL,
  applied boolean NOT NULL,
  CONSTRAINT tracking_step_pk PRIMARY KEY (enterprise_id, provider, carrier_code, number, sequence),
  CONSTRAINT tracking_step_status CHECK (status IN ('registered', 'picked-up', 'in-transit', 'customs',
    'customs-cleared', 'out-for-delivery', 'delivered', 'forwarded', 'exception', 'refused', 'returning',
    'returned')),
  CONSTRAINT tracking_step_sequence CHECK (sequence >= 0)
)`;

const TROUBLE = `CREATE TABLE trouble (
  exception_id uuid NOT NULL,
  consignment_id uuid NOT NULL,
  trip_id uuid,
  hub_id uuid,
  kind text NOT NULL,
  detail text,
  state text NOT NULL,
  opened_at timestamptz(3) NOT NULL,
  resolved_at timestamptz(3),
  resolution text,
  CONSTRAINT trouble_pk PRIMARY KEY (exception_id),
  CONSTRAINT trouble_kind CHECK (kind IN ('late', 'deviation', 'long-stop', 'no-scan', 'declined', 'failed-stop',
    'carton-missing', 'carrier-problem')),
  CONSTRAINT trouble_resolved CHECK (CASE state WHEN 'open' THEN resolved_at IS NULL AND resolution IS NULL
    WHEN 'resolved' THEN resolved_at IS NOT NULL AND resolution IS NOT NULL ELSE false END),
  CONSTRAINT trouble_consignment FOREIGN KEY (consignment_id) REFERENCES consignment (consignment_id)
)`;

/** What happens on the road: driving, positions, carriers' callbacks, and what goes wrong. */
export class CreateTracking1795305600002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of [DRIVING_EVENT, PROOF, POSITION, INTAKE, WAYBILL, STEP, TROUBLE]) {
      await runner.query(table);
    }
    for (const index of INDEXES) await runner.query(index);
    for (const policy of POLICIES) await runner.query(policy);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE trouble, tracking_step, waybill, tracking_intake, vehicle_position, proof, driving_event',
    );
  }
}

const INDEXES = [
  'CREATE INDEX driving_event_of_trip ON driving_event (trip_id, at)',
  'CREATE INDEX proof_of_consignment ON proof (consignment_id)',
  'CREATE INDEX waybill_of_consignment ON waybill (consignment_id)',
  'CREATE INDEX waybill_silent ON waybill (heard_at)',
  `CREATE INDEX tracking_step_new ON tracking_step (received_at) WHERE NOT applied`,
  'CREATE INDEX tracking_step_of_consignment ON tracking_step (consignment_id, at DESC)',
  // One open line for each thing that goes wrong, however often it is noticed.
  `CREATE UNIQUE INDEX trouble_open ON trouble (consignment_id, kind) WHERE state = 'open'`,
  'CREATE INDEX trouble_newest ON trouble (opened_at DESC, exception_id DESC)',
  'CREATE INDEX trouble_of_hub ON trouble (hub_id, opened_at DESC, exception_id DESC)',
];

const visible = (table: string): string =>
  `EXISTS (SELECT FROM consignment c WHERE c.consignment_id = ${table}.consignment_id)`;

const POLICIES = [
  ...partyRls('driving_event', { own: `carrier_id = ${ENTERPRISE}`, reads: `hub_id = ${ENTERPRISE}` }),
  ...partyRls('proof', { own: 'false', reads: visible('proof') }),
  ...partyRls('vehicle_position', { own: `hub_id = ${ENTERPRISE}` }),
  ...partyRls('tracking_intake', { own: `enterprise_id = ${ENTERPRISE}` }),
  ...partyRls('waybill', { own: `enterprise_id = ${ENTERPRISE}`, reads: visible('waybill') }),
  ...partyRls('tracking_step', { own: 'false', reads: visible('tracking_step') }),
  ...partyRls('trouble', { own: `hub_id = ${ENTERPRISE}`, reads: visible('trouble') }),
];
