import {
  afterFailure,
  MAX_FAILURES,
  retryAfterSeconds,
  WINDOW_MS,
  type FailureCount,
} from './sign-in-throttle.js';

const START = new Date('2026-11-22T08:00:00Z');
const later = (ms: number): Date => new Date(START.getTime() + ms);

function failedTimes(times: number): FailureCount | undefined {
  let count: FailureCount | undefined;
  for (let failure = 0; failure < times; failure += 1) count = afterFailure(count, later(failure * 1000));
  return count;
}

describe('guessing passwords', () => {
  it('is let in until the tenth failure', () => {
    expect(retryAfterSeconds(undefined, START)).toBeUndefined();
    expect(retryAfterSeconds(failedTimes(MAX_FAILURES - 1), later(60_000))).toBeUndefined();
  });

  it('waits for the rest of the window after the tenth', () => {
    expect(retryAfterSeconds(failedTimes(MAX_FAILURES), later(60_000))).toBe(14 * 60);
    expect(retryAfterSeconds(failedTimes(MAX_FAILURES), later(WINDOW_MS - 1))).toBe(1);
  });

  it('is let in again once the window has passed, and counted from one', () => {
    const full = failedTimes(MAX_FAILURES);
    expect(retryAfterSeconds(full, later(WINDOW_MS))).toBeUndefined();
    expect(afterFailure(full, later(WINDOW_MS))).toEqual({ failures: 1, since: later(WINDOW_MS) });
  });
});
