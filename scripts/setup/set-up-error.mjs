/** The set-up cannot go on; the message says why and what to do. Shown without a stack. */
export class SetUpError extends Error {}

/** Ends the process: a set-up error with its message alone, anything else as the bug it is. */
export function fail(/** @type {unknown} */ error) {
  process.stderr.write(`${error instanceof SetUpError ? error.message : (error?.stack ?? error)}\n`);
  process.exit(1);
}
