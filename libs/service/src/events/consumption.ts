import { jetstream, jetstreamManager, type ConsumerMessages, type JsMsg } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import { Refusal, type ServiceName } from '@tianfu/contracts';
import { crashPoint } from '../boot/crash-point.js';
import type { Metrics } from '../boot/metrics.js';
import type { Db } from '../data/db.js';
import { NothingToDo } from '../data/open-tx.js';
import { isUnreachable } from '../data/pg-errors.js';
import { withTrace } from '../trace/context.js';
import type { Logger } from '../trace/log.js';
import { childOf, parseTraceparent } from '../trace/traceparent.js';
import { Bell } from './bell.js';
import type { DeadLetters } from './dead-letters.js';
import { envelopeFrom } from './envelope.js';
import { type Listener, takeEffect } from './listener.js';
import { ensureConsumer, STREAM } from './stream.js';

const CONCURRENT = 8;
/** Fetched ahead. Few, because the thirty seconds to acknowledge run for what waits here, too. */
const BUFFERED = 32;
/** How long one fetch stands. After a broken connection a silent consumer is looked at again in this time. */
const FETCH_MS = 10_000;
const MAX_TRIES = 6;
const RETRY_DELAYS_MS = [1_000, 5_000, 30_000, 120_000, 600_000] as const;
const REOPEN_MS = 1_000;
/** While PostgreSQL is away. Nothing is wrong with the event, so it is tried until PostgreSQL is back. */
const OUTAGE_RETRY_MS = 1_000;

export interface ConsumptionParts {
  readonly service: ServiceName;
  readonly nats: NatsConnection;
  readonly db: Db;
  readonly deadLetters: DeadLetters;
  readonly metrics: Metrics;
  readonly log: Logger;
  readonly afterEvents: () => void;
  /** Sees to the stream when a consumer turns out to be gone. */
  readonly meetStream: () => Promise<void>;
}

/** Takes the messages of one listener from its durable consumer: each takes effect once. */
export class Consumption {
  #messages: ConsumerMessages | undefined;
  #stopping = false;
  #running: Promise<void> | undefined;
  readonly #end = new Bell();
  readonly #inFlight = new Set<Promise<void>>();

  constructor(
    private readonly listener: Listener,
    private readonly parts: ConsumptionParts,
  ) {}

  /** Makes the durable consumer, so that nothing is missed from now on, and begins. */
  async start(): Promise<void> {
    await this.#ensureConsumer();
    this.#running = this.#run();
  }

  /** Takes no more, gives back what waits, and finishes what is being handled. */
  async stop(): Promise<void> {
    this.#stopping = true;
    this.#end.ring();
    this.#messages?.stop();
    await this.#running;
    await Promise.all(this.#inFlight);
  }

  async #ensureConsumer(): Promise<void> {
    await ensureConsumer(
      await jetstreamManager(this.parts.nats),
      this.listener.consumer,
      this.listener.natsSubject,
    );
  }

  async #run(): Promise<void> {
    while (!this.#stopping) {
      try {
        await this.#consume();
      } catch (error) {
        if (this.#stopping) return;
        this.parts.log.warn(
          { err: error, consumer: this.listener.consumer },
          'a consumer broke off; opening it again',
        );
      }
      if (!this.#stopping) await this.#reopen();
    }
  }

  async #reopen(): Promise<void> {
    await this.#end.wait(REOPEN_MS);
    if (this.#stopping) return;
    try {
      await this.parts.meetStream();
      await this.#ensureConsumer();
    } catch {
      // NATS is away: the next round says so again.
    }
  }

  async #consume(): Promise<void> {
    const consumer = await jetstream(this.parts.nats).consumers.get(STREAM, this.listener.consumer);
    const messages = await consumer.consume({
      max_messages: BUFFERED,
      expires: FETCH_MS,
      abort_on_missing_resource: true,
    });
    this.#messages = messages;
    // Stopped while it was being opened.
    if (this.#stopping) messages.stop();
    for await (const message of messages) {
      if (this.#stopping) {
        // Another copy takes it now, not when the time to acknowledge is over.
        this.#answer(() => {
          message.nak();
        });
        continue;
      }
      const handled = this.#handle(message).finally(() => this.#inFlight.delete(handled));
      this.#inFlight.add(handled);
      if (this.#inFlight.size >= CONCURRENT) await Promise.race(this.#inFlight);
    }
  }

  /** Never rejects. */
  #handle(message: JsMsg): Promise<void> {
    const trace = childOf(parseTraceparent(message.headers?.get('traceparent')));
    return withTrace(trace, async () => {
      try {
        const outcome = await this.#takeEffect(message);
        this.parts.metrics.eventDelivered(this.listener.event.subject, outcome);
        crashPoint('after-effect-before-ack');
      } catch (error) {
        await this.#failed(message, error);
        return;
      }
      this.#answer(() => {
        message.ack();
      });
    });
  }

  /** An answer that cannot be sent (the connection was closed) changes nothing: the message comes again. */
  #answer(send: () => void): void {
    try {
      send();
    } catch (error) {
      this.parts.log.warn(
        { err: error, consumer: this.listener.consumer },
        'a delivery could not be acknowledged',
      );
    }
  }

  async #takeEffect(message: JsMsg): Promise<'done' | 'duplicate'> {
    const { db, service, afterEvents } = this.parts;
    const envelope = envelopeFrom(message.data);
    if (envelope === undefined) throw new Refusal('MALFORMED_JSON');
    try {
      await db.run({ scope: 'service' }, (tx) => takeEffect(this.listener, envelope, tx), {
        service,
        afterEvents,
        // Literals, both safe: the consumer's name is ours and the id was checked to be a UUID.
        opening: `INSERT INTO inbox (consumer, event_id) VALUES ('${this.listener.consumer}', '${envelope.id}') ON CONFLICT DO NOTHING`,
        opened: (touched) => touched === 1,
      });
      return 'done';
    } catch (error) {
      if (error instanceof NothingToDo) return 'duplicate';
      throw error;
    }
  }

  async #failed(message: JsMsg, error: unknown): Promise<void> {
    const tries = message.info.deliveryCount;
    if (isUnreachable(error)) {
      this.#retry(message, error, OUTAGE_RETRY_MS);
      return;
    }
    const permanent = error instanceof Refusal && !isPassing(error);
    if (!permanent && tries < MAX_TRIES) {
      this.#retry(message, error, RETRY_DELAYS_MS[tries - 1] ?? REOPEN_MS);
      return;
    }
    try {
      const envelope = envelopeFrom(message.data) ?? {
        unreadable: Buffer.from(message.data).toString('base64'),
      };
      await this.parts.deadLetters.putAside(this.listener, envelope, reasonOf(error));
      this.parts.log.error({ err: error, consumer: this.listener.consumer, tries }, 'an event was put aside');
      this.parts.metrics.eventDelivered(this.listener.event.subject, 'dead');
      this.#answer(() => {
        message.term();
      });
    } catch (asideError) {
      this.parts.log.error(
        { err: asideError, consumer: this.listener.consumer },
        'an event could not even be put aside',
      );
      this.#answer(() => {
        message.nak(RETRY_DELAYS_MS[RETRY_DELAYS_MS.length - 1] ?? REOPEN_MS);
      });
    }
  }

  #retry(message: JsMsg, error: unknown, delayMs: number): void {
    this.parts.log.warn(
      { err: error, consumer: this.listener.consumer, tries: message.info.deliveryCount },
      'an event could not be handled; trying again',
    );
    this.parts.metrics.eventDelivered(this.listener.event.subject, 'retried');
    this.#answer(() => {
      message.nak(delayMs);
    });
  }
}

/** Refusals that say "not now" rather than "not this". */
const isPassing = ({ code }: Refusal): boolean =>
  code === 'TRY_AGAIN' || code === 'SERVICE_UNAVAILABLE' || code === 'DEADLINE_EXCEEDED';

function reasonOf(error: unknown): string {
  if (error instanceof Refusal) {
    const faults = error.faults.map(({ pointer, code }) => `${pointer} ${code}`).join(', ');
    return faults === '' ? error.code : `${error.code}: ${faults}`;
  }
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
