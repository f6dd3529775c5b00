import { CannotStart } from '@tianfu/servers';

/** Says what stands and what does not, one line a part, a mend beneath each failure. */
export class Report {
  constructor(private readonly write: (line: string) => void) {}

  ok(part: string, detail: string): void {
    this.write(`  ✔ ${part.padEnd(14)} ${detail}`);
  }

  failed(part: string, detail: string, mend?: string): void {
    this.write(`  ✘ ${part.padEnd(14)} ${detail}`);
    if (mend !== undefined) this.write(`    → ${mend}`);
  }

  failedWith(part: string, error: unknown): void {
    this.failed(part, error instanceof Error ? error.message : String(error), mendOf(error));
  }

  say(line: string): void {
    this.write(line);
  }

  /** Runs one step of the start and reports it either way. */
  async step<T>(part: string, run: () => Promise<T>, detail: (result: T) => string): Promise<T> {
    try {
      const result = await run();
      this.ok(part, detail(result));
      return result;
    } catch (error) {
      this.failedWith(part, error);
      throw new Reported(part, { cause: error });
    }
  }
}

/** A failure that the report has already told. */
export class Reported extends Error {}

function mendOf(error: unknown): string | undefined {
  if (error instanceof CannotStart) return error.mend;
  return 'Details are in the logs folder of DATA_DIR; npm start again after mending.';
}
