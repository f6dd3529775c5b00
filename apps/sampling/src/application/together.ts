/**
 * One piece of work for all who ask before it has begun. Who asks while it is under way waits for the next: it may have
 * looked too early to see what they know of.
 */
export class Together<T> {
  readonly #underWay = new Map<string, Promise<unknown>>();
  readonly #next = new Map<string, Promise<T>>();

  /** @param key same key, same work @throws what the work throws, to all who share it */
  run(key: string, work: () => Promise<T>): Promise<T> {
    const waiting = this.#next.get(key);
    if (waiting !== undefined) return waiting;
    const next = this.#after(key, work);
    this.#next.set(key, next);
    return next;
  }

  async #after(key: string, work: () => Promise<T>): Promise<T> {
    // Also without anything under way one turn later, so that a crowd told in the same turn asks together.
    await this.#underWay.get(key);
    const begun = work();
    const ended = begun.then(
      () => undefined,
      () => undefined,
    );
    this.#underWay.set(key, ended);
    this.#next.delete(key);
    try {
      return await begun;
    } finally {
      if (this.#underWay.get(key) === ended) this.#underWay.delete(key);
    }
  }
}
