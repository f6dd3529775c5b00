import { NatsContext, ServerNats } from '@nestjs/microservices';
import type { Msg, NatsConnection, Subscription } from '@nats-io/transport-node';
import { answered, payloadOf, type WireReply } from '../calls/wire.js';

interface Packet {
  readonly response?: WireReply;
  readonly err?: unknown;
}

const FAILED: WireReply = { ok: false, error: { code: 'INTERNAL', status: 500 } };

/** Nest hands a handler's value over like this; a handler of ours never throws, so `err` is a bug of the glue. */
const serializer = {
  serialize: ({ response, err }: Packet): { data: string } => {
    return { data: payloadOf(response ?? (err === undefined ? answered({}) : FAILED)) };
  },
};

/** The handler gets the message as it came; an id tells Nest that an answer is waited for. */
const deserializer = {
  deserialize: (message: Msg): { pattern: string; data: Msg; id: string } => ({
    pattern: message.subject,
    data: message,
    id: message.reply ?? message.subject,
  }),
};

/**
 * Nest's NATS transport on our wire, on a connection somebody else opens and closes. It can stop taking messages
 * before it stops answering them.
 */
export class NatsStrategy extends ServerNats {
  readonly #subscriptions: Subscription[] = [];
  readonly #whenIdle: (() => void)[] = [];
  #outgoing: (() => void)[] = [];
  #unanswered = 0;

  constructor(
    queue: string,
    private readonly connection: NatsConnection,
  ) {
    super({ queue, serializer, deserializer });
  }

  override createNatsClient(): Promise<NatsConnection> {
    return Promise.resolve(this.connection);
  }

  override bindEvents(): void {
    super.bindEvents({
      subscribe: (...given: Parameters<NatsConnection['subscribe']>) => {
        const subscription = this.connection.subscribe(...given);
        this.#subscriptions.push(subscription);
        return subscription;
      },
    });
  }

  /**
   * Nest would look for the handler by trying to parse the subject as JSON and pass the one answer through an
   * observable; ours are found by their subject and answer once.
   */
  override async handleMessage(channel: string, message: Msg): Promise<void> {
    const handler = this.messageHandlers.get(channel);
    if (handler === undefined) {
      await super.handleMessage(channel, message);
      return;
    }
    const context = new NatsContext([message.subject, message.headers]);
    const respond = this.getPublisher(message, channel, context);
    try {
      // Handlers of contracts answer promises of a reply: see `Handles`.
      respond({ response: (await handler(message, context)) as WireReply });
    } catch (err) {
      respond({ err });
    }
  }

  /**
   * Nest asks once for each message, and calls what it gets with the one answer. What is answered within one turn of
   * the event loop leaves in one write.
   */
  override getPublisher(message: Msg, id: string, context: NatsContext): (packet: Packet) => void {
    // Typed as taking and giving anything.
    const respond = super.getPublisher(message, id, context) as (packet: Packet) => unknown;
    let isSent = false;
    this.#unanswered += 1;
    return (packet) => {
      if (this.#outgoing.length === 0) setImmediate(() => this.#send());
      this.#outgoing.push(() => {
        try {
          respond(packet);
        } catch (error) {
          // The likely one: it is larger than NATS carries. The caller should not have to wait for its deadline.
          this.logger.error(error);
          respond({ response: FAILED });
        } finally {
          if (!isSent) this.#sent();
          isSent = true;
        }
      });
    };
  }

  #send(): void {
    const outgoing = this.#outgoing;
    this.#outgoing = [];
    for (const send of outgoing) send();
  }

  /** Other copies get the messages from now on; what has arrived is still answered. */
  async stopTaking(): Promise<void> {
    // Without a connection nothing is taken either.
    await Promise.allSettled(this.#subscriptions.map((subscription) => subscription.drain()));
  }

  /** Resolves when every message taken has been answered. */
  idle(): Promise<void> {
    if (this.#unanswered === 0) return Promise.resolve();
    return new Promise((resolve) => this.#whenIdle.push(resolve));
  }

  /** Nest would close the connection here, and only if it has begun to listen: its owner closes it, once. */
  override close(): Promise<void> {
    this.statusEventEmitter.removeAllListeners();
    return Promise.resolve();
  }

  #sent(): void {
    this.#unanswered -= 1;
    if (this.#unanswered === 0) for (const resolve of this.#whenIdle.splice(0)) resolve();
  }
}
