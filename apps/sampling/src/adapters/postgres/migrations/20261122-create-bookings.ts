import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ENTERPRISE, policies } from './policies.js';

const TABLES = [
  'standing',
  'feed',
  'waitlist',
  'booking_history',
  'booking_entry',
  'allocation',
  'booking_step',
  'booking',
  'quote',
] as const;
/** A customer and the centre see a booking; what hangs on it is seen by who sees it. */
const BOTH_SIDES = `enterprise_id = ${ENTERPRISE} OR centre_enterprise_id = ${ENTERPRISE}`;
const ofBooking = (table: string): string =>
  `EXISTS (SELECT 1 FROM booking b WHERE b.booking_id = ${table}.booking_id)`;

export class CreateBookings1795309200000 implements MigrationInterface {
  name = 'CreateBookings1795309200000';

  async up(runner: QueryRunner): Promise<void> {
    await this.#bookings(runner);
    await this.#plan(runner);
    await this.#around(runner);
    for (const statement of [
      ...policies('quote', { tenant: `enterprise_id = ${ENTERPRISE}` }),
      ...policies('booking', { tenant: BOTH_SIDES }),
      ...['booking_step', 'allocation', 'booking_entry', 'booking_history'].flatMap((table) =>
        policies(table, { tenant: ofBooking(table) }),
      ),
      ...policies('waitlist', { tenant: BOTH_SIDES }),
      ...policies('feed', { tenant: `enterprise_id = ${ENTERPRISE}` }),
      ...policies('standing', {}),
    ]) {
      await runner.query(statement);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(`DROP TABLE ${table}`);
    await runner.query('DROP SEQUENCE booking_number');
  }

  async #bookings(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE SEQUENCE booking_number');
    await runner.query(`
      CREATE TABLE quote (
        quote_id uuid NOT NULL CONSTRAINT quote_pk PRIMARY KEY,
        enterprise_id uuid NOT NULL,
        centre_id uuid NOT NULL CONSTRAINT quote_centre REFERENCES centre,
        body jsonb NOT NULL,
        valid_until timestamptz(3) NOT NULL
      )`);
    await runner.query(`CREATE INDEX quote_valid_until ON quote (valid_until)`);
    await runner.query(`
      CREATE TABLE booking (
        booking_id uuid NOT NULL CONSTRAINT booking_pk PRIMARY KEY,
        number text NOT NULL CONSTRAINT booking_number_once UNIQUE,
        enterprise_id uuid NOT NULL,
        enterprise_name text NOT NULL,
        centre_id uuid NOT NULL CONSTRAINT booking_centre REFERENCES centre,
        centre_enterprise_id uuid NOT NULL,
        person_id uuid,
        state text NOT NULL,
        title text NOT NULL,
        order_id uuid,
        content jsonb NOT NULL,
        round integer NOT NULL DEFAULT 1,
        promised_at timestamptz(3),
        first_promised_at timestamptz(3),
        planned_at timestamptz(3),
        starts_at timestamptz(3),
        hold_until timestamptz(3),
        confirmed_at timestamptz(3),
        ready_at timestamptz(3),
        subsidised boolean NOT NULL DEFAULT false,
        version integer NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
        CONSTRAINT booking_state CHECK (state IN ('requested', 'quoted', 'held', 'confirmed', 'in-progress', 'ready',
          'collected', 'shipped', 'closed', 'cancelled', 'no-show', 'expired')),
        CONSTRAINT booking_hold CHECK (state <> 'held' OR hold_until IS NOT NULL),
        CONSTRAINT booking_promise CHECK (state IN ('requested', 'quoted', 'cancelled', 'expired')
          OR (promised_at IS NOT NULL AND first_promised_at IS NOT NULL)),
        CONSTRAINT booking_rounds CHECK (round BETWEEN 1 AND 20 AND version >= 1)
      )`);
    await runner.query(`CREATE INDEX booking_of_firm ON booking (enterprise_id, booking_id DESC)`);
    await runner.query(`CREATE INDEX booking_of_centre ON booking (centre_id, booking_id DESC)`);
    await runner.query(`CREATE INDEX booking_holds ON booking (hold_until) WHERE state = 'held'`);
    await runner.query(`CREATE INDEX booking_of_order ON booking (order_id) WHERE order_id IS NOT NULL`);
    await runner.query(
      `CREATE INDEX booking_open ON booking (centre_id) WHERE state IN ('held', 'confirmed', 'in-progress')`,
    );
    await runner.query(`
      CREATE TABLE booking_step (
        booking_id uuid NOT NULL CONSTRAINT booking_step_booking REFERENCES booking,
        step integer NOT NULL,
        round integer NOT NULL,
        kind text NOT NULL,
        name text,
        state text NOT NULL,
        minutes integer NOT NULL,
        content jsonb NOT NULL,
        frozen boolean NOT NULL DEFAULT false,
        started_at timestamptz(3),
        running_since timestamptz(3),
        worked_minutes integer NOT NULL DEFAULT 0,
        done_at timestamptz(3),
        CONSTRAINT booking_step_pk PRIMARY KEY (booking_id, step),
        CONSTRAINT booking_step_state CHECK (state IN ('waiting', 'running', 'paused', 'problem', 'done')),
        CONSTRAINT booking_step_numbers CHECK (step BETWEEN 1 AND 800 AND minutes > 0 AND worked_minutes >= 0),
        CONSTRAINT booking_step_times CHECK ((state = 'running') = (running_since IS NOT NULL)
          AND (state = 'done') = (done_at IS NOT NULL) AND (state = 'waiting') = (started_at IS NULL))
      )`);
  }

  /** Rule 3 of the platform: no resource is ever double booked. Holds count: they have their rows here too. */
  async #plan(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE allocation (
        allocation_id uuid NOT NULL CONSTRAINT allocation_pk PRIMARY KEY,
        centre_id uuid NOT NULL,
        booking_id uuid NOT NULL,
        step integer NOT NULL,
        resource_id uuid NOT NULL,
        unit integer NOT NULL,
        need integer NOT NULL,
        during tstzrange NOT NULL,
        work tstzrange NOT NULL,
        CONSTRAINT allocation_step FOREIGN KEY (booking_id, step) REFERENCES booking_step,
        CONSTRAINT allocation_unit FOREIGN KEY (resource_id, unit) REFERENCES resource_unit,
        CONSTRAINT allocation_length CHECK (NOT isempty(work) AND lower_inc(during) AND NOT upper_inc(during)
          AND lower(during) IS NOT NULL AND upper(during) IS NOT NULL AND during @> work),
        CONSTRAINT allocation_once EXCLUDE USING gist (resource_id WITH =, unit WITH =, during WITH &&)
      )`);
    await runner.query(`CREATE INDEX allocation_of_step ON allocation (booking_id, step)`);
    await runner.query(`CREATE INDEX allocation_when ON allocation USING gist (centre_id, during)`);
  }

  async #around(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE booking_entry (
        entry_id uuid NOT NULL CONSTRAINT booking_entry_pk PRIMARY KEY,
        booking_id uuid NOT NULL CONSTRAINT booking_entry_booking REFERENCES booking,
        kind text NOT NULL,
        minor bigint NOT NULL,
        currency text NOT NULL,
        note text,
        at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
        CONSTRAINT booking_entry_kind CHECK (kind IN ('price', 'revision', 'subsidy', 'deposit', 'refund',
          'cancellation-fee', 'waived', 'credit'))
      )`);
    await runner.query(`CREATE INDEX booking_entry_of ON booking_entry (booking_id, at)`);
    await runner.query(
      `CREATE UNIQUE INDEX booking_entry_credit_once ON booking_entry (booking_id) WHERE kind = 'credit'`,
    );
    await runner.query(`
      CREATE TABLE booking_history (
        booking_id uuid NOT NULL CONSTRAINT booking_history_booking REFERENCES booking,
        sequence integer NOT NULL,
        event text NOT NULL,
        state text NOT NULL,
        at timestamptz(3) NOT NULL,
        by text NOT NULL,
        reason text,
        CONSTRAINT booking_history_pk PRIMARY KEY (booking_id, sequence)
      )`);
    await runner.query(`
      CREATE TABLE waitlist (
        waitlist_id uuid NOT NULL CONSTRAINT waitlist_pk PRIMARY KEY,
        enterprise_id uuid NOT NULL,
        enterprise_name text NOT NULL,
        centre_id uuid NOT NULL CONSTRAINT waitlist_centre REFERENCES centre,
        centre_enterprise_id uuid NOT NULL,
        person_id uuid,
        title text NOT NULL,
        needs jsonb NOT NULL,
        wanted_by date NOT NULL,
        state text NOT NULL,
        booking_id uuid CONSTRAINT waitlist_booking REFERENCES booking,
        joined_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
        CONSTRAINT waitlist_state CHECK (state IN ('waiting', 'offered', 'left', 'too-late')),
        CONSTRAINT waitlist_offer CHECK ((state = 'offered') = (booking_id IS NOT NULL))
      )`);
    await runner.query(
      `CREATE INDEX waitlist_next ON waitlist (centre_id, waitlist_id) WHERE state = 'waiting'`,
    );
    await runner.query(`CREATE INDEX waitlist_of_firm ON waitlist (enterprise_id, waitlist_id DESC)`);
    await runner.query(`
      CREATE TABLE feed (
        feed_id uuid NOT NULL CONSTRAINT feed_pk PRIMARY KEY,
        enterprise_id uuid NOT NULL,
        resource_id uuid CONSTRAINT feed_resource REFERENCES resource,
        token_hash bytea NOT NULL CONSTRAINT feed_token UNIQUE,
        opened_at timestamptz(3) NOT NULL DEFAULT clock_timestamp()
      )`);
    // A copy of what certification tells: who counts as a certified small firm.
    await runner.query(`
      CREATE TABLE standing (
        enterprise_id uuid NOT NULL CONSTRAINT standing_pk PRIMARY KEY,
        enterprise_name text,
        certified boolean NOT NULL,
        workers integer,
        valid_until date,
        standing_version integer NOT NULL
      )`);
  }
}
