import type { StopStanding } from '@tianfu/contracts';
import { assert } from '@tianfu/kernel';
import type { Tx } from '@tianfu/service';
import type { StandingStore } from '../../application/ports.js';
import type { CertifiedStanding, Standing } from '../../domain/standing.js';
import { STANDING_COLUMNS, standingOf, type StandingRow } from './standing-rows.js';

const CLOCK = 'SELECT clock_timestamp() AS now';

const LOCK_SHARED = `SELECT ${STANDING_COLUMNS} FROM standing s WHERE s.enterprise_id = $1 FOR SHARE`;

// The update waits for whoever holds the row, whether it then applies or not.
const GRANT = `INSERT INTO standing AS s (enterprise_id, certificate_id, state, level, scope, valid_until, standing_version)
  VALUES ($1, $2, 'certified', $3, $4, $5, $6)
  ON CONFLICT (enterprise_id) DO UPDATE SET certificate_id = excluded.certificate_id, state = excluded.state,
    level = excluded.level, scope = excluded.scope, valid_until = excluded.valid_until,
    standing_version = excluded.standing_version
  WHERE s.standing_version < excluded.standing_version`;

const STOP = `INSERT INTO standing AS s (enterprise_id, certificate_id, state, standing_version)
  VALUES ($1, $2, $3, $4)
  ON CONFLICT (enterprise_id) DO UPDATE SET certificate_id = excluded.certificate_id, state = excluded.state,
    standing_version = excluded.standing_version
  WHERE s.standing_version < excluded.standing_version`;

/** What the order book knows of certificates. */
export class PostgresStandings implements StandingStore {
  async lockShared(tx: Tx, enterpriseId: string): Promise<{ standing: Standing | undefined; now: Date }> {
    const row = await tx.one<StandingRow>(LOCK_SHARED, [enterpriseId]);
    // After the lock: the day may have ended while waiting for it.
    const clock = await tx.one<{ now: Date }>(CLOCK);
    assert(clock !== undefined, 'the clock has one row');
    return { standing: row && standingOf(row), now: clock.now };
  }

  async grant(tx: Tx, standing: CertifiedStanding): Promise<void> {
    const { enterpriseId, certificateId, level, scope, validUntil, standingVersion } = standing;
    await tx.execute(GRANT, [enterpriseId, certificateId, level, scope, validUntil, standingVersion]);
  }

  async stop(tx: Tx, { enterpriseId, certificateId, state, standingVersion }: StopStanding): Promise<void> {
    await tx.execute(STOP, [enterpriseId, certificateId, state, standingVersion]);
  }
}
