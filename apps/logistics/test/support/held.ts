import { eventually } from '@tianfu/testing';
import type { Yard } from './yard.js';

/** Of this test's database alone: other tests run beside it. */
const WAITING = `SELECT FROM pg_stat_activity
  WHERE datname = current_database() AND cardinality(pg_blocking_pids(pid)) > 0`;

/**
 * Does something while what a statement locks is held; no longer than a statement waits for a lock.
 * @param act is told how to wait until so many sessions wait for a lock, the holder's or each other's
 */
export async function whileHeld<T>(
  yard: Yard,
  [lock, params]: readonly [string, readonly unknown[]],
  act: (untilWaiting: (sessions: number) => Promise<unknown>) => Promise<T>,
): Promise<T> {
  const holder = await yard.harness.admin.connect();
  try {
    await holder.query('BEGIN');
    await holder.query(lock, [...params]);
    const result = await act((sessions) =>
      eventually(async () => (await yard.rows(WAITING)).length >= sessions),
    );
    await holder.query('COMMIT');
    return result;
  } finally {
    holder.release(true);
  }
}

/**
 * Begins things one after the other, each once the one before waits for a lock, and lets them go on in that order.
 * @returns how each ended
 */
export async function inTurn(
  yard: Yard,
  held: readonly [string, readonly unknown[]],
  begun: readonly (() => Promise<unknown>)[],
): Promise<PromiseSettledResult<unknown>[]> {
  const ends = await whileHeld(yard, held, async (untilWaiting) => {
    const ending: Promise<PromiseSettledResult<unknown>[]>[] = [];
    for (const begin of begun) {
      ending.push(Promise.allSettled([begin()]));
      await untilWaiting(ending.length);
    }
    // Wrapped, or it would be waited for here.
    return { ending };
  });
  return (await Promise.all(ends.ending)).flat();
}
