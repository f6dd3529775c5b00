import { setTimeout as sleep } from 'node:timers/promises';
import { jetstream, jetstreamManager, type JetStreamClient } from '@nats-io/jetstream';
import { headers, type NatsConnection } from '@nats-io/transport-node';
import { eventSubject } from '@tianfu/contracts';
import { crashPoint } from '../boot/crash-point.js';
import type { Metrics } from '../boot/metrics.js';
import type { Db } from '../data/db.js';
import type { Tx } from '../data/tx.js';
import type { Logger } from '../trace/log.js';
import { Bell } from './bell.js';
import { envelopeOf, type UnsentRow } from './envelope.js';
import { sendAgain } from './send-again.js';
import { ensureStream } from './stream.js';

const BATCH = 100;
const POLL_MS = 250;
/** Between a commit and the pass it wakes: what else is committed meanwhile shares the pass. */
const GATHER_MS = 10;
/** The same after a pass that sent many: each pass costs two round trips, and its listeners a transaction. */
const GATHER_MANY_MS = 40;
const MANY = 5;
/** Below the ten seconds a transaction may idle: the batch's rows stay locked while they are published. */
const PUBLISH_TIMEOUT_MS = 5_000;
const FIRST_RETRY_MS = 100;
const LAST_RETRY_MS = 10_000;
/** Another service may have made the lost stream anew, so that publishing never failed here. */
const MEET_STREAM_EVERY_MS = 30_000;
const REPLAY_MS = 30 * 86_400_000;
/** A mark lost in a crash means that the event is sent again: not worth waiting for the disk. */
const UNSYNCED = 'SET LOCAL synchronous_commit TO off';

/**
 * Publishes the outbox. PostgreSQL is the truth: a row counts as sent only after JetStream has acknowledged it,
 * and when JetStream's store turns out to be a new one, the last 30 days are sent again.
 */
export class Relay {
  readonly #jetstream: JetStreamClient;
  /** Rings when there may be something to publish. */
  readonly #work = new Bell();
  /** Rings when the connection is back, and at the end. */
  readonly #change = new Bell();
  #connected = true;
  #meetStreamAtMs = 0;
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
    void this.#watchConnection();
    this.#running = this.#run();
  }

  /** Something was committed: do not wait for the next poll. */
  wake(): void {
    this.#work.ring();
  }

  /** Finishes the batch it publishes; what is not sent then stays in the outbox. */
  async stop(): Promise<void> {
    this.#stopping = true;
    this.#work.ring();
    this.#change.ring();
    await this.#running;
  }

  /** Makes sure of the stream; when it is another one than last time, everything is sent again. */
  async meetStream(): Promise<void> {
    const manager = await jetstreamManager(this.nats, { timeout: PUBLISH_TIMEOUT_MS });
    const created = await ensureStream(manager, this.streamReplicas);
    this.#meetStreamAtMs = performance.now() + MEET_STREAM_EVERY_MS;
    const known = await this.db.read({ scope: 'service' }, (tx) =>
      tx.one<{ created_at: string }>('SELECT created_at FROM outbox_stream'),
    );
    if (known?.created_at === created) return;
    if (known !== undefined && known.created_at !== '') {
      const again = await sendAgain(this.db, new Date(Date.now() - REPLAY_MS));
      this.log.warn({ again }, 'the event store is a new one: sending the outbox again');
    }
    // Last: interrupted before it, the whole is done again.
    await this.db.transaction({ scope: 'service' }, (tx) =>
      tx.execute('UPDATE outbox_stream SET created_at = $1', [created]),
    );
    this.wake();
  }

  /** Ends with the connection. */
  async #watchConnection(): Promise<void> {
    for await (const { type } of this.nats.status()) {
      if (type === 'disconnect') this.#connected = false;
      if (type !== 'reconnect') continue;
      this.#connected = true;
      this.#meetStreamAtMs = 0;
      this.#change.ring();
      this.#work.ring();
    }
  }

  async #run(): Promise<void> {
    let retryMs = FIRST_RETRY_MS;
    while (!this.#stopping) {
      // What is published meanwhile would be dropped, after five seconds each.
      if (!this.#connected) {
        await this.#change.wait(LAST_RETRY_MS);
        continue;
      }
      try {
        if (performance.now() >= this.#meetStreamAtMs) await this.meetStream();
        const sent = await this.#pass();
        retryMs = FIRST_RETRY_MS;
        if (sent < BATCH) {
          await this.#work.wait(POLL_MS);
          if (!this.#stopping) await sleep(sent < MANY ? GATHER_MS : GATHER_MANY_MS);
        }
      } catch (error) {
        this.#meetStreamAtMs = 0; // it may be gone
        this.log.warn({ err: error, retryMs }, 'events could not be published; trying again');
        // Not ended by new work: that would be no backing off.
        await this.#change.wait(retryMs * (0.5 + Math.random() / 2));
        retryMs = Math.min(retryMs * 2, LAST_RETRY_MS);
      }
    }
  }

  /** One batch. @returns how many were sent */
  #pass(): Promise<number> {
    return this.db.transaction({ scope: 'service' }, (tx) => this.#sendBatch(tx), UNSYNCED);
  }

  async #sendBatch(tx: Tx): Promise<number> {
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
    if (failure === undefined) return sent.length;
    // Nothing got through: back off. Some did: the rest is tried again with the next batch.
    if (sent.length === 0) throw failure.reason;
    this.log.warn(
      { err: failure.reason, failed: rows.length - sent.length },
      'some events of a batch could not be published; trying them again',
    );
    return sent.length;
  }

  async #publish(row: UnsentRow): Promise<void> {
    const carried = headers();
    if (row.traceparent !== null) carried.set('traceparent', row.traceparent);
    await this.#jetstream.publish(eventSubject(row.subject), JSON.stringify(envelopeOf(row)), {
      msgID: row.id,
      headers: carried,
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
