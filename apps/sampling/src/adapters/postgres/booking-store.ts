import { assert } from '@tianfu/kernel';
import type { ReadTx, Tx } from '@tianfu/service';
import type {
  BookingFilter,
  BookingPatch,
  Bookings,
  Entry,
  HistoryLine,
  NewPromise,
  Replanned,
  StepPatch,
} from '../../application/booking-ports.js';
import type { Booking } from '../../domain/booking.js';
import type { BookingDetails, StepRecord } from '../../domain/booking-details.js';
import type { StepWork } from '../../domain/plan.js';
import { BOOKING_COLUMNS, bookingOf, type BookingRow } from './booking-rows.js';
import { replanBookings } from './replanned-bookings.js';
import { readDetails, readSteps } from './booking-details-store.js';

const FROM = 'booking b JOIN centre c ON c.centre_id = b.centre_id';
const MAX_OF_ORDER = 100;

export class BookingStore implements Bookings {
  async number(tx: Tx): Promise<string> {
    const row = await tx.one<{ number: string }>(
      `SELECT 'SB-' || to_char(clock_timestamp() AT TIME ZONE 'Asia/Shanghai', 'YYYY')
         || '-' || to_char(nextval('booking_number'), 'FM9999999000000') AS number`,
    );
    assert(row !== undefined, 'a sequence always has a next value');
    return row.number;
  }

  async add(tx: Tx, booking: Parameters<Bookings['add']>[1]): Promise<void> {
    const { agreement, slot, remark } = booking;
    await tx.execute(
      `INSERT INTO booking (booking_id, number, enterprise_id, enterprise_name, centre_id, centre_enterprise_id,
         person_id, state, title, order_id, content, promised_at, first_promised_at, planned_at, starts_at, hold_until,
         subsidised, version)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)`,
      [
        booking.bookingId,
        booking.number,
        booking.enterpriseId,
        booking.enterpriseName,
        booking.centreId,
        booking.centreEnterpriseId,
        booking.personId ?? null,
        booking.state,
        booking.title,
        booking.orderId ?? null,
        { agreement, slot, remark },
        booking.promisedAt ?? null,
        booking.firstPromisedAt ?? null,
        booking.plannedAt ?? null,
        booking.startsAt ?? null,
        booking.holdUntil ?? null,
        booking.subsidised,
        booking.version,
      ],
    );
  }

  get(tx: ReadTx, bookingId: string): Promise<Booking | undefined> {
    return this.#one(tx, bookingId, '');
  }

  lock(tx: Tx, bookingId: string): Promise<Booking | undefined> {
    return this.#one(tx, bookingId, 'FOR UPDATE OF b');
  }

  async #one(tx: ReadTx, bookingId: string, lock: string): Promise<Booking | undefined> {
    const row = await tx.one<BookingRow>(
      `SELECT ${BOOKING_COLUMNS} FROM ${FROM} WHERE b.booking_id = $1 ${lock}`,
      [bookingId],
    );
    return row === undefined ? undefined : bookingOf(row);
  }

  async find(
    tx: ReadTx,
    { after, limit, enterpriseId, centreId, states, orderId, q, late }: BookingFilter,
  ): Promise<(Booking & { steps: number; stepsDone: number })[]> {
    const rows = await tx.query<BookingRow & { steps: number; steps_done: number }>(
      `SELECT ${BOOKING_COLUMNS},
         (SELECT count(*)::integer FROM booking_step s WHERE s.booking_id = b.booking_id) AS steps,
         (SELECT count(*)::integer FROM booking_step s WHERE s.booking_id = b.booking_id AND s.state = 'done')
           AS steps_done
       FROM ${FROM}
       WHERE ($1::uuid IS NULL OR b.booking_id < $1) AND ($2::uuid IS NULL OR b.enterprise_id = $2)
         AND ($3::uuid IS NULL OR b.centre_id = $3) AND ($4::text[] IS NULL OR b.state = ANY ($4))
         AND ($5::uuid IS NULL OR b.order_id = $5)
         AND ($6::text IS NULL OR position(lower($6) IN lower(b.number || ' ' || b.title)) > 0)
         AND (NOT $7 OR (b.state IN ('confirmed', 'in-progress')
           AND (b.planned_at IS NULL OR b.planned_at > b.promised_at)))
       ORDER BY b.booking_id DESC LIMIT $8`,
      [
        after ?? null,
        enterpriseId ?? null,
        centreId ?? null,
        states ?? null,
        orderId ?? null,
        q ?? null,
        late ?? false,
        limit,
      ],
    );
    return rows.map((row) => ({ ...bookingOf(row), steps: row.steps, stepsDone: row.steps_done }));
  }

  async change(
    tx: Tx,
    booking: Booking,
    patch: BookingPatch,
    lines: readonly HistoryLine[],
  ): Promise<Booking> {
    const { bookingId } = booking;
    // Nothing else than what the patch names is written over.
    const pick = <Key extends keyof BookingPatch & keyof Booking>(key: Key): unknown =>
      Object.hasOwn(patch, key) ? (patch[key] ?? null) : (booking[key] ?? null);
    const content = {
      agreement: patch.agreement ?? booking.agreement,
      slot: Object.hasOwn(patch, 'slot') ? patch.slot : booking.slot,
      remark: booking.remark,
    };
    const changed = await tx.execute(
      `UPDATE booking SET state = $2, content = $3, round = $4, promised_at = $5, first_promised_at = $6,
         planned_at = $7, starts_at = $8, hold_until = $9, confirmed_at = $10, ready_at = $11, subsidised = $12,
         version = version + $13
       WHERE booking_id = $1 AND version = $14`,
      [
        bookingId,
        pick('state'),
        content,
        pick('round'),
        pick('promisedAt'),
        pick('firstPromisedAt'),
        pick('plannedAt'),
        pick('startsAt'),
        pick('holdUntil'),
        pick('confirmedAt'),
        pick('readyAt'),
        pick('subsidised'),
        Math.max(lines.length, 1),
        booking.version,
      ],
    );
    assert(changed === 1, 'a booking is changed under its lock');
    await tx.execute(
      `INSERT INTO booking_history (booking_id, sequence, event, state, at, by, reason)
       SELECT $1, $2 + ordinality, line->>'event', $3, clock_timestamp(), line->>'by', line->>'reason'
       FROM jsonb_array_elements($4) WITH ORDINALITY AS l(line, ordinality)`,
      [bookingId, booking.version, pick('state'), JSON.stringify(lines)],
    );
    const after = await this.get(tx, bookingId);
    assert(after !== undefined, 'it was just changed');
    return after;
  }

  replan(tx: Tx, changes: readonly Replanned[], cause: string): Promise<NewPromise[]> {
    return replanBookings(tx, changes, cause);
  }

  async addSteps(tx: Tx, bookingId: string, steps: readonly StepWork[]): Promise<void> {
    await tx.execute(
      `INSERT INTO booking_step (booking_id, step, round, kind, name, state, minutes, content)
       SELECT $1, (s->>'step')::integer, (s->>'round')::integer, s->>'kind', s->>'name', 'waiting',
              (s->>'minutes')::integer, s
       FROM jsonb_array_elements($2) AS s`,
      [bookingId, JSON.stringify(steps)],
    );
  }

  async replaceSteps(tx: Tx, bookingId: string, steps: readonly StepWork[]): Promise<void> {
    await tx.execute('DELETE FROM allocation WHERE booking_id = $1', [bookingId]);
    await tx.execute('DELETE FROM booking_step WHERE booking_id = $1', [bookingId]);
    await this.addSteps(tx, bookingId, steps);
  }

  steps(tx: ReadTx, bookingId: string): Promise<StepRecord[]> {
    return readSteps(tx, bookingId);
  }

  async changeStep(tx: Tx, bookingId: string, step: number, patch: StepPatch): Promise<void> {
    await tx.execute(
      `UPDATE booking_step SET state = coalesce($3, state), frozen = coalesce($4, frozen), minutes = minutes + $5,
         started_at = CASE WHEN $6 = 'start' OR $6 = 'done' THEN coalesce(started_at, clock_timestamp()) ELSE started_at END,
         worked_minutes = worked_minutes + CASE WHEN $6 IN ('stop', 'done') AND running_since IS NOT NULL
           THEN round(extract(epoch FROM clock_timestamp() - running_since) / 60)::integer ELSE 0 END,
         running_since = CASE WHEN $6 = 'start' THEN clock_timestamp() WHEN $6 IN ('stop', 'done') THEN NULL
           ELSE running_since END,
         done_at = CASE WHEN $6 = 'done' THEN clock_timestamp() ELSE done_at END
       WHERE booking_id = $1 AND step = $2`,
      [bookingId, step, patch.state ?? null, patch.frozen ?? null, patch.moreMinutes ?? 0, patch.clock ?? ''],
    );
  }

  async addEntries(tx: Tx, bookingId: string, entries: readonly Entry[]): Promise<void> {
    await tx.execute(
      `INSERT INTO booking_entry (entry_id, booking_id, kind, minor, currency, note)
       SELECT gen_random_uuid(), $1, e->>'kind', (e->>'minor')::bigint, 'CNY', e->>'note'
       FROM jsonb_array_elements($2) AS e`,
      [bookingId, JSON.stringify(entries.map((entry) => ({ ...entry, minor: String(entry.minor) })))],
    );
  }

  details(tx: ReadTx, bookingId: string): Promise<BookingDetails> {
    return readDetails(tx, bookingId);
  }

  async expired(tx: Tx, limit: number): Promise<string[]> {
    const rows = await tx.query<{ booking_id: string }>(
      `SELECT booking_id FROM booking WHERE state = 'held' AND hold_until <= clock_timestamp()
       ORDER BY hold_until LIMIT $1 FOR UPDATE SKIP LOCKED`,
      [limit],
    );
    return rows.map((row) => row.booking_id);
  }

  async countBeginning(
    tx: ReadTx,
    of: { centreId: string; enterpriseId: string; from: Date; until: Date; except?: string },
  ): Promise<number> {
    const row = await tx.one<{ count: number }>(
      `SELECT count(*)::integer AS count FROM booking
       WHERE centre_id = $1 AND enterprise_id = $2 AND starts_at >= $3 AND starts_at < $4
         AND state NOT IN ('requested', 'quoted', 'cancelled', 'no-show', 'expired')
         AND booking_id <> coalesce($5, '00000000-0000-0000-0000-000000000000'::uuid)`,
      [of.centreId, of.enterpriseId, of.from, of.until, of.except ?? null],
    );
    return row?.count ?? 0;
  }

  /** By the firm's standing: without one there is no subsidy. */
  async lockSubsidies(tx: Tx, enterpriseId: string): Promise<void> {
    await tx.query('SELECT FROM standing WHERE enterprise_id = $1 FOR UPDATE', [enterpriseId]);
  }

  async countSubsidised(
    tx: ReadTx,
    { enterpriseId, month, except }: Parameters<Bookings['countSubsidised']>[1],
  ): Promise<number> {
    const row = await tx.one<{ count: number }>(
      `SELECT count(*)::integer AS count FROM booking
       WHERE enterprise_id = $1 AND subsidised AND state NOT IN ('cancelled', 'no-show', 'expired')
         AND to_char(created_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM') = $2 AND booking_id IS DISTINCT FROM $3`,
      [enterpriseId, month, except ?? null],
    );
    return row?.count ?? 0;
  }

  async ofOrder(tx: Tx, orderId: string, enterpriseId: string): Promise<Booking[]> {
    const rows = await tx.query<BookingRow>(
      `SELECT ${BOOKING_COLUMNS} FROM ${FROM}
       WHERE b.order_id = $1 AND b.enterprise_id = $2 AND b.state NOT IN ('cancelled', 'no-show', 'expired')
       ORDER BY b.booking_id LIMIT ${MAX_OF_ORDER} FOR UPDATE OF b`,
      [orderId, enterpriseId],
    );
    return rows.map(bookingOf);
  }

  async record(tx: ReadTx, centreId: string): Promise<{ samples: number; onTime: number }> {
    const row = await tx.one<{ samples: number; on_time: number }>(
      `SELECT count(*)::integer AS samples,
              count(*) FILTER (WHERE ready_at <= first_promised_at)::integer AS on_time
       FROM booking WHERE centre_id = $1 AND ready_at > clock_timestamp() - interval '180 days'`,
      [centreId],
    );
    return { samples: row?.samples ?? 0, onTime: row?.on_time ?? 0 };
  }
}
