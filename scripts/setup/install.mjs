import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

import { inRoot } from './folders.mjs';
import { runNpm } from './npm.mjs';
import { SetUpError } from './set-up-error.mjs';

const timeoutMs = 15 * 60_000;
const stampFile = inRoot('node_modules', '.tianfu-installed');

/**
 * Installs the packages of the lock file unless they are there.
 *
 * @param {(line: string) => void} tell
 */
export async function ensureInstalled(tell) {
  const lock = readFileSync(inRoot('package-lock.json'), 'utf8');
  const stamp = createHash('sha256').update(lock).digest('hex');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  if (!isInstalledByHand(lock)) await install(tell);
  writeFileSync(stampFile, stamp);
}

/** @param {(line: string) => void} tell */
async function install(tell) {
  tell('Installing packages: npm ci');
  // The tools that build are development packages, wanted in production too.
  const { ok, output } = await runNpm(
    ['ci', '--include=dev', '--prefer-offline', '--no-audit', '--no-fund'],
    timeoutMs,
  );
  if (!ok) throw new SetUpError(`${output}\nInstalling the packages failed; the reason is above.`);
}

/**
 * Whether node_modules holds what the lock file asks for, because somebody ran npm themselves. npm notes what
 * it installed in a lock file of its own.
 *
 * @param {string} lock
 */
function isInstalledByHand(lock) {
  const noteFile = inRoot('node_modules', '.package-lock.json');
  if (!existsSync(noteFile)) return false;
  const wanted = Object.entries(JSON.parse(lock).packages);
  const installed = JSON.parse(readFileSync(noteFile, 'utf8')).packages;
  return wanted.every(([path, { version, link, optional, dev, peer }]) => {
    if (!path.includes('node_modules/')) return true;
    const found = installed[path];
    // Optional packages for other kinds of machines are in the lock file and not here.
    if (found === undefined) return optional === true || (peer === true && dev === true);
    return link === true || found.version === version;
  });
}
