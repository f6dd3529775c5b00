/** What was started and can be stopped again, in reverse order. */
export interface Running {
  readonly name: string;
  stop(): Promise<void>;
}

/** A stack of what was started: stopping takes it down in reverse, and goes on when one part fails to stop. */
export class RunningStack {
  readonly #started: Running[] = [];

  push(name: string, stop: () => Promise<void>): void {
    this.#started.push({ name, stop });
  }

  async stopAll(onError: (name: string, error: unknown) => void): Promise<void> {
    for (let part = this.#started.pop(); part !== undefined; part = this.#started.pop()) {
      try {
        await part.stop();
      } catch (error) {
        onError(part.name, error);
      }
    }
  }
}
