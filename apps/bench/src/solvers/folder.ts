import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

const MAX_FILE_BYTES = 64 * 1024 * 1024;

/**
 * Names of the ordinary files of a folder, in natural order (la2 before la10), without hidden ones.
 * @throws Error when it is not a folder, or holds no such file
 */
export async function filesIn(
  folder: string,
  isInstance: (name: string) => boolean,
): Promise<readonly string[]> {
  const found = await stat(folder).catch(() => undefined);
  if (found === undefined) throw new Error(`There is no folder ${folder}`);
  if (!found.isDirectory()) throw new Error(`${folder} is not a folder`);
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries
    .filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.') && isInstance(entry.name))
    .map(({ name }) => name);
  if (names.length === 0) throw new Error(`${folder} holds no instance of this family`);
  return names.sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
}

/** Text of a file of the folder, without a byte order mark; undefined when there is none. */
export async function textIfThere(folder: string, name: string): Promise<string | undefined> {
  const path = join(folder, name);
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) return undefined;
  if (found.size > MAX_FILE_BYTES) throw new Error(`${path} is larger than ${MAX_FILE_BYTES} bytes`);
  return (await readFile(path, 'utf8')).replace(/^\uFEFF/, '');
}

/** Text of a file of the folder. */
export async function textOf(folder: string, name: string): Promise<string> {
  const text = await textIfThere(folder, name);
  if (text === undefined) throw new Error(`${join(folder, name)} does not exist`);
  return text;
}
