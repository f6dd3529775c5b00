import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

import { ensureBuilt } from './build.mjs';
import { endWithNpm } from './end-with-npm.mjs';
import { inRoot } from './folders.mjs';
import { ensureInstalled } from './install.mjs';
import { oneAtATime } from './one-at-a-time.mjs';
import { SetUpError } from './set-up-error.mjs';

/**
 * Installs and builds what is missing, then becomes the program: it runs in this very process, so that signals,
 * standard streams and the exit code are its own and nothing stands between it and who started it.
 *
 * @param {string} file the program, relative to the project's folder
 * @param {readonly string[]} args what it finds in `process.argv` behind its own name
 * @param {(line: string) => void} tell is given a line before anything that takes long
 */
export async function runProgram(file, args, tell) {
  const path = inRoot(file);
  await oneAtATime(async () => {
    await ensureInstalled(tell);
    await ensureBuilt(tell);
  });
  if (!existsSync(path)) throw new SetUpError(`The build left no ${file}.`);
  endWithNpm();
  process.argv = [process.execPath, path, ...args];
  process.setSourceMapsEnabled(true);
  await import(pathToFileURL(path).href);
}
