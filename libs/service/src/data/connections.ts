import type { PgClient, PgPool } from './sql-client.js';

/** How long somebody waits who names no end. */
const PATIENCE_MS = 5_000;

/** All connections were in use for as long as anybody would have waited. */
export class NoConnectionInTime extends Error {
  override readonly name = 'NoConnectionInTime';
}

/**
 * The connections of a pool, first come first served. Who waits does so until the end of their call: the pool by itself
 * would turn a crowd away after the seconds it takes for a server that does not answer. At most as many wait as calls
 * are in flight.
 */
export class Connections {
  readonly #waiting = new Set<() => void>();
  #free: number;

  constructor(private readonly pool: PgPool) {
    this.#free = pool.options.max;
  }

  get waiting(): number {
    return this.#waiting.size;
  }

  /**
   * @param untilMs epoch milliseconds
   * @throws NoConnectionInTime, and why PostgreSQL cannot be reached
   */
  async borrow(untilMs = Date.now() + PATIENCE_MS): Promise<PgClient> {
    if (this.#free > 0) this.#free -= 1;
    else await this.#turn(untilMs);
    try {
      return await this.pool.connect();
    } catch (error) {
      this.#passOn();
      throw error;
    }
  }

  /** @param broken it is closed, and another one opened when it is needed */
  giveBack(client: PgClient, broken: boolean): void {
    client.release(broken);
    this.#passOn();
  }

  #turn(untilMs: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const turn = (): void => {
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(
        () => {
          this.#waiting.delete(turn);
          reject(new NoConnectionInTime('every connection was in use'));
        },
        Math.max(untilMs - Date.now(), 0),
      );
      this.#waiting.add(turn);
    });
  }

  #passOn(): void {
    for (const turn of this.#waiting) {
      this.#waiting.delete(turn);
      turn();
      return;
    }
    this.#free += 1;
  }
}
