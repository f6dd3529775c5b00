import { setTimeout as sleep } from 'node:timers/promises';
import { isRetryable } from './pg-errors.js';

/** Runs of one transaction altogether. */
const MAX_RUNS = 6;
const FIRST_WAIT_MS = 5;

/** Runs a transaction again while PostgreSQL says that running it again may succeed. The last error is thrown. */
export async function retriedTransaction<T>(run: () => Promise<T>): Promise<T> {
  for (let count = 1; ; count += 1) {
    try {
      return await run();
    } catch (error) {
      if (count === MAX_RUNS || !isRetryable(error)) throw error;
      // Full jitter: those who met once should not meet again.
      await sleep(Math.random() * FIRST_WAIT_MS * 2 ** count);
    }
  }
}
