import { type EventEnvelope, Refusal } from '@tianfu/contracts';
import type { Db } from '../data/db.js';
import { pgErrorOf } from '../data/pg-errors.js';
import type { ReadTx, Tx } from '../data/tx.js';
import { type Listener, takeEffect } from './listener.js';

const MAX_REASON_CHARACTERS = 2_000;

/** A message that could not be handled, with why. */
export interface DeadLetter {
  readonly id: string;
  readonly consumer: string;
  readonly subject: string;
  readonly envelope: object;
  readonly reason: string;
  readonly failedAt: Date;
  readonly replayedAt: Date | undefined;
}

interface Row {
  id: string;
  event_id: string | null;
  consumer: string;
  subject: string;
  envelope: EventEnvelope | { readonly unreadable: string };
  reason: string;
  failed_at: Date;
  replayed_at: Date | null;
}

const COLUMNS = 'id, event_id, consumer, subject, envelope, reason, failed_at, replayed_at';
/** As exact as the Date a page ends with; by microseconds the next page would leave rows out. */
const FAILED_AT_MS = `date_trunc('milliseconds', failed_at)`;

/** The messages a service has put aside. */
export class DeadLetters {
  #listeners: readonly Listener[] = [];

  constructor(private readonly db: Db) {}

  /** Told once at boot. */
  serve(listeners: readonly Listener[]): void {
    this.#listeners = listeners;
  }

  /** Keeps a message with its reason; the same one only once while it waits. */
  async putAside(
    listener: Listener,
    envelope: EventEnvelope | { readonly unreadable: string },
    reason: string,
  ): Promise<void> {
    const eventId = 'id' in envelope ? envelope.id : null;
    const json = JSON.stringify(envelope);
    try {
      await this.#insert(listener, eventId, json, reason);
    } catch (error) {
      if (!isUnstorable(error)) throw error;
      const unreadable = Buffer.from(json).toString('base64');
      await this.#insert(listener, eventId, JSON.stringify({ unreadable }), reason);
    }
  }

  async #insert(listener: Listener, eventId: string | null, json: string, reason: string): Promise<void> {
    await this.db.transaction({ scope: 'service' }, (tx) =>
      tx.execute(
        `INSERT INTO dead_letter (event_id, consumer, subject, envelope, reason) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (consumer, event_id) WHERE replayed_at IS NULL DO NOTHING`,
        [
          eventId,
          listener.consumer,
          listener.event.subject,
          json,
          reason.slice(0, MAX_REASON_CHARACTERS).replaceAll('\0', '�'),
        ],
      ),
    );
  }

  /** Newest first, older than the given one. */
  async page(tx: ReadTx, limit: number, before?: { failedAt: string; id: string }): Promise<DeadLetter[]> {
    const rows = await tx.query<Row>(
      `SELECT ${COLUMNS} FROM dead_letter
       WHERE $2::timestamptz IS NULL OR (${FAILED_AT_MS}, id) < ($2::timestamptz, $3::uuid)
       ORDER BY ${FAILED_AT_MS} DESC, id DESC LIMIT $1`,
      [limit, before?.failedAt ?? null, before?.id ?? null],
    );
    return rows.map(letterOf);
  }

  /**
   * Handles one again, inside the given transaction.
   * @throws Refusal `NOT_FOUND` when there is none, it was replayed before or cannot be read, or nobody listens to
   *   it any more;
   *   and what the listener throws
   */
  async replay(tx: Tx, id: string): Promise<void> {
    const row = await tx.one<Row>(
      `SELECT ${COLUMNS} FROM dead_letter WHERE id = $1 AND replayed_at IS NULL FOR UPDATE`,
      [id],
    );
    const listener = this.#listeners.find(({ consumer }) => consumer === row?.consumer);
    if (row === undefined || row.event_id === null || 'unreadable' in row.envelope || listener === undefined)
      throw new Refusal('NOT_FOUND');
    const inserted = await tx.execute(
      'INSERT INTO inbox (consumer, event_id) VALUES ($1, $2) ON CONFLICT DO NOTHING',
      [row.consumer, row.event_id],
    );
    if (inserted === 1) await takeEffect(listener, [row.envelope], tx);
    await tx.execute('UPDATE dead_letter SET replayed_at = clock_timestamp() WHERE id = $1', [id]);
  }
}

/** "Data exception": JSON may say what jsonb cannot hold, such as a NUL character. */
const isUnstorable = (error: unknown): boolean => pgErrorOf(error)?.code.startsWith('22') === true;

const letterOf = (row: Row): DeadLetter => ({
  id: row.id,
  consumer: row.consumer,
  subject: row.subject,
  envelope: row.envelope,
  reason: row.reason,
  failedAt: row.failed_at,
  replayedAt: row.replayed_at ?? undefined,
});
