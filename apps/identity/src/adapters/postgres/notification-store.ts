import { Injectable } from '@nestjs/common';
import { newId } from '@tianfu/kernel';
import type { ReadTx, Tx } from '@tianfu/service';
import type {
  Notice,
  NoticeQuery,
  NotificationStore,
  StoredNotice,
} from '../../application/notification-ports.js';
import type { Recipient } from '../../domain/notices.js';

/**
 * The reader's pools ($2, $3), each with how far the reader ($1) has read it. OFFSET keeps the planner from
 * merging the coalesce into the index condition, where row security takes it for a leak and scans all instead.
 */
const READ_POOLS = `(
  SELECT u.pool, u.recipient_id, coalesce(l.read_through, '-infinity') AS read_through
  FROM unnest($2::text[], $3::uuid[]) AS u (pool, recipient_id)
  LEFT JOIN notification_line l
    ON l.person_id = $1::uuid AND l.recipient_id = u.recipient_id AND l.pool = u.pool
  OFFSET 0
) AS p`;
const OF_POOL = 'n.recipient_id = p.recipient_id AND n.pool = p.pool';
const MARKED =
  'EXISTS (SELECT 1 FROM notification_read r WHERE r.person_id = $1::uuid AND r.notification_id = n.id)';
const ABOVE_LINE = 'n.stored_at > p.read_through';
const UNREAD = `(${ABOVE_LINE} AND NOT ${MARKED})`;

/**
 * "All that are there now" is drawn as a line this far back, and marked one by one above it: a notice takes its
 * place in the order before it is visible, and must not slip below the line unseen. Far more than the longest
 * a listener's transaction may take.
 */
const SETTLED = "interval '1 minute'";

/** The position above every notice. */
const TOP = { storedAt: 'infinity', notificationId: 'ffffffff-ffff-ffff-ffff-ffffffffffff' };

const poolsOf = (pools: readonly Recipient[]): [string[], string[]] => [
  pools.map(({ pool }) => pool),
  pools.map(({ recipientId }) => recipientId),
];

@Injectable()
export class PgNotificationStore implements NotificationStore {
  async add(tx: Tx, { subject, occurredAt, targets }: Notice): Promise<void> {
    const [pools, recipientIds] = poolsOf(targets.map(({ recipient }) => recipient));
    await tx.execute(
      `INSERT INTO notification (recipient_id, pool, id, subject, payload, occurred_at)
       SELECT recipient_id, pool, id, $5::text, payload, $6::timestamptz
       FROM unnest($1::uuid[], $2::text[], $3::uuid[], $4::jsonb[]) AS t (recipient_id, pool, id, payload)`,
      [
        recipientIds,
        pools,
        targets.map(() => newId()),
        targets.map(({ payload }) => JSON.stringify(payload)),
        subject,
        occurredAt,
      ],
    );
  }

  /** Each pool gives its newest `limit` from its index; of those the newest `limit` are the page. */
  find(tx: ReadTx, query: NoticeQuery): Promise<StoredNotice[]> {
    const below = query.below ?? TOP;
    return tx.query<StoredNotice>(
      `SELECT s.id AS "notificationId", s.subject, s.payload, s.occurred_at AS "occurredAt",
         s.stored_at AS "storedAt", s.read
       FROM ${READ_POOLS}
       CROSS JOIN LATERAL (
         SELECT n.*, NOT ${UNREAD} AS read FROM notification n
         WHERE ${OF_POOL} AND (n.stored_at, n.id) < ($4::timestamptz, $5::uuid) ${filterOf(query.unread)}
         ORDER BY n.stored_at DESC, n.id DESC LIMIT $6
       ) s
       ORDER BY s.stored_at DESC, s.id DESC LIMIT $6`,
      [query.personId, ...poolsOf(query.pools), below.storedAt, below.notificationId, query.limit],
    );
  }

  async countUnread(
    tx: ReadTx,
    personId: string,
    pools: readonly Recipient[],
    limit: number,
  ): Promise<number> {
    const row = await tx.one<{ count: number }>(
      `SELECT count(*)::integer AS count FROM (
         SELECT 1 FROM ${READ_POOLS}
         CROSS JOIN LATERAL (
           SELECT 1 FROM notification n WHERE ${OF_POOL} AND ${UNREAD} ORDER BY n.stored_at DESC LIMIT $4
         ) s LIMIT $4
       ) AS unread`,
      [personId, ...poolsOf(pools), limit],
    );
    return row?.count ?? 0;
  }

  async markRead(
    tx: Tx,
    personId: string,
    pools: readonly Recipient[],
    ids: readonly string[],
  ): Promise<void> {
    await tx.execute(
      `INSERT INTO notification_read (person_id, notification_id)
       SELECT $1::uuid, n.id FROM ${READ_POOLS} JOIN notification n ON ${OF_POOL}
       WHERE n.id = ANY ($4::uuid[]) AND ${ABOVE_LINE}
       ON CONFLICT DO NOTHING`,
      [personId, ...poolsOf(pools), ids],
    );
  }

  async markAllRead(tx: Tx, personId: string, pools: readonly Recipient[]): Promise<void> {
    const params = [personId, ...poolsOf(pools)];
    await tx.execute(
      `INSERT INTO notification_line (person_id, pool, recipient_id, read_through)
       SELECT $1::uuid, pool, recipient_id, now() - ${SETTLED}
       FROM unnest($2::text[], $3::uuid[]) AS p (pool, recipient_id)
       ON CONFLICT (person_id, recipient_id, pool)
       DO UPDATE SET read_through = greatest(notification_line.read_through, excluded.read_through)`,
      params,
    );
    await tx.execute(
      `INSERT INTO notification_read (person_id, notification_id)
       SELECT $1::uuid, s.id FROM ${READ_POOLS} CROSS JOIN LATERAL (
         SELECT n.id FROM notification n WHERE ${OF_POOL} AND ${ABOVE_LINE} ORDER BY n.stored_at DESC
       ) s
       ON CONFLICT DO NOTHING`,
      params,
    );
  }

  async beginReading(tx: Tx, personId: string, { pool, recipientId }: Recipient): Promise<void> {
    await tx.execute(
      `INSERT INTO notification_line (person_id, recipient_id, pool, read_through) VALUES ($1, $2, $3, now())
       ON CONFLICT (person_id, recipient_id, pool) DO UPDATE SET read_through = excluded.read_through`,
      [personId, recipientId, pool],
    );
  }
}

function filterOf(unread: boolean | undefined): string {
  if (unread === undefined) return '';
  return unread ? `AND ${UNREAD}` : `AND NOT ${UNREAD}`;
}
