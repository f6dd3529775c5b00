import {
  type Audience,
  type EventContract,
  type EventEnvelope,
  Refusal,
  withOwnIdsOnly,
} from '@tianfu/contracts';
import { newId } from '@tianfu/kernel';
import type { Logger } from '@tianfu/service';
import type { Callers } from '../callers/callers.js';
import { eventText, type LiveConnection } from './live-connection.js';
import { mayHear } from './may-hear.js';

const MAX_OF_A_PERSON = 10;
const MAX_OF_ALL = 5_000;
const HEARTBEAT_MS = 15_000;
/** How long rights are taken on trust between events that say they changed. */
const RECHECK_MS = 60_000;
/** Browsers come back after this long. */
const RETRY_MS = 2_000;
/** While identity does not answer, listeners stay this long after their rights were last seen. */
const MAX_UNCHECKED_MS = 300_000;

/** Hands every event to those of its audience who listen now. Keeps nothing: who was away fetches again. */
export class LiveHub {
  readonly #connections = new Set<LiveConnection>();
  #timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly callers: Callers,
    private readonly logger: Logger,
  ) {}

  get size(): number {
    return this.#connections.size;
  }

  start(): void {
    this.#timer = setInterval(() => void this.#tick(), HEARTBEAT_MS);
  }

  /** @throws Refusal when too many listen already */
  requireRoom(personId: string): void {
    const ofPerson = [...this.#connections].filter((connection) => connection.personId === personId).length;
    if (ofPerson >= MAX_OF_A_PERSON) throw new Refusal('TOO_MANY_REQUESTS', { retryAfterSeconds: 60 });
    if (this.#connections.size >= MAX_OF_ALL) throw new Refusal('SERVICE_UNAVAILABLE');
  }

  /** @param missed the listener was here before: events may have passed meanwhile */
  add(connection: LiveConnection, missed: boolean): void {
    this.#connections.add(connection);
    connection.onClosed(() => this.#connections.delete(connection));
    connection.write(`retry: ${RETRY_MS}\n${eventText(newId(), 'hello', '{}')}`);
    if (missed) connection.write(eventText(newId(), 'resync', '{}'));
  }

  deliver(contract: EventContract, envelope: EventEnvelope): void {
    if (this.#connections.size === 0) return;
    const audiences = this.#audiencesOf(contract, envelope);
    if (audiences.length === 0) return;
    const { id, subject, occurredAt } = envelope;
    for (const connection of this.#connections) {
      const { caller } = connection.resolved;
      const audience = audiences.find((candidate) => mayHear(caller, candidate));
      if (audience === undefined) continue;
      const payload = withOwnIdsOnly(envelope.payload, idOf(audience));
      connection.write(eventText(id, subject, JSON.stringify({ id, subject, occurredAt, payload })));
    }
  }

  /** A session ended or its rights changed: whoever may still listen comes back by itself. */
  sessionEnded(sessionId: string): void {
    for (const connection of this.#connections) {
      if (connection.resolved.sessionId === sessionId) connection.close();
    }
  }

  /** Events may have been missed. */
  resyncAll(): void {
    for (const connection of this.#connections) connection.write(eventText(newId(), 'resync', '{}'));
  }

  stop(): void {
    clearInterval(this.#timer);
    for (const connection of this.#connections) connection.close();
  }

  #audiencesOf(contract: EventContract, { id, payload }: EventEnvelope): readonly Audience[] {
    try {
      return contract.audience(payload);
    } catch (error) {
      this.logger.error({ err: error, eventId: id }, 'an event says nobody it is for');
      return [];
    }
  }

  async #tick(): Promise<void> {
    const nowMs = Date.now();
    const due = [...this.#connections].filter(({ checkedAtMs }) => nowMs - checkedAtMs >= RECHECK_MS);
    for (const connection of this.#connections) connection.write(': still here\n\n');
    await Promise.all(due.map((connection) => this.#recheck(connection)));
  }

  async #recheck(connection: LiveConnection): Promise<void> {
    try {
      connection.resolved = await this.callers.resolve(connection.credential, connection.enterpriseId);
      connection.checkedAtMs = Date.now();
    } catch (error) {
      const isRefused = error instanceof Refusal && error.status < 500;
      if (isRefused || Date.now() - connection.checkedAtMs > MAX_UNCHECKED_MS) connection.close();
      else this.logger.warn({ err: error }, 'rights of a listener could not be looked at');
    }
  }
}

/** Whose ids a listener of this audience may see in lists: none where it is no single one. */
function idOf(audience: Audience): string {
  if (audience.to === 'enterprise') return audience.enterpriseId;
  return audience.to === 'person' ? audience.personId : '';
}
