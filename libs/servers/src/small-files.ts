import {
  chmodSync,
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  writeSync,
} from 'node:fs';

/** Makes DATA_DIR when it is not there; answers its one true path, whatever links lead to it. */
export function makeDataDir(dataDir: string): string {
  mkdirSync(dataDir, { recursive: true });
  return realpathSync(dataDir);
}

/** The text of a file, or nothing when there is no such file. Other errors are thrown. */
export function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return undefined;
    throw error;
  }
}

/** Writes a file so that a reader, also after a crash, sees all of the old text or all of the new. */
export function writeWhole(path: string, content: string | Uint8Array, mode = 0o600): void {
  const unfinished = `${path}.${process.pid}.new`;
  const file = openSync(unfinished, 'w', mode);
  try {
    writeSync(file, typeof content === 'string' ? Buffer.from(content) : content);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  chmodSync(unfinished, mode);
  renameSync(unfinished, path);
}

/**
 * Whether something thrown is a system error with this code, such as `ENOENT`. Not asked with `instanceof`: under
 * Jest the errors of Node come from another realm than the `Error` of the code under test.
 */
export function isErrno(error: unknown, code: string): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code;
}
