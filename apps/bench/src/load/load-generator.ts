import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { LoadPlan, LoadResult } from './plan.js';

const PROGRAM = fileURLToPath(new URL('./load.main.js', import.meta.url));

/** Closed-loop HTTP load from a process of its own, the same for every contender. */
export class LoadGenerator {
  readonly #child: ChildProcess = fork(PROGRAM, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  readonly #exited = once(this.#child, 'exit');

  /** @throws Error when an answer had another status than expected, or a connection broke */
  async run(plan: LoadPlan): Promise<LoadResult> {
    const given = new AbortController();
    const answered = once(this.#child, 'message', { signal: given.signal });
    answered.catch(() => undefined); // given up when the process ends
    this.#child.send(plan);
    const told = await Promise.race([answered, this.#exited.then(() => undefined)]);
    given.abort();
    if (told === undefined) throw new Error('the load process ended');
    // Only load.main.ts sends messages on this channel, and only these.
    const [message] = told as [{ result: LoadResult } | { error: string }];
    if ('error' in message) throw new Error(`load could not be run: ${message.error}`);
    const { result } = message;
    if (result.wrong !== undefined) {
      throw new Error(
        `${result.wrong.count} of ${result.answered} answers were wrong: ${result.wrong.first}`,
      );
    }
    return result;
  }

  async stop(): Promise<void> {
    if (this.#child.connected) this.#child.disconnect();
    await this.#exited;
  }
}
