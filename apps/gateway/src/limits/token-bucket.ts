/** The state of one bucket after a request. */
export interface Verdict {
  readonly isAllowed: boolean;
  readonly remaining: number;
  /** Until the next request is allowed (or the bucket is full again, when it is allowed). */
  readonly waitSeconds: number;
}

interface Bucket {
  tokens: number;
  atMs: number;
}

const MAX_BUCKETS = 50_000;
const MINUTE_MS = 60_000;

/** Buckets that hold a minute's worth of requests and fill evenly, one for each key. */
export class TokenBuckets {
  readonly #buckets = new Map<string, Bucket>();

  constructor(readonly perMinute: number) {}

  take(key: string, nowMs: number): Verdict {
    const bucket = this.#filled(key, nowMs);
    const isAllowed = bucket.tokens >= 1;
    if (isAllowed) bucket.tokens -= 1;
    const missing = isAllowed ? this.perMinute - bucket.tokens : 1 - bucket.tokens;
    return {
      isAllowed,
      remaining: Math.floor(bucket.tokens),
      waitSeconds: Math.ceil((missing * MINUTE_MS) / this.perMinute / 1000),
    };
  }

  #filled(key: string, nowMs: number): Bucket {
    const known = this.#buckets.get(key);
    if (known !== undefined) {
      known.tokens = Math.min(
        this.perMinute,
        known.tokens + ((nowMs - known.atMs) * this.perMinute) / MINUTE_MS,
      );
      known.atMs = nowMs;
      return known;
    }
    if (this.#buckets.size >= MAX_BUCKETS) this.#dropOldest();
    const made = { tokens: this.perMinute, atMs: nowMs };
    this.#buckets.set(key, made);
    return made;
  }

  /** The first to be made is the first to go: whoever comes back begins with a full bucket. */
  #dropOldest(): void {
    const [oldest] = this.#buckets.keys();
    if (oldest !== undefined) this.#buckets.delete(oldest);
  }
}
