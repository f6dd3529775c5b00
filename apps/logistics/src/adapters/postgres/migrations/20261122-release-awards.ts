import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATES = `'submitted', 'withdrawn', 'opened', 'won', 'lost', 'disqualified'`;
const stateCheck = (states: string): string =>
  `ALTER TABLE carriage_quote DROP CONSTRAINT carriage_quote_state,
     ADD CONSTRAINT carriage_quote_state CHECK (state IN (${states}))`;

/** A carrier that won may decline; its request is found by the trip, and a trip is of one award at most. */
export class ReleaseAwards1795305600020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(stateCheck(`${STATES}, 'declined'`));
    await runner.query(
      `ALTER TABLE carriage_quote ADD CONSTRAINT carriage_quote_declined
         CHECK (state <> 'declined' OR opened_at IS NOT NULL)`,
    );
    await runner.query(
      'CREATE UNIQUE INDEX carriage_request_one_a_trip ON carriage_request (trip_id) WHERE trip_id IS NOT NULL',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`SELECT set_config('app.scope', 'service', true)`);
    await runner.query('DROP INDEX carriage_request_one_a_trip');
    await runner.query('ALTER TABLE carriage_quote DROP CONSTRAINT carriage_quote_declined');
    await runner.query(`UPDATE carriage_quote SET state = 'lost' WHERE state = 'declined'`);
    await runner.query(stateCheck(STATES));
  }
}
