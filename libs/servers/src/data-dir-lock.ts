import { linkSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { CannotStart } from './cannot-start.js';
import { birthmarkOf, isAlive } from './processes.js';
import { isErrno, readIfThere, writeWhole } from './small-files.js';

const maxTries = 5;

export interface DataDirLock {
  /** Lets the next one in. Harmless when called twice. */
  release(): void;
}

/**
 * Makes this process the only platform on a DATA_DIR; everything else in this library counts on it. A lock
 * left by a process that is dead, or whose id now belongs to another, is taken over.
 *
 * @throws CannotStart when a living platform holds the folder
 */
export function lockDataDir(dataDir: string): DataDirLock {
  mkdirSync(dataDir, { recursive: true });
  const path = join(dataDir, 'platform.lock');
  const mine = `${process.pid} ${birthmarkOf(process.pid)}\n`;

  for (let tries = 0; tries < maxTries; tries += 1) {
    if (createWhole(path, mine)) return { release: () => releaseLock(path, mine) };
    const holder = readIfThere(path);
    if (holder === undefined) continue;
    if (isHeld(holder)) throw alreadyRunning(dataDir, holder);
    removeStale(path, holder);
  }
  throw alreadyRunning(dataDir, readIfThere(path) ?? '');
}

/** Unlike opening with `wx`, linking never shows anybody an empty lock. */
function createWhole(path: string, content: string): boolean {
  const draft = `${path}.${process.pid}`;
  writeWhole(draft, content, 0o644);
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if (isErrno(error, 'EEXIST')) return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function isHeld(holder: string): boolean {
  const [pid, ...birthmark] = holder.trim().split(' ');
  const id = Number(pid);
  return Number.isInteger(id) && id > 0 && isAlive(id) && birthmarkOf(id) === birthmark.join(' ');
}

/** Two may find the same stale lock: whoever moves a fresh one away by mistake puts it back. */
function removeStale(path: string, stale: string): void {
  const aside = `${path}.stale.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return;
    throw error;
  }
  const moved = readIfThere(aside);
  if (moved !== undefined && moved !== stale) createWhole(path, moved);
  rmSync(aside, { force: true });
}

function releaseLock(path: string, mine: string): void {
  if (readIfThere(path) === mine) rmSync(path, { force: true });
}

function alreadyRunning(dataDir: string, holder: string): CannotStart {
  const pid = holder.split(' ')[0] ?? '';
  return new CannotStart(
    `Tianfu already runs on the folder ${resolve(dataDir)} (process ${pid}).`,
    'Stop that one first, or give this one a folder and a port of its own: DATA_DIR=.tianfu-2 PORT=3001 npm start',
  );
}
