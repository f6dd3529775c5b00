import { Injectable } from '@nestjs/common';
import { assert } from '@tianfu/kernel';
import type { ReadTx, Tx } from '@tianfu/service';
import type { EndedAccess, LiveSession, SessionStore } from '../../application/ports.js';

/** A session nobody uses for half a day ends, and every session after a week. */
const IDLE = "interval '12 hours'";
const LIFE = "interval '7 days'";
/** The last use is noted at most this often. */
const TOUCH_EVERY = "interval '1 minute'";

const LIVE = `expires_at > clock_timestamp() AND last_seen_at > clock_timestamp() - ${IDLE}`;
const ENDED = 'RETURNING id AS "sessionId", version + 1 AS version';

@Injectable()
export class PgSessionStore implements SessionStore {
  async open(tx: Tx, session: { sessionId: string; personId: string; tokenHash: Buffer }): Promise<Date> {
    const row = await tx.one<{ expires_at: Date }>(
      `INSERT INTO session (id, person_id, token_hash, expires_at)
       VALUES ($1, $2, $3, clock_timestamp() + ${LIFE}) RETURNING expires_at`,
      [session.sessionId, session.personId, session.tokenHash],
    );
    assert(row !== undefined, 'an insert returns its row');
    return row.expires_at;
  }

  live(tx: ReadTx, tokenHash: Buffer): Promise<LiveSession | undefined> {
    return tx.one<LiveSession>(
      `SELECT id AS "sessionId", person_id AS "personId", expires_at AS "expiresAt",
         last_seen_at < clock_timestamp() - ${TOUCH_EVERY} AS "isStale"
       FROM session WHERE token_hash = $1 AND ${LIVE}`,
      [tokenHash],
    );
  }

  async touch(tx: Tx, sessionId: string): Promise<void> {
    await tx.execute('UPDATE session SET last_seen_at = clock_timestamp() WHERE id = $1', [sessionId]);
  }

  end(tx: Tx, sessionId: string): Promise<EndedAccess[]> {
    return tx.query<EndedAccess>(`DELETE FROM session WHERE id = $1 ${ENDED}`, [sessionId]);
  }

  endOldest(tx: Tx, personId: string, keep: number): Promise<EndedAccess[]> {
    return tx.query<EndedAccess>(
      `DELETE FROM session WHERE id IN (
         SELECT id FROM session WHERE person_id = $1 ORDER BY created_at DESC, id DESC OFFSET $2
       ) ${ENDED}`,
      [personId, keep],
    );
  }

  endOthers(tx: Tx, personId: string, sessionId: string): Promise<EndedAccess[]> {
    return tx.query<EndedAccess>(`DELETE FROM session WHERE person_id = $1 AND id <> $2 ${ENDED}`, [
      personId,
      sessionId,
    ]);
  }

  rightsChanged(tx: Tx, personId: string): Promise<EndedAccess[]> {
    return tx.query<EndedAccess>(
      `UPDATE session SET version = version + 1 WHERE person_id = $1 AND ${LIVE}
       RETURNING id AS "sessionId", version`,
      [personId],
    );
  }
}
