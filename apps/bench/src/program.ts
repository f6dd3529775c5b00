import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

const POLL_MS = 25;
const STOP_TIMEOUT_MS = 60_000;
const KEPT_OUTPUT_CHARACTERS = 4_000;

export interface ProgramOptions {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd?: string;
  readonly env: NodeJS.ProcessEnv;
}

/** A server program started for a measurement. */
export class Program {
  readonly #child: ChildProcess;
  #output = '';

  constructor(private readonly options: ProgramOptions) {
    const { command, args, cwd, env } = options;
    // A group of its own: npm and what it starts are then asked to end together, as by Ctrl-C.
    this.#child = spawn(command, args, { cwd, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    this.#child.stdout?.on('data', (bytes: Buffer) => this.#keep(bytes));
    this.#child.stderr?.on('data', (bytes: Buffer) => this.#keep(bytes));
  }

  get pid(): number {
    const { pid } = this.#child;
    if (pid === undefined) throw new Error(`${this.options.command} could not be started`);
    return pid;
  }

  /**
   * Waits until the address answers 200.
   * @throws Error with what the program printed last, when it ends or takes longer
   */
  async ready(url: string, timeoutMs: number): Promise<void> {
    const giveUpAtMs = performance.now() + timeoutMs;
    while (!(await isReady(url))) {
      if (this.#ended) throw new Error(`${this.#name} ended:\n${this.#output}`);
      if (performance.now() > giveUpAtMs)
        throw new Error(`${this.#name} was not ready in time:\n${this.#output}`);
      await sleep(POLL_MS);
    }
  }

  /** Asks it to end and waits; one that does not end is killed. */
  async stop(): Promise<void> {
    if (this.#ended) return;
    const exited = once(this.#child, 'exit');
    process.kill(-this.pid, 'SIGINT');
    const timer = setTimeout(() => process.kill(-this.pid, 'SIGKILL'), STOP_TIMEOUT_MS);
    await exited;
    clearTimeout(timer);
  }

  get #ended(): boolean {
    return this.#child.exitCode !== null || this.#child.signalCode !== null;
  }

  get #name(): string {
    return [this.options.command, ...this.options.args].join(' ');
  }

  #keep(bytes: Buffer): void {
    this.#output = (this.#output + bytes.toString('utf8')).slice(-KEPT_OUTPUT_CHARACTERS);
  }
}

async function isReady(url: string): Promise<boolean> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(2_000) });
    await answer.arrayBuffer();
    return answer.status === 200;
  } catch {
    return false; // nobody listens yet
  }
}
