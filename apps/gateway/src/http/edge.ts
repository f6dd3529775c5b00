import type { SessionCookie } from '../callers/session-cookie.js';
import type { RateLimiter } from '../limits/rate-limiter.js';
import { securityHeaders } from './security-headers.js';

/** What every request passes on its way in and out. */
export class Edge {
  /** Headers of every answer. */
  readonly headers: Record<string, string>;

  constructor(
    readonly cookie: SessionCookie,
    readonly publicOrigin: string | undefined,
    /** Undefined: no limits. */
    readonly limiter: RateLimiter | undefined,
  ) {
    this.headers = securityHeaders(publicOrigin);
  }
}
