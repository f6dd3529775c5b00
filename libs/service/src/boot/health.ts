import type { NatsConnection } from '@nats-io/transport-node';
import type { Relay } from '../events/relay.js';

const CHECK_TIMEOUT_MS = 2_000;
const MAX_LAG_SECONDS = 60;

export interface ServiceHealth {
  readonly ok: boolean;
  readonly postgres: boolean;
  readonly nats: boolean;
  /** Whether the schema has every migration of this build. */
  readonly migrations: boolean;
  /** Absent while PostgreSQL cannot be asked. */
  readonly outboxLagSeconds?: number;
}

export interface HealthParts {
  readonly nats: NatsConnection;
  readonly relay: Relay;
  readonly migrationsCurrent: boolean;
}

/** Asks the servers a service stands on. Never rejects, and answers within two seconds. */
export async function checkHealth({ relay, nats, migrationsCurrent }: HealthParts): Promise<ServiceHealth> {
  const [lag, natsAnswers] = await Promise.all([
    inTime(async () => (await relay.lag()).seconds),
    inTime(async () => !nats.isClosed() && (await nats.rtt()) >= 0),
  ]);
  const postgres = lag !== undefined;
  const connected = natsAnswers === true;
  return {
    ok: postgres && connected && migrationsCurrent && lag < MAX_LAG_SECONDS,
    postgres,
    nats: connected,
    migrations: migrationsCurrent,
    ...(lag === undefined ? {} : { outboxLagSeconds: lag }),
  };
}

async function inTime<T>(ask: () => Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, CHECK_TIMEOUT_MS, undefined);
  });
  try {
    return await Promise.race([ask(), late]);
  } catch {
    return undefined; // not answering is the answer
  } finally {
    clearTimeout(timer);
  }
}
