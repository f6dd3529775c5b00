import { createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { LevelWithSilent } from 'pino';
import { SERVICE_NAMES, type ServiceName } from '@tianfu/contracts';

/** Everything a service needs from outside. Keys are values here; the environment names files. */
export interface ServiceConfig {
  /** As the service's own role `tianfu_<name>`. */
  readonly databaseUrl: string;
  /** `nats://user:password@host:port`, several separated by commas. */
  readonly natsUrl: string;
  /** Who may sign caller tokens: `kid` is the issuing service. */
  readonly callerPublicKeys: readonly PublicKeyEntry[];
  /** PKCS #8 PEM of this service's own Ed25519 key. */
  readonly callerPrivateKeyPem: string;
  /** 32 bytes or more: fingerprints of inputs and encryption of stored answers. */
  readonly idempotencyKey: Buffer;
  /** Connections to PostgreSQL. */
  readonly poolMax: number;
  readonly logLevel: LevelWithSilent;
  /** Copies of the event stream: 3 in a cluster of three NATS servers. Defaults to 1. */
  readonly streamReplicas?: number | undefined;
  /** Where `/livez`, `/readyz` and `/metrics` are served by `runService`; none when left out. */
  readonly healthPort?: number | undefined;
}

export interface PublicKeyEntry {
  readonly kid: ServiceName;
  readonly pem: string;
}

const MIN_KEY_BYTES = 32;
const LEVELS: readonly LevelWithSilent[] = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];

/**
 * Reads a service's configuration from environment variables.
 * @throws Error that names the variable and what is wrong with it
 */
export function serviceConfigFromEnv(
  name: ServiceName,
  env: Readonly<Record<string, string | undefined>>,
): ServiceConfig {
  const need = (variable: string): string => {
    const value = env[variable];
    if (value === undefined || value === '') throw new Error(`${name} needs the variable ${variable}`);
    return value;
  };
  const healthPort = env.HEALTH_PORT;
  return {
    databaseUrl: databaseUrl(need('DATABASE_URL'), env),
    natsUrl: natsUrl(need('NATS_URL')),
    callerPublicKeys: readPublicKeys(need('CALLER_PUBLIC_KEYS_FILE')),
    callerPrivateKeyPem: privateKey(need('CALLER_PRIVATE_KEY_FILE')),
    idempotencyKey: idempotencyKey(need('IDEMPOTENCY_KEY_FILE')),
    poolMax: wholeNumber('DB_POOL_MAX', env.DB_POOL_MAX ?? '10', 1, 100),
    logLevel: level(env.LOG_LEVEL ?? 'info'),
    streamReplicas: wholeNumber('STREAM_REPLICAS', env.STREAM_REPLICAS ?? '1', 1, 5),
    ...(healthPort === undefined ? {} : { healthPort: wholeNumber('HEALTH_PORT', healthPort, 1, 65_535) }),
  };
}

/** The password may come in a file of its own, so that it is in no environment. */
function databaseUrl(text: string, env: Readonly<Record<string, string | undefined>>): string {
  if (!URL.canParse(text) || !/^postgres(ql)?:/.test(text))
    throw new Error('DATABASE_URL is not a URL like postgres://role@host:5432/database');
  const passwordFile = env.DATABASE_PASSWORD_FILE;
  if (passwordFile === undefined) return text;
  const url = new URL(text);
  url.password = contentOf('DATABASE_PASSWORD_FILE', passwordFile).toString('utf8').trim();
  return url.toString();
}

function natsUrl(text: string): string {
  const isUrl = (part: string): boolean => URL.canParse(part.trim()) && /^(nats|tls):/.test(part.trim());
  if (!text.split(',').every(isUrl))
    throw new Error(
      'NATS_URL is not a URL like nats://user:password@host:4222, or several separated by commas',
    );
  return text;
}

function privateKey(path: string): string {
  const pem = contentOf('CALLER_PRIVATE_KEY_FILE', path).toString('utf8');
  let type: string | undefined;
  try {
    type = createPrivateKey(pem).asymmetricKeyType;
  } catch {
    // Not a key at all. The cause might quote it.
  }
  if (type === 'ed25519') return pem;
  throw new Error('CALLER_PRIVATE_KEY_FILE must hold an Ed25519 private key (PKCS #8 PEM)');
}

function idempotencyKey(path: string): Buffer {
  const key = contentOf('IDEMPOTENCY_KEY_FILE', path);
  if (key.length >= MIN_KEY_BYTES) return key;
  throw new Error(`IDEMPOTENCY_KEY_FILE must hold ${String(MIN_KEY_BYTES)} bytes or more`);
}

function contentOf(variable: string, path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new Error(`${variable} names ${path}, which cannot be read`, { cause: error });
  }
}

/**
 * The public keys of every issuer, from the file that CALLER_PUBLIC_KEYS_FILE names.
 * @throws Error when it cannot be read or does not hold `{keys: [{kid, pem}]}`
 */
export function readPublicKeys(path: string): PublicKeyEntry[] {
  const text = contentOf('CALLER_PUBLIC_KEYS_FILE', path).toString('utf8');
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    throw new Error('CALLER_PUBLIC_KEYS_FILE does not hold JSON', { cause: error });
  }
  const keys = typeof parsed === 'object' && parsed !== null && 'keys' in parsed ? parsed.keys : undefined;
  if (!Array.isArray(keys) || !keys.every(isEntry)) {
    throw new Error('CALLER_PUBLIC_KEYS_FILE must hold {"keys": [{"kid": …, "pem": …}]}');
  }
  return keys;
}

const isEntry = (value: unknown): value is PublicKeyEntry =>
  typeof value === 'object' &&
  value !== null &&
  'kid' in value &&
  SERVICE_NAMES.some((name) => name === value.kid) &&
  'pem' in value &&
  typeof value.pem === 'string';

function wholeNumber(variable: string, text: string, min: number, max: number): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= min && value <= max) return value;
  throw new Error(`${variable} must be a whole number from ${String(min)} to ${String(max)}, not ${text}`);
}

function level(text: string): LevelWithSilent {
  const known = LEVELS.find((candidate) => candidate === text);
  if (known === undefined) throw new Error(`LOG_LEVEL must be one of ${LEVELS.join(', ')}`);
  return known;
}
