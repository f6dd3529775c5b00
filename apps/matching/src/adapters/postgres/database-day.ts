import { performance } from 'node:perf_hooks';
import { assert } from '@tianfu/kernel';
import type { ReadTx } from '@tianfu/service';
import type { Today } from '../../application/ports.js';

const KEPT_MS = 1_000;

export class DatabaseDay implements Today {
  #day: string | undefined;
  #askedAt = 0;

  async on(tx: ReadTx): Promise<string> {
    const now = performance.now();
    if (this.#day !== undefined && now - this.#askedAt < KEPT_MS) return this.#day;
    const row = await tx.one<{ today: string }>(
      `SELECT (clock_timestamp() AT TIME ZONE 'Asia/Shanghai')::date AS today`,
    );
    assert(row !== undefined, 'the clock has one row');
    this.#day = row.today;
    this.#askedAt = now;
    return row.today;
  }
}
