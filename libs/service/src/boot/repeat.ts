import type { Logger } from '../trace/log.js';

/** Repeats a piece of work until stopped: one run after the other, a failure is logged and tried again. */
export class Repeat {
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> = Promise.resolve();
  #stopped = false;

  constructor(
    private readonly everyMs: number,
    private readonly work: () => Promise<unknown>,
    private readonly log: Logger,
  ) {}

  start(): void {
    this.#schedule();
  }

  /** Waits for a run under way. Harmless when it was never started. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#running;
  }

  #schedule(): void {
    if (this.#stopped) return;
    this.#timer = setTimeout(() => {
      this.#running = this.#once().then(() => {
        this.#schedule();
      });
    }, this.everyMs);
  }

  async #once(): Promise<void> {
    try {
      await this.work();
    } catch (error) {
      this.log.error({ err: error }, 'repeated work failed');
    }
  }
}
