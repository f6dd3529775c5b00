import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { LoadPlan, LoadResult } from './plan.js';

const PROGRAM = fileURLToPath(new URL('./load.main.js', import.meta.url));

/** Closed-loop HTTP load from a process of its own, the same for every contender. */
export class LoadGenerator {
  readonly #child: ChildProcess = fork(PROGRAM, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });

  /** @throws Error when an answer had another status than expected, or a connection broke */
  async run(plan: LoadPlan): Promise<LoadResult> {
    const answered = once(this.#child, 'message');
    const ended = once(this.#child, 'exit').then(() => {
      throw new Error('the load process ended');
    });
    ended.catch(() => undefined); // it ends when all is measured
    this.#child.send(plan);
    // Only load.main.ts sends messages on this channel, and only these.
    const [told] = (await Promise.race([answered, ended])) as [{ result: LoadResult } | { error: string }];
    if ('error' in told) throw new Error(`load could not be run: ${told.error}`);
    const { result } = told;
    if (result.wrong !== undefined) {
      throw new Error(
        `${result.wrong.count} of ${result.answered} answers were wrong: ${result.wrong.first}`,
      );
    }
    return result;
  }

  async stop(): Promise<void> {
    if (this.#child.exitCode !== null) return;
    const exited = once(this.#child, 'exit');
    this.#child.disconnect();
    await exited;
  }
}
