import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ENTERPRISE, partyRls } from './party-rls.js';

const CUSTOMS = `CREATE TABLE customs_declaration (
  consignment_id uuid NOT NULL,
  enterprise_id uuid NOT NULL,
  content jsonb NOT NULL,
  declared_at timestamptz(3) NOT NULL,
  CONSTRAINT customs_declaration_pk PRIMARY KEY (consignment_id),
  CONSTRAINT customs_declaration_of FOREIGN KEY (consignment_id) REFERENCES consignment (consignment_id)
    ON DELETE CASCADE
)`;

/** Documents on their way to whoever printed them, in the parts that fit a message. */
const PRINT = `CREATE TABLE printed_paper (
  print_id uuid NOT NULL,
  part integer NOT NULL,
  enterprise_id uuid NOT NULL,
  content bytea NOT NULL,
  kept_until timestamptz(3) NOT NULL,
  CONSTRAINT printed_paper_pk PRIMARY KEY (print_id, part),
  CONSTRAINT printed_paper_part CHECK (octet_length(content) BETWEEN 1 AND 524288)
)`;

const EVENT = `CREATE TABLE epcis_event (
  enterprise_id uuid NOT NULL,
  event_id text NOT NULL,
  sequence bigint GENERATED ALWAYS AS IDENTITY,
  -- Others of the platform the event is also shown to: who receives the goods.
  shown_to uuid[] NOT NULL,
  capture_id uuid,
  type text NOT NULL,
  event_time timestamptz(3) NOT NULL,
  record_time timestamptz(3) NOT NULL,
  action text,
  biz_step text,
  disposition text,
  read_point text,
  biz_location text,
  parent_id text,
  epcs text[] NOT NULL,
  any_epcs text[] NOT NULL,
  transactions text[] NOT NULL,
  content jsonb NOT NULL,
  CONSTRAINT epcis_event_pk PRIMARY KEY (enterprise_id, event_id),
  CONSTRAINT epcis_event_size CHECK (octet_length(content::text) <= 200000)
)`;

const CAPTURE = `CREATE TABLE epcis_capture (
  capture_id uuid NOT NULL,
  enterprise_id uuid NOT NULL,
  at timestamptz(3) NOT NULL,
  on_error text NOT NULL,
  success boolean NOT NULL,
  taken integer NOT NULL,
  known integer NOT NULL,
  errors jsonb NOT NULL,
  CONSTRAINT epcis_capture_pk PRIMARY KEY (capture_id)
)`;

const INDEXES = [
  'CREATE INDEX printed_paper_old ON printed_paper (kept_until)',
  'CREATE INDEX epcis_event_time ON epcis_event (enterprise_id, event_time, sequence)',
  'CREATE INDEX epcis_event_record ON epcis_event (enterprise_id, sequence)',
  'CREATE INDEX epcis_event_shown ON epcis_event USING gin (shown_to)',
  'CREATE INDEX epcis_event_epcs ON epcis_event USING gin (any_epcs)',
];

const OWN = `enterprise_id = ${ENTERPRISE}`;
const visible =
  'EXISTS (SELECT FROM consignment c WHERE c.consignment_id = customs_declaration.consignment_id)';

const POLICIES = [
  // The recipient and the hub read what is declared; only the shipper writes it.
  ...partyRls('customs_declaration', { own: OWN, reads: visible }),
  ...partyRls('printed_paper', { own: OWN }),
  ...partyRls('epcis_event', { own: OWN, reads: `shown_to @> ARRAY[${ENTERPRISE}]` }),
  ...partyRls('epcis_capture', { own: OWN }),
];

/** Customs declarations, printed papers, and visibility events. */
export class CreatePapers1795305600004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [CUSTOMS, PRINT, EVENT, CAPTURE, ...INDEXES, ...POLICIES]) {
      await runner.query(statement);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE epcis_capture, epcis_event, printed_paper, customs_declaration');
  }
}
