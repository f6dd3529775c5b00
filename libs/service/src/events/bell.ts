/** A wait that can be ended early. A ring while nobody waits ends the next wait at once, so none is missed. */
export class Bell {
  #rung = false;
  #end: () => void = () => undefined;

  ring(): void {
    this.#rung = true;
    this.#end();
  }

  /** Resolves after `ms`, or when it rings. One at a time. */
  async wait(ms: number): Promise<void> {
    if (!this.#rung) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms);
        this.#end = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    this.#rung = false;
  }
}
