import { jetstream, jetstreamManager, type ConsumerMessages, type JsMsg } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import { type EventEnvelope, Refusal, type ServiceName } from '@tianfu/contracts';
import { crashPoint } from '../boot/crash-point.js';
import type { Metrics } from '../boot/metrics.js';
import type { Db } from '../data/db.js';
import { NothingToDo } from '../data/open-tx.js';
import { rememberTrace, withTrace } from '../trace/context.js';
import type { Logger } from '../trace/log.js';
import { childOf, parseTraceparent, type Trace } from '../trace/traceparent.js';
import { Bell } from './bell.js';
import type { DeadLetters } from './dead-letters.js';
import { envelopeFrom } from './envelope.js';
import { type Listener, takeEffect } from './listener.js';
import { LAST_RETRY_MS, reasonOf, retryAfter } from './setback.js';
import { ensureConsumer, STREAM } from './stream.js';

/** Transactions at a time: of one event each, and of many. */
const CONCURRENT = 8;
const CONCURRENT_OF_MANY = 2;
/** Fetched ahead. Few, because the thirty seconds to acknowledge run for what waits here, too. */
const BUFFERED = 32;
const BUFFERED_OF_MANY = 96;
/** How long one fetch stands. After a broken connection a silent consumer is looked at again in this time. */
const FETCH_MS = 10_000;
const REOPEN_MS = 1_000;
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

/** A message with what can be read of it. */
interface Arrival {
  readonly message: JsMsg;
  readonly envelope: EventEnvelope | undefined;
  readonly trace: Trace;
}

function arrivalOf(message: JsMsg): Arrival {
  const envelope = envelopeFrom(message.data);
  const trace = childOf(parseTraceparent(message.headers?.get('traceparent')));
  if (envelope !== undefined) rememberTrace(envelope, trace);
  return { message, envelope, trace };
}

/** Takes the messages of one listener from its durable consumer: each takes effect once. */
export class Consumption {
  #messages: ConsumerMessages | undefined;
  #stopping = false;
  #running: Promise<void> | undefined;
  readonly #end = new Bell();
  readonly #inFlight = new Set<Promise<void>>();
  readonly #waiting: Arrival[] = [];

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
    for (const arrival of this.#waiting.splice(0)) this.#giveBack(arrival);
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
      max_messages: this.listener.atOnce === 1 ? BUFFERED : BUFFERED_OF_MANY,
      expires: FETCH_MS,
      abort_on_missing_resource: true,
    });
    this.#messages = messages;
    // Stopped while it was being opened.
    if (this.#stopping) messages.stop();
    for await (const message of messages) {
      const arrival = arrivalOf(message);
      if (this.#stopping) {
        this.#giveBack(arrival);
        continue;
      }
      this.#waiting.push(arrival);
      this.#takeWaiting();
      if (this.#waiting.length >= this.listener.atOnce) await Promise.race(this.#inFlight);
    }
  }

  /** Handles what waits, as much as may be handled at a time. */
  #takeWaiting(): void {
    const { atOnce } = this.listener;
    const concurrent = atOnce === 1 ? CONCURRENT : CONCURRENT_OF_MANY;
    while (!this.#stopping && this.#waiting.length > 0 && this.#inFlight.size < concurrent) {
      const handled = this.#handle(this.#waiting.splice(0, atOnce)).finally(() => {
        this.#inFlight.delete(handled);
        this.#takeWaiting();
      });
      this.#inFlight.add(handled);
    }
  }

  /** Another copy takes it now, not when the time to acknowledge is over. */
  #giveBack({ message }: Arrival): void {
    this.#answer(() => {
      message.nak();
    });
  }

  /** Never rejects. */
  async #handle(arrivals: readonly Arrival[]): Promise<void> {
    if (arrivals.length > 1 && (await this.#handledTogether(arrivals))) return;
    for (const arrival of arrivals) await this.#handleOne(arrival);
  }

  /** @returns false when each has to be handled by itself: one has taken effect before, or something went wrong */
  async #handledTogether(arrivals: readonly Arrival[]): Promise<boolean> {
    const envelopes = arrivals.flatMap(({ envelope }) => envelope ?? []);
    if (envelopes.length < arrivals.length) return false;
    try {
      await this.#takeEffect(envelopes);
    } catch (error) {
      if (!(error instanceof NothingToDo)) {
        this.parts.log.warn(
          { err: error, consumer: this.listener.consumer, events: envelopes.length },
          'events could not be handled together; handling each by itself',
        );
      }
      return false;
    }
    crashPoint('after-effect-before-ack');
    for (const arrival of arrivals) this.#done(arrival, 'done');
    return true;
  }

  #handleOne(arrival: Arrival): Promise<void> {
    return withTrace(arrival.trace, async () => {
      try {
        const outcome = await this.#takeEffectOnce(arrival);
        crashPoint('after-effect-before-ack');
        this.#done(arrival, outcome);
      } catch (error) {
        await this.#failed(arrival.message, error);
      }
    });
  }

  #done({ message }: Arrival, outcome: 'done' | 'duplicate'): void {
    this.parts.metrics.eventDelivered(this.listener.event.subject, outcome);
    this.#answer(() => {
      message.ack();
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

  /** @throws NothingToDo when one of them has taken effect before, and what the listener throws */
  #takeEffect(envelopes: readonly EventEnvelope[]): Promise<void> {
    const { db, service, afterEvents } = this.parts;
    // Literals, both safe: the consumer's name is ours and the ids were checked to be UUIDs.
    const rows = envelopes.map(({ id }) => `('${this.listener.consumer}', '${id}')`);
    return db.run({ scope: 'service' }, (tx) => takeEffect(this.listener, envelopes, tx), {
      service,
      afterEvents,
      opening: `INSERT INTO inbox (consumer, event_id) VALUES ${rows.join(', ')} ON CONFLICT DO NOTHING`,
      opened: (touched) => touched === envelopes.length,
    });
  }

  async #takeEffectOnce({ envelope }: Arrival): Promise<'done' | 'duplicate'> {
    if (envelope === undefined) throw new Refusal('MALFORMED_JSON');
    try {
      await this.#takeEffect([envelope]);
      return 'done';
    } catch (error) {
      if (error instanceof NothingToDo) return 'duplicate';
      throw error;
    }
  }

  async #failed(message: JsMsg, error: unknown): Promise<void> {
    const tries = message.info.deliveryCount;
    const retryAfterMs = retryAfter(error, tries);
    if (retryAfterMs !== undefined) {
      this.#retry(message, error, retryAfterMs);
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
        message.nak(LAST_RETRY_MS);
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
