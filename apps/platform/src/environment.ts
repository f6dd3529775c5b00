import type { CallerKeys, Secrets } from '@tianfu/servers';
import type { ServiceName } from '@tianfu/contracts';
import { serviceDatabaseUrl } from './prepare.js';
import type { Settings } from './settings.js';

export interface Infrastructure {
  readonly databaseUrl: string;
  readonly natsUrl: string;
  readonly secrets: Secrets;
  readonly callerKeys: CallerKeys;
}

/**
 * The environment one service runs with: the same names in the all-in-one process, in the split run, in the
 * compose file and in the chart.
 */
export function serviceEnvironment(
  name: ServiceName,
  { databaseUrl, natsUrl, secrets, callerKeys }: Infrastructure,
  settings: Settings,
): Record<string, string> {
  const common = {
    NATS_URL: natsUrl,
    CALLER_PUBLIC_KEYS_FILE: callerKeys.publicKeysFile,
    LOG_LEVEL: settings.logLevel,
  };
  if (name === 'gateway') {
    return {
      ...common,
      HOST: settings.host,
      PORT: String(settings.port),
      PUBLIC_ORIGIN: settings.publicOrigin,
      ...settings.gateway,
    };
  }
  return {
    ...common,
    DATABASE_URL: serviceDatabaseUrl(databaseUrl, name),
    DATABASE_PASSWORD_FILE: secrets.rolePasswordFile(name),
    CALLER_PRIVATE_KEY_FILE: callerKeys.privateKeyFile(name),
    IDEMPOTENCY_KEY_FILE: secrets.idempotencyKeyFile,
    ...(name === 'orders' ? { SEAL_KEY_FILE: secrets.sealKeyFile } : {}),
    ...(name === 'logistics' ? { TRACKING_KEY_FILE: secrets.trackingKeyFile } : {}),
  };
}
