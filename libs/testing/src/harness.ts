import { randomBytes } from 'node:crypto';
import { jetstream } from '@nats-io/jetstream';
import { headers, type Msg, type NatsConnection } from '@nats-io/transport-node';
import pg from 'pg';
import {
  type Contract,
  type EventContract,
  type EventEnvelope,
  commandSubject,
  eventSubject,
  type InputOf,
  type OutputOf,
  Refusal,
} from '@tianfu/contracts';
import { newId } from '@tianfu/kernel';
import {
  type Caller,
  answered,
  connectNats,
  ContractClient,
  payloadOf,
  refusedReply,
  type RunningService,
  type SendOptions,
  type ServiceConfig,
  type ServiceDefinition,
  startService,
  TokenSigner,
} from '@tianfu/service';
import { createTestDatabase, type TestDatabase } from './test-database.js';
import { TestKeys } from './test-keys.js';
import { startTestNats, type TestNats } from './test-nats.js';

/** Calls contracts as one caller; throws the refusal. An idempotency key is made up unless one is given. */
export interface TestClient {
  call<C extends Contract>(contract: C, input: InputOf<C>, options?: SendOptions): Promise<OutputOf<C>>;
}

export interface HarnessOptions {
  readonly config?: Partial<ServiceConfig>;
}

/** Services on a database and a nats-server of their own. */
export class Harness {
  readonly keys = new TestKeys();
  /** Every event published so far, in order of arrival. */
  readonly events: EventEnvelope[] = [];
  /** In the order they were started. */
  readonly services: RunningService[] = [];

  private constructor(
    readonly database: TestDatabase,
    readonly nats: TestNats,
    readonly connection: NatsConnection,
    /** A superuser: sees every row. */
    readonly admin: pg.Pool,
    private readonly closers: Closer[],
  ) {}

  /** @throws what a service's boot threw; nothing stays open then */
  static async start(
    definitions: readonly ServiceDefinition[],
    options: HarnessOptions = {},
  ): Promise<Harness> {
    const closers: Closer[] = [];
    try {
      const database = await createTestDatabase(definitions);
      closers.push(() => database.drop());
      const nats = await startTestNats();
      closers.push(() => nats.stop());
      const connection = await connectNats(nats.url, 'test');
      closers.push(() => connection.close());
      const admin = new pg.Pool({ connectionString: database.adminUrl, max: 4 });
      closers.push(() => admin.end());
      const harness = new Harness(database, nats, connection, admin, closers);
      connection.subscribe('evt.>', {
        callback: (_error, message) => {
          // A callback that throws would end the connection's reading.
          const envelope = envelopeIn(message);
          if (envelope !== undefined) harness.events.push(envelope);
        },
      });
      for (const definition of definitions) await harness.startCopy(definition, options.config);
      return harness;
    } catch (error) {
      await closeAll(closers);
      throw error;
    }
  }

  /** Starts one more copy of a service on the same database. */
  async startCopy(
    definition: ServiceDefinition,
    config: Partial<ServiceConfig> = {},
  ): Promise<RunningService> {
    const service = await startService(definition, { ...this.configOf(definition.name), ...config });
    this.services.push(service);
    this.closers.push(() => service.stop());
    return service;
  }

  configOf(name: ServiceDefinition['name']): ServiceConfig {
    return {
      databaseUrl: this.database.urlOf(name),
      natsUrl: this.nats.url,
      callerPublicKeys: this.keys.publicKeys,
      callerPrivateKeyPem: this.keys.privatePem(name),
      idempotencyKey: Buffer.alloc(32, 7),
      poolMax: 10,
      logLevel: 'silent',
    };
  }

  /** A client that calls as this caller. */
  as(caller: Caller): TestClient {
    const client = new ContractClient(this.connection);
    const issuer = caller.kind === 'service' ? (caller.service ?? 'platform') : 'identity';
    const signer = new TokenSigner(issuer, this.keys.privatePem(issuer));
    return {
      call: async (contract, input, options = {}) => {
        const reply = await client.send(contract, input, {
          ...(caller.kind === 'anonymous' ? {} : { token: signer.sign(caller) }),
          ...(contract.idempotency === 'required' ? { idempotencyKey: randomBytes(12).toString('hex') } : {}),
          language: 'en',
          ...options,
        });
        if (!reply.ok) throw reply.error;
        // The contract pairs its input with its output.
        return reply.value as OutputOf<typeof contract>;
      },
    };
  }

  /** Publishes an event of a service that is not running here. */
  async publish<P extends object>(
    event: EventContract<P>,
    payload: P,
    {
      traceparent,
      ...given
    }: Partial<Omit<EventEnvelope<P>, 'payload' | 'subject'>> & { readonly traceparent?: string } = {},
  ): Promise<EventEnvelope<P>> {
    const carried = headers();
    if (traceparent !== undefined) carried.set('traceparent', traceparent);
    const envelope: EventEnvelope<P> = {
      id: newId(),
      subject: event.subject,
      occurredAt: new Date().toISOString(),
      aggregateId: newId(),
      version: 1,
      payload,
      ...given,
    };
    await jetstream(this.connection).publish(eventSubject(event.subject), JSON.stringify(envelope), {
      msgID: envelope.id,
      headers: carried,
    });
    return envelope;
  }

  /** Answers a contract of a service that is not running here. */
  stub<C extends Contract>(
    contract: C,
    answer: (input: InputOf<C>) => OutputOf<C> | Promise<OutputOf<C>>,
  ): () => void {
    const subscription = this.connection.subscribe(commandSubject(contract.subject), {
      callback: (_error, message) => {
        void (async () => {
          try {
            const value = await answer(message.json<InputOf<C>>());
            message.respond(payloadOf(answered(value)));
          } catch (error) {
            const refusal = error instanceof Refusal ? error : new Refusal('INTERNAL');
            message.respond(payloadOf(refusedReply(refusal)));
          }
        })();
      },
    });
    return () => {
      subscription.unsubscribe();
    };
  }

  /** Stops everything, also when a part of it fails. @throws the first failure, at the end */
  stop(): Promise<void> {
    return closeAll(this.closers);
  }
}

/** @returns undefined for what a test published to be no JSON */
function envelopeIn(message: Msg): EventEnvelope | undefined {
  try {
    return message.json<EventEnvelope>();
  } catch {
    return undefined;
  }
}

type Closer = () => Promise<void>;

/** Last one first. What stays open keeps the test process from ending. */
async function closeAll(closers: Closer[]): Promise<void> {
  const failures: unknown[] = [];
  for (const close of closers.splice(0).reverse())
    await close().catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw failures[0];
}

/** The code of the refusal a call ends with; `'accepted'` when it does not. */
export async function refusalOf(call: Promise<unknown>): Promise<string> {
  try {
    await call;
    return 'accepted';
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}
