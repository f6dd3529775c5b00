import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

import { runCaptured } from './command.mjs';
import { SetUpError } from './set-up-error.mjs';

const aptGet = '/usr/bin/apt-get';
const timeoutMs = 10 * 60_000;
const env = { DEBIAN_FRONTEND: 'noninteractive' };
/** Where packages put programs that are not on everybody's PATH. */
const usualFolders = ['/usr/bin', '/usr/sbin', '/usr/local/bin', '/usr/local/sbin', '/opt/homebrew/bin'];

/**
 * What the tests need of the operating system: how to tell that it is there, and how it comes.
 *
 * @type {Record<'nats-server' | 'chromium-headless-shell' | 'fonts-wqy-microhei',
 *   { isThere: () => boolean, willDo?: () => boolean, byHand: string }>}
 */
const systemPackages = {
  'nats-server': {
    isThere: () => findProgram('nats-server') !== undefined,
    byHand: 'sudo apt-get install -y nats-server, or brew install nats-server',
  },
  // Chromium without a browser around it: the journeys take a fifth less of the processor.
  'chromium-headless-shell': {
    isThere: () => findProgram('chromium-headless-shell') !== undefined || 'CHROMIUM_PATH' in process.env,
    willDo: () => findChromium() !== undefined,
    byHand: 'sudo apt-get install -y chromium, or set CHROMIUM_PATH to a Chrome that is there',
  },
  'fonts-wqy-microhei': {
    isThere: hasChineseFont,
    byHand: 'sudo apt-get install -y fonts-wqy-microhei, for the pages are in Chinese',
  },
};

/** @typedef {keyof typeof systemPackages} SystemPackage */

/**
 * Installs what is missing, where root on Debian or Ubuntu.
 *
 * @param {readonly SystemPackage[]} names
 * @param {(line: string) => void} tell
 */
export async function ensureSystemPackages(names, tell) {
  const isMissing = (/** @type {SystemPackage} */ name) => !systemPackages[name].isThere();
  const missing = names.filter(isMissing);
  if (missing.length === 0) return;
  let said = '';
  if (process.getuid?.() === 0 && existsSync(aptGet)) {
    tell(`Installing ${missing.join(', ')}: apt-get install`);
    said += (await runCaptured(aptGet, ['update', '-qq'], { env, timeoutMs })).output;
    // One by one: what this system has no package of keeps none of the others away.
    for (const name of missing) {
      const words = ['install', '-y', '-qq', '--no-install-recommends', name];
      said += (await runCaptured(aptGet, words, { env, timeoutMs })).output;
    }
  }
  const still = missing.filter((name) => isMissing(name) && systemPackages[name].willDo?.() !== true);
  if (still.length === 0) return;
  const sentences = still.map(
    (name) => `${name} is not installed; get it with: ${systemPackages[name].byHand}`,
  );
  throw new SetUpError([said, ...sentences].filter((text) => text !== '').join('\n'));
}

/** The Chromium or Chrome that the browser journeys use. */
export function findChromium() {
  const chosen = process.env['CHROMIUM_PATH'];
  if (chosen !== undefined && isExecutable(chosen)) return chosen;
  const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  return (
    ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome']
      .map(findProgram)
      .find(Boolean) ?? (isExecutable(mac) ? mac : undefined)
  );
}

/** @param {string} name */
function findProgram(name) {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter).filter(Boolean), ...usualFolders];
  return folders.map((folder) => join(folder, name)).find(isExecutable);
}

function hasChineseFont() {
  if (process.platform === 'darwin') return true;
  try {
    return execFileSync('fc-list', [':lang=zh'], { encoding: 'utf8' }).trim() !== '';
  } catch {
    // Without fontconfig no browser finds a font either.
    return false;
  }
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    // Not there, or not for us.
    return false;
  }
}
