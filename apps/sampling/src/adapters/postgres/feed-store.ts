import type { ReadTx, Tx } from '@tianfu/service';
import type { CalendarEntry, Feeds } from '../../application/side-ports.js';
import { present } from './booking-rows.js';

const MAX_ENTRIES = 1_000;

interface EntryRow {
  id: string;
  number: string;
  title: string;
  kind: string;
  place: string;
  from: Date;
  until: Date;
  sequence: number;
}

export class FeedStore implements Feeds {
  async open(
    tx: Tx,
    { feedId, enterpriseId, resourceId, tokenHash }: Parameters<Feeds['open']>[1],
  ): Promise<void> {
    await tx.execute(
      'INSERT INTO feed (feed_id, enterprise_id, resource_id, token_hash) VALUES ($1, $2, $3, $4)',
      [feedId, enterpriseId, resourceId ?? null, tokenHash],
    );
  }

  async close(tx: Tx, enterpriseId: string, feedId: string): Promise<boolean> {
    const closed = await tx.execute('DELETE FROM feed WHERE enterprise_id = $1 AND feed_id = $2', [
      enterpriseId,
      feedId,
    ]);
    return closed === 1;
  }

  async byToken(
    tx: ReadTx,
    tokenHash: Buffer,
  ): Promise<{ enterpriseId: string; resourceId?: string } | undefined> {
    const row = await tx.one<{ enterprise_id: string; resource_id: string | null }>(
      'SELECT enterprise_id, resource_id FROM feed WHERE token_hash = $1',
      [tokenHash],
    );
    return row && { enterpriseId: row.enterprise_id, ...present({ resourceId: row.resource_id }) };
  }

  /** Steps from a month ago on, each once. */
  entries(
    tx: ReadTx,
    { enterpriseId, resourceId, bookingId }: Parameters<Feeds['entries']>[1],
  ): Promise<CalendarEntry[]> {
    return tx.query<EntryRow>(
      `SELECT a.booking_id || '-' || a.step AS id, b.number, b.title, s.kind, c.profile->>'place' AS place,
              min(lower(a.work)) AS "from", max(upper(a.work)) AS until, b.version AS sequence
       FROM allocation a JOIN booking b USING (booking_id)
         JOIN booking_step s ON s.booking_id = a.booking_id AND s.step = a.step
         JOIN centre c ON c.centre_id = b.centre_id
       WHERE ($1::uuid IS NULL OR b.enterprise_id = $1) AND ($2::uuid IS NULL OR a.resource_id = $2)
         AND ($3::uuid IS NULL OR b.booking_id = $3) AND upper(a.during) > clock_timestamp() - interval '31 days'
       GROUP BY a.booking_id, a.step, b.number, b.title, s.kind, c.profile, b.version
       ORDER BY 6, 1 LIMIT ${MAX_ENTRIES}`,
      [enterpriseId ?? null, resourceId ?? null, bookingId ?? null],
    );
  }
}
