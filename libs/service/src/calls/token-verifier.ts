import { createPublicKey, verify, type KeyObject } from 'node:crypto';
import type { PublicKeyEntry } from '../boot/config.js';
import type { Caller } from './caller.js';
import { callerOf, isClaims, TOKEN_MAX_SECONDS, type TokenClaims } from './token-claims.js';

const MAX_CACHED = 10_000;
const MAX_TOKEN_CHARACTERS = 4_096;
/** How far the clocks of two services may differ. */
const CLOCK_SKEW_SECONDS = 5;
/** The service that says who persons are. */
const PERSON_ISSUER = 'identity';

interface Verified {
  readonly caller: Caller;
  readonly expMs: number;
}

/** Checks caller tokens. A verified token is remembered until it expires: a signature costs about 0.1 ms. */
export class TokenVerifier {
  readonly #keys: ReadonlyMap<string, KeyObject>;
  readonly #verified = new Map<string, Verified>();

  constructor(keys: readonly PublicKeyEntry[]) {
    this.#keys = new Map(keys.map(({ kid, pem }) => [kid, createPublicKey(pem)]));
  }

  /** @returns undefined when the token is malformed, expired, wrongly signed or says more than its issuer may say */
  verify(token: string): Caller | undefined {
    const nowMs = Date.now();
    const known = this.#verified.get(token);
    if (known !== undefined) {
      if (known.expMs > nowMs) return known.caller;
      this.#verified.delete(token);
      return undefined;
    }
    const claims = this.#check(token, nowMs / 1000);
    if (claims === undefined) return undefined;
    const caller = callerOf(claims);
    this.#remember(token, { caller, expMs: (claims.exp + CLOCK_SKEW_SECONDS) * 1000 });
    return caller;
  }

  #check(token: string, nowSeconds: number): TokenClaims | undefined {
    if (token.length > MAX_TOKEN_CHARACTERS) return undefined;
    const [head, body, signature, more] = token.split('.');
    if (head === undefined || body === undefined || signature === undefined || more !== undefined)
      return undefined;
    const header = parsed(head);
    if (!isHeader(header)) return undefined;
    const key = this.#keys.get(header.kid);
    if (key === undefined) return undefined;
    if (!verify(null, Buffer.from(`${head}.${body}`), key, Buffer.from(signature, 'base64url')))
      return undefined;
    const claims = parsed(body);
    if (!isClaims(claims) || !isIssuersToSay(claims, header.kid)) return undefined;
    const inTime =
      claims.exp + CLOCK_SKEW_SECONDS > nowSeconds &&
      claims.iat - CLOCK_SKEW_SECONDS < nowSeconds &&
      claims.exp - claims.iat <= TOKEN_MAX_SECONDS;
    return inTime ? claims : undefined;
  }

  #remember(token: string, verified: Verified): void {
    if (this.#verified.size >= MAX_CACHED) {
      // A Map keeps insertion order: the first is the oldest.
      const [oldest] = this.#verified.keys();
      if (oldest !== undefined) this.#verified.delete(oldest);
    }
    this.#verified.set(token, verified);
  }
}

/** A service speaks for itself only; persons and API keys are identity's to vouch for. */
function isIssuersToSay(claims: TokenClaims, issuer: string): boolean {
  if (claims.kind === 'service')
    return claims.svc === issuer && claims.sub === undefined && claims.op === undefined;
  return issuer === PERSON_ISSUER && claims.svc === undefined;
}

function isHeader(value: unknown): value is { alg: 'EdDSA'; kid: string } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'alg' in value &&
    value.alg === 'EdDSA' &&
    'kid' in value &&
    typeof value.kid === 'string'
  );
}

function parsed(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
  } catch {
    return undefined; // not JSON: not a token
  }
}
