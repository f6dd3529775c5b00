import type { OrderBrief } from '@tianfu/contracts';
import type { ReadTx, Tx } from '@tianfu/service';
import type {
  FeedEntry,
  FeedFilter,
  MatchesOfOrder,
  MatchedOrder,
  Matches,
} from '../../application/ports.js';
import type { Score, ScorePart } from '../../domain/score.js';
import { SCORE_VERSION } from '../../domain/weights.js';

/** Rows with their parts that one statement carries: about half a megabyte. */
const CHUNK = 500;

interface Pair {
  readonly orderId: string;
  readonly factoryId: string;
  readonly score: Score;
}

interface FeedRow {
  order_id: string;
  points: number;
  parts: ScorePart[];
  matched_at: Date;
  published_at: Date;
  brief: OrderBrief;
}

export class MatchStore implements Matches {
  add(tx: Tx, matched: readonly MatchesOfOrder[]): Promise<void> {
    return this.#write(
      tx,
      matched.flatMap(({ orderId, factories }) => factories.map((factory) => ({ orderId, ...factory }))),
    );
  }

  async clear(tx: Tx, orderId: string): Promise<ReadonlySet<string>> {
    const rows = await tx.query<{ factory_id: string }>(
      'DELETE FROM match WHERE order_id = $1 RETURNING factory_id',
      [orderId],
    );
    return new Set(rows.map((row) => row.factory_id));
  }

  async replace(tx: Tx, factoryId: string, orders: readonly MatchedOrder[]): Promise<void> {
    await tx.execute('DELETE FROM match WHERE factory_id = $1 AND order_id <> ALL($2)', [
      factoryId,
      orders.map(({ orderId }) => orderId),
    ]);
    await this.#write(
      tx,
      orders.map((order) => ({ factoryId, ...order })),
    );
  }

  async feed(
    tx: ReadTx,
    factoryId: string,
    { category, mode, after, limit }: FeedFilter,
  ): Promise<FeedEntry[]> {
    // Best first, then by id: points fall while ids rise, so the place is compared in two steps.
    const rows = await tx.query<FeedRow>(
      `SELECT m.order_id, m.points, m.parts, m.matched_at, o.published_at, o.brief
       FROM match m JOIN open_order o ON o.order_id = m.order_id
       WHERE m.factory_id = $1 AND NOT o.closed
         AND (o.bidding_deadline IS NULL OR o.bidding_deadline > clock_timestamp())
         AND ($2::text IS NULL OR o.brief->>'category' = $2)
         AND ($3::text IS NULL OR o.brief->>'mode' = $3)
         AND ($4::integer IS NULL OR m.points < $4 OR (m.points = $4 AND m.order_id > $5::uuid))
       ORDER BY m.points DESC, m.order_id
       LIMIT $6`,
      [factoryId, category ?? null, mode ?? null, after?.points ?? null, after?.orderId ?? null, limit],
    );
    return rows.map((row) => ({
      orderId: row.order_id,
      points: row.points,
      parts: row.parts,
      brief: row.brief,
      publishedAt: row.published_at,
      matchedAt: row.matched_at,
    }));
  }

  async #write(tx: Tx, pairs: readonly Pair[]): Promise<void> {
    for (let from = 0; from < pairs.length; from += CHUNK) {
      const rows = pairs.slice(from, from + CHUNK).map(({ orderId, factoryId, score }) => ({
        order_id: orderId,
        factory_id: factoryId,
        points: score.points,
        parts: score.parts,
      }));
      // An order that is closing meanwhile is waited for, and then gets none.
      await tx.execute(
        `INSERT INTO match (order_id, factory_id, points, parts, score_version)
         SELECT given.order_id, given.factory_id, given.points, given.parts, $2
         FROM jsonb_to_recordset($1) AS given(order_id uuid, factory_id uuid, points integer, parts jsonb)
         JOIN open_order o ON o.order_id = given.order_id AND NOT o.closed
         FOR SHARE OF o
         ON CONFLICT (order_id, factory_id) DO UPDATE SET points = excluded.points, parts = excluded.parts,
           score_version = excluded.score_version, matched_at = excluded.matched_at`,
        [JSON.stringify(rows), SCORE_VERSION],
      );
    }
  }
}
