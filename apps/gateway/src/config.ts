import { type PublicKeyEntry, readPublicKeys } from '@tianfu/service';

export type HealthCheck = () => Promise<{ readonly ready: boolean }>;

export interface RateLimits {
  /** Of one credential, or of one address without a credential. */
  readonly requestsPerMinute: number;
  /** Sign-ins and sign-ups of one address. */
  readonly signInsPerMinute: number;
}

/** Everything the gateway needs from outside. */
export interface GatewayConfig {
  readonly host: string;
  /** 0: any free one. */
  readonly port: number;
  readonly natsUrl: string;
  /** Who may sign caller tokens. */
  readonly callerPublicKeys: readonly PublicKeyEntry[];
  /** Where browsers find the platform, such as `https://tianfu.example`. With https, cookies are Secure. */
  readonly publicOrigin?: string | undefined;
  /** Folder of the built web app; none when left out. */
  readonly webRoot?: string | undefined;
  /** Addresses of proxies whose `X-Forwarded-For` is believed, comma-separated; none when left out. */
  readonly trustedProxies?: string | undefined;
  /** None when left out: for measuring. */
  readonly rateLimits?: RateLimits | undefined;
  readonly logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
  /** With it `/metrics` is answered to anybody who sends it; without, only to private addresses. */
  readonly metricsToken?: string | undefined;
  /** What else must be ready for the platform to be, by name: the services of the same process. */
  readonly health?: Readonly<Record<string, HealthCheck>> | undefined;
  /** Prometheus texts of the services of the same process. */
  readonly metrics?: readonly (() => Promise<string>)[] | undefined;
}

const DEFAULT_RATE_LIMITS: RateLimits = { requestsPerMinute: 12_000, signInsPerMinute: 300 };
const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const;

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The configuration of a gateway that runs alone.
 *
 * PORT (3000), HOST (0.0.0.0), NATS_URL, CALLER_PUBLIC_KEYS_FILE (JSON: `{keys: [{kid, pem}]}`), PUBLIC_ORIGIN, WEB_ROOT,
 * TRUSTED_PROXIES, RATE_LIMIT (`off`, or `requests/sign-ins` per minute), LOG_LEVEL, METRICS_TOKEN.
 * @throws Error that names the variable
 */
export function gatewayConfigFromEnv(env: Environment): GatewayConfig {
  return {
    host: env.HOST ?? '0.0.0.0',
    port: portOf(env.PORT ?? '3000'),
    natsUrl: required(env, 'NATS_URL'),
    callerPublicKeys: readPublicKeys(required(env, 'CALLER_PUBLIC_KEYS_FILE')),
    publicOrigin: originOf(env.PUBLIC_ORIGIN),
    webRoot: env.WEB_ROOT,
    trustedProxies: env.TRUSTED_PROXIES,
    rateLimits: rateLimitsOf(env.RATE_LIMIT),
    logLevel: LOG_LEVELS.find((level) => level === env.LOG_LEVEL) ?? 'info',
    metricsToken: env.METRICS_TOKEN,
  };
}

function required(env: Environment, name: string): string {
  const value = env[name];
  if (value === undefined || value === '') throw new Error(`${name} is not set`);
  return value;
}

function portOf(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`PORT is not a port: ${text}`);
  return port;
}

function originOf(text: string | undefined): string | undefined {
  if (text === undefined || text === '') return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) {
    throw new Error(`PUBLIC_ORIGIN is not an origin: ${text}`);
  }
  return url.origin;
}

function rateLimitsOf(text: string | undefined): RateLimits | undefined {
  if (text === undefined || text === '') return DEFAULT_RATE_LIMITS;
  if (text === 'off') return undefined;
  const [, requests, signIns] = /^(\d{1,9})\/(\d{1,9})$/.exec(text) ?? [];
  if (requests === undefined || signIns === undefined) throw new Error(`RATE_LIMIT is not a limit: ${text}`);
  return { requestsPerMinute: Number(requests), signInsPerMinute: Number(signIns) };
}
