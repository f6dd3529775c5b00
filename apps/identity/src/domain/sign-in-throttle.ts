/** How often a password may be guessed: at most so many failures of one contact within a window. */
export const MAX_FAILURES = 10;
export const WINDOW_MS = 15 * 60_000;

export interface FailureCount {
  readonly failures: number;
  /** When the first failure of the window was. */
  readonly since: Date;
}

/** Seconds until the next try is let in; undefined when it may be tried now. */
export function retryAfterSeconds(count: FailureCount | undefined, now: Date): number | undefined {
  if (count === undefined || count.failures < MAX_FAILURES) return undefined;
  const leftMs = count.since.getTime() + WINDOW_MS - now.getTime();
  return leftMs > 0 ? Math.ceil(leftMs / 1000) : undefined;
}

/** The count after one more failure: a window that has passed is begun anew. */
export function afterFailure(count: FailureCount | undefined, now: Date): FailureCount {
  if (count === undefined || now.getTime() - count.since.getTime() >= WINDOW_MS) {
    return { failures: 1, since: now };
  }
  return { failures: count.failures + 1, since: count.since };
}
