import type { Db } from '../data/db.js';
import type { Relay } from './relay.js';

/** What upkeep may ask of the outbox. */
export class Outbox {
  constructor(
    private readonly db: Db,
    private readonly relay: Relay,
  ) {}

  /**
   * Sends again everything that happened since a time; listeners that have seen it take no notice.
   * @returns how many events are sent again
   */
  async replay(since: Date): Promise<number> {
    const again = await this.db.transaction({ scope: 'service' }, (tx) =>
      tx.execute('UPDATE outbox SET sent_at = NULL WHERE occurred_at >= $1', [since]),
    );
    this.relay.wake();
    return again;
  }

  lag(): Promise<{ unsent: number; seconds: number }> {
    return this.relay.lag();
  }
}
