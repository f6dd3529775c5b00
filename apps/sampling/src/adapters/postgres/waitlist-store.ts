import type { SampleNeeds } from '@tianfu/contracts';
import type { ReadTx, Tx } from '@tianfu/service';
import type { PageAfter } from '../../application/centre-ports.js';
import type { Queue, WaitlistEntry, Waitlists } from '../../application/side-ports.js';
import { present } from './booking-rows.js';

interface WaitlistRow {
  waitlist_id: string;
  enterprise_id: string;
  enterprise_name: string;
  centre_id: string;
  centre_name: string;
  centre_enterprise_id: string;
  person_id: string | null;
  title: string;
  needs: SampleNeeds;
  wanted_by: string;
  state: string;
  booking_id: string | null;
  joined_at: Date;
  position: number | null;
}

const SELECT = `SELECT w.waitlist_id, w.enterprise_id, w.enterprise_name, w.centre_id, c.name AS centre_name,
    w.centre_enterprise_id, w.person_id, w.title, w.needs, w.wanted_by::text, w.state, w.booking_id, w.joined_at,
    CASE WHEN w.state = 'waiting' THEN (SELECT count(*)::integer FROM waitlist o
      WHERE o.centre_id = w.centre_id AND o.state = 'waiting' AND o.waitlist_id <= w.waitlist_id) END AS position
  FROM waitlist w JOIN centre c USING (centre_id)`;
const MAX_SHOWN = 200;
const MAX_QUEUES = 500;

export class WaitlistStore implements Waitlists {
  async join(tx: Tx, entry: Parameters<Waitlists['join']>[1]): Promise<void> {
    await tx.execute(
      `INSERT INTO waitlist (waitlist_id, enterprise_id, enterprise_name, centre_id, centre_enterprise_id, person_id,
         title, needs, wanted_by, state) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'waiting')`,
      [
        entry.waitlistId,
        entry.enterpriseId,
        entry.enterpriseName,
        entry.centreId,
        entry.centreEnterpriseId,
        entry.personId ?? null,
        entry.title,
        entry.needs,
        entry.wantedBy,
      ],
    );
  }

  async get(tx: ReadTx, waitlistId: string): Promise<WaitlistEntry | undefined> {
    const row = await tx.one<WaitlistRow>(`${SELECT} WHERE w.waitlist_id = $1`, [waitlistId]);
    return row === undefined ? undefined : entryOf(row);
  }

  async find(tx: ReadTx, enterpriseId: string): Promise<WaitlistEntry[]> {
    const rows = await tx.query<WaitlistRow>(
      `${SELECT} WHERE w.enterprise_id = $1 ORDER BY w.waitlist_id DESC LIMIT ${MAX_SHOWN}`,
      [enterpriseId],
    );
    return rows.map(entryOf);
  }

  async change(
    tx: Tx,
    waitlistId: string,
    state: WaitlistEntry['state'],
    bookingId?: string,
  ): Promise<boolean> {
    const changed = await tx.execute(
      `UPDATE waitlist SET state = $2, booking_id = $3 WHERE waitlist_id = $1 AND state = 'waiting'`,
      [waitlistId, state, bookingId ?? null],
    );
    return changed === 1;
  }

  async queues(tx: ReadTx): Promise<Queue[]> {
    const rows = await tx.query<{ centre_id: string; plan_version: number; last: string }>(
      `SELECT c.centre_id, c.plan_version, w.last FROM centre c CROSS JOIN LATERAL (
         SELECT waitlist_id AS last FROM waitlist
         WHERE centre_id = c.centre_id AND state = 'waiting' ORDER BY waitlist_id DESC LIMIT 1) w
       ORDER BY c.centre_id LIMIT ${MAX_QUEUES}`,
    );
    return rows.map((row) => ({ centreId: row.centre_id, planVersion: row.plan_version, last: row.last }));
  }

  async waiting(tx: ReadTx, centreId: string, { after, limit }: PageAfter): Promise<WaitlistEntry[]> {
    const rows = await tx.query<WaitlistRow>(
      `${SELECT} WHERE w.centre_id = $1 AND w.state = 'waiting' AND ($2::uuid IS NULL OR w.waitlist_id > $2)
       ORDER BY w.waitlist_id LIMIT $3`,
      [centreId, after ?? null, limit],
    );
    return rows.map(entryOf);
  }
}

const entryOf = (row: WaitlistRow): WaitlistEntry => ({
  waitlistId: row.waitlist_id,
  enterpriseId: row.enterprise_id,
  enterpriseName: row.enterprise_name,
  centreId: row.centre_id,
  centreName: row.centre_name,
  centreEnterpriseId: row.centre_enterprise_id,
  title: row.title,
  needs: row.needs,
  wantedBy: row.wanted_by,
  state: row.state,
  joinedAt: row.joined_at,
  ...present({ personId: row.person_id, bookingId: row.booking_id, position: row.position }),
});
