import { allContracts, Refusal } from '@tianfu/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { RateLimits } from '../config.js';
import type { Credential } from '../callers/credential.js';
import { TokenBuckets, type Verdict } from './token-bucket.js';

/** Where a password may be guessed or accounts made in masses. */
const OPENING_ROUTES = new Set(
  allContracts.flatMap(({ session, route }) =>
    session === 'opens' && route !== undefined ? [`${route.method} ${route.path}`] : [],
  ),
);

/**
 * Lets so many requests a minute through, by credential or, without one, by address. Counts live in this
 * process: N gateways let N times as many through.
 */
export class RateLimiter {
  readonly #requests: TokenBuckets;
  readonly #openings: TokenBuckets;

  constructor(limits: RateLimits) {
    this.#requests = new TokenBuckets(limits.requestsPerMinute);
    this.#openings = new TokenBuckets(limits.signInsPerMinute);
  }

  /** @throws Refusal `TOO_MANY_REQUESTS` */
  check(request: FastifyRequest, reply: FastifyReply, credential: Credential | undefined): void {
    const isOpening = OPENING_ROUTES.has(`${request.method} ${request.routeOptions.url ?? ''}`);
    const buckets = isOpening ? this.#openings : this.#requests;
    const key = isOpening || credential === undefined ? request.ip : credential.hash;
    const verdict = buckets.take(key, Date.now());
    say(reply, isOpening ? 'sign-in' : 'default', buckets.perMinute, verdict);
    refuseUnless(verdict);
  }

  /**
   * A credential nobody knows yet also counts for its address: made-up ones would each have a bucket of their own.
   * @throws Refusal `TOO_MANY_REQUESTS`
   */
  checkUnknown(request: FastifyRequest): void {
    refuseUnless(this.#requests.take(request.ip, Date.now()));
  }
}

function refuseUnless({ isAllowed, waitSeconds }: Verdict): void {
  if (!isAllowed) throw new Refusal('TOO_MANY_REQUESTS', { retryAfterSeconds: waitSeconds });
}

/** https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/ */
function say(
  reply: FastifyReply,
  policy: string,
  perMinute: number,
  { remaining, waitSeconds }: Verdict,
): void {
  reply.header('ratelimit-policy', `"${policy}";q=${perMinute};w=60`);
  reply.header('ratelimit', `"${policy}";r=${remaining};t=${waitSeconds}`);
}
