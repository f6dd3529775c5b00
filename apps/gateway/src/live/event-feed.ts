import type { NatsConnection, Subscription } from '@nats-io/transport-node';
import {
  allEvents,
  eventSubject,
  sessionEnded,
  type EventContract,
  type EventEnvelope,
} from '@tianfu/contracts';
import type { Logger } from '@tianfu/service';
import type { Callers } from '../callers/callers.js';
import type { LiveHub } from './live-hub.js';

const EVERY_EVENT = 'evt.>';
const contracts = new Map(
  allEvents.map((event): [string, EventContract] => [eventSubject(event.subject), event]),
);

/** The platform's events as they are published: one subscription of this process, outside of JetStream. */
export class EventFeed {
  #subscription: Subscription | undefined;

  constructor(
    private readonly nats: NatsConnection,
    private readonly hub: LiveHub,
    private readonly callers: Callers,
    private readonly logger: Logger,
  ) {}

  /** Resolves when the server knows that we listen: from then on nothing is missed. */
  async start(): Promise<void> {
    this.#subscription = this.nats.subscribe(EVERY_EVENT, {
      callback: (error, message) => {
        if (error !== null) this.logger.error({ err: error }, 'the event feed failed');
        else this.#take(message.subject, message.data);
      },
    });
    void this.#watchConnection();
    await this.nats.flush();
  }

  stop(): void {
    this.#subscription?.unsubscribe();
  }

  #take(subject: string, data: Uint8Array): void {
    const contract = contracts.get(subject);
    if (contract === undefined) return;
    const envelope = envelopeOf(data);
    if (envelope === undefined) {
      this.logger.error({ subject }, 'an event could not be read');
      return;
    }
    if (contract.subject === sessionEnded.subject) this.#end(envelope.payload);
    this.hub.deliver(contract, { ...envelope, subject: contract.subject });
  }

  #end(payload: object): void {
    if (!('sessionId' in payload) || typeof payload.sessionId !== 'string') return;
    this.callers.forget(payload.sessionId);
    this.hub.sessionEnded(payload.sessionId);
  }

  /** While the connection was gone, events passed that nobody here heard. */
  async #watchConnection(): Promise<void> {
    for await (const { type } of this.nats.status()) {
      if (type !== 'reconnect') continue;
      this.callers.forgetAll();
      this.hub.resyncAll();
    }
  }
}

function envelopeOf(data: Uint8Array): EventEnvelope | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(data).toString('utf8'));
    const isEnvelope = typeof value === 'object' && value !== null && 'id' in value && 'payload' in value;
    // Only the relay of the owning service publishes here, and it writes envelopes.
    return isEnvelope ? (value as EventEnvelope) : undefined;
  } catch {
    return undefined; // told by the caller
  }
}
