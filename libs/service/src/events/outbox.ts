import type { Db } from '../data/db.js';
import type { Relay } from './relay.js';
import { sendAgain } from './send-again.js';

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
    const again = await sendAgain(this.db, since);
    this.relay.wake();
    return again;
  }

  lag(): Promise<{ unsent: number; seconds: number }> {
    return this.relay.lag();
  }
}
