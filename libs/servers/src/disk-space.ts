import { statfs } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

import { CannotStart } from './cannot-start.js';
import { isErrno } from './small-files.js';

/** PostgreSQL and NATS both keep running on a full disk but refuse every write; so do not begin near it. */
const leastFreeMegabytes = 500;

/** Megabytes a program may still write below this folder, or below the nearest parent that exists. */
export async function freeMegabytes(folder: string): Promise<number> {
  const path = resolve(folder);
  try {
    const { bavail, bsize } = await statfs(path);
    return Math.floor((bavail * bsize) / 1_000_000);
  } catch (error) {
    if (!isErrno(error, 'ENOENT') || dirname(path) === path) throw error;
    return freeMegabytes(dirname(path));
  }
}

/**
 * @param leastMegabytes refuse below this; 500 unless told
 * @throws CannotStart when the disk under `dataDir` is nearly full
 */
export async function requireDiskSpace(dataDir: string, leastMegabytes = leastFreeMegabytes): Promise<void> {
  const free = await freeMegabytes(dataDir);
  if (free >= leastMegabytes) return;
  throw new CannotStart(
    `The disk is nearly full: ${free} MB are free in ${resolve(dataDir)}, ${leastMegabytes} MB are needed.`,
    'Free some space, or choose a folder on another disk: DATA_DIR=/path/to/folder npm start',
  );
}
