import {
  Refusal,
  resolveSession,
  type Contract,
  type EventContract,
  type ServiceName,
} from '@tianfu/contracts';
import { identityService } from '@tianfu/identity';
import { ContractClient, TokenSigner, type SendOptions } from '@tianfu/service';
import { eventually, Harness } from '@tianfu/testing';
import { randomUUID } from 'node:crypto';

/** The service on real servers, with the test's words for talking to it. */
export interface Identity {
  readonly harness: Harness;
  /** @throws Refusal what the service refused */
  send<I extends object, O extends object>(
    contract: Contract<I, O>,
    input: I,
    options?: SendOptions,
  ): Promise<O>;
  /** As another service, in its own name. */
  sendAs<I extends object, O extends object>(
    service: ServiceName,
    contract: Contract<I, O>,
    input: I,
  ): Promise<O>;
  /** What the gateway does with a session before each call. */
  callerToken(session: string, enterpriseId?: string): Promise<string>;
  /** As a superuser, past row security. */
  sql<Row extends object>(text: string, params?: unknown[]): Promise<Row[]>;
  /** The payloads of an event, once the outbox is empty. */
  emitted<P extends object>(event: EventContract<P>): Promise<P[]>;
  stop(): Promise<void>;
}

export async function startIdentity(): Promise<Identity> {
  const harness = await Harness.start([identityService]);
  const client = new ContractClient(harness.connection);
  const sql = async <Row extends object>(text: string, params: unknown[] = []): Promise<Row[]> =>
    (await harness.admin.query<Row>(text, params)).rows;

  const send: Identity['send'] = async (contract, input, options = {}) => {
    const reply = await client.send(contract, input, {
      idempotencyKey: randomUUID(),
      // Some suites make many accounts at once, and each waits for its hash.
      deadlineMs: Date.now() + 20_000,
      ...options,
    });
    if (!reply.ok) throw reply.error;
    return reply.value;
  };

  return {
    harness,
    send,
    sql,
    sendAs: (service, contract, input) =>
      send(contract, input, {
        token: new TokenSigner(service, harness.keys.privatePem(service)).serviceToken(),
      }),
    callerToken: async (token, enterpriseId) =>
      (await send(resolveSession, { token, ...(enterpriseId === undefined ? {} : { enterpriseId }) })).token,
    emitted: async <P extends object>(event: EventContract<P>) => {
      await eventually(async () => {
        const [row] = await sql<{ left: boolean }>(
          'SELECT EXISTS (SELECT 1 FROM identity.outbox WHERE sent_at IS NULL) AS left',
        );
        return row?.left === false;
      });
      // What the server had accepted before it answers this has arrived here.
      await harness.connection.flush();
      // The subject says which payload it is.
      return harness.events
        .filter(({ subject }) => subject === event.subject)
        .map(({ payload }) => payload as P);
    },
    stop: () => harness.stop(),
  };
}

/** The refusal a call ends with. */
export async function refusalOf(call: Promise<unknown>): Promise<Refusal> {
  const outcome = await call.then(
    (value) => ({ value }),
    (error: unknown) => error,
  );
  if (outcome instanceof Refusal) return outcome;
  throw outcome instanceof Error ? outcome : new Error(`not refused: ${JSON.stringify(outcome)}`);
}

/** The codes of those of many calls that were refused. */
export async function refusedAmong(calls: Promise<object>[]): Promise<string[]> {
  const outcomes = await Promise.all(
    calls.map((call) =>
      call.then(
        () => [],
        (error: unknown) => {
          if (error instanceof Refusal) return [error.code];
          throw error;
        },
      ),
    ),
  );
  return outcomes.flat();
}
