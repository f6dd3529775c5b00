import { jetstream, jetstreamManager, type JetStreamClient } from '@nats-io/jetstream';
import { headers, type NatsConnection } from '@nats-io/transport-node';
import { eventSubject } from '@tianfu/contracts';
import { crashPoint } from '../boot/crash-point.js';
import type { Metrics } from '../boot/metrics.js';
import type { Db } from '../data/db.js';
import type { Tx } from '../data/tx.js';
import type { Logger } from '../trace/log.js';
import { envelopeOf, type UnsentRow } from './envelope.js';
import { ensureStream } from './stream.js';

const BATCH = 100;
const POLL_MS = 250;
const PUBLISH_TIMEOUT_MS = 5_000;
const FIRST_RETRY_MS = 100;
const LAST_RETRY_MS = 10_000;
const REPLAY_DAYS = 30;

/**
 * Publishes the outbox. PostgreSQL is the truth: a row counts as sent only after JetStream has acknowledged it,
 * and when JetStream's store turns out to be a new one, the last 30 days are sent again.
 */
export class Relay {
  readonly #jetstream: JetStreamClient;
  #wake: () => void = () => undefined;
  #stopping = false;
  #running: Promise<void> | undefined;

  constructor(
    private readonly nats: NatsConnection,
    private readonly db: Db,
    private readonly metrics: Metrics,
    private readonly log: Logger,
    private readonly streamReplicas: number,
  ) {
    this.#jetstream = jetstream(nats, { timeout: PUBLISH_TIMEOUT_MS });
  }

  /** @throws Error when the stream cannot be made now */
  async start(): Promise<void> {
    await this.meetStream();
    this.#running = this.#run();
  }

  /** Something was committed: do not wait for the next poll. */
  wake(): void {
    this.#wake();
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    this.#wake();
    await this.#running;
  }

  /** Makes sure of the stream; when it is another one than last time, everything is sent again. */
  async meetStream(): Promise<void> {
    const manager = await jetstreamManager(this.nats, { timeout: PUBLISH_TIMEOUT_MS });
    const created = await ensureStream(manager, this.streamReplicas);
    await this.db.transaction({ scope: 'service' }, async (tx) => {
      const known = await tx.one<{ created_at: string }>('SELECT created_at FROM outbox_stream FOR UPDATE');
      if (known?.created_at === created) return;
      if (known !== undefined && known.created_at !== '') {
        const again = await tx.execute(
          `UPDATE outbox SET sent_at = NULL WHERE sent_at IS NOT NULL AND occurred_at > now() - $1 * interval '1 day'`,
          [REPLAY_DAYS],
        );
        this.log.warn({ again }, 'the event store is a new one: sending the outbox again');
      }
      await tx.execute('UPDATE outbox_stream SET created_at = $1', [created]);
    });
  }

  async #run(): Promise<void> {
    let retryMs = FIRST_RETRY_MS;
    while (!this.#stopping) {
      try {
        const sent = await this.#pass();
        retryMs = FIRST_RETRY_MS;
        if (sent < BATCH) await this.#waited(POLL_MS);
      } catch (error) {
        this.log.warn({ err: error, retryMs }, 'events could not be published; trying again');
        await this.#waited(retryMs * (0.5 + Math.random() / 2));
        retryMs = Math.min(retryMs * 2, LAST_RETRY_MS);
        await this.#meetStreamAgain();
      }
    }
  }

  async #meetStreamAgain(): Promise<void> {
    try {
      await this.meetStream();
    } catch {
      // NATS or PostgreSQL is away: the next pass says so again.
    }
  }

  /** One batch. @returns how many were sent */
  #pass(): Promise<number> {
    return this.db.transaction({ scope: 'service' }, async (tx) => {
      const rows = await tx.query<UnsentRow>(
        `SELECT id, subject, aggregate_id, version::text, payload, traceparent, occurred_at
         FROM outbox WHERE sent_at IS NULL ORDER BY id LIMIT ${String(BATCH)} FOR UPDATE SKIP LOCKED`,
      );
      if (rows.length === 0) return 0;
      const results = await Promise.allSettled(rows.map((row) => this.#publish(row)));
      crashPoint('after-publish');
      const sent = rows.filter((_row, at) => results[at]?.status === 'fulfilled').map(({ id }) => id);
      await markSent(tx, sent);
      const failure = results.find((result) => result.status === 'rejected');
      // Nothing got through: say why. Some did: the rest is tried again with the next batch.
      if (sent.length === 0 && failure !== undefined) throw failure.reason;
      return sent.length;
    });
  }

  async #publish(row: UnsentRow): Promise<void> {
    const carried = headers();
    if (row.traceparent !== null) carried.set('traceparent', row.traceparent);
    await this.#jetstream.publish(eventSubject(row.subject), JSON.stringify(envelopeOf(row)), {
      msgID: row.id,
      headers: carried,
    });
  }

  async #waited(ms: number): Promise<void> {
    if (this.#stopping) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  /** Seconds the oldest unsent row has waited, and how many wait. */
  async lag(): Promise<{ unsent: number; seconds: number }> {
    const row = await this.db.read({ scope: 'service' }, (tx) =>
      tx.one<{ unsent: number; seconds: number }>(
        `SELECT count(*)::int AS unsent,
                coalesce(extract(epoch FROM clock_timestamp() - min(occurred_at)), 0)::float8 AS seconds
         FROM outbox WHERE sent_at IS NULL`,
      ),
    );
    const lag = row ?? { unsent: 0, seconds: 0 };
    this.metrics.outbox(lag.unsent, lag.seconds);
    return lag;
  }
}

const markSent = async (tx: Tx, ids: readonly string[]): Promise<void> => {
  if (ids.length > 0)
    await tx.execute('UPDATE outbox SET sent_at = clock_timestamp() WHERE id = ANY($1)', [ids]);
};
