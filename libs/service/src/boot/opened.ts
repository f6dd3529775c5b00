import type { Logger } from '../trace/log.js';

/** What each step gets even when the time is up. */
const LEAST_MS = 1_000;

interface Part {
  readonly name: string;
  readonly close: () => Promise<unknown>;
}

/** What a service has opened so far, to be let go of when it stops or its boot fails: the last one first. */
export class Opened {
  readonly #parts: Part[] = [];

  add(name: string, close: () => Promise<unknown>): void {
    this.#parts.push({ name, close });
  }

  /**
   * Closes everything, one after the other. What fails or takes too long is logged and left behind, so that the
   * rest is let go of all the same. Never rejects.
   * @param graceMs for all together
   */
  async close(graceMs: number, log: Logger): Promise<void> {
    const endMs = performance.now() + graceMs;
    for (const { name, close } of this.#parts.splice(0).reverse()) {
      try {
        await within(Math.max(endMs - performance.now(), LEAST_MS), close());
      } catch (error) {
        log.warn({ err: error, part: name }, 'could not be stopped properly');
      }
    }
  }
}

async function within(ms: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`not done after ${String(Math.round(ms))} ms`));
    }, ms);
  });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
