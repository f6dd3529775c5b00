import { fork } from 'node:child_process';

import { inRoot, root } from '../setup/folders.mjs';

const timeoutMs = 15 * 60_000;
// Two programs of the compiler and what it found out about them take 2 GB. A wider young space saves collections.
const execArgv = ['--max-old-space-size=4096', '--max-semi-space-size=64'];

/** @typedef {{ ok: boolean, output: string }} Result */

/** @type {{ types: Promise<Result>, lint: Promise<Result> } | undefined} */
let results;

/** The compiler's check and ESLint, in one process for both; whoever asks first starts it. */
export function typesAndLint() {
  results ??= start();
  return results;
}

/** @returns {{ types: Promise<Result>, lint: Promise<Result> }} */
function start() {
  const child = fork(inRoot('scripts/test/types-and-lint.main.mjs'), {
    cwd: root,
    execArgv,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (/** @type {Buffer} */ chunk) => (said += chunk.toString('utf8')));
  const timer = setTimeout(() => child.kill(), timeoutMs);
  child.once('close', () => clearTimeout(timer));

  const resultOf = (/** @type {'types' | 'lint'} */ check) =>
    new Promise((resolve) => {
      child.on('message', (/** @type {Result & { check: string }} */ result) => {
        if (result.check === check) resolve(result);
      });
      const without = (/** @type {string} */ why) => resolve({ ok: false, output: `${said}\n${why}\n` });
      child.once('error', (error) => without(error.message));
      child.once('close', (code, signal) => without(`It ended without a result: ${signal ?? code}`));
    });
  return { types: resultOf('types'), lint: resultOf('lint') };
}
