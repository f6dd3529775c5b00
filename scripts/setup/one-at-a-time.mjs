import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { root } from './folders.mjs';
import { SetUpError } from './set-up-error.mjs';

const pollMs = 200;
const maxWaitMs = 15 * 60_000;
// Outside the project: npm ci removes node_modules, where it would otherwise belong.
const lockFile = join(
  tmpdir(),
  `tianfu-set-up-${createHash('sha256').update(root).digest('hex').slice(0, 12)}.lock`,
);

/**
 * Runs a piece of work while no other process does so in this clone; `npm start` and `npm run demo` side by
 * side must not both install or build.
 *
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function oneAtATime(work) {
  const deadline = Date.now() + maxWaitMs;
  while (!takeLock()) {
    if (Date.now() > deadline)
      throw new SetUpError(`Another set-up of this folder does not end. If none runs: rm ${lockFile}`);
    await sleep(pollMs);
  }
  try {
    return await work();
  } finally {
    rmSync(lockFile, { force: true });
  }
}

function takeLock() {
  try {
    writeFileSync(lockFile, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (!isHeld()) rmSync(lockFile, { force: true });
    return false;
  }
}

function isHeld() {
  try {
    const pid = Number(readFileSync(lockFile, 'utf8'));
    // Empty for the instant between its making and its writing.
    if (pid === 0) return true;
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
