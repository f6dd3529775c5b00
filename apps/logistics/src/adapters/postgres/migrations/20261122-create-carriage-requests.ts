import {
  askerPolicies,
  awardRules,
  awardTable,
  bidChecks,
  oneActiveBid,
  revisionTable,
} from '@tianfu/bidding';
import { tenantRls } from '@tianfu/service';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CARRIAGE_QUOTES } from '../quote-names.js';
import { ENTERPRISE, partyRls } from './party-rls.js';

const REQUEST = `CREATE TABLE carriage_request (
  request_id uuid NOT NULL,
  enterprise_id uuid NOT NULL,
  number text NOT NULL,
  title text NOT NULL,
  state text NOT NULL,
  goods jsonb NOT NULL,
  consignment_ids uuid[] NOT NULL,
  remark text,
  deadline timestamptz(3) NOT NULL,
  carriers_asked integer NOT NULL,
  opened_bids integer,
  closed_at timestamptz(3),
  cancel_reason text,
  trip_id uuid,
  created_at timestamptz(3) NOT NULL,
  version integer NOT NULL,
  CONSTRAINT carriage_request_pk PRIMARY KEY (request_id),
  CONSTRAINT carriage_request_number UNIQUE (number),
  CONSTRAINT carriage_request_state CHECK (state IN ('open', 'closed', 'awarded', 'failed', 'cancelled')),
  CONSTRAINT carriage_request_deadline CHECK (deadline > created_at),
  CONSTRAINT carriage_request_closed CHECK (closed_at >= deadline),
  CONSTRAINT carriage_request_opened CHECK ((closed_at IS NULL) = (opened_bids IS NULL)),
  CONSTRAINT carriage_request_sealed CHECK (state <> 'open' OR closed_at IS NULL),
  CONSTRAINT carriage_request_decided CHECK (state NOT IN ('closed', 'awarded', 'failed') OR closed_at IS NOT NULL),
  CONSTRAINT carriage_request_awarded CHECK ((state = 'awarded') = (trip_id IS NOT NULL)),
  CONSTRAINT carriage_request_trip FOREIGN KEY (trip_id) REFERENCES trip (trip_id)
)`;

/** Who was asked. The shipper's id stands here too, so that neither policy needs the other table's. */
const INVITATION = `CREATE TABLE carriage_invitation (
  request_id uuid NOT NULL,
  carrier_id uuid NOT NULL,
  enterprise_id uuid NOT NULL,
  CONSTRAINT carriage_invitation_pk PRIMARY KEY (request_id, carrier_id),
  CONSTRAINT carriage_invitation_request FOREIGN KEY (request_id) REFERENCES carriage_request (request_id),
  CONSTRAINT carriage_invitation_carrier FOREIGN KEY (carrier_id) REFERENCES carrier (carrier_id)
)`;

const TERMS = {
  required: ['price', 'currency', 'vehicle_id', 'pick_up_at', 'deliver_at', 'valid_until'],
  optional: ['remark'],
} as const;

const QUOTE = `CREATE TABLE carriage_quote (
  quote_id uuid NOT NULL,
  request_id uuid NOT NULL,
  enterprise_id uuid NOT NULL,
  shipper_id uuid NOT NULL,
  deadline timestamptz(3) NOT NULL,
  state text NOT NULL,
  revision integer NOT NULL,
  commitment text NOT NULL,
  placed_at timestamptz(3) NOT NULL,
  sealed_at timestamptz NOT NULL,
  certificate_id uuid NOT NULL,
  opened_at timestamptz,
  price numeric(18,2),
  currency text,
  vehicle_id uuid,
  pick_up_at timestamptz(3),
  deliver_at timestamptz(3),
  valid_until timestamptz(3),
  remark text,
  salt text,
  price_rank integer,
  opened_bids integer,
  disqualified_reason text,
  version integer NOT NULL,
  ${bidChecks(CARRIAGE_QUOTES, TERMS)},
  CONSTRAINT carriage_quote_invited FOREIGN KEY (request_id, enterprise_id)
    REFERENCES carriage_invitation (request_id, carrier_id)
)`;

const INDEXES = [
  'CREATE INDEX carriage_request_own ON carriage_request (enterprise_id, created_at DESC, request_id DESC)',
  'CREATE INDEX carriage_request_goods ON carriage_request USING gin (consignment_ids)',
  `CREATE INDEX carriage_request_due ON carriage_request (deadline, request_id) WHERE state = 'open'`,
  'CREATE INDEX carriage_invitation_own ON carriage_invitation (carrier_id, request_id DESC)',
  'CREATE INDEX carriage_quote_own ON carriage_quote (enterprise_id, request_id)',
  oneActiveBid(CARRIAGE_QUOTES),
];

/** Requests for quotes, whom they were sent to, and the sealed quotes; sealing, opening and award as of every market. */
export class CreateCarriageRequests1795305600015 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE SEQUENCE carriage_request_serial');
    const tables = [REQUEST, INVITATION, QUOTE, revisionTable(CARRIAGE_QUOTES), awardTable(CARRIAGE_QUOTES)];
    const invited = `SELECT FROM carriage_invitation i WHERE i.request_id = carriage_request.request_id
      AND i.carrier_id = ${ENTERPRISE}`;
    const policies = [
      ...partyRls('carriage_request', {
        own: `enterprise_id = ${ENTERPRISE}`,
        reads: `EXISTS (${invited})`,
      }),
      ...partyRls('carriage_invitation', {
        own: `enterprise_id = ${ENTERPRISE}`,
        reads: `carrier_id = ${ENTERPRISE}`,
      }),
      ...['carriage_quote', 'carriage_quote_revision', 'carriage_award'].flatMap((table) =>
        tenantRls(table, { operator: false }),
      ),
      ...askerPolicies(CARRIAGE_QUOTES),
    ];
    for (const statement of [...tables, ...INDEXES, ...awardRules(CARRIAGE_QUOTES), ...policies]) {
      await runner.query(statement);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE carriage_award, carriage_quote_revision, carriage_quote, carriage_invitation, carriage_request',
    );
    await runner.query('DROP FUNCTION check_carriage_award');
    await runner.query('DROP SEQUENCE carriage_request_serial');
  }
}
