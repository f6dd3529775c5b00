import type { Tx } from '@tianfu/service';
import type { ExpiredStore } from './ports.js';

/** Rows of one table removed in one go; what is left over goes next time. */
const MAX_ROWS = 1000;

/** Removes ended sessions, old failures and notices nobody will look for any more. */
export class RemoveExpired {
  constructor(private readonly expired: ExpiredStore) {}

  /** @returns how many rows went */
  run(tx: Tx): Promise<number> {
    return this.expired.remove(tx, MAX_ROWS);
  }
}
