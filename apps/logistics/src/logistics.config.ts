import { readFileSync } from 'node:fs';

const KEY_BYTES = 32;
const DEFAULT_MIN_QUOTING_SECONDS = 60;
const MAX_MIN_QUOTING_SECONDS = 86_400;
/** Digits of GS1's restricted range (GS1 General Specifications 1.4.3.2): labels of it are for demos, not for the road. */
const DEMO_COMPANY_PREFIX = '0400000';

export interface LogisticsConfig {
  /** 32 bytes under which callback secrets are kept, and from which the keys of sealed quotes are derived. */
  readonly trackingKey: Buffer;
  /** As GS1 gave it; carton numbers begin with it. */
  readonly companyPrefix: string;
  /** OSRM server; without one distances are estimated. */
  readonly osrmUrl: string | undefined;
  /** The least time carriers have for a quote. */
  readonly minQuotingSeconds: number;
}

/**
 * TRACKING_KEY_FILE names 32 bytes; GS1_COMPANY_PREFIX, OSRM_URL and LOGISTICS_MIN_QUOTING_SECONDS may be missing.
 * @throws Error that names the variable and what is wrong with it
 */
export function logisticsConfigFromEnv(env: NodeJS.ProcessEnv): LogisticsConfig {
  const companyPrefix = env.GS1_COMPANY_PREFIX ?? DEMO_COMPANY_PREFIX;
  if (!/^\d{7,12}$/.test(companyPrefix)) throw new Error('GS1_COMPANY_PREFIX has 7 to 12 digits');
  const osrmUrl = env.OSRM_URL?.replace(/\/$/, '');
  if (osrmUrl !== undefined && !/^https?:\/\/[^/]/.test(osrmUrl)) {
    throw new Error('OSRM_URL is a URL like http://osrm:5000');
  }
  const minQuotingSeconds = Number(env.LOGISTICS_MIN_QUOTING_SECONDS ?? DEFAULT_MIN_QUOTING_SECONDS);
  const fits = Number.isInteger(minQuotingSeconds) && minQuotingSeconds >= 1;
  if (!fits || minQuotingSeconds > MAX_MIN_QUOTING_SECONDS) {
    throw new Error(`LOGISTICS_MIN_QUOTING_SECONDS is a whole number from 1 to ${MAX_MIN_QUOTING_SECONDS}`);
  }
  return { trackingKey: trackingKey(env.TRACKING_KEY_FILE), companyPrefix, osrmUrl, minQuotingSeconds };
}

function trackingKey(path: string | undefined): Buffer {
  if (path === undefined || path === '') throw new Error('logistics needs the variable TRACKING_KEY_FILE');
  let key: Buffer;
  try {
    key = readFileSync(path);
  } catch (error) {
    throw new Error(`TRACKING_KEY_FILE names ${path}, which cannot be read`, { cause: error });
  }
  if (key.length !== KEY_BYTES) throw new Error(`TRACKING_KEY_FILE must hold ${KEY_BYTES} bytes`);
  return key;
}
