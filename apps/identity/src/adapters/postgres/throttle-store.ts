import { Injectable } from '@nestjs/common';
import { assert } from '@tianfu/kernel';
import type { ReadTx, Tx } from '@tianfu/service';
import type { ThrottleStore } from '../../application/ports.js';
import type { FailureCount } from '../../domain/sign-in-throttle.js';

@Injectable()
export class PgThrottleStore implements ThrottleStore {
  async look(tx: ReadTx, contactHash: Buffer): Promise<{ count: FailureCount | undefined; now: Date }> {
    const row = await tx.one<{ failures: number | null; since: Date | null; now: Date }>(
      `SELECT failures, since, clock_timestamp() AS now
       FROM (SELECT 1) AS one LEFT JOIN sign_in_failure ON contact_hash = $1`,
      [contactHash],
    );
    assert(row !== undefined, 'a left join of one row has a row');
    const { failures, since, now } = row;
    return { count: failures === null || since === null ? undefined : { failures, since }, now };
  }

  async lock(tx: Tx, contactHash: Buffer): Promise<FailureCount> {
    // A row is made where there is none, so that the first guesses of many wait for one another, too.
    const row = await tx.one<FailureCount>(
      `INSERT INTO sign_in_failure (contact_hash, failures, since) VALUES ($1, 0, clock_timestamp())
       ON CONFLICT (contact_hash) DO UPDATE SET failures = sign_in_failure.failures
       RETURNING failures, since`,
      [contactHash],
    );
    assert(row !== undefined, 'an upsert returns its row');
    return row;
  }

  async save(tx: Tx, contactHash: Buffer, { failures, since }: FailureCount): Promise<void> {
    await tx.execute('UPDATE sign_in_failure SET failures = $2, since = $3 WHERE contact_hash = $1', [
      contactHash,
      failures,
      since,
    ]);
  }

  async clear(tx: Tx, contactHash: Buffer): Promise<void> {
    await tx.execute('DELETE FROM sign_in_failure WHERE contact_hash = $1', [contactHash]);
  }
}
