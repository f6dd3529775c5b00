const MAX_ATTEMPTS = 3;
const FIRST_PAUSE_MS = 250;
const MAX_PAUSE_MS = 5_000;

/** Answers that say: not now. */
const PASSING_STATUSES = new Set([429, 502, 503, 504]);

export interface Attempt {
  readonly response?: Response;
  readonly error?: unknown;
}

/**
 * Sends up to three times while the trouble may pass, with growing pauses of random length so that many clients
 * do not come back at once. Only for what may be sent twice.
 */
export async function attempts(
  send: () => Promise<Response>,
  signal: AbortSignal | undefined,
): Promise<Response> {
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await send().then(
      (response): Attempt => ({ response }),
      (error: unknown): Attempt => ({ error }),
    );
    const pauseMs = attempt < MAX_ATTEMPTS ? pauseAfter(outcome, attempt) : undefined;
    if (pauseMs === undefined || signal?.aborted === true) {
      if (outcome.response === undefined) throw outcome.error;
      return outcome.response;
    }
    await outcome.response?.body?.cancel();
    await pause(pauseMs, signal);
  }
}

/** Undefined: do not try again. */
function pauseAfter({ response }: Attempt, attempt: number): number | undefined {
  const ownPauseMs = FIRST_PAUSE_MS * 2 ** (attempt - 1) * (0.5 + Math.random());
  if (response === undefined) return ownPauseMs;
  if (!PASSING_STATUSES.has(response.status)) return undefined;
  const askedMs = Number(response.headers.get('retry-after') ?? 0) * 1000;
  if (Number.isNaN(askedMs) || askedMs > MAX_PAUSE_MS) return undefined;
  return Math.max(askedMs, ownPauseMs);
}

/** Waits; ends early, without a word, when the signal is aborted. */
export function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal?.addEventListener('abort', done);
    if (signal?.aborted === true) done();
  });
}
