import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { runCaptured } from './command.mjs';
import { inRoot } from './folders.mjs';
import { SetUpError } from './set-up-error.mjs';

const timeoutMs = 10 * 60_000;
const stampFile = inRoot('node_modules', '.tianfu-built');
const rootFiles = ['.swcrc', 'nx.json', 'package-lock.json', 'tsconfig.base.json'];
/** What no build reads. */
const skipped = new Set(['node_modules', 'dist', 'test', 'journeys', 'test-results', 'README.md']);

/** Nx without a process left behind, without its service on the net, and with plain output. */
const nxEnv = { NX_DAEMON: 'false', NX_NO_CLOUD: 'true', NX_TUI: 'false' };

/**
 * Builds what is stale. Nx would find out as well, but takes seconds to say that nothing is.
 *
 * @param {(line: string) => void} tell
 */
export async function ensureBuilt(tell) {
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stampOfSources() && allBuilt()) return;
  tell('Building: nx run-many -t build');
  const { ok, output } = await build();
  if (!ok) throw new SetUpError(`${output}\nThe build failed; the reason is above.`);
}

/** Builds all projects, those that are unchanged from Nx's cache. */
export async function build() {
  // The stamp from before the build: a file changed meanwhile shall be stale the next time.
  const stamp = stampOfSources();
  const nx = inRoot('node_modules', '.bin', 'nx');
  const words = ['run-many', '-t', 'build', '--outputStyle=static'];
  const result = await runCaptured(nx, words, { env: nxEnv, timeoutMs });
  if (result.ok) writeFileSync(stampFile, stamp);
  return result;
}

/** Path, size and time of every file that goes into a build. */
function stampOfSources() {
  const hash = createHash('sha256');
  const note = (/** @type {string} */ path) => {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat !== undefined) hash.update(`${path}\n${stat.size}\n${stat.mtimeMs}\n`);
  };
  rootFiles.map((name) => inRoot(name)).forEach(note);
  for (const folder of projectFolders()) filesIn(folder).forEach(note);
  return hash.digest('hex');
}

function allBuilt() {
  return projectFolders().every((folder) => !hasBuild(folder) || existsSync(join(folder, 'dist')));
}

/** @param {string} folder */
function hasBuild(folder) {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).nx?.targets?.build !== undefined;
}

function projectFolders() {
  return ['apps', 'libs']
    .flatMap((group) => readdirSync(inRoot(group)).map((name) => inRoot(group, name)))
    .filter((folder) => existsSync(join(folder, 'package.json')));
}

/**
 * @param {string} folder
 * @returns {string[]}
 */
function filesIn(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (skipped.has(entry.name) || entry.name.endsWith('.spec.ts')) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesIn(path) : [path];
  });
}
