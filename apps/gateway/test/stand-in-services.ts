import type { Msg, NatsConnection, Subscription } from '@nats-io/transport-node';
import {
  allContracts,
  commandSubject,
  eventSubject,
  Refusal,
  resolveApiKey,
  resolveSession,
  type Contract,
  type EventContract,
  type InputOf,
  type OutputOf,
  type Subject,
} from '@tianfu/contracts';
import { newId } from '@tianfu/kernel';
import {
  answered,
  payloadOf,
  refusedReply,
  type Caller,
  type TokenSigner,
  type WireReply,
} from '@tianfu/service';
import { aPerson } from '@tianfu/testing';

export interface Received {
  readonly input: Record<string, unknown>;
  readonly headers: Readonly<Record<string, string>>;
}

type Answer<C> = OutputOf<C> | Refusal | Promise<OutputOf<C> | Refusal>;

/** Services that answer what a test says, over the wire real services speak. */
export class StandInServices {
  readonly #received = new Map<string, Received[]>();
  readonly #callers = new Map<string, Caller>();
  readonly #subscriptions = new Map<string, Subscription>();
  readonly #answers = new Map<string, (received: Received) => Promise<WireReply>>();

  private constructor(
    private readonly nats: NatsConnection,
    private readonly signer: TokenSigner,
  ) {}

  /** Stand-ins for all services; nobody answers before a test says how. */
  static async start(nats: NatsConnection, signer: TokenSigner): Promise<StandInServices> {
    const services = new StandInServices(nats, signer);
    allContracts.forEach((contract) => services.#listen(contract));
    services.answers(resolveSession, ({ token, enterpriseId }) => services.#resolve(token, enterpriseId));
    services.answers(resolveApiKey, ({ key }) => services.#resolve(key, undefined));
    // The server knows all subscriptions before the first request comes on another connection.
    await nats.flush();
    return services;
  }

  /** From now on the contract is answered like this. */
  answers<C extends Contract>(
    contract: C,
    answer: (input: InputOf<C>, received: Received) => Answer<C>,
    options: { replayed?: boolean } = {},
  ): void {
    this.#answers.set(contract.subject, async (received) => {
      // The gateway sends what its caller sent; tests answer for input they made themselves.
      const value = await answer(received.input as unknown as InputOf<C>, received);
      if (value instanceof Refusal) return refusedReply(value);
      return answered(value, undefined, options.replayed);
    });
  }

  /** Nobody is there to answer the contract any more. */
  async silence(contract: Contract): Promise<void> {
    this.#subscriptions.get(contract.subject)?.unsubscribe();
    await this.nats.flush();
  }

  #listen({ subject }: Contract): void {
    const callback = (_error: Error | null, message: Msg): void => {
      const received = {
        input: message.json<Record<string, unknown>>(),
        headers: Object.fromEntries(
          (message.headers?.keys() ?? []).map((name) => [name, message.headers?.get(name) ?? '']),
        ),
      };
      this.#received.set(subject, [...(this.#received.get(subject) ?? []), received]);
      void this.#answers
        .get(subject)?.(received)
        .then((reply) => message.respond(payloadOf(reply)));
    };
    this.#subscriptions.set(subject, this.nats.subscribe(commandSubject(subject), { callback }));
  }

  /** What was asked with a contract so far, oldest first. */
  received(contract: Contract): readonly Received[] {
    return this.#received.get(contract.subject) ?? [];
  }

  last(contract: Contract): Received {
    const last = this.received(contract).at(-1);
    if (last === undefined) throw new Error(`${contract.subject} was not asked`);
    return last;
  }

  /** A credential of somebody who is signed in. */
  signedIn(caller: Caller = aPerson()): string {
    const kind = caller.kind === 'key' ? 'tfk_live_' : 'tfs_';
    const secret = kind + newId().replaceAll('-', '').padEnd(43, 'x');
    this.#callers.set(secret, caller);
    return secret;
  }

  callerOf(secret: string): Caller {
    const caller = this.#callers.get(secret);
    if (caller === undefined) throw new Error('nobody has this credential');
    return caller;
  }

  /** A caller token as identity would sign it. */
  tokenOf(caller: Caller): string {
    return this.signer.sign(caller);
  }

  ends(secret: string): void {
    this.#callers.delete(secret);
  }

  publish<P extends object>(event: EventContract<P>, payload: P): string {
    const id = newId();
    const envelope = {
      id,
      subject: event.subject,
      occurredAt: '2026-11-22T08:30:00Z',
      aggregateId: newId(),
      version: 1,
      payload,
    };
    this.nats.publish(eventSubject(event.subject), JSON.stringify(envelope));
    return id;
  }

  /** An event as no relay would write it. */
  publishRaw(subject: Subject, text: string): void {
    this.nats.publish(eventSubject(subject), text);
  }

  #resolve(secret: string, enterpriseId: string | undefined) {
    const known = this.#callers.get(secret);
    if (known === undefined) return new Refusal('SESSION_EXPIRED');
    if (enterpriseId !== undefined && known.enterpriseId !== enterpriseId) return new Refusal('FORBIDDEN');
    const expiresAt = new Date(Date.now() + 60_000).toISOString();
    return { token: this.tokenOf(known), expiresAt, sessionId: known.sessionId ?? '' };
  }
}
