import { MAX_COMMENTS } from '@tianfu/contracts';
import type { ReadTx, Tx } from '@tianfu/service';
import type { Materials, Rounds } from '../../application/making-ports.js';

export class MaterialStore implements Materials {
  async add(tx: Tx, { bookingId, label, content }: Parameters<Materials['add']>[1]): Promise<void> {
    await tx.execute(
      `INSERT INTO material (material_id, booking_id, label, content) VALUES (gen_random_uuid(), $1, $2, $3)`,
      [bookingId, label, content],
    );
  }

  async count(tx: ReadTx, bookingId: string): Promise<number> {
    const row = await tx.one<{ count: number }>(
      'SELECT count(*)::integer AS count FROM material WHERE booking_id = $1',
      [bookingId],
    );
    return row?.count ?? 0;
  }

  async custody(tx: Tx, entry: Parameters<Materials['custody']>[1]): Promise<void> {
    await tx.execute(
      `INSERT INTO custody (custody_id, booking_id, label, action, place, by_name, note)
       VALUES (gen_random_uuid(), $1, $2, $3, $4, $5, $6)`,
      [entry.bookingId, entry.label, entry.action, entry.place, entry.byName, entry.note ?? null],
    );
  }

  async hasLabel(tx: ReadTx, bookingId: string, label: string): Promise<boolean> {
    const row = await tx.one(
      `SELECT 1 FROM material WHERE booking_id = $1 AND label = $2
       UNION ALL SELECT 1 FROM booking WHERE booking_id = $1 AND number = $2`,
      [bookingId, label],
    );
    return row !== undefined;
  }

  async whose(tx: ReadTx, centreId: string, label: string): Promise<string | undefined> {
    const row = await tx.one<{ booking_id: string }>(
      `SELECT b.booking_id FROM booking b LEFT JOIN material m ON m.booking_id = b.booking_id AND m.label = $2
       WHERE b.centre_id = $1 AND (m.label IS NOT NULL OR b.number = $2) LIMIT 1`,
      [centreId, label],
    );
    return row?.booking_id;
  }
}

export class RoundStore implements Rounds {
  async open(tx: Tx, bookingId: string, round: number, feeMinor: bigint): Promise<void> {
    await tx.execute('INSERT INTO booking_round (booking_id, round, fee_minor) VALUES ($1, $2, $3)', [
      bookingId,
      round,
      String(feeMinor),
    ]);
  }

  async measure(tx: Tx, bookingId: string, round: number, points: readonly object[]): Promise<void> {
    await tx.execute('UPDATE booking_round SET measurements = $3 WHERE booking_id = $1 AND round = $2', [
      bookingId,
      round,
      JSON.stringify(points),
    ]);
  }

  async comment(tx: Tx, bookingId: string, round: number, comments: readonly object[]): Promise<boolean> {
    const changed = await tx.execute(
      `UPDATE booking_round SET comments = comments || $3::jsonb
       WHERE booking_id = $1 AND round = $2 AND jsonb_array_length(comments || $3::jsonb) <= $4`,
      [bookingId, round, JSON.stringify(comments), MAX_COMMENTS],
    );
    return changed === 1;
  }

  async finish(tx: Tx, bookingId: string, round: number): Promise<void> {
    await tx.execute(
      'UPDATE booking_round SET ready_at = clock_timestamp() WHERE booking_id = $1 AND round = $2',
      [bookingId, round],
    );
  }

  async approve(tx: Tx, bookingId: string, round: number): Promise<boolean> {
    const changed = await tx.execute(
      `UPDATE booking_round SET approved_at = clock_timestamp()
       WHERE booking_id = $1 AND round = $2 AND approved_at IS NULL`,
      [bookingId, round],
    );
    return changed === 1;
  }
}
