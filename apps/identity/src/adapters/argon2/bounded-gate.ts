import { Refusal } from '@tianfu/contracts';

interface GateLimits {
  readonly atOnce: number;
  readonly waiting: number;
  /** What those beyond the queue are told. */
  readonly retryAfterSeconds: number;
}

/** Lets so many pieces of work run at once, so many more wait in line, and turns the rest away. */
export class BoundedGate {
  #running = 0;
  readonly #line: (() => void)[] = [];

  constructor(private readonly limits: GateLimits) {}

  /** @throws Refusal `TOO_MANY_REQUESTS` when the line is full, and what `work` throws */
  async run<T>(work: () => Promise<T>): Promise<T> {
    await this.#enter();
    try {
      return await work();
    } finally {
      this.#leave();
    }
  }

  async #enter(): Promise<void> {
    const { atOnce, waiting, retryAfterSeconds } = this.limits;
    if (this.#running < atOnce) {
      this.#running += 1;
      return;
    }
    if (this.#line.length >= waiting) throw new Refusal('TOO_MANY_REQUESTS', { retryAfterSeconds });
    await new Promise<void>((proceed) => this.#line.push(proceed));
  }

  /** Hands the place to the next in line, if any. */
  #leave(): void {
    const next = this.#line.shift();
    if (next === undefined) this.#running -= 1;
    next?.();
  }
}
