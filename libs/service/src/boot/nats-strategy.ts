import { ServerNats } from '@nestjs/microservices';
import type { Msg, NatsConnection, Subscription } from '@nats-io/transport-node';
import type { WireReply } from '../calls/wire.js';

interface Packet {
  readonly response?: WireReply;
  readonly err?: unknown;
}

/** Nest hands a handler's value over like this; a handler of ours never throws, so `err` is a bug of the glue. */
const serializer = {
  serialize: ({ response, err }: Packet): { data: string } => {
    if (response !== undefined) return { data: JSON.stringify(response) };
    const reply: WireReply = { ok: false, error: { code: 'INTERNAL', status: 500 } };
    return { data: JSON.stringify(err === undefined ? { ok: true, value: {} } : reply) };
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

/** Nest's NATS transport on our wire, which can stop taking messages before it stops answering them. */
export class NatsStrategy extends ServerNats {
  readonly #subscriptions: Subscription[] = [];

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

  /** Other copies get the messages from now on; what has arrived is still answered. */
  async stopTaking(): Promise<void> {
    await Promise.all(this.#subscriptions.map((subscription) => subscription.drain()));
  }
}
