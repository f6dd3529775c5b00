import { resolve } from 'node:path';
import { CannotStart } from '@tianfu/servers';

export interface Settings {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
  readonly natsUrl: string | undefined;
  readonly publicOrigin: string;
  readonly demoAccounts: boolean;
  readonly logLevel: string;
  /** What the gateway reads by itself; its own defaults for what is left out. */
  readonly gateway?: Readonly<Record<string, string>>;
}

const GATEWAY_VARIABLES = ['RATE_LIMIT', 'TRUSTED_PROXIES', 'METRICS_TOKEN'] as const;

/** @throws CannotStart when a variable makes no sense. */
export function settingsFromEnv(env: NodeJS.ProcessEnv): Settings {
  const port = Number(env.PORT ?? 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new CannotStart(
      `PORT=${String(env.PORT)} is not a port.`,
      'Choose a number from 1 to 65535: PORT=3001 npm start',
    );
  }
  return {
    port,
    host: env.HOST ?? '127.0.0.1',
    dataDir: resolve(env.DATA_DIR ?? '.tianfu'),
    databaseUrl: env.DATABASE_URL,
    natsUrl: env.NATS_URL,
    publicOrigin: env.PUBLIC_ORIGIN ?? `http://localhost:${String(port)}`,
    demoAccounts: env.DEMO_ACCOUNTS !== 'off',
    logLevel: env.LOG_LEVEL ?? 'warn',
    gateway: Object.fromEntries(
      GATEWAY_VARIABLES.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]])),
    ),
  };
}
